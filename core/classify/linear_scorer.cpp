// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/linear_scorer.h"

#include <cmath>

namespace firstline::classify {

namespace {

using features::Vocabulary;

constexpr std::size_t kAhead = 12; ///< rows fetched before they are needed
constexpr std::size_t kPadding = 4;

float inverseLength(float squares)
{
    return squares > 0 ? 1.0F / std::sqrt(squares) : 0.0F;
}

} // namespace

LinearScorer::LinearScorer(const features::FeaturePipeline &pipeline,
                           std::span<const TaskModel> tasks)
    : m_pipeline(&pipeline)
    , m_tasks(tasks.size())
{
    for (std::size_t t = 0; t < m_tasks; ++t) {
        m_firstClass[t] = m_classes;
        m_classes += tasks[t].classifier->classes();
        m_firstClass[t + 1] = m_classes;
    }
    const std::size_t used = 1 + m_tasks + m_classes;
    m_stride = (used + kPadding - 1) / kPadding * kPadding;
    const std::size_t terms = pipeline.idf().size();
    m_rows.assign(terms * m_stride, 0.0F);
    m_metaWeights.assign(features::kMetaCount * m_classes, 0.0F);
    for (std::size_t row = 0; row < terms; ++row) {
        m_rows[row * m_stride] = pipeline.idf()[row];
    }
    for (std::size_t t = 0; t < m_tasks; ++t) {
        const LinearWeights &linear = *tasks[t].classifier->linear();
        const std::size_t k = linear.classes;
        m_bias.insert(m_bias.end(), linear.bias.begin(), linear.bias.end());
        for (std::size_t row = 0; row < terms; ++row) {
            float *const out = m_rows.data() + row * m_stride;
            const float supervised = tasks[t].supervised[row];
            out[1 + t] = supervised;
            for (std::size_t c = 0; c < k; ++c) {
                out[1 + m_tasks + m_firstClass[t] + c] = supervised * linear.weights[row * k + c];
            }
        }
        for (std::size_t m = 0; m < features::kMetaCount; ++m) {
            for (std::size_t c = 0; c < k; ++c) {
                m_metaWeights[m * m_classes + m_firstClass[t] + c] =
                    linear.weights[(terms + m) * k + c];
            }
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

void LinearScorer::countUnknown(const text::TokenizedText &text, TicketScores &out)
{
    out.words = text.words;
    out.unknownWords = 0;
    const std::vector<std::uint32_t> &occurrences = out.counter.occurrences();
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const std::size_t occurrence = i == 0 ? 0 : 2 * i - 1; // each later word brings a pair
        const bool isWord = text.tokens[i].kind != text::TokenKind::Punctuation;
        const bool isUnknown = out.rows[occurrences[occurrence]] == Vocabulary::kUnknown;
        out.unknownWords += isWord && isUnknown ? 1 : 0;
    }
}

LinearScorer::Lengths
LinearScorer::accumulate(TicketScores &out, std::size_t first, std::size_t last, float *sums) const
{
    Lengths lengths;
    for (std::size_t i = first; i < last; ++i) {
        if (i + kAhead < last && out.rows[i + kAhead] != Vocabulary::kUnknown) {
            __builtin_prefetch(m_rows.data() + out.rows[i + kAhead] * m_stride);
        }
        if (out.rows[i] == Vocabulary::kUnknown) {
            continue;
        }
        const float *const row = m_rows.data() + out.rows[i] * m_stride;
        const float value = out.values[i] * row[0];
        out.values[i] = value;
        lengths.plain += value * value;
        for (std::size_t t = 0; t < m_tasks; ++t) {
            const float weighted = value * row[1 + t];
            lengths.weighted[t] += weighted * weighted;
        }
        const float *const weights = row + 1 + m_tasks;
        for (std::size_t c = 0; c < m_classes; ++c) {
            sums[c] += value * weights[c];
        }
    }
    return lengths;
}

void LinearScorer::score(const features::PreparedTicket &ticket, TicketScores &out) const
{
    out.terms = out.counter.count(ticket.tokens);
    findRows(out);
    countUnknown(ticket.tokens, out);
    out.sums.assign(2 * m_classes, 0.0F);
    float *const words = out.sums.data();
    float *const characters = words + m_classes;
    const Lengths ofWords = accumulate(out, 0, out.wordTerms, words);
    const Lengths ofCharacters = accumulate(out, out.wordTerms, out.terms.size(), characters);

    out.meta = m_pipeline->metaScaler().scale(ticket.meta);
    out.scores = m_bias;
    const float byWords = inverseLength(ofWords.plain);
    const float byCharacters = inverseLength(ofCharacters.plain);
    for (std::size_t t = 0; t < m_tasks; ++t) {
        const float all = inverseLength(ofWords.weighted[t] * byWords * byWords
                                        + ofCharacters.weighted[t] * byCharacters * byCharacters);
        out.factors[t] = {byWords * all, byCharacters * all};
        for (std::size_t c = m_firstClass[t]; c < m_firstClass[t + 1]; ++c) {
            out.scores[c] +=
                words[c] * out.factors[t].words + characters[c] * out.factors[t].characters;
        }
    }
    for (std::size_t m = 0; m < features::kMetaCount; ++m) {
        for (std::size_t c = 0; c < m_classes; ++c) {
            out.scores[c] += out.meta[m] * m_metaWeights[m * m_classes + c];
        }
    }
}

std::span<const float> LinearScorer::ofTask(const TicketScores &out, std::size_t task) const
{
    const std::size_t first = m_firstClass[task];
    return std::span(out.scores).subspan(first, m_firstClass[task + 1] - first);
}

float LinearScorer::termWeight(std::uint32_t row, std::size_t task, std::uint32_t label) const
{
    return m_rows[row * m_stride + 1 + m_tasks + m_firstClass[task] + label];
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
