// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/linear_svm.h"

#include "core/base/log.h"
#include "core/base/vector_clones.h"
#include "core/classify/dense_rows.h"
#include "core/classify/epoch_loop.h"
#include "core/classify/lanes.h"
#include "core/classify/linear_classifier.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace firstline::classify {

namespace {

/// What a step depends on beside scores; one side and softness a class.
struct Step
{
    float length;      ///< squared length of the ticket with its bias
    const float *side; ///< +1 for the ticket's class, −1 for the others and the padding
    const float *soft; ///< 1 / (2 C)
};

/// Moves the dual variables of one ticket for all classes and writes what the weights move by into
/// `delta`; the largest projected gradient. All have `size` elements, whole lanes.
FIRSTLINE_VECTOR_CLONES
float move(std::size_t size, const Step &step, const float *scores, float *dual, float *delta)
{
    std::array<float, kLane> largest{};
    for (std::size_t first = 0; first < size; first += kLane) {
        for (std::size_t lane = 0; lane < kLane; ++lane) {
            const std::size_t c = first + lane;
            const float gradient = step.side[c] * scores[c] - 1.0F + step.soft[c] * dual[c];
            const float moved = std::max(dual[c] - gradient / (step.length + step.soft[c]), 0.0F);
            const float projected = dual[c] > 0 ? std::abs(gradient) : std::max(-gradient, 0.0F);
            largest[lane] = std::max(largest[lane], projected);
            delta[c] = (moved - dual[c]) * step.side[c];
            dual[c] = moved;
        }
    }
    return *std::ranges::max_element(largest);
}

/// The state of one run.
class Solver
{
public:
    Solver(const TrainingSet &set, const LinearSvmTrainer::Settings &settings)
        : m_set(set)
        , m_c(static_cast<float>(settings.c))
        , m_classWeights(set.classWeights(settings.balance))
        , m_weights(set)
        , m_stride(m_weights.stride())
        , m_squares(set.size(), 0.0F)
        , m_dual(set.size() * m_stride, 0.0F)
        , m_side(m_stride, -1.0F)
        , m_soft(m_stride, 0.5F / m_c)
        , m_scores(m_stride)
        , m_delta(m_stride)
    {
    }

    /// Visits every ticket once; the largest projected gradient seen on the way.
    float epoch(std::span<const std::uint32_t> order)
    {
        float largest = 0;
        for (std::size_t at = 0; at < order.size(); ++at) {
            m_set.prefetch(order[std::min(at + 1, order.size() - 1)]);
            largest = std::max(largest, step(order[at]));
        }
        return largest;
    }

    [[nodiscard]] LinearWeights weights() const { return m_weights.byRows(); }

private:
    float step(std::size_t i)
    {
        const std::uint32_t label = m_set.label(i);
        m_set.placedVector(i, m_ticket);
        m_weights.scores(m_ticket, m_scores.data());
        std::fill(m_scores.begin() + m_set.classes(), m_scores.end(), kNever);
        m_side[label] = 1.0F;
        m_soft[label] = 0.5F / (m_c * m_classWeights[label]);
        const float largest = move(m_stride,
                                   {squaredLength(i) + 1.0F, m_side.data(), m_soft.data()},
                                   m_scores.data(),
                                   m_dual.data() + i * m_stride,
                                   m_delta.data());
        m_side[label] = -1.0F;
        m_soft[label] = 0.5F / m_c;
        if (largest > 0) {
            m_weights.add(m_ticket, m_delta.data());
        }
        return largest;
    }

    /// Of the ticket at hand; added up once.
    float squaredLength(std::size_t i)
    {
        if (m_squares[i] == 0.0F) {
            for (const float value : m_ticket.values) {
                m_squares[i] += value * value;
            }
        }
        return m_squares[i];
    }

    /// The score of a class that does not exist: there is nothing to gain by moving it.
    static constexpr float kNever = -1e30F;

    const TrainingSet &m_set;
    float m_c;
    std::vector<float> m_classWeights;
    DenseRows m_weights;
    std::size_t m_stride;
    std::vector<float> m_squares; ///< squared length of each ticket, 0: not known yet
    std::vector<float> m_dual;    ///< one a ticket and class, 0 or more
    std::vector<float> m_side;    ///< +1 for the ticket's class, −1 for the others
    std::vector<float> m_soft;    ///< 1 / (2 C)
    std::vector<float> m_scores;
    std::vector<float> m_delta;
    features::FeatureVector m_ticket;
};

} // namespace

Result<std::unique_ptr<const Classifier>> LinearSvmTrainer::train(
    const TrainingSet &set, RandomSource random, const CancellationToken &cancellation) const
{
    Solver solver(set, m_settings);
    const auto done =
        runEpochs(set.size(),
                  {m_settings.tolerance, m_settings.maxEpochs},
                  random,
                  cancellation,
                  [&solver](std::span<const std::uint32_t> order) { return solver.epoch(order); });
    if (!done) {
        return firstline::fail(done.error());
    }
    log::named("train")->debug(
        "svm: {} epochs, largest gradient {:.2g}", done->epochs, done->measure);
    return std::make_unique<LinearClassifier>(solver.weights());
}

} // namespace firstline::classify
