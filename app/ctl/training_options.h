// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/domain/ticket.h"
#include "core/service/training_service.h"

#include <cstdint>
#include <vector>

namespace firstline::ctl {

/// Adds --data with the ticket file options, and --top-categories.
void addDataOptions(QCommandLineParser &parser);

/// The tickets of --data. Requires: --data is set.
[[nodiscard]] tl::expected<std::vector<Ticket>, Failure> dataTickets(const Invocation &invocation);

/// Adds --folds.
void addFoldsOption(QCommandLineParser &parser);

/// Adds --decision.
void addDecisionOption(QCommandLineParser &parser);

/// The value of --decision.
[[nodiscard]] tl::expected<DecisionRule, Failure> decisionRule(const Invocation &invocation);

/// Adds --set.
void addSetOption(QCommandLineParser &parser);

/// The values of --set for `algorithm`; wrong usage where it does not take them.
[[nodiscard]] tl::expected<HyperValues, Failure> hyperValues(const Invocation &invocation,
                                                             const QString &algorithm);

/// --top-categories as the services take it.
[[nodiscard]] tl::expected<std::optional<int>, Failure> topCategories(const Invocation &invocation);

/// Which values --task takes.
enum class TaskChoice : std::uint8_t
{
    One,
    OneOrAll
};

/// --task, --folds, --top-categories and --seed as the services take them.
[[nodiscard]] tl::expected<TrainingRequest, Failure> trainingRequest(const Invocation &invocation,
                                                                     TaskChoice choice);

/// The report as a table for people: headline figures with the majority baseline beside them, then
/// a line per label.
[[nodiscard]] QString table(const EvaluationReport &report);

} // namespace firstline::ctl
