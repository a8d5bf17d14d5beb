// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/linear_scorer.h"

#include "core/base/large_pages.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace firstline::classify {

namespace {

using features::Vocabulary;

constexpr std::size_t kAhead = 16; ///< rows fetched before they are needed

/// The idf of a term in no ticket; the largest there is belongs to a term in a single one.
float unknownIdf(const std::vector<float> &idf)
{
    const float largest = idf.empty() ? 1 : *std::max_element(idf.begin(), idf.end());
    return largest + std::numbers::ln2_v<float>;
}

/// Adds a multiple of a row to a sum: `squares` for the lanes of lengths, if it has such.
template <std::size_t LengthLanes>
void addRow(ScoreLine &sum, const ScoreLine &row, float value, float squares)
{
    for (std::size_t lane = 0; lane < LengthLanes; ++lane) {
        sum.lanes[lane] += squares * row.lanes[lane];
    }
    for (std::size_t lane = LengthLanes; lane < kScoreLanes; ++lane) {
        sum.lanes[lane] += value * row.lanes[lane];
    }
}

/// A known n-gram of characters and the token within the chunk that it belongs to.
struct TokenRow
{
    std::size_t token = 0;
    std::uint32_t row = 0;
};

/// A row that chunks share: its weight, and the part of its value that an n-gram has.
struct Share
{
    float weight = 0;
    float share = 0;
};

std::span<const text::Token> tokensOf(const text::TokenizedText &text, const text::Chunk &chunk)
{
    const auto begin =
        std::ranges::lower_bound(text.tokens, chunk.beginLetter, {}, &text::Token::beginLetter);
    const auto end =
        std::ranges::lower_bound(text.tokens, chunk.endLetter, {}, &text::Token::beginLetter);
    return {begin, end};
}

float inverseLength(float squares)
{
    return squares > 0 ? 1.0F / std::sqrt(squares) : 0.0F;
}

} // namespace

void FoundTerms::find(const Vocabulary &vocabulary)
{
    rows.resize(terms.size());
    for (std::size_t i = 0; i < terms.size(); ++i) {
        rows[i] = vocabulary.rowOf(terms[i].bucket);
    }
}

LinearScorer::LinearScorer(const features::FeaturePipeline &pipeline,
                           std::span<const TaskModel> tasks)
    : m_pipeline(&pipeline)
    , m_tasks(tasks.size())
    , m_unknownIdf(unknownIdf(pipeline.idf()))
    , m_identity(std::make_shared<const int>())
{
    for (std::size_t t = 0; t < m_tasks; ++t) {
        const LinearWeights &linear = *tasks[t].classifier->linear();
        m_firstClass[t] = m_classes;
        m_classes += linear.classes;
        m_firstClass[t + 1] = m_classes;
        m_bias.insert(m_bias.end(), linear.bias.begin(), linear.bias.end());
    }
    const std::size_t terms = pipeline.idf().size();
    m_linesPerRow = (kLengthLanes + m_classes + kScoreLanes - 1) / kScoreLanes;
    m_unknownRow = static_cast<std::uint32_t>(terms);
    const std::size_t lines = (terms + 1) * m_linesPerRow;
    m_rows.reserve(lines);
    preferLargePages(m_rows.data(), lines * sizeof(ScoreLine));
    m_rows.resize(lines);
    for (std::size_t row = 0; row < terms; ++row) {
        fillRow(row, tasks, pipeline.idf()[row]);
    }
    m_metaWeights.assign(features::kMetaCount * m_classes, 0.0F);
    for (std::size_t t = 0; t < m_tasks; ++t) {
        const LinearWeights &linear = *tasks[t].classifier->linear();
        for (std::size_t m = 0; m < features::kMetaCount; ++m) {
            std::copy_n(linear.weights.data() + (terms + m) * linear.classes,
                        linear.classes,
                        m_metaWeights.data() + m * m_classes + m_firstClass[t]);
        }
    }
}

