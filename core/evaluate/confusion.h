// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation_report.h"

#include <cstddef>
#include <span>
#include <vector>

namespace firstline::evaluate {

/// Right and wrong answers for each label: all that F1 needs.
class LabelCounts
{
public:
    explicit LabelCounts(std::size_t labels)
        : m_right(labels)
        , m_true(labels)
        , m_predicted(labels)
    {
    }

    void add(int truth, int predicted)
    {
        ++m_true[static_cast<std::size_t>(truth)];
        ++m_predicted[static_cast<std::size_t>(predicted)];
        m_right[static_cast<std::size_t>(truth)] += truth == predicted ? 1 : 0;
    }

    void clear();

    /// Precision, recall, F1 and support of a label.
    [[nodiscard]] ClassMetrics of(std::size_t label) const;
    /// Whether the label is in truth or prediction.
    [[nodiscard]] bool occurs(std::size_t label) const
    {
        return m_true[label] + m_predicted[label] > 0;
    }
    /// Mean F1 over the labels that occur.
    [[nodiscard]] double macroF1() const;
    /// Mean F1 weighted by support.
    [[nodiscard]] double weightedF1() const;
    /// Share of right answers.
    [[nodiscard]] double accuracy() const;
    /// The most frequent true label, the first of equals.
    [[nodiscard]] std::size_t majority() const;
    [[nodiscard]] const std::vector<qint64> &trueCounts() const { return m_true; }
    [[nodiscard]] const std::vector<qint64> &predictedCounts() const { return m_predicted; }
    [[nodiscard]] qint64 rightCount() const;

private:
    std::vector<qint64> m_right;
    std::vector<qint64> m_true;
    std::vector<qint64> m_predicted;
};

/// Cohen's kappa with quadratic weights for ordered labels, −1 to 1 (Cohen: "Weighted kappa",
/// 1968). `counts` is a square matrix [truth][predicted] in the order of the labels. None where
/// truth and prediction leave nothing to agree on.
[[nodiscard]] std::optional<double> quadraticKappa(const std::vector<std::vector<qint64>> &counts);

} // namespace firstline::evaluate
