// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/text_encoding.h"
#include "core/domain/ticket.h"
#include "core/service/import_service.h"

#include <QFuture>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace firstline {

/// A word of a file's priority column and what it is folded to.
struct PriorityWord
{
    QString word; ///< lower case
    qint64 rows = 0;
    std::optional<Priority> priority; ///< none: kept without a priority
};

/// What the beginning of a file would give as tickets, before anything is stored.
struct ImportPreview
{
    static constexpr int kTickets = 20;      ///< shown
    static constexpr int kRows = 1'000;      ///< looked at
    static constexpr qint64 kHead = 4 << 20; ///< bytes that are looked at where they are converted

    TicketFileFormat format = TicketFileFormat::Csv;
    TextEncoding encoding = TextEncoding::Utf8; ///< guessed
    QString separator;                          ///< of CSV
    QStringList columns;                        ///< of the file
    QMap<QString, QString> matched;             ///< field → column, as the import would take them
    QStringList guessed;                        ///< fields matched by what their columns hold
    std::vector<Ticket> tickets;
    std::vector<PriorityWord> priorities; ///< most frequent first
    qint64 rows = 0;                      ///< looked at, bad ones too
    qint64 badRows = 0;
    QStringList badExamples; ///< "17: …", the first three
};

/// The fields of a ticket file in their order: "ticket_id", "created_at", …
[[nodiscard]] QStringList ticketFieldNames();

/// Reads the beginning of a file as an import would and matches its columns: those that the
/// request names, then by name, then by what they hold. `request.encoding` is taken when it is
/// set, else guessed. Errors: as `ImportService::run`.
[[nodiscard]] Result<ImportPreview> previewImport(const ImportRequest &request);

/// `previewImport` on another thread.
[[nodiscard]] QFuture<Result<ImportPreview>> startPreview(const ImportRequest &request);

} // namespace firstline
