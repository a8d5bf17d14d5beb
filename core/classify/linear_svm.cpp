// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/linear_svm.h"

#include "core/base/log.h"
#include "core/classify/dense_rows.h"
#include "core/classify/linear_classifier.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace firstline::classify {

namespace {

/// The state of one run.
class Solver
{
public:
    Solver(const TrainingSet &set, const LinearSvmTrainer::Settings &settings)
        : m_set(set)
        , m_c(static_cast<float>(settings.c))
        , m_classWeights(set.classWeights(settings.balance))
        , m_weights(set.rows(), set.classes())
        , m_stride(m_weights.stride())
        , m_dual(set.size() * m_stride, 0.0F)
        , m_side(m_stride, -1.0F)
        , m_soft(m_stride, 0.5F / m_c)
        , m_scores(m_stride)
        , m_delta(m_stride)
        , m_gradient(m_stride)
    {
    }

    /// Visits every ticket once; the largest projected gradient seen on the way.
    float epoch(std::span<const std::uint32_t> order)
    {
        float largest = 0;
        for (const std::uint32_t i : order) {
            largest = std::max(largest, step(i));
        }
        return largest;
    }

    [[nodiscard]] LinearWeights weights() const { return m_weights.unpadded(); }

private:
    float step(std::size_t i)
    {
        const std::uint32_t label = m_set.label(i);
        m_set.vector(i, m_ticket);
        m_weights.scores(m_ticket, m_scores.data());
        m_side[label] = 1.0F;
        m_soft[label] = 0.5F / (m_c * m_classWeights[label]);
        const float largest = move(m_dual.data() + i * m_stride);
        m_side[label] = -1.0F;
        m_soft[label] = 0.5F / m_c;
        if (largest > 0) {
            m_weights.add(m_ticket, m_delta.data());
        }
        return largest;
    }

    /// Moves the dual variables of one ticket for all classes; the largest projected gradient.
    float move(float *dual)
    {
        const float length = squaredLength() + 1.0F;
        const float *const side = m_side.data();
        const float *const soft = m_soft.data();
        const float *const scores = m_scores.data();
        float *const delta = m_delta.data();
        float *const projected = m_gradient.data();
        for (std::size_t c = 0; c < m_stride; ++c) {
            const float gradient = side[c] * scores[c] - 1.0F + soft[c] * dual[c];
            const float moved = std::max(dual[c] - gradient / (length + soft[c]), 0.0F);
            projected[c] = dual[c] > 0 ? std::abs(gradient) : std::max(-gradient, 0.0F);
            delta[c] = (moved - dual[c]) * side[c];
            dual[c] = moved;
        }
        return *std::max_element(projected, projected + m_set.classes());
    }

    [[nodiscard]] float squaredLength() const
    {
        float squares = 0;
        for (const float value : m_ticket.values) {
            squares += value * value;
        }
        return squares;
    }

    const TrainingSet &m_set;
    float m_c;
    std::vector<float> m_classWeights;
    DenseRows m_weights;
    std::size_t m_stride;
    std::vector<float> m_dual; ///< one a ticket and class, 0 or more
    std::vector<float> m_side; ///< +1 for the ticket's class, −1 for the others
    std::vector<float> m_soft; ///< 1 / (2 C)
    std::vector<float> m_scores;
    std::vector<float> m_delta;
    std::vector<float> m_gradient;
    features::FeatureVector m_ticket;
};

} // namespace

Result<std::unique_ptr<const Classifier>> LinearSvmTrainer::train(
    const TrainingSet &set, RandomSource random, const CancellationToken &cancellation) const
{
    Solver solver(set, m_settings);
    std::vector<std::uint32_t> order(set.size());
    std::iota(order.begin(), order.end(), 0U);
    float largest = 0;
    int epochs = 0;
    do {
        if (cancellation.isCancelled()) {
            return fail(ErrorCode::Cancelled, QStringLiteral("training was stopped"));
        }
        random.shuffle(order);
        largest = solver.epoch(order);
        ++epochs;
    } while (static_cast<double>(largest) > m_settings.tolerance && epochs < m_settings.maxEpochs);
    log::named("train")->debug("svm: {} epochs, largest gradient {:.2g}", epochs, largest);
    return std::make_unique<LinearClassifier>(solver.weights());
}

} // namespace firstline::classify
