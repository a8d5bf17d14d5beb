// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/stored_ticket.h"

namespace firstline {

std::optional<Priority> StoredTicket::effectivePriority() const
{
    if (correction && correction->priority) {
        return correction->priority;
    }
    return prediction ? prediction->topPriority() : std::nullopt;
}

QString StoredTicket::effectiveCategory() const
{
    if (correction && correction->category) {
        return *correction->category;
    }
    return prediction && prediction->category ? prediction->category->label : QString();
}

} // namespace firstline
