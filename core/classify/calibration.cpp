// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/calibration.h"

#include <algorithm>
#include <cmath>

namespace firstline::classify {

namespace {

constexpr int kRounds = 60;
constexpr double kSmallestScale = 1e-3;
constexpr double kLargestScale = 1e4;
constexpr std::size_t kFolds = 5;
/// Rows a class is imagined to have beside its own, so that a rare class gets no wild bias.
constexpr double kPriorRows = 2;

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

/// Which tickets a fit looks at.
struct Part
{
    std::size_t fold = kFolds; ///< kFolds: no fold is held out
    bool heldOut = false;      ///< the fold itself, else all but it

    [[nodiscard]] bool has(std::size_t ticket) const
    {
        return fold == kFolds || (ticket % kFolds == fold) == heldOut;
    }
};

/// One Newton step on the scale; the bias by iterative scaling, which cannot overshoot.
class Fit
{
public:
    Fit(const ScoredTickets &tickets, Part part, Form form)
        : m_tickets(tickets)
        , m_part(part)
        , m_form(form)
    {
        m_parameters.bias.assign(tickets.classes, 0.0);
    }

    Parameters run()
    {
        for (int round = 0; round < kRounds; ++round) {
            if (!improve()) {
                break;
            }
        }
        return m_parameters;
    }

private:
    /// False when nothing moved any more.
    bool improve()
    {
        double gradient = 0;
        double curvature = 0;
        std::vector<double> seen(m_tickets.classes, kPriorRows);
        std::vector<double> expected(m_tickets.classes, kPriorRows);
        for (std::size_t i = 0; i < m_tickets.size(); ++i) {
            if (!m_part.has(i)) {
                continue;
            }
            const std::span<const float> scores = m_tickets.of(i);
            probabilitiesInto(scores, m_parameters, m_probabilities);
            double mean = 0;
            double squares = 0;
            for (std::size_t c = 0; c < scores.size(); ++c) {
                mean += m_probabilities[c] * scores[c];
                squares += m_probabilities[c] * scores[c] * scores[c];
                expected[c] += m_probabilities[c];
            }
            gradient += scores[m_tickets.labels[i]] - mean;
            curvature += squares - mean * mean;
            seen[m_tickets.labels[i]] += 1;
        }
        const double moved = moveScale(gradient, curvature);
        return std::max(moved, m_form == Form::Vector ? moveBias(seen, expected) : 0.0) > 1e-5;
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

    double moveBias(const std::vector<double> &seen, const std::vector<double> &expected)
    {
        double largest = 0;
        for (std::size_t c = 0; c < seen.size(); ++c) {
            const double step = std::log(seen[c] / expected[c]);
            m_parameters.bias[c] += step;
            largest = std::max(largest, std::abs(step));
        }
        return largest;
    }

    const ScoredTickets &m_tickets;
    Part m_part;
    Form m_form;
    Parameters m_parameters;
    std::vector<double> m_probabilities;
};

/// Sum of the log losses of the tickets in a part.
double logLoss(const ScoredTickets &tickets, Part part, const Parameters &parameters)
{
    std::vector<double> probabilities;
    double loss = 0;
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        if (part.has(i)) {
            probabilitiesInto(tickets.of(i), parameters, probabilities);
            loss -= std::log(std::max(probabilities[tickets.labels[i]], 1e-15));
        }
    }
    return loss;
}

double crossValidatedLoss(const ScoredTickets &tickets, Form form)
{
    double loss = 0;
    for (std::size_t fold = 0; fold < kFolds; ++fold) {
        const Parameters parameters = Fit(tickets, {fold, false}, form).run();
        loss += logLoss(tickets, {fold, true}, parameters);
    }
    return loss;
}

} // namespace

Calibration Calibration::fit(const ScoredTickets &tickets)
{
    const double temperature = crossValidatedLoss(tickets, Form::Temperature);
    const double vector = crossValidatedLoss(tickets, Form::Vector);
    const Form form = vector < temperature ? Form::Vector : Form::Temperature;
    const Parameters parameters = Fit(tickets, {}, form).run();
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
