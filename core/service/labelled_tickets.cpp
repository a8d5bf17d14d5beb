// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/labelled_tickets.h"

#include "core/storage/reader.h"
#include "core/storage/ticket_store.h"

namespace firstline {

Result<std::vector<Ticket>> labelledTickets(storage::Reader &reader)
{
    return reader
        .submit(
            [](storage::Database &database) -> Result<std::vector<Ticket>> {
                std::vector<Ticket> tickets;
                auto visited =
                    storage::TicketStore(database).forEachLabelled([&](const Ticket &ticket) {
                        tickets.push_back(ticket);
                        return true;
                    });
                if (!visited) {
                    return fail(visited.error());
                }
                return tickets;
            },
            storage::Depth::Long)
        .result();
}

} // namespace firstline
