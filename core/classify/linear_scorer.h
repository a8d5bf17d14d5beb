// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/task_model.h"
#include "core/features/feature_pipeline.h"
#include "core/features/prepared_ticket.h"
#include "core/features/term_counter.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace firstline::classify {

/// The scores of one ticket and the products they were made of. Reuse one object for many tickets.
struct TicketScores
{
    features::TermCounter counter;
    std::span<const features::TermCount> terms; ///< distinct n-grams, words first
    std::vector<std::uint32_t> rows;            ///< of each term, `Vocabulary::kUnknown` if new
    std::vector<float> values;                  ///< of each term: sublinear count × idf
    features::MetaValues meta{};                ///< scaled
    std::size_t wordTerms = 0;                  ///< so many of the terms are words
    std::array<features::BlockFactors, 2> factors{}; ///< per task of the model
    std::vector<float> scores;                       ///< of all tasks, one after the other
    std::vector<float> sums;                         ///< memory of the scorer
    std::array<features::FeatureVector, 2> vectors;  ///< of tasks that are not linear
    std::array<std::vector<float>, 2> vectorScores;  ///< of tasks that are not linear
    features::OwnedCounts counts;                    ///< of tasks that are not linear
    std::uint32_t words = 0;                         ///< tokens that are no punctuation
    std::uint32_t unknownWords = 0;                  ///< those that training never saw

    /// 0 to 1; larger is less familiar.
    [[nodiscard]] float unknownShare() const
    {
        return words == 0 ? 0.0F : static_cast<float>(unknownWords) / static_cast<float>(words);
    }
};

/// Scores a ticket for all tasks in one pass over its n-grams.
///
/// Each term has one row: idf, the supervised weight of each task, the weights of all classes of
/// all tasks (times the supervised weight). Lengths are summed up on the way, so that no vector
/// is ever built.
///
/// Thread safety: immutable.
class LinearScorer
{
public:
    /// Requires: every task is linear; at most two tasks.
    LinearScorer(const features::FeaturePipeline &pipeline, std::span<const TaskModel> tasks);

    void score(const features::PreparedTicket &ticket, TicketScores &out) const;

    /// The scores of one task within `out.scores`.
    [[nodiscard]] std::span<const float> ofTask(const TicketScores &out, std::size_t task) const;

    /// What one more unit of a term's value adds to the score of a class, before block factors.
    [[nodiscard]] float termWeight(std::uint32_t row, std::size_t task, std::uint32_t label) const;
    [[nodiscard]] float metaWeight(std::size_t meta, std::size_t task, std::uint32_t label) const;
    [[nodiscard]] float bias(std::size_t task, std::uint32_t label) const;

private:
    /// Lengths of one block, squared.
    struct Lengths
    {
        float plain = 0;
        std::array<float, 2> weighted{};
    };

    void findRows(TicketScores &out) const;
    static void countUnknown(const text::TokenizedText &text, TicketScores &out);
    Lengths accumulate(TicketScores &out, std::size_t first, std::size_t last, float *sums) const;

    const features::FeaturePipeline *m_pipeline;
    std::size_t m_tasks;
    std::array<std::size_t, 3>
        m_firstClass{};        ///< of each task among all classes; then their number
    std::size_t m_classes = 0; ///< of all tasks
    std::size_t m_stride = 0;
    std::vector<float> m_rows;        ///< [row × stride]: idf, supervised…, weights…
    std::vector<float> m_metaWeights; ///< [meta × classes]
    std::vector<float> m_bias;        ///< of all classes
};

} // namespace firstline::classify
