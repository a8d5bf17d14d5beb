// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/softmax_regression.h"

#include "core/base/log.h"
#include "core/base/vector_clones.h"
#include "core/classify/dense_rows.h"
#include "core/classify/epoch_loop.h"
#include "core/classify/float_math.h"
#include "core/classify/lanes.h"
#include "core/classify/linear_classifier.h"

#include <algorithm>
#include <cmath>

namespace firstline::classify {

namespace {

/// A probability below this counts as 0 in the logarithm.
constexpr float kTiny = 1e-30F;

/// Turns scores into the model's probabilities in `target`; the divergence of the dual ones from
/// them. All have `size` elements, whole lanes; scores of the padding are far below the others.
FIRSTLINE_VECTOR_CLONES
float findTarget(std::size_t size, const float *dual, float *scores, float *target)
{
    const float top = laneMax(size, scores);
    for (std::size_t c = 0; c < size; ++c) {
        scores[c] -= top;
        target[c] = deterministicExp(scores[c]);
    }
    const float total = laneSum(size, [=](std::size_t c) { return target[c]; });
    const float logTotal = deterministicLog(total);
    for (std::size_t c = 0; c < size; ++c) {
        target[c] /= total;
    }
    return laneSum(size, [=](std::size_t c) {
        return dual[c] * (deterministicLog(std::max(dual[c], kTiny)) - scores[c] + logTotal);
    });
}

/// What a step depends on beside probabilities.
struct Step
{
    float gap = 0;       ///< duality gap of the ticket
    float strength = 0;  ///< C × weight of its class
    float curvature = 0; ///< strength × squared length of the ticket with its bias
};

/// Moves the dual probabilities towards the target by the closed form; writes what the weights move
/// by into `delta`. All have `size` elements, whole lanes.
FIRSTLINE_VECTOR_CLONES
void moveDual(std::size_t size, const Step &step, const float *target, float *dual, float *delta)
{
    for (std::size_t c = 0; c < size; ++c) {
        delta[c] = target[c] - dual[c];
    }
    const float oneNorm = laneSum(size, [=](std::size_t c) { return std::abs(delta[c]); });
    const float squares = laneSum(size, [=](std::size_t c) { return delta[c] * delta[c]; });
    const float smooth = oneNorm * oneNorm;
    const float length =
        std::min(1.0F, (step.gap + 0.5F * smooth) / (smooth + squares * step.curvature + kTiny));
    for (std::size_t c = 0; c < size; ++c) {
        dual[c] += length * delta[c];
        delta[c] *= -length * step.strength;
    }
}

/// The state of one run.
class Solver
{
public:
    Solver(const TrainingSet &set, const SoftmaxTrainer::Settings &settings)
        : m_set(set)
        , m_c(static_cast<float>(settings.c))
        , m_classWeights(set.classWeights(settings.balance))
        , m_weights(set)
        , m_stride(m_weights.stride())
        , m_wantedGap(static_cast<float>(settings.dualityGap))
        , m_gaps(set.size(), kUnknown)
        , m_squares(set.size(), 0.0F)
        , m_dual(set.size() * m_stride, 0.0F)
        , m_scores(m_stride)
        , m_target(m_stride)
        , m_delta(m_stride)
    {
        for (std::size_t i = 0; i < set.size(); ++i) {
            m_dual[i * m_stride + set.label(i)] = 1.0F;
        }
    }

    /// Visits the tickets; the mean duality gap seen on the way. A ticket whose gap was smaller
    /// than what all need on the mean sits out one epoch and counts as before.
    double epoch(std::span<const std::uint32_t> order)
    {
        double gaps = 0;
        for (std::size_t at = 0; at < order.size(); ++at) {
            const std::size_t next = order[std::min(at + 1, order.size() - 1)];
            if (m_gaps[next] > m_wantedGap) {
                m_set.prefetch(next);
            }
            const std::uint32_t i = order[at];
            const bool isVisited = m_gaps[i] > m_wantedGap;
            const float gap = isVisited ? step(i) : m_gaps[i];
            m_gaps[i] = isVisited ? gap : kUnknown;
            gaps += gap;
        }
        return gaps / static_cast<double>(order.size());
    }

    [[nodiscard]] LinearWeights weights() const { return m_weights.byRows(); }

private:
    /// Moves the dual variables of one ticket; its duality gap before.
    float step(std::size_t i)
    {
        m_set.placedVector(i, m_ticket);
        m_weights.scores(m_ticket, m_scores.data());
        std::fill(m_scores.begin() + m_set.classes(), m_scores.end(), kNever);
        float *const dual = m_dual.data() + i * m_stride;
        const float gap = findTarget(m_stride, dual, m_scores.data(), m_target.data());
        if (gap < kNothingToGain) {
            return gap;
        }
        const float strength = m_c * m_classWeights[m_set.label(i)];
        const Step step{gap, strength, strength * (1.0F + squaredLength(i))};
        moveDual(m_stride, step, m_target.data(), dual, m_delta.data());
        m_weights.add(m_ticket, m_delta.data());
        return gap;
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

    static constexpr float kNothingToGain = 1e-6F;
    static constexpr float kUnknown = 1e30F; ///< the gap of a ticket that is to be visited
    static constexpr float kNever = -1e30F;  ///< the score of a class that does not exist

    const TrainingSet &m_set;
    float m_c;
    std::vector<float> m_classWeights;
    DenseRows m_weights;
    std::size_t m_stride;
    float m_wantedGap;
    std::vector<float> m_gaps;    ///< of each ticket when it was visited
    std::vector<float> m_squares; ///< squared length of each ticket, 0: not known yet
    std::vector<float> m_dual;    ///< a distribution over classes for each ticket
    std::vector<float> m_scores;
    std::vector<float> m_target;
    std::vector<float> m_delta;
    features::FeatureVector m_ticket;
};

} // namespace

Result<std::unique_ptr<const Classifier>> SoftmaxTrainer::train(
    const TrainingSet &set, RandomSource random, const CancellationToken &cancellation) const
{
    Solver solver(set, m_settings);
    const auto done =
        runEpochs(set.size(),
                  {m_settings.dualityGap, m_settings.maxEpochs},
                  random,
                  cancellation,
                  [&solver](std::span<const std::uint32_t> order) { return solver.epoch(order); });
    if (!done) {
        return firstline::fail(done.error());
    }
    log::named("train")->debug(
        "softmax: {} epochs, duality gap {:.2g}", done->epochs, done->measure);
    return std::make_unique<LinearClassifier>(solver.weights());
}

} // namespace firstline::classify
