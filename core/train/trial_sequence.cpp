// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/trial_sequence.h"

#include "core/base/random_source.h"
#include "core/train/global_trial_sequence.h"

namespace firstline::train {

namespace {

/// Independent draws, evenly spread on the scale of each parameter.
class RandomSequence final : public TrialSequence
{
public:
    explicit RandomSequence(const SequencePlan &plan)
        : m_parameters(plan.parameters)
        , m_random(plan.seed)
    {
    }

    Result<std::optional<HyperValues>> next() override
    {
        HyperValues values;
        for (const HyperParameter &parameter : m_parameters) {
            values[parameter.name] = valueAt(parameter, m_random.uniform());
        }
        return values;
    }

    void tell(double /*score*/) override {}

private:
    std::vector<HyperParameter> m_parameters;
    RandomSource m_random;
};

/// How many values each parameter gets, so that there are at most `trials` combinations: one more
/// for each in turn as long as that fits.
std::vector<int> gridSteps(const std::vector<HyperParameter> &parameters, int trials)
{
    std::vector<int> steps(parameters.size(), 1);
    qint64 combinations = 1;
    for (bool hasGrown = true; hasGrown;) {
        hasGrown = false;
        for (int &step : steps) {
            const qint64 more = combinations / step * (step + 1);
            if (more <= trials) {
                combinations = more;
                ++step;
                hasGrown = true;
            }
        }
    }
    return steps;
}

/// Evenly spaced on the scale, both ends included; whole numbers once each.
std::vector<double> gridValues(const HyperParameter &parameter, int steps)
{
    if (steps == 1) {
        return {parameter.fallback};
    }
    std::vector<double> values;
    for (int i = 0; i < steps; ++i) {
        const double value = valueAt(parameter, static_cast<double>(i) / (steps - 1));
        if (values.empty() || value != values.back()) {
            values.push_back(value);
        }
    }
    return values;
}

/// All combinations of evenly spaced values; the last parameter changes fastest.
class GridSequence final : public TrialSequence
{
public:
    explicit GridSequence(const SequencePlan &plan)
        : m_parameters(plan.parameters)
        , m_at(plan.parameters.size(), 0)
    {
        const std::vector<int> steps = gridSteps(m_parameters, plan.trials);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            m_values.push_back(gridValues(m_parameters[i], steps[i]));
        }
    }

    Result<std::optional<HyperValues>> next() override
    {
        if (m_isDone) {
            return std::optional<HyperValues>();
        }
        HyperValues values;
        for (std::size_t i = 0; i < m_parameters.size(); ++i) {
            values[m_parameters[i].name] = m_values[i][m_at[i]];
        }
        advance();
        return values;
    }

    void tell(double /*score*/) override {}

private:
    void advance()
    {
        for (std::size_t i = m_at.size(); i-- > 0;) {
            if (++m_at[i] < m_values[i].size()) {
                return;
            }
            m_at[i] = 0;
        }
        m_isDone = true;
    }

    std::vector<HyperParameter> m_parameters;
    std::vector<std::vector<double>> m_values; ///< one list a parameter
    std::vector<std::size_t> m_at;             ///< of the next combination
    bool m_isDone = false;
};

} // namespace

std::unique_ptr<TrialSequence> makeTrialSequence(const SequencePlan &plan)
{
    switch (plan.method) {
    case SearchMethod::Grid:
        return std::make_unique<GridSequence>(plan);
    case SearchMethod::Random:
        return std::make_unique<RandomSequence>(plan);
    case SearchMethod::Global:
        break;
    }
    return makeGlobalTrialSequence(plan);
}

} // namespace firstline::train