void LinearScorer::fillRow(std::size_t row, std::span<const TaskModel> tasks, float idf)
{
    float *const lanes = m_rows[row * m_linesPerRow].lanes.data();
    lanes[0] = idf * idf;
    for (std::size_t t = 0; t < m_tasks; ++t) {
        const LinearWeights &linear = *tasks[t].classifier->linear();
        const float scale = idf * tasks[t].supervised[row];
        lanes[1 + t] = scale * scale;
        const float *const weights = linear.weights.data() + row * linear.classes;
        float *const out = lanes + kLengthLanes + m_firstClass[t];
        for (std::size_t c = 0; c < linear.classes; ++c) {
            out[c] = scale * weights[c];
        }
    }
}

void LinearScorer::countUnknown(const text::TokenizedText &text, TicketScores &out) const
{
    out.tokens = text.words;
    out.unknownTokens = 0;
    float sum = 0;
    const std::span<const std::uint32_t> occurrences = out.words.counter.occurrences();
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        if (text.tokens[i].kind == text::TokenKind::Punctuation) {
            continue;
        }
        const std::size_t occurrence = i == 0 ? 0 : 2 * i - 1; // each later word brings a pair
        const std::uint32_t row = out.words.rows[occurrences[occurrence]];
        const bool isUnknown = row == Vocabulary::kUnknown;
        out.unknownTokens += isUnknown ? 1 : 0;
        sum += (isUnknown ? m_unknownIdf : m_pipeline->idf()[row]) - 1;
    }
    const float most = static_cast<float>(out.tokens) * (m_unknownIdf - 1);
    out.rarity = most > 0 ? sum / most : 0;
}

void LinearScorer::readChunks(const text::TokenizedText &text, TicketScores &out) const
{
    const auto lettersOf = [&text](const text::Chunk &chunk) {
        return std::u32string_view(text.letters.data() + chunk.beginLetter,
                                   chunk.endLetter - chunk.beginLetter);
    };
    out.memo.beginTicket(m_identity, m_linesPerRow);
    out.chunks.begin();
    out.hashes.resize(text.chunks.size());
    for (std::size_t c = 0; c < text.chunks.size(); ++c) {
        out.hashes[c] = ChunkMemo::hashOf(lettersOf(text.chunks[c]));
        out.memo.prepareToFind(out.hashes[c]);
    }
    for (std::size_t c = 0; c < text.chunks.size(); ++c) {
        const std::uint32_t known = out.memo.find(out.hashes[c], lettersOf(text.chunks[c]));
        out.chunks.add(out.memo,
                       known != ChunkMemo::kNone ? known
                                                 : readChunk(text, c, out.hashes[c], out.memo));
    }
    out.chunks.end(out.memo);
}

std::uint32_t LinearScorer::readChunk(const text::TokenizedText &text,
                                      std::size_t place,
                                      std::uint64_t hash,
                                      ChunkMemo &memo) const
{
    const text::Chunk &chunk = text.chunks[place];
    const auto tokens = tokensOf(text, chunk);
    std::vector<TokenRow> rows;
    const auto note = [&](std::uint32_t bucket, std::uint32_t first, std::uint32_t length) {
        const std::uint32_t middle = features::middleLetter(chunk, first, length);
        const auto behind = std::ranges::upper_bound(tokens, middle, {}, &text::Token::beginLetter);
        const std::uint32_t row = m_pipeline->vocabulary().rowOf(bucket);
        if (row != Vocabulary::kUnknown) {
            rows.push_back({static_cast<std::size_t>(behind - tokens.begin()) - 1, row});
        }
    };
    features::forEachCharacterNgram(text.letters.data(), chunk, note);
    std::ranges::stable_sort(rows, {}, &TokenRow::token);
    const std::uint32_t number = memo.add(
        hash, {text.letters.data() + chunk.beginLetter, chunk.endLetter - chunk.beginLetter});
    auto next = rows.begin();
    for (std::size_t token = 0; token < tokens.size(); ++token) {
        const std::span<ScoreLine> sums = memo.addPart();
        for (; next != rows.end() && next->token == token; ++next) {
            memo.addRow(next->row);
            for (std::size_t line = 0; line < m_linesPerRow; ++line) {
                addRow<0>(sums[line], m_rows[placeOf(next->row) + line], 1, 1);
            }
        }
    }
    return number;
}

