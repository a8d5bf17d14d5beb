// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/chunk_memo.h"
#include "core/classify/task_model.h"
#include "core/classify/ticket_chunks.h"
#include "core/features/feature_pipeline.h"
#include "core/features/prepared_ticket.h"
#include "core/features/term_counter.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace firstline::classify {

/// The distinct terms of a ticket and where training put them.
struct FoundTerms
{
    features::TermCounter counter;
    std::span<const features::TermCount> terms;
    std::vector<std::uint32_t> rows; ///< of each term, `Vocabulary::kUnknown` if new

    /// Looks up the rows of `terms`.
    void find(const features::Vocabulary &vocabulary);
};

/// The scores of one ticket and the products they were made of. Reuse one object for many tickets:
/// it remembers what it learned of their words.
struct TicketScores
{
    FoundTerms words;                                ///< words and word pairs
    ChunkMemo memo;                                  ///< of the linear tasks
    TicketChunks chunks;                             ///< of the linear tasks
    std::vector<std::uint64_t> hashes;               ///< of the text's chunks
    features::MetaValues meta{};                     ///< scaled
    std::array<features::BlockFactors, 2> factors{}; ///< per linear task
    std::vector<float> scores;                       ///< of linear tasks, one after the other
    FoundTerms all;                                  ///< of tasks that are not linear
    std::array<features::FeatureVector, 2> vectors;  ///< of tasks that are not linear
    std::array<std::vector<float>, 2> vectorScores;  ///< of tasks that are not linear
    features::OwnedCounts counts;                    ///< of tasks that are not linear
    std::uint32_t tokens = 0;                        ///< that are no punctuation
    std::uint32_t unknownTokens = 0;                 ///< those that training never saw

    /// How rare the words were in training, on average: 0 all tickets have them, 1 none has.
    float rarity = 0;
};

/// A label of a linear task.
struct LinearTarget
{
    std::size_t task = 0; ///< among the linear ones
    std::uint32_t label = 0;
};

/// Scores a ticket for all tasks in one pass over its words.
///
/// Each term has one row: what lengths are made of (idf², and its square with the supervised
/// weight of each task) and idf × supervised weight × weight for all classes of all tasks. Lengths
/// are summed up on the way, so that no vector is ever built. A row of up to 12 classes is one
/// cache line. New words share a row of zeros, so that nothing needs to be decided.
///
/// Runs of characters are summed up once a chunk and remembered (`ChunkMemo`); what chunks of one
/// ticket share is corrected (`TicketChunks`). The scores do not depend on what is remembered.
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

    /// Adds to each token what its n-grams add to the score of a label: a word to itself, a pair
    /// half to each of its words, a run of characters to the token with its middle.
    ///
    /// Requires: `score` wrote `scores` for `text` last; a value a token.
    void addContributions(const text::TokenizedText &text,
                          const TicketScores &scores,
                          const LinearTarget &target,
                          std::span<double> tokens) const;
    [[nodiscard]] float metaWeight(std::size_t meta, std::size_t task, std::uint32_t label) const;
    [[nodiscard]] float bias(std::size_t task, std::uint32_t label) const;

private:
    static constexpr std::size_t kLengthLanes = 4; ///< plain, of each task, and one unused

    /// What words and runs of characters add to the lanes of one line.
    struct BlockSums
    {
        ScoreLine words;
        ScoreLine characters;
    };

    /// The first line of a row.
    [[nodiscard]] std::size_t placeOf(std::uint32_t row) const
    {
        return std::min(row, m_unknownRow) * m_linesPerRow;
    }
    void fillRow(std::size_t row, std::span<const TaskModel> tasks, float idf);
    /// Finds what an n-gram adds to a label, in units of its value.
    [[nodiscard]] float weightOf(std::uint32_t row, const LinearTarget &target) const;
    void countUnknown(const text::TokenizedText &text, TicketScores &out) const;
    void readChunks(const text::TokenizedText &text, TicketScores &out) const;
    /// Reads the n-grams of a chunk that nobody remembers.
    std::uint32_t readChunk(const text::TokenizedText &text,
                            std::size_t place,
                            std::uint64_t hash,
                            ChunkMemo &memo) const;
    [[nodiscard]] ScoreLine sumOfWords(const FoundTerms &words, std::size_t line) const;
    [[nodiscard]] ScoreLine sumOfCharacters(const TicketScores &scores, std::size_t line) const;
    void setFactors(const BlockSums &sums, TicketScores &out) const;
    void addTerms(TicketScores &out) const;
    [[nodiscard]] std::vector<float> contributionsOfParts(const TicketScores &scores,
                                                          const LinearTarget &target) const;
    void addMeta(TicketScores &out) const;

    const features::FeaturePipeline *m_pipeline;
    std::size_t m_tasks;
    float m_unknownIdf; ///< what a word would have that no ticket has
    std::array<std::size_t, 3>
        m_firstClass{};        ///< of each task among all classes; then their number
    std::size_t m_classes = 0; ///< of all tasks
    std::size_t m_linesPerRow = 0;
    std::uint32_t m_unknownRow = 0;        ///< the last one: zeros
    std::shared_ptr<const int> m_identity; ///< names these weights in a memo
    std::vector<ScoreLine> m_rows;         ///< [row × lines]
    std::vector<float> m_metaWeights;      ///< [meta × classes]
    std::vector<float> m_bias;             ///< of all classes
};

} // namespace firstline::classify
