// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"
#include "core/classify/term_columns.h"
#include "core/classify/tree_ensemble.h"

#include <memory>
#include <vector>

namespace firstline::classify {

/// A decision function of trees: a single tree a label, a random forest or boosted trees.
///
/// Trees ask whether a term occurs at all, and how large meta features are.
class TreeClassifier final : public Classifier
{
public:
    static constexpr std::string_view kKind = "trees";

    /// Requires: the trees were grown on these columns.
    TreeClassifier(TermColumns columns, TreeEnsemble trees);

    [[nodiscard]] std::string_view kind() const override { return kKind; }
    [[nodiscard]] std::uint32_t classes() const override { return m_trees.classes(); }
    void scores(const features::FeatureVector &ticket, std::span<float> scores) const override;

    /// Shapley values. What a ticket does not say also moves its score; that is in the bias.
    /// Cost: for every tree of the label its leaves × depth².
    [[nodiscard]] std::optional<Contributions> contributions(const features::FeatureVector &ticket,
                                                             std::uint32_t label) const override;

    [[nodiscard]] const TermColumns &columns() const { return m_columns; }
    [[nodiscard]] const TreeEnsemble &trees() const { return m_trees; }

    void save(ByteWriter &writer) const override;
    /// Errors: `Corrupt` when the bytes do not fit `rows` features or are no trees.
    [[nodiscard]] static Result<std::unique_ptr<const Classifier>> load(ByteReader &reader,
                                                                        std::uint32_t rows);

private:
    TermColumns m_columns;
    TreeEnsemble m_trees;
    std::vector<double> m_expected; ///< mean score of each label
};

/// What a tree reads of each column of a ticket: 1 for a term that occurs, the value of a meta
/// feature, `TreeEnsemble::kMissing` for a term that does not occur.
///
/// Requires: `out` has one element a column.
void treeValues(const TermColumns &columns,
                const features::FeatureVector &ticket,
                std::span<float> out);

} // namespace firstline::classify
