// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/task_model.h"
#include "core/features/feature_pipeline.h"
#include "core/features/prepared_ticket.h"
#include "core/features/term_counter.h"

#include <algorithm>
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
    std::vector<float> values;                  ///< of each term: sublinear count
    features::MetaValues meta{};                ///< scaled
    std::size_t wordTerms = 0;                  ///< so many of the terms are words
    std::array<features::BlockFactors, 2> factors{}; ///< per task of the model
    std::vector<float> scores;                       ///< of all tasks, one after the other
    std::array<features::FeatureVector, 2> vectors;  ///< of tasks that are not linear
    std::array<std::vector<float>, 2> vectorScores;  ///< of tasks that are not linear
    features::OwnedCounts counts;                    ///< of tasks that are not linear
    std::uint32_t words = 0;                         ///< tokens that are no punctuation
    std::uint32_t unknownWords = 0;                  ///< those that training never saw

    /// How rare the words were in training, on average: 0 all tickets have them, 1 none has.
    float rarity = 0;
};

/// Scores a ticket for all tasks in one pass over its n-grams.
///
/// Each term has one row: what lengths are made of (idf², and its square with the supervised
/// weight of each task) and idf × supervised weight × weight for all classes of all tasks. Lengths
/// are summed up on the way, so that no vector is ever built. A row of up to 12 classes is one
/// cache line. New terms share a row of zeros, so that nothing needs to be decided.
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

    /// What one more unit of a term's value adds to the score of a class, before block factors; 0
    /// for `Vocabulary::kUnknown`.
    [[nodiscard]] float termWeight(std::uint32_t row, std::size_t task, std::uint32_t label) const
    {
        const std::size_t lane = kLengthLanes + m_firstClass[task] + label;
        return m_rows[placeOf(row) + lane / kLanes].lanes[lane % kLanes];
    }
    [[nodiscard]] float metaWeight(std::size_t meta, std::size_t task, std::uint32_t label) const;
    [[nodiscard]] float bias(std::size_t task, std::uint32_t label) const;

private:
    static constexpr std::size_t kLanes = 16;
    static constexpr std::size_t kLengthLanes = 4; ///< plain, of each task, and one unused

    /// A cache line of a row, or of sums over rows.
    struct alignas(64) Line
    {
        std::array<float, kLanes> lanes{};
    };

    /// A part of the terms: words, or runs of characters.
    struct Block
    {
        std::size_t first = 0;
        std::size_t last = 0; ///< one past the end
    };

    /// The first line of a row.
    [[nodiscard]] std::size_t placeOf(std::uint32_t row) const
    {
        return std::min(row, m_unknownRow) * m_linesPerRow;
    }
    void fillRow(std::size_t row, std::span<const TaskModel> tasks, float idf);
    void findRows(TicketScores &out) const;
    void countUnknown(const text::TokenizedText &text, TicketScores &out) const;
    /// What the terms of a block add to the lanes of one line.
    [[nodiscard]] Line sumOf(const TicketScores &scores, Block block, std::size_t line) const;
    void setFactors(const Line &words, const Line &characters, TicketScores &out) const;
    void addTerms(TicketScores &out) const;
    void addMeta(TicketScores &out) const;

    const features::FeaturePipeline *m_pipeline;
    std::size_t m_tasks;
    float m_unknownIdf; ///< what a word would have that no ticket has
    std::array<std::size_t, 3>
        m_firstClass{};        ///< of each task among all classes; then their number
    std::size_t m_classes = 0; ///< of all tasks
    std::size_t m_linesPerRow = 0;
    std::uint32_t m_unknownRow = 0;   ///< the last one: zeros
    std::vector<Line> m_rows;         ///< [row × lines]
    std::vector<float> m_metaWeights; ///< [meta × classes]
    std::vector<float> m_bias;        ///< of all classes
};

} // namespace firstline::classify
