// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace firstline {

/// A training set with all vectors in memory and the bias as a last feature that is always 1.
///
/// Weights for it are [feature × classes + class]; the bias is penalised like the others.
struct SolverProblem
{
    using Ticket = std::vector<std::pair<unsigned long, double>>;

    std::vector<Ticket> tickets;
    std::vector<std::uint32_t> labels;
    std::vector<double> classWeights;
    std::size_t features = 0; ///< with the bias
    std::size_t classes = 0;

    /// With the class weights that our trainers use.
    [[nodiscard]] static SolverProblem of(const classify::TrainingSet &set);

    /// Values that are not zero, without the bias.
    [[nodiscard]] std::size_t values() const;

    /// Writes Σ value × weight for every class.
    void scores(std::size_t i, std::span<const double> weights, double *scores) const;

    /// The class of every ticket with the largest score.
    [[nodiscard]] std::vector<std::size_t> decisions(std::span<const double> weights) const;

    /// ½‖W‖² + C Σ tickets Σ classes weight × max(0, 1 − side × score)²; the weight is 1 where the
    /// ticket is not of the class.
    [[nodiscard]] double squaredHinge(double c, std::span<const double> weights) const;
};

/// ½‖W‖² + C Σ weight(label) × cross entropy, and its gradient.
class SoftmaxObjective
{
public:
    /// The reference is kept.
    SoftmaxObjective(const SolverProblem &problem, double c);

    /// The value; keeps what the gradient needs.
    double value(std::span<const double> weights);

    /// Adds the loss's part of the gradient where `value` was last called.
    void addLossGradient(std::span<double> gradient) const;

private:
    double toResiduals(std::size_t i, double *scores) const;

    const SolverProblem &m_problem;
    double m_c;
    std::vector<double> m_residuals; ///< derivatives of the loss by the scores
};

} // namespace firstline
