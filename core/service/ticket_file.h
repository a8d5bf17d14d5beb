// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/domain/ticket.h"
#include "core/service/import_service.h"

#include <functional>
#include <vector>

namespace firstline {

/// The tickets of a whole file in memory, for training and evaluation.
struct TicketFile
{
    std::vector<Ticket> tickets;
    qint64 rejected = 0; ///< rows that were no tickets
};

/// Reads the tickets of a file in a stream and gives each to `visit`; an error of `visit` ends it.
/// Gives the number of rows that were no tickets. Errors: as `ImportService::run`, and `visit`'s.
[[nodiscard]] Result<qint64> forEachTicket(const ImportRequest &request,
                                           const std::function<Result<void>(const Ticket &)> &visit,
                                           const CancellationToken &cancellation = {});

/// Reads a ticket file as `ImportService::run` does, without a database. Errors: the same.
[[nodiscard]] Result<TicketFile> readTicketFile(const ImportRequest &request,
                                                const CancellationToken &cancellation = {});

} // namespace firstline
