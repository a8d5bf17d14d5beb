// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/global_trial_sequence.h"

#include <dlib/global_optimization/global_function_search.h>

#include <exception>

namespace firstline::train {

namespace {

using Column = dlib::matrix<double, 0, 1>;

/// A step that promises less is not worth a trial: macro-F1 out of fold is not known better.
constexpr double kSmallestGain = 1e-4;

/// All parameters run from 0 to 1, on their own scale.
dlib::function_spec unitCube(std::size_t parameters)
{
    const auto rows = static_cast<long>(parameters);
    return {dlib::zeros_matrix<double>(rows, 1), dlib::ones_matrix<double>(rows, 1)};
}

/// Where the default setting is, and what it is worth.
dlib::function_evaluation fallbackOf(const SequencePlan &plan)
{
    Column places(static_cast<long>(plan.parameters.size()));
    for (std::size_t i = 0; i < plan.parameters.size(); ++i) {
        const HyperParameter &parameter = plan.parameters[i];
        places(static_cast<long>(i)) = placeOf(parameter, parameter.fallback);
    }
    return {places, plan.fallbackScore};
}

class GlobalSequence final : public TrialSequence
{
public:
    explicit GlobalSequence(const SequencePlan &plan)
        : m_parameters(plan.parameters)
        , m_search({unitCube(plan.parameters.size())}, {{fallbackOf(plan)}})
    {
        m_search.set_seed(static_cast<time_t>(plan.seed));
        m_search.set_solver_epsilon(kSmallestGain);
    }

    Result<std::optional<HyperValues>> next() override
    {
        try {
            m_asked.emplace(m_search.get_next_x());
        } catch (const std::exception &error) {
            return fail(ErrorCode::Internal,
                        QStringLiteral("the global search cannot go on: %1")
                            .arg(QString::fromLocal8Bit(error.what())));
        }
        HyperValues values;
        for (std::size_t i = 0; i < m_parameters.size(); ++i) {
            values[m_parameters[i].name] =
                valueAt(m_parameters[i], m_asked->x()(static_cast<long>(i)));
        }
        return values;
    }

    void tell(double score) override { m_asked->set(score); }

private:
    std::vector<HyperParameter> m_parameters;
    dlib::global_function_search m_search;
    std::optional<dlib::function_evaluation_request> m_asked;
};

} // namespace

std::unique_ptr<TrialSequence> makeGlobalTrialSequence(const SequencePlan &plan)
{
    return std::make_unique<GlobalSequence>(plan);
}

} // namespace firstline::train
