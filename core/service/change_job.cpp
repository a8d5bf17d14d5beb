// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/change_job.h"

#include <algorithm>

namespace firstline {

using namespace Qt::StringLiterals;
using storage::TicketOutcome;

namespace {

void count(ChangeOutcome &outcome, const TicketOutcome &ticket, qint64 rowId)
{
    switch (ticket.kind) {
    case TicketOutcome::Kind::Changed:
        ++outcome.changed;
        outcome.lastChanged = rowId;
        break;
    case TicketOutcome::Kind::Unchanged:
        break;
    case TicketOutcome::Kind::Unsure:
        ++outcome.unsure;
        break;
    case TicketOutcome::Kind::LeftAlone:
        ++outcome.leftAloneCount;
        if (outcome.leftAlone.size() < ChangeOutcome::kMostNamed) {
            outcome.leftAlone.push_back(ticket.leftAlone);
        }
        break;
    }
}

/// Keeps the row of a change that reached something, and says with the last share what it was.
Result<void> keepRow(storage::ChangeStore &changes,
                     const ChangeJob &job,
                     const ChangeJobState &state,
                     qint64 changedNow)
{
    const bool isEmpty = state.outcome.changed == 0;
    if (isEmpty) {
        return changes.remove(state.changeId);
    }
    if (Result<void> done = changes.count(state.changeId, changedNow); !done) {
        return done;
    }
    const bool isEnd = state.done == job.tickets.size();
    return isEnd && job.head.root ? changes.setState(
               *job.head.root, state.changeId, job.isUndo ? job.head.at : QDateTime())
                                  : Result<void>();
}

} // namespace

Result<ChangeJobState>
runShare(storage::Database &database, const ChangeJob &job, ChangeJobState state, std::size_t most)
{
    storage::ChangeStore changes(database);
    if (state.changeId == 0) {
        const auto added = changes.add(job.head);
        if (!added) {
            return fail(added.error());
        }
        state.changeId = *added;
    }
    const qint64 changedBefore = state.outcome.changed;
    const std::size_t end = std::min(job.tickets.size(), state.done + most);
    storage::ChangeWriting writing(
        database, state.changeId, job.head.agent, {job.head.at, job.rules, std::nullopt});
    for (; state.done < end; ++state.done) {
        const SeenTicket &ticket = job.tickets[state.done];
        const auto outcome = job.act(writing, ticket);
        if (!outcome) {
            return fail(outcome.error());
        }
        count(state.outcome, *outcome, ticket.rowId);
    }
    if (auto kept = keepRow(changes, job, state, state.outcome.changed - changedBefore); !kept) {
        return fail(kept.error());
    }
    state.changeId = state.outcome.changed == 0 ? 0 : state.changeId;
    state.outcome.changeId = state.changeId == 0 ? 0 : job.head.root.value_or(state.changeId);
    return state;
}

Result<ChangeJob>
revertJob(storage::Database &database, const storage::ChangeHead &head, bool isUndo)
{
    storage::ChangeStore changes(database);
    const auto state = changes.state(*head.root);
    if (!state) {
        return fail(state.error());
    }
    if (state->isUndone == isUndo) {
        return fail(ErrorCode::Conflict,
                    u"Change %1 is %2 already."_s.arg(*head.root)
                        .arg(isUndo ? u"undone"_s : u"done again"_s));
    }
    const auto rowIds = changes.tickets(state->latest);
    if (!rowIds) {
        return fail(rowIds.error());
    }
    ChangeJob job;
    job.head = head;
    job.isUndo = isUndo;
    for (const qint64 rowId : *rowIds) {
        job.tickets.push_back({rowId, std::nullopt});
    }
    job.act = [reverted = state->latest](storage::ChangeWriting &writing,
                                         const SeenTicket &ticket) {
        return writing.revert(ticket.rowId, reverted);
    };
    return job;
}

} // namespace firstline
