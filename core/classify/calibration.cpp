// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/calibration.h"

#include "core/base/parallel.h"
#include "core/base/vector_clones.h"
#include "core/classify/float_math.h"
#include "core/classify/lanes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace firstline::classify {

namespace {

constexpr int kRounds = 60;
constexpr double kStill = 1e-3;  ///< a fit ends when nothing moves by more
constexpr double kLongest = 0.5; ///< step of a bias
constexpr double kSmallestScale = 1e-3;
constexpr double kLargestScale = 1e4;
constexpr std::size_t kFolds = 5;
/// Scores and tickets that a fit looks at, at most: with more, only every second, third, … ticket
/// takes part.
constexpr std::size_t kMostScores = 2'000'000;
constexpr std::size_t kMostTickets = 20'000;
/// How strongly a bias is drawn to 0, as the curvature of so many rows would, so that a rare class
/// gets no wild bias.
constexpr double kPull = 5;
/// The bias of a class that does not exist.
constexpr float kNever = -1e30F;

enum class Form
{
    Temperature,
    Vector
};

struct Parameters
{
    double scale = 1;
    std::vector<double> bias;
};

/// Softmax of the calibrated scores into `out`.
void probabilitiesInto(std::span<const float> scores, const Parameters &p, std::vector<double> &out)
{
    out.resize(scores.size());
    double top = -INFINITY;
    for (std::size_t c = 0; c < scores.size(); ++c) {
        out[c] = p.scale * static_cast<double>(scores[c]) + p.bias[c];
        top = std::max(top, out[c]);
    }
    double total = 0;
    for (double &value : out) {
        value = std::exp(value - top);
        total += value;
    }
    for (double &value : out) {
        value /= total;
    }
}

/// Calibrated likelihoods of one ticket, not brought to a sum of 1, and their moments.
struct Likelihoods
{
    float total = 0;
    float scores = 0;  ///< Σ likelihood × score
    float squares = 0; ///< Σ likelihood × score²
};

/// Writes the likelihoods over the scores in `values`; `bias` and `values` are padded to whole
/// lanes, with a bias that rules the padding out.
FIRSTLINE_VECTOR_CLONES
Likelihoods likelihoodsInto(
    std::size_t size, float scale, const float *bias, const float *scores, float *values)
{
    for (std::size_t c = 0; c < size; ++c) {
        values[c] = scale * scores[c] + bias[c];
    }
    const float top = laneMax(size, values);
    for (std::size_t c = 0; c < size; ++c) {
        values[c] = deterministicExp(values[c] - top);
    }
    Likelihoods result;
    result.total = laneSum(size, [values](std::size_t c) { return values[c]; });
    result.scores = laneSum(size, [=](std::size_t c) { return values[c] * scores[c]; });
    result.squares =
        laneSum(size, [=](std::size_t c) { return values[c] * scores[c] * scores[c]; });
    return result;
}

/// Adds up probabilities and their variances, the probability being value × factor.
FIRSTLINE_VECTOR_CLONES
void addScaled(std::size_t size, const float *values, float factor, double *sums, double *variances)
{
    for (std::size_t c = 0; c < size; ++c) {
        const float probability = values[c] * factor;
        sums[c] += static_cast<double>(probability);
        variances[c] += static_cast<double>(probability * (1.0F - probability));
    }
}

/// One Newton step on the scale; the bias by half a Newton step on each class alone: twice the
/// variances bound the curvature, since no row of it has more beside the diagonal than on it.
/// Likelihoods are computed in single precision and summed over tickets in double.
class Fit
{
public:
    Fit(const ScoredTickets &tickets, std::size_t foldLeftOut)
        : m_tickets(tickets)
        , m_foldLeftOut(foldLeftOut)
        , m_scores(padded(tickets.classes), 0.0F)
        , m_values(padded(tickets.classes))
    {
        m_parameters.bias.assign(tickets.classes, 0.0);
        m_step =
            1 + std::max(tickets.scores.size() / kMostScores, tickets.size() / (kMostTickets + 1));
    }

