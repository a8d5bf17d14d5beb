// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/business_calendar.h"
#include "core/domain/escalation.h"

#include <optional>
#include <vector>

/// Judges tickets by rules. Everything here is pure: the same facts at the same moment always give
/// the same verdict.
namespace firstline::escalation {

/// Whether a rule holds for a ticket at a moment, and why: "because …". Whether the rule is turned
/// on does not matter here.
[[nodiscard]] std::optional<QString> reasonFor(const EscalationRule &rule,
                                               const EscalationFacts &facts,
                                               const QDateTime &now,
                                               const ReplyRules &replies);

/// The rules that are on and hold, in the order of the file.
[[nodiscard]] std::vector<EscalationVerdict> verdicts(const EscalationRules &rules,
                                                      const EscalationFacts &facts,
                                                      const QDateTime &now,
                                                      const ReplyRules &replies);

/// The reply due times for which the time conditions of a rule hold at `now`: those up to this one.
/// It never goes back as time passes. Invalid for a rule without a condition on time.
[[nodiscard]] QDateTime latestDue(const EscalationRule &rule,
                                  Priority priority,
                                  const QDateTime &now,
                                  const ReplyRules &replies);

/// When the time conditions of a rule begin to hold for a ticket that is due at `due`: the inverse
/// of `latestDue`. Requires: a rule with a condition on time.
[[nodiscard]] QDateTime beginsAt(const EscalationRule &rule,
                                 Priority priority,
                                 const QDateTime &due,
                                 const ReplyRules &replies);

} // namespace firstline::escalation
