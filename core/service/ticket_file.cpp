// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ticket_file.h"

#include "core/base/log.h"
#include "core/ingest/ticket_reader.h"

namespace firstline {

using namespace Qt::StringLiterals;

Result<TicketFile> readTicketFile(const ImportRequest &request,
                                  const CancellationToken &cancellation)
{
    TicketFile result;
    const auto countRejected = [&](const ingest::RejectedRow &) { ++result.rejected; };
    auto reader = ingest::openTickets({request.file,
                                       request.format,
                                       request.columns,
                                       request.priorities,
                                       countRejected,
                                       {},
                                       cancellation});
    if (!reader) {
        return fail(reader.error());
    }
    while (true) {
        auto ticket = (*reader)->next();
        if (!ticket) {
            return fail(ticket.error());
        }
        if (cancellation.isCancelled()) {
            return fail(ErrorCode::Cancelled, u"Reading %1 was stopped"_s.arg(request.file));
        }
        if (!*ticket) {
            break;
        }
        result.tickets.push_back(std::move(**ticket));
    }
    for (const QString &note : (*reader)->notes()) {
        log::named("ingest")->warn("{}: {}", request.file, note);
    }
    return result;
}

} // namespace firstline
