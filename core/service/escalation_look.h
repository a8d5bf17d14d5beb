// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/business_calendar.h"
#include "core/domain/escalation.h"
#include "core/storage/escalation_store.h"

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace firstline {

/// What a look for tickets to escalate goes by.
struct EscalationLens
{
    std::shared_ptr<const EscalationRules> rules;
    ReplyRules replies;
    double reviewThreshold = 0; ///< of the live model's priority, 0 to 1
    QDateTime now;
};

/// Up to where tickets were looked at, so that the next look sees new ones only.
struct EscalationProgress
{
    bool hasBegun = false;
    storage::EscalationMarks marks;
    /// Latest due time that was looked at, by place of the rule and priority rank.
    std::map<std::pair<std::size_t, int>, QDateTime> due;
};

/// The outcome of a look.
struct EscalationLook
{
    std::vector<EscalationNotice> found; ///< not stored yet
    EscalationProgress progress;
    std::optional<QDateTime> nextAt; ///< when the next rule begins to hold by itself
    bool isMore = false;             ///< there were too many changes for one look
};

/// Finds the tickets that a rule newly holds for: by time in the index of due times, by what
/// changed since the last look otherwise. The first look takes in what came within the backlog.
[[nodiscard]] Result<EscalationLook> lookForEscalations(storage::Database &database,
                                                        const EscalationLens &lens,
                                                        const EscalationProgress &progress);

/// What rules would have done with the newest `limit` tickets, each looked at when it was answered,
/// or now while it is open.
[[nodiscard]] Result<EscalationDryRun>
dryRunEscalations(storage::Database &database, const EscalationLens &lens, qint64 limit);

} // namespace firstline
