// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_order.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr TicketOrder kByPriority{"tickets_by_priority"_L1,
                                  "priority_rank, reply_due_ms"_L1,
                                  "priority_rank, reply_due_ms, id"_L1,
                                  "(priority_rank, reply_due_ms, id) > (:first, :second, :id)"_L1};
constexpr TicketOrder kByUrgency{"tickets_by_urgency"_L1,
                                 "urgency_ms, 0"_L1,
                                 "urgency_ms, id"_L1,
                                 "(urgency_ms, id) > (:first, :id)"_L1};
constexpr TicketOrder kByScore{"tickets_by_score"_L1,
                               "priority_score, 0"_L1,
                               "priority_score DESC, id DESC"_L1,
                               "(priority_score, id) < (:first, :id)"_L1,
                               true};
constexpr TicketOrder kByNewest{"tickets_by_newest"_L1,
                                "newest_ms, 0"_L1,
                                "newest_ms DESC, id DESC"_L1,
                                "(newest_ms, id) < (:first, :id)"_L1,
                                true};
constexpr TicketOrder kByOldest{"tickets_by_newest"_L1,
                                "newest_ms, 0"_L1,
                                "newest_ms, id"_L1,
                                "(newest_ms, id) > (:first, :id)"_L1};
constexpr TicketOrder kByDue{"tickets_by_due"_L1,
                             "reply_due_ms, 0"_L1,
                             "reply_due_ms, id"_L1,
                             "(reply_due_ms, id) > (:first, :id)"_L1};
constexpr TicketOrder kByConfidence{"tickets_by_confidence"_L1,
                                    "confidence, 0"_L1,
                                    "confidence, id"_L1,
                                    "(confidence, id) > (:first, :id)"_L1};

} // namespace

const TicketOrder &ticketOrder(TicketSort sort)
{
    switch (sort) {
    case TicketSort::Priority:
        return kByPriority;
    case TicketSort::Urgency:
        return kByUrgency;
    case TicketSort::Score:
        return kByScore;
    case TicketSort::Newest:
        return kByNewest;
    case TicketSort::Due:
        return kByDue;
    case TicketSort::Oldest:
        return kByOldest;
    case TicketSort::Confidence:
        return kByConfidence;
    }
    Q_UNREACHABLE();
}

} // namespace firstline::storage