ScoreLine LinearScorer::sumOfWords(const FoundTerms &words, std::size_t line) const
{
    const std::uint32_t *const rows = words.rows.data();
    const ScoreLine *const lines = m_rows.data() + line;
    ScoreLine sum;
    for (std::size_t i = 0; i < words.rows.size(); ++i) {
        if (i + kAhead < words.rows.size()) {
            __builtin_prefetch(lines + placeOf(rows[i + kAhead]));
        }
        const float value = features::sublinear(words.terms[i].count);
        // Lengths add up squares; they stand in the first line.
        addRow<kLengthLanes>(
            sum, lines[placeOf(rows[i])], value, line == 0 ? value * value : value);
    }
    return sum;
}

ScoreLine LinearScorer::sumOfCharacters(const TicketScores &scores, std::size_t line) const
{
    ScoreLine sum;
    const auto add = [&sum, line](const ScoreLine &row, float value, float squares) {
        addRow<kLengthLanes>(sum, row, value, line == 0 ? squares : value);
    };
    for (const TicketChunks::CountedPart &part : scores.chunks.parts()) {
        const float value = features::sublinear(part.count);
        add(scores.memo.linesOfPart(part.part)[line], value, value * value);
    }
    const std::span<const TicketChunks::SharedRow> shared = scores.chunks.sharedRows();
    for (std::size_t i = 0; i < shared.size(); ++i) {
        if (i + kAhead < shared.size()) {
            __builtin_prefetch(m_rows.data() + line + placeOf(shared[i + kAhead].row));
        }
        const float value = features::sublinear(shared[i].count);
        add(m_rows[placeOf(shared[i].row) + line],
            value - shared[i].values,
            value * value - shared[i].squares);
    }
    return sum;
}

void LinearScorer::setFactors(const BlockSums &sums, TicketScores &out) const
{
    const float byWords = inverseLength(sums.words.lanes[0]);
    const float byCharacters = inverseLength(sums.characters.lanes[0]);
    for (std::size_t t = 0; t < m_tasks; ++t) {
        const float all =
            inverseLength(sums.words.lanes[1 + t] * byWords * byWords
                          + sums.characters.lanes[1 + t] * byCharacters * byCharacters);
        out.factors[t] = {byWords * all, byCharacters * all};
    }
}

void LinearScorer::addTerms(TicketScores &out) const
{
    for (std::size_t line = 0; line < m_linesPerRow; ++line) {
        const BlockSums sums{sumOfWords(out.words, line), sumOfCharacters(out, line)};
        if (line == 0) {
            setFactors(sums, out);
        }
        for (std::size_t lane = line == 0 ? kLengthLanes : 0; lane < kScoreLanes; ++lane) {
            const std::size_t c = line * kScoreLanes + lane - kLengthLanes;
            if (c < m_classes) {
                const features::BlockFactors factors = out.factors[c < m_firstClass[1] ? 0 : 1];
                out.scores[c] += sums.words.lanes[lane] * factors.words
                                 + sums.characters.lanes[lane] * factors.characters;
            }
        }
    }
}

float LinearScorer::weightOf(std::uint32_t row, const LinearTarget &target) const
{
    const std::size_t lane = kLengthLanes + m_firstClass[target.task] + target.label;
    return m_rows[placeOf(row) + lane / kScoreLanes].lanes[lane % kScoreLanes];
}

