// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ticket_file.h"

#include "core/base/log.h"
#include "core/ingest/ticket_reader.h"

namespace firstline {

using namespace Qt::StringLiterals;

Result<qint64> forEachTicket(const ImportRequest &request,
                             const std::function<Result<void>(const Ticket &)> &visit,
                             const CancellationToken &cancellation)
{
    qint64 rejected = 0;
    const auto countRejected = [&](const ingest::RejectedRow &) { ++rejected; };
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
        const auto ticket = (*reader)->next();
        if (!ticket) {
            return fail(ticket.error());
        }
        if (cancellation.isCancelled()) {
            return fail(ErrorCode::Cancelled, u"Reading %1 was stopped"_s.arg(request.file));
        }
        if (!*ticket) {
            break;
        }
        if (auto visited = visit(**ticket); !visited) {
            return fail(visited.error());
        }
    }
    for (const QString &note : (*reader)->notes()) {
        log::named("ingest")->warn("{}: {}", request.file, note);
    }
    return rejected;
}

Result<TicketFile> readTicketFile(const ImportRequest &request,
                                  const CancellationToken &cancellation)
{
    TicketFile result;
    const auto keep = [&](const Ticket &ticket) -> Result<void> {
        result.tickets.push_back(ticket);
        return {};
    };
    const auto rejected = forEachTicket(request, keep, cancellation);
    if (!rejected) {
        return fail(rejected.error());
    }
    result.rejected = *rejected;
    return result;
}

} // namespace firstline
