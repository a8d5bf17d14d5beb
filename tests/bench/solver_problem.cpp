// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/solver_problem.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace firstline {

namespace {

double halfSquare(std::span<const double> weights)
{
    return 0.5 * std::inner_product(weights.begin(), weights.end(), weights.begin(), 0.0);
}

} // namespace

SolverProblem SolverProblem::of(const classify::TrainingSet &set)
{
    SolverProblem problem;
    const std::vector<float> weights = set.classWeights(1);
    problem.classWeights.assign(weights.begin(), weights.end());
    problem.features = set.rows() + 1;
    problem.classes = set.classes();
    features::FeatureVector vector;
    for (std::size_t i = 0; i < set.size(); ++i) {
        set.vector(i, vector);
        Ticket ticket;
        ticket.reserve(vector.rows.size() + 1);
        for (std::size_t j = 0; j < vector.rows.size(); ++j) {
            ticket.emplace_back(vector.rows[j], static_cast<double>(vector.values[j]));
        }
        ticket.emplace_back(set.rows(), 1.0);
        problem.tickets.push_back(std::move(ticket));
        problem.labels.push_back(set.label(i));
    }
    return problem;
}

std::size_t SolverProblem::values() const
{
    std::size_t count = 0;
    for (const Ticket &ticket : tickets) {
        count += ticket.size() - 1;
    }
    return count;
}

void SolverProblem::scores(std::size_t i, std::span<const double> weights, double *scores) const
{
    std::fill(scores, scores + classes, 0.0);
    for (const auto &[row, value] : tickets[i]) {
        const double *const of = weights.data() + row * classes;
        for (std::size_t c = 0; c < classes; ++c) {
            scores[c] += value * of[c];
        }
    }
}

std::vector<std::size_t> SolverProblem::decisions(std::span<const double> weights) const
{
    std::vector<double> scored(classes);
    std::vector<std::size_t> best;
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        scores(i, weights, scored.data());
        const auto top = std::max_element(scored.begin(), scored.end());
        best.push_back(static_cast<std::size_t>(top - scored.begin()));
    }
    return best;
}

double SolverProblem::squaredHinge(double c, std::span<const double> weights) const
{
    std::vector<double> scored(classes);
    double loss = 0;
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        scores(i, weights, scored.data());
        for (std::size_t k = 0; k < classes; ++k) {
            const bool isOwn = k == labels[i];
            const double slack = std::max(0.0, isOwn ? 1 - scored[k] : 1 + scored[k]);
            loss += c * (isOwn ? classWeights[k] : 1.0) * slack * slack;
        }
    }
    return halfSquare(weights) + loss;
}

SoftmaxObjective::SoftmaxObjective(const SolverProblem &problem, double c)
    : m_problem(problem)
    , m_c(c)
    , m_residuals(problem.tickets.size() * problem.classes)
{
}

double SoftmaxObjective::value(std::span<const double> weights)
{
    double loss = 0;
    for (std::size_t i = 0; i < m_problem.tickets.size(); ++i) {
        double *const residual = m_residuals.data() + i * m_problem.classes;
        m_problem.scores(i, weights, residual);
        loss += toResiduals(i, residual);
    }
    return halfSquare(weights) + loss;
}

void SoftmaxObjective::addLossGradient(std::span<double> gradient) const
{
    const std::size_t classes = m_problem.classes;
    for (std::size_t i = 0; i < m_problem.tickets.size(); ++i) {
        const double *const residual = m_residuals.data() + i * classes;
        for (const auto &[row, value] : m_problem.tickets[i]) {
            double *const of = gradient.data() + row * classes;
            for (std::size_t c = 0; c < classes; ++c) {
                of[c] += value * residual[c];
            }
        }
    }
}

/// Turns the scores of a ticket into the derivatives of its loss; the loss.
double SoftmaxObjective::toResiduals(std::size_t i, double *scores) const
{
    const std::uint32_t label = m_problem.labels[i];
    const double strength = m_c * m_problem.classWeights[label];
    const double top = *std::max_element(scores, scores + m_problem.classes);
    const double ofLabel = scores[label] - top;
    double total = 0;
    for (std::size_t c = 0; c < m_problem.classes; ++c) {
        scores[c] = std::exp(scores[c] - top);
        total += scores[c];
    }
    for (std::size_t c = 0; c < m_problem.classes; ++c) {
        scores[c] *= strength / total;
    }
    scores[label] -= strength;
    return strength * (std::log(total) - ofLabel);
}

} // namespace firstline
