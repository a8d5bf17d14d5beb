// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/ticket.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace firstline {

/// Which made-up tickets to make.
struct GenerateRequest
{
    qint64 count = 10'000;
    QStringList languages; ///< of en, de, es, fr, pt; empty: all
    QDate from;            ///< first day; invalid: 90 days before `to`
    QDate to;              ///< last day; invalid: a fixed day, so that a seed is enough
    QString drift = QStringLiteral("none"); ///< none, gradual or sudden
    quint64 seed = 1;
};

/// Makes tickets in memory. The same request gives the same tickets.
/// Errors: `InvalidInput`, naming the value and what is allowed.
[[nodiscard]] Result<std::vector<Ticket>> generateTickets(const GenerateRequest &request);

/// Writes made-up tickets to a CSV file of the contract's columns; byte for byte the same for the
/// same request. Errors: as `generateTickets`; `Unavailable` when the file cannot be written;
/// `Cancelled`, and then there is no file.
[[nodiscard]] Result<void> generateTicketFile(const GenerateRequest &request,
                                              const QString &file,
                                              const Progress &progress = {},
                                              const CancellationToken &cancellation = {});

} // namespace firstline
