// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/change_store.h"
#include "core/storage/change_writing.h"

#include <functional>
#include <vector>

namespace firstline {

/// A change, or the undo or redo of one, as work on tickets one by one.
struct ChangeJob
{
    /// What is done with one ticket.
    using Act =
        std::function<Result<storage::TicketOutcome>(storage::ChangeWriting &, const SeenTicket &)>;

    std::vector<SeenTicket> tickets;
    Act act;
    storage::ChangeHead head; ///< with a root: an undo or redo
    ReplyRules rules;
    bool isUndo = false;
};

/// How far a job is.
struct ChangeJobState
{
    std::size_t done = 0; ///< tickets looked at
    qint64 changeId = 0;  ///< 0 before something was changed
    ChangeOutcome outcome;
};

/// Does the next share of a job, `most` tickets, and with the last one says what the job was.
/// Requires: a write transaction; `state` is what the last share gave. Thread: the database's.
[[nodiscard]] Result<ChangeJobState>
runShare(storage::Database &database, const ChangeJob &job, ChangeJobState state, std::size_t most);

/// Makes the job that takes back a change or its last undo.
/// Errors: `NotFound`; `Conflict` when there is nothing to take back.
[[nodiscard]] Result<ChangeJob>
revertJob(storage::Database &database, const storage::ChangeHead &head, bool isUndo);

} // namespace firstline
