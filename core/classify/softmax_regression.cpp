// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/softmax_regression.h"

#include "core/base/log.h"
#include "core/classify/dense_rows.h"
#include "core/classify/float_math.h"
#include "core/classify/linear_classifier.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace firstline::classify {

namespace {

constexpr std::size_t kLane = DenseRows::kLane;
/// A probability below this counts as 0 in the logarithm.
constexpr float kTiny = 1e-30F;

/// Adds up lane by lane, in an order that does not depend on the processor.
template <typename Term>
float sum(std::size_t size, Term &&term)
{
    std::array<float, kLane> lanes{};
    for (std::size_t c = 0; c < size; c += kLane) {
        for (std::size_t lane = 0; lane < kLane; ++lane) {
            lanes[lane] += term(c + lane);
        }
    }
    return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]))
           + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
}

/// The state of one run.
class Solver
{
public:
    Solver(const TrainingSet &set, const SoftmaxTrainer::Settings &settings)
        : m_set(set)
        , m_c(static_cast<float>(settings.c))
        , m_classWeights(set.classWeights(settings.balance))
        , m_weights(set.rows(), set.classes())
        , m_stride(m_weights.stride())
        , m_dual(set.size() * m_stride, 0.0F)
        , m_scores(m_stride)
        , m_target(m_stride)
        , m_delta(m_stride)
    {
        for (std::size_t i = 0; i < set.size(); ++i) {
            m_dual[i * m_stride + set.label(i)] = 1.0F;
        }
    }

    /// Visits every ticket once; the mean duality gap seen on the way.
    double epoch(std::span<const std::uint32_t> order)
    {
        double gaps = 0;
        for (const std::uint32_t i : order) {
            gaps += step(i);
        }
        return gaps / static_cast<double>(order.size());
    }

    [[nodiscard]] LinearWeights weights() const { return m_weights.unpadded(); }

private:
    /// Moves the dual variables of one ticket; its duality gap before.
    float step(std::size_t i)
    {
        m_set.vector(i, m_ticket);
        m_weights.scores(m_ticket, m_scores.data());
        float *const dual = m_dual.data() + i * m_stride;
        const float gap = findTarget(dual);
        if (gap < kNothingToGain) {
            return gap;
        }
        const float strength = m_c * m_classWeights[m_set.label(i)];
        const float curvature = strength * (1.0F + squaredLength());
        float *const delta = m_delta.data();
        const float *const target = m_target.data();
        for (std::size_t c = 0; c < m_stride; ++c) {
            delta[c] = target[c] - dual[c];
        }
        const float oneNorm = sum(m_stride, [delta](std::size_t c) { return std::abs(delta[c]); });
        const float squares = sum(m_stride, [delta](std::size_t c) { return delta[c] * delta[c]; });
        const float smooth = oneNorm * oneNorm;
        const float length =
            std::min(1.0F, (gap + 0.5F * smooth) / (smooth + squares * curvature + kTiny));
        for (std::size_t c = 0; c < m_stride; ++c) {
            dual[c] += length * delta[c];
            delta[c] *= -length * strength;
        }
        m_weights.add(m_ticket, delta);
        return gap;
    }

    /// Writes the model's probabilities to m_target; the divergence of the dual ones from them.
    float findTarget(const float *dual)
    {
        float *const scores = m_scores.data();
        float *const target = m_target.data();
        const std::size_t classes = m_set.classes();
        const float top = *std::max_element(scores, scores + classes);
        std::fill(scores + classes, scores + m_stride, top - 100.0F);
        for (std::size_t c = 0; c < m_stride; ++c) {
            scores[c] -= top;
            target[c] = deterministicExp(scores[c]);
        }
        const float total = sum(m_stride, [target](std::size_t c) { return target[c]; });
        const float logTotal = deterministicLog(total);
        for (std::size_t c = 0; c < m_stride; ++c) {
            target[c] /= total;
        }
        return sum(m_stride, [dual, scores, logTotal](std::size_t c) {
            return dual[c] * (deterministicLog(std::max(dual[c], kTiny)) - scores[c] + logTotal);
        });
    }

    [[nodiscard]] float squaredLength() const
    {
        float squares = 0;
        for (const float value : m_ticket.values) {
            squares += value * value;
        }
        return squares;
    }

    static constexpr float kNothingToGain = 1e-6F;

    const TrainingSet &m_set;
    float m_c;
    std::vector<float> m_classWeights;
    DenseRows m_weights;
    std::size_t m_stride;
    std::vector<float> m_dual; ///< a distribution over classes for each ticket
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
    std::vector<std::uint32_t> order(set.size());
    std::iota(order.begin(), order.end(), 0U);
    double gap = 0;
    int epochs = 0;
    do {
        if (cancellation.isCancelled()) {
            return fail(ErrorCode::Cancelled, QStringLiteral("training was stopped"));
        }
        random.shuffle(order);
        gap = solver.epoch(order);
        ++epochs;
    } while (gap > m_settings.dualityGap && epochs < m_settings.maxEpochs);
    log::named("train")->debug("softmax: {} epochs, duality gap {:.2g}", epochs, gap);
    return std::make_unique<LinearClassifier>(solver.weights());
}

} // namespace firstline::classify
