// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/tree_classifier.h"

#include "core/classify/tree_shapley.h"

#include <algorithm>

namespace firstline::classify {

namespace {

/// Memory that one thread reuses from ticket to ticket.
std::vector<float> &scratch(std::size_t columns)
{
    thread_local std::vector<float> values;
    values.resize(columns);
    return values;
}

} // namespace

void treeValues(const TermColumns &columns,
                const features::FeatureVector &ticket,
                std::span<float> out)
{
    std::fill(out.begin(), out.end(), TreeEnsemble::kMissing);
    const std::uint32_t terms = columns.terms();
    for (std::size_t i = 0; i < ticket.rows.size(); ++i) {
        const std::uint32_t column = columns.columnOf(ticket.rows[i]);
        if (column != TermColumns::kNone) {
            out[column] = column < terms ? 1.0F : ticket.values[i];
        }
    }
}

TreeClassifier::TreeClassifier(TermColumns columns, TreeEnsemble trees)
    : m_columns(std::move(columns))
    , m_trees(std::move(trees))
    , m_expected(m_trees.classes(), 0.0)
{
    for (std::size_t i = 0; i < m_trees.trees(); ++i) {
        m_expected[m_trees.labelOf(i)] += expectedAnswer(m_trees.tree(i));
    }
}

void TreeClassifier::scores(const features::FeatureVector &ticket, std::span<float> scores) const
{
    std::vector<float> &values = scratch(m_columns.size());
    treeValues(m_columns, ticket, values);
    std::fill(scores.begin(), scores.end(), 0.0F);
    m_trees.addScores(values, scores);
}

std::optional<Contributions> TreeClassifier::contributions(const features::FeatureVector &ticket,
                                                           std::uint32_t label) const
{
    std::vector<float> &values = scratch(m_columns.size());
    treeValues(m_columns, ticket, values);
    std::vector<double> perColumn(m_columns.size(), 0.0);
    for (std::size_t i = 0; i < m_trees.trees(); ++i) {
        if (m_trees.labelOf(i) == label) {
            addShapleyValues(m_trees.tree(i), values, perColumn);
        }
    }
    Contributions parts{std::vector<float>(ticket.rows.size(), 0.0F), m_expected[label]};
    for (std::size_t i = 0; i < ticket.rows.size(); ++i) {
        const std::uint32_t column = m_columns.columnOf(ticket.rows[i]);
        if (column != TermColumns::kNone) {
            parts.values[i] = static_cast<float>(perColumn[column]);
            perColumn[column] = 0;
        }
    }
    for (const double absent : perColumn) {
        parts.bias += absent;
    }
    return parts;
}

void TreeClassifier::save(ByteWriter &writer) const
{
    m_columns.save(writer);
    m_trees.save(writer);
}

Result<std::unique_ptr<const Classifier>> TreeClassifier::load(ByteReader &reader,
                                                               std::uint32_t rows)
{
    Result<TermColumns> columns = TermColumns::load(reader, rows);
    if (!columns) {
        return fail(columns.error());
    }
    Result<TreeEnsemble> trees = TreeEnsemble::load(reader, columns->size());
    if (!trees) {
        return fail(trees.error());
    }
    return std::make_unique<TreeClassifier>(std::move(*columns), std::move(*trees));
}

} // namespace firstline::classify
