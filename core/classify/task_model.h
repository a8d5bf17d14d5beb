// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/calibration.h"
#include "core/classify/classifier.h"
#include "core/classify/decision.h"
#include "core/domain/task.h"

#include <QString>

#include <memory>
#include <vector>

namespace firstline::classify {

/// All that a model knows about one task.
struct TaskModel
{
    Task task = Task::Priority;
    std::vector<QString> labels;   ///< priority: low, medium, high as far as they were seen
    std::vector<float> supervised; ///< what each term is worth for this task
    std::shared_ptr<const Classifier> classifier;
    Calibration calibration;
    Decision decision;
    float reviewThreshold = 0; ///< a confidence below it needs review, 0 to 1
};

} // namespace firstline::classify
