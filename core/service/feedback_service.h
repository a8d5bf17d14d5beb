// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/stored_ticket.h"

#include <QFuture>

#include <optional>

namespace firstline::storage {
class Writer;
}

namespace firstline {

class Clock;
struct ReplyRules;

/// What an agent wants to say about a ticket.
struct CorrectionRequest
{
    qint64 ticketRowId = 0;
    QString agent;                    ///< who; not empty
    QString comment;                  ///< may be empty
    std::optional<Priority> priority; ///< none: leave as it is
    std::optional<QString> category;  ///< none: leave as it is; otherwise not empty
    bool clearsPriority = false;      ///< take back what was said; not together with `priority`
    bool clearsCategory = false;      ///< take back what was said; not together with `category`
    std::optional<qint64> revision;   ///< what the agent saw; another one in storage is a conflict
};

/// Keeps what people say about predictions.
///
/// Thread safety: every function may be called from any thread.
class FeedbackService
{
public:
    /// The references are kept and must outlive this object.
    FeedbackService(storage::Writer &writer, const Clock &clock, const ReplyRules &rules);

    /// Stores a correction or confirmation, with what the model said, and gives the ticket as it is
    /// then. Durable (synced to disk) when the future is done.
    ///
    /// Errors: `InvalidInput` (no agent, nothing said, empty category); `NotFound`; `Conflict` for
    /// a stale revision.
    [[nodiscard]] QFuture<Result<StoredTicket>> correct(const CorrectionRequest &request);

private:
    storage::Writer &m_writer;
    const Clock &m_clock;
    const ReplyRules &m_rules;
};

} // namespace firstline