    /// Goes on from what was fitted before: first the temperature, then the biases from there.
    const Parameters &run(Form form)
    {
        for (int round = 0; round < kRounds && improve(form) > kStill; ++round) {
        }
        return m_parameters;
    }

private:
    /// By how much what moved most has moved.
    double improve(Form form)
    {
        double gradient = 0;
        double curvature = 0;
        std::vector<double> seen(m_tickets.classes, 0.0);
        std::vector<double> expected(m_values.size(), 0.0);
        std::vector<double> variance(m_values.size(), 0.0);
        m_bias.assign(m_parameters.bias.begin(), m_parameters.bias.end());
        m_bias.resize(m_values.size(), kNever);
        for (std::size_t i = 0; i < m_tickets.size(); ++i) {
            if (i % kFolds == m_foldLeftOut || (i / kFolds) % m_step != 0) {
                continue;
            }
            const std::uint32_t label = m_tickets.labels[i];
            const Likelihoods likelihoods = likelihoodsOf(m_tickets.of(i));
            const float mean = likelihoods.scores / likelihoods.total;
            addScaled(m_values.size(),
                      m_values.data(),
                      1.0F / likelihoods.total,
                      expected.data(),
                      variance.data());
            gradient += static_cast<double>(m_scores[label] - mean);
            curvature += static_cast<double>(likelihoods.squares / likelihoods.total - mean * mean);
            seen[label] += 1;
        }
        double moved = moveScale(gradient, curvature);
        if (form == Form::Vector) {
            moved = std::max(moved, moveBias(seen, expected, variance));
        }
        return moved;
    }

    /// Scores count from the largest one, which keeps their squares small.
    Likelihoods likelihoodsOf(std::span<const float> scores)
    {
        const float top = *std::max_element(scores.begin(), scores.end());
        std::transform(
            scores.begin(), scores.end(), m_scores.begin(), [top](float s) { return s - top; });
        return likelihoodsInto(m_values.size(),
                               static_cast<float>(m_parameters.scale),
                               m_bias.data(),
                               m_scores.data(),
                               m_values.data());
    }

    /// The step is at most a factor of 2, which keeps Newton's method from running away.
    double moveScale(double gradient, double curvature)
    {
        if (curvature <= 1e-12) {
            return 0;
        }
        const double old = m_parameters.scale;
        const double wanted = std::clamp(old + gradient / curvature, old / 2, old * 2);
        m_parameters.scale = std::clamp(wanted, kSmallestScale, kLargestScale);
        return std::abs(m_parameters.scale - old) / old;
    }

    double moveBias(const std::vector<double> &seen,
                    const std::vector<double> &expected,
                    const std::vector<double> &variance)
    {
        double largest = 0;
        for (std::size_t c = 0; c < seen.size(); ++c) {
            const double surplus = seen[c] - expected[c] - kPull * m_parameters.bias[c];
            const double step =
                std::clamp(surplus / (2 * variance[c] + kPull), -kLongest, kLongest);
            m_parameters.bias[c] += step;
            largest = std::max(largest, std::abs(step));
        }
        return largest;
    }

