// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/task.h"
#include "core/domain/ticket.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace firstline::train {

/// The label of the folded rest, see `TaskLabels::of`.
inline constexpr auto kOtherLabel = "other";

/// Which tickets have a label of a task, and which.
struct TaskLabels
{
    Task task = Task::Priority;
    std::vector<QString> labels;        ///< priority in its order, categories by name
    std::vector<std::uint32_t> tickets; ///< positions of the labelled tickets, ascending
    std::vector<std::uint32_t> classes; ///< as many: positions in `labels`
    std::int64_t unlabelled = 0;

    /// Reads the imported labels. Categories that differ in case or blanks only are one label,
    /// spelt as most often. With `topCategories` all but that many most frequent ones are "other".
    [[nodiscard]] static TaskLabels
    of(std::span<const Ticket> tickets, Task task, std::optional<int> topCategories = {});

    /// Without the labels that have fewer than `atLeast` tickets, and without those tickets.
    [[nodiscard]] TaskLabels withoutRare(std::size_t atLeast) const;

    /// How many tickets each label has.
    [[nodiscard]] std::vector<std::size_t> counts() const;
};

} // namespace firstline::train
