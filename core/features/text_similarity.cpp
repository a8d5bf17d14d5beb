// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/text_similarity.h"

#include "core/features/feature_vector.h"
#include "core/features/prepared_ticket.h"

#include <algorithm>
#include <cmath>

namespace firstline::features {

namespace {

Ticket comparedPart(const Ticket &ticket)
{
    Ticket part;
    part.subject = ticket.subject;
    part.message = ticket.message.left(TextSimilarity::kComparedCharacters);
    return part;
}

} // namespace

TextSimilarity::TextSimilarity(const FeaturePipeline &pipeline, const Ticket &ticket)
    : m_pipeline(pipeline)
{
    const std::vector<float> &idf = pipeline.idf();
    m_rarest = idf.empty() ? 0 : static_cast<double>(*std::max_element(idf.begin(), idf.end()));
    cleanInto(comparedPart(ticket), m_text);
    vectorInto(m_text, m_terms);
}

double TextSimilarity::to(const Ticket &other)
{
    cleanInto(comparedPart(other), m_text);
    vectorInto(m_text, m_other);
    double sum = 0;
    auto mine = m_terms.begin();
    for (const Term &term : m_other) {
        while (mine != m_terms.end() && mine->row < term.row) {
            ++mine;
        }
        if (mine != m_terms.end() && mine->row == term.row) {
            sum += static_cast<double>(mine->weight) * static_cast<double>(term.weight);
        }
    }
    return std::clamp(sum / 2, 0.0, 1.0); // two blocks of length 1
}

double TextSimilarity::rarity(const QString &word)
{
    text::tokenize(word.toStdString(), m_tokens);
    double rarest = 0;
    for (const text::Token &token : m_tokens.tokens) {
        const std::uint32_t row = m_pipeline.vocabulary().rowOf(wordBucket(m_tokens, token));
        const double idf = row == Vocabulary::kUnknown
                               ? m_rarest + 1
                               : static_cast<double>(m_pipeline.idf().at(row));
        rarest = std::max(rarest, idf);
    }
    return rarest;
}

void TextSimilarity::vectorInto(const std::string &text, std::vector<Term> &out)
{
    text::tokenize(text, m_tokens);
    const Vocabulary &vocabulary = m_pipeline.vocabulary();
    const std::vector<float> &idf = m_pipeline.idf();
    const std::uint32_t wordRows = vocabulary.wordRows();
    double words = 0;
    double characters = 0;
    out.clear();
    for (const TermCount &term : m_counter.count(m_tokens)) {
        const std::uint32_t row = vocabulary.rowOf(term.bucket);
        if (row == Vocabulary::kUnknown || row >= idf.size()) {
            continue;
        }
        const float weight = sublinear(term.count) * idf[row];
        (row < wordRows ? words : characters) += static_cast<double>(weight * weight);
        out.push_back({row, weight});
    }
    const auto factor = [](double sum) {
        return static_cast<float>(sum > 0 ? 1 / std::sqrt(sum) : 0);
    };
    const float ofWords = factor(words);
    const float ofCharacters = factor(characters);
    for (Term &term : out) {
        term.weight *= term.row < wordRows ? ofWords : ofCharacters;
    }
    std::sort(out.begin(), out.end(), [](const Term &a, const Term &b) { return a.row < b.row; });
}

} // namespace firstline::features
