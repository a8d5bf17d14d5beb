// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/prediction.h"

#include "core/domain/enum_text.h"

namespace firstline {

std::optional<Priority> Prediction::topPriority() const
{
    return priority ? priorityFromWord(priority->label) : std::nullopt;
}

const TaskPrediction *Prediction::task(Task task) const
{
    const std::optional<TaskPrediction> &answer = task == Task::Priority ? priority : category;
    return answer ? &*answer : nullptr;
}

} // namespace firstline
