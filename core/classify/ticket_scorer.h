// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/linear_scorer.h"
#include "core/classify/task_model.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace firstline::classify {

/// Scores a ticket for all tasks of a model: linear ones in one fused pass over the n-grams, the
/// others on a feature vector, weighed as in training to the last bit.
///
/// Thread safety: immutable.
class TicketScorer
{
public:
    /// Requires: at most two tasks; their supervised weights and classifiers fit the pipeline,
    /// which must outlive this object.
    TicketScorer(const features::FeaturePipeline &pipeline, std::span<const TaskModel> tasks);

    void score(const features::PreparedTicket &ticket, TicketScores &out) const;

    /// The scores of one task that `score` wrote into `out`.
    [[nodiscard]] std::span<const float> ofTask(const TicketScores &out, std::size_t task) const;

    /// The scorer of the linear tasks.
    [[nodiscard]] const LinearScorer &linear() const { return m_linear; }
    /// The place of a task among the linear ones, or nothing where it is not linear.
    [[nodiscard]] std::optional<std::size_t> linearTask(std::size_t task) const;

    /// The part of a label's score that no feature changes; 0 for a task that is not linear.
    [[nodiscard]] float bias(std::size_t task, std::uint32_t label) const
    {
        return m_tasks[task].weigher ? 0.0F : m_linear.bias(m_tasks[task].linear, label);
    }

    /// The feature vector of a task that is not linear, as `score` wrote it.
    [[nodiscard]] static const features::FeatureVector &vectorOf(const TicketScores &out,
                                                                 std::size_t task)
    {
        return out.vectors[task];
    }
    /// Requires: the task is not linear.
    [[nodiscard]] const features::TicketWeigher &weigher(std::size_t task) const
    {
        return *m_tasks[task].weigher;
    }
    [[nodiscard]] const Classifier &classifier(std::size_t task) const
    {
        return *m_tasks[task].classifier;
    }

private:
    struct ScoredTask
    {
        std::shared_ptr<const Classifier> classifier;
        std::size_t linear = 0;                         ///< place among the linear tasks
        std::optional<features::TicketWeigher> weigher; ///< of a task that is not linear
    };

    void scoreVectors(const features::PreparedTicket &ticket, TicketScores &out) const;

    const features::FeaturePipeline *m_pipeline;
    std::vector<ScoredTask> m_tasks;
    bool m_hasVectors = false;
    LinearScorer m_linear;
};

} // namespace firstline::classify