    const ScoredTickets &m_tickets;
    std::size_t m_step = 1;
    std::size_t m_foldLeftOut; ///< every kFolds-th ticket from here on; kFolds: none
    Parameters m_parameters;
    std::vector<float> m_bias;   ///< padded to whole lanes, as the next two
    std::vector<float> m_scores; ///< of the ticket at hand
    std::vector<float> m_values;
};

/// What a form is worth on tickets that it was not fitted on.
struct Worth
{
    double logLoss = 0; ///< summed over all tickets
    double macroF1 = 0;
};

/// Counts of one class among the most likely answers.
struct ClassCount
{
    double right = 0;
    double predicted = 0;
    double actual = 0;
};

double macroF1(const std::vector<ClassCount> &counts)
{
    double sum = 0;
    double occurring = 0;
    for (const ClassCount &count : counts) {
        const double both = count.predicted + count.actual;
        sum += both > 0 ? 2 * count.right / both : 0;
        occurring += both > 0 ? 1 : 0;
    }
    return occurring > 0 ? sum / occurring : 0;
}

/// Adds what a form is worth on one fold.
void addWorth(const ScoredTickets &tickets,
              std::size_t fold,
              const Parameters &parameters,
              double &logLoss,
              std::vector<ClassCount> &counts)
{
    std::vector<double> probabilities;
    for (std::size_t i = fold; i < tickets.size(); i += kFolds) {
        probabilitiesInto(tickets.of(i), parameters, probabilities);
        const auto top = std::max_element(probabilities.begin(), probabilities.end());
        const auto answer = static_cast<std::uint32_t>(top - probabilities.begin());
        const std::uint32_t truth = tickets.labels[i];
        logLoss -= std::log(std::max(probabilities[truth], 1e-15));
        counts[answer].predicted += 1;
        counts[truth].actual += 1;
        counts[truth].right += answer == truth ? 1 : 0;
    }
}

/// Each element is what one form is on the tickets of all folds but one.
using OfFolds = std::array<Parameters, kFolds>;

Worth worthOf(const ScoredTickets &tickets, const OfFolds &parameters)
{
    Worth worth;
    std::vector<ClassCount> counts(tickets.classes);
    for (std::size_t fold = 0; fold < kFolds; ++fold) {
        addWorth(tickets, fold, parameters[fold], worth.logLoss, counts);
    }
    worth.macroF1 = macroF1(counts);
    return worth;
}

/// A bias per class makes probabilities truer, but may cost rare classes most of their answers.
bool isBiasWorthIt(const ScoredTickets &tickets)
{
    OfFolds temperatures;
    OfFolds vectors;
    parallelFor(kFolds, [&](std::size_t fold) {
        Fit fit(tickets, fold);
        temperatures[fold] = fit.run(Form::Temperature);
        vectors[fold] = fit.run(Form::Vector);
    });
    const Worth temperature = worthOf(tickets, temperatures);
    const Worth vector = worthOf(tickets, vectors);
    return vector.logLoss < temperature.logLoss && vector.macroF1 >= temperature.macroF1;
}

} // namespace

Calibration Calibration::fit(const ScoredTickets &tickets)
{
    Fit fit(tickets, kFolds);
    Parameters parameters = fit.run(Form::Temperature);
    if (isBiasWorthIt(tickets)) {
        parameters = fit.run(Form::Vector);
    }
    Calibration calibration;
    calibration.m_scale = static_cast<float>(parameters.scale);
    for (const double bias : parameters.bias) {
        calibration.m_bias.push_back(static_cast<float>(bias));
    }
    return calibration;
}

std::vector<double> Calibration::probabilities(std::span<const float> scores) const
{
    Parameters parameters{m_scale, {m_bias.begin(), m_bias.end()}};
    std::vector<double> out;
    probabilitiesInto(scores, parameters, out);
    return out;
}

bool Calibration::hasClassBias() const
{
    return std::any_of(m_bias.begin(), m_bias.end(), [](float bias) { return bias != 0; });
}

void Calibration::save(ByteWriter &writer) const
{
    writer.write(m_scale);
    writer.writeAll(m_bias);
}

bool Calibration::load(ByteReader &reader, std::uint32_t classes)
{
    m_scale = reader.read<float>();
    m_bias = reader.readAll<float>();
    return reader.ok() && std::isfinite(m_scale) && m_scale > 0 && m_bias.size() == classes
           && std::all_of(
               m_bias.begin(), m_bias.end(), [](float bias) { return std::isfinite(bias); });
}

} // namespace firstline::classify
