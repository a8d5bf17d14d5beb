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

float inverseLength(float squares)
{
    return squares > 0 ? 1.0F / std::sqrt(squares) : 0.0F;
}

} // namespace

LinearScorer::LinearScorer(const features::FeaturePipeline &pipeline,
                           std::span<const TaskModel> tasks)
    : m_pipeline(&pipeline)
    , m_tasks(tasks.size())
    , m_unknownIdf(unknownIdf(pipeline.idf()))
{
    for (std::size_t t = 0; t < m_tasks; ++t) {
        const LinearWeights &linear = *tasks[t].classifier->linear();
        m_firstClass[t] = m_classes;
        m_classes += linear.classes;
        m_firstClass[t + 1] = m_classes;
        m_bias.insert(m_bias.end(), linear.bias.begin(), linear.bias.end());
    }
    const std::size_t terms = pipeline.idf().size();
    m_linesPerRow = (kLengthLanes + m_classes + kLanes - 1) / kLanes;
    m_unknownRow = static_cast<std::uint32_t>(terms);
    const std::size_t lines = (terms + 1) * m_linesPerRow;
    m_rows.reserve(lines);
    preferLargePages(m_rows.data(), lines * sizeof(Line));
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

void LinearScorer::findRows(TicketScores &out) const
{
    const features::Vocabulary &vocabulary = m_pipeline->vocabulary();
    out.rows.resize(out.terms.size());
    out.values.resize(out.terms.size());
    out.wordTerms = 0;
    for (std::size_t i = 0; i < out.terms.size(); ++i) {
        const features::TermCount term = out.terms[i];
        out.rows[i] = vocabulary.rowOf(term.bucket);
        out.values[i] = features::sublinear(term.count);
        out.wordTerms += term.bucket < features::kBucketsPerBlock ? 1 : 0;
    }
}

void LinearScorer::countUnknown(const text::TokenizedText &text, TicketScores &out) const
{
    out.words = text.words;
    out.unknownWords = 0;
    float sum = 0;
    const std::span<const std::uint32_t> occurrences = out.counter.occurrences();
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        if (text.tokens[i].kind == text::TokenKind::Punctuation) {
            continue;
        }
        const std::size_t occurrence = i == 0 ? 0 : 2 * i - 1; // each later word brings a pair
        const std::uint32_t row = out.rows[occurrences[occurrence]];
        const bool isUnknown = row == Vocabulary::kUnknown;
        out.unknownWords += isUnknown ? 1 : 0;
        sum += (isUnknown ? m_unknownIdf : m_pipeline->idf()[row]) - 1;
    }
    const float most = static_cast<float>(out.words) * (m_unknownIdf - 1);
    out.rarity = most > 0 ? sum / most : 0;
}

LinearScorer::Line
LinearScorer::sumOf(const TicketScores &scores, Block block, std::size_t line) const
{
    const std::uint32_t *const rows = scores.rows.data();
    const Line *const lines = m_rows.data() + line;
    Line sum;
    for (std::size_t i = block.first; i < block.last; ++i) {
        if (i + kAhead < block.last) {
            __builtin_prefetch(lines + placeOf(rows[i + kAhead]));
        }
        const Line &row = lines[placeOf(rows[i])];
        const float value = scores.values[i];
        const float first = line == 0 ? value * value : value; // lengths add up squares
        for (std::size_t lane = 0; lane < kLengthLanes; ++lane) {
            sum.lanes[lane] += first * row.lanes[lane];
        }
        for (std::size_t lane = kLengthLanes; lane < kLanes; ++lane) {
            sum.lanes[lane] += value * row.lanes[lane];
        }
    }
    return sum;
}

void LinearScorer::setFactors(const Line &words, const Line &characters, TicketScores &out) const
{
    const float byWords = inverseLength(words.lanes[0]);
    const float byCharacters = inverseLength(characters.lanes[0]);
    for (std::size_t t = 0; t < m_tasks; ++t) {
        const float all = inverseLength(words.lanes[1 + t] * byWords * byWords
                                        + characters.lanes[1 + t] * byCharacters * byCharacters);
        out.factors[t] = {byWords * all, byCharacters * all};
    }
}

void LinearScorer::addTerms(TicketScores &out) const
{
    const Block allWords{0, out.wordTerms};
    const Block allCharacters{out.wordTerms, out.terms.size()};
    for (std::size_t line = 0; line < m_linesPerRow; ++line) {
        const Line words = sumOf(out, allWords, line);
        const Line characters = sumOf(out, allCharacters, line);
        if (line == 0) {
            setFactors(words, characters, out);
        }
        for (std::size_t lane = line == 0 ? kLengthLanes : 0; lane < kLanes; ++lane) {
            const std::size_t c = line * kLanes + lane - kLengthLanes;
            if (c < m_classes) {
                const features::BlockFactors factors = out.factors[c < m_firstClass[1] ? 0 : 1];
                out.scores[c] +=
                    words.lanes[lane] * factors.words + characters.lanes[lane] * factors.characters;
            }
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
    out.terms = out.counter.count(ticket.tokens);
    findRows(out);
    countUnknown(ticket.tokens, out);
    out.meta = m_pipeline->metaScaler().scale(ticket.meta);
    out.scores = m_bias;
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
