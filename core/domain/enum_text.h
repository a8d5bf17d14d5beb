// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/decision_rule.h"
#include "core/domain/learnability_report.h"
#include "core/domain/prediction.h"
#include "core/domain/priority.h"
#include "core/domain/task.h"
#include "core/domain/ticket.h"
#include "core/domain/ticket_event.h"
#include "core/domain/tuning_report.h"

#include <QString>

#include <optional>

/// The stable words of the enums, as they stand in files, the database and the API.
///
/// Parsing ignores case and surrounding blanks; it gives nothing for an unknown word.
namespace firstline {

[[nodiscard]] QString word(Priority priority);
[[nodiscard]] QString word(Task task);
[[nodiscard]] QString word(TicketStatus status);
[[nodiscard]] QString word(ReviewReason reason);
[[nodiscard]] QString word(LearnabilityVerdict verdict);
[[nodiscard]] QString word(DecisionRule rule);
[[nodiscard]] QString word(SearchMethod method);
[[nodiscard]] QString word(TicketEventKind kind);

[[nodiscard]] std::optional<Priority> priorityFromWord(QStringView text);
[[nodiscard]] std::optional<Task> taskFromWord(QStringView text);
[[nodiscard]] std::optional<TicketStatus> statusFromWord(QStringView text);
[[nodiscard]] std::optional<ReviewReason> reviewReasonFromWord(QStringView text);
[[nodiscard]] std::optional<LearnabilityVerdict> learnabilityVerdictFromWord(QStringView text);
[[nodiscard]] std::optional<DecisionRule> decisionRuleFromWord(QStringView text);
[[nodiscard]] std::optional<SearchMethod> searchMethodFromWord(QStringView text);
[[nodiscard]] std::optional<TicketEventKind> ticketEventKindFromWord(QStringView text);

} // namespace firstline