std::vector<float> LinearScorer::contributionsOfParts(const TicketScores &scores,
                                                      const LinearTarget &target) const
{
    const std::size_t lane = kLengthLanes + m_firstClass[target.task] + target.label;
    const auto share = [](std::uint32_t count) { // of one n-gram among so many
        return features::sublinear(count) / static_cast<float>(count);
    };
    const std::span<const TicketChunks::CountedPart> parts = scores.chunks.parts();
    std::vector<float> shares(parts.size());
    std::vector<float> sums(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const ScoreLine &line = scores.memo.linesOfPart(parts[i].part)[lane / kScoreLanes];
        shares[i] = share(parts[i].count);
        sums[i] = line.lanes[lane % kScoreLanes] * shares[i];
    }
    std::vector<Share> rows;
    rows.reserve(scores.chunks.sharedRows().size());
    for (const TicketChunks::SharedRow &row : scores.chunks.sharedRows()) {
        rows.push_back({weightOf(row.row, target), share(row.count)});
    }
    for (const TicketChunks::SharedTerm &term : scores.chunks.sharedTerms()) {
        const Share &row = rows[term.shared];
        sums[term.part] += row.weight * (row.share - shares[term.part]);
    }
    return sums;
}

void LinearScorer::addContributions(const text::TokenizedText &text,
                                    const TicketScores &scores,
                                    const LinearTarget &target,
                                    std::span<double> tokens) const
{
    const features::BlockFactors factors = scores.factors.at(target.task);
    const std::span<const std::uint32_t> occurrences = scores.words.counter.occurrences();
    const auto ofWords = [&](std::size_t occurrence) {
        const std::uint32_t term = occurrences[occurrence];
        const std::uint32_t count = scores.words.terms[term].count;
        return static_cast<double>(weightOf(scores.words.rows[term], target) * factors.words
                                   * features::sublinear(count))
               / count;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        tokens[i] += ofWords(i == 0 ? 0 : 2 * i - 1);
        if (i > 0) {
            const double half = ofWords(2 * i) / 2;
            tokens[i - 1] += half;
            tokens[i] += half;
        }
    }
    const std::vector<float> parts = contributionsOfParts(scores, target);
    std::size_t token = 0;
    for (std::size_t c = 0; c < text.chunks.size(); ++c) {
        const std::uint32_t first = scores.chunks.firstPartOf(c);
        for (std::uint32_t part = first;
             token < tokens.size() && text.tokens[token].beginLetter < text.chunks[c].endLetter;
             ++part, ++token) {
            tokens[token] += static_cast<double>(parts[part] * factors.characters);
        }
    }
}

void LinearScorer::addMeta(TicketScores &out) const
{
    for (std::size_t m = 0; m < features::kMetaCount; ++m) {
        for (std::size_t c = 0; c < m_classes; ++c) {
            out.scores[c] += out.meta[m] * m_metaWeights[m * m_classes + c];
        }
    }
}

void LinearScorer::score(const features::PreparedTicket &ticket, TicketScores &out) const
{
    out.words.terms = out.words.counter.countWords(ticket.tokens);
    out.words.find(m_pipeline->vocabulary());
    countUnknown(ticket.tokens, out);
    if (m_tasks == 0) {
        return;
    }
    out.meta = m_pipeline->metaScaler().scale(ticket.meta);
    out.scores = m_bias;
    readChunks(ticket.tokens, out);
    addTerms(out);
    addMeta(out);
}

std::span<const float> LinearScorer::ofTask(const TicketScores &out, std::size_t task) const
{
    const std::size_t first = m_firstClass[task];
    return std::span(out.scores).subspan(first, m_firstClass[task + 1] - first);
}

float LinearScorer::metaWeight(std::size_t meta, std::size_t task, std::uint32_t label) const
{
    return m_metaWeights[meta * m_classes + m_firstClass[task] + label];
}

float LinearScorer::bias(std::size_t task, std::uint32_t label) const
{
    return m_bias[m_firstClass[task] + label];
}

} // namespace firstline::classify
