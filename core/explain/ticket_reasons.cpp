// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/ticket_reasons.h"

#include "core/features/ngram_hasher.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace firstline::explain {

namespace {

using namespace Qt::StringLiterals;

using classify::Model;
using classify::TicketScores;
using features::PreparedTicket;

constexpr double kNothing = 1e-12;
/// Longer words (paths, keys) are cut in what people read.
constexpr qsizetype kLongestText = 60;

/// A word, or several tokens that people read as one ("don't", "e-mail").
struct Unit
{
    std::uint32_t firstToken = 0;
    std::uint32_t lastToken = 0;
    double contribution = 0;
};

/// What each n-gram adds to the score, for one of its occurrences.
std::vector<float>
perOccurrence(const Model &model, const TicketScores &scores, const Question &question)
{
    const features::BlockFactors factors = scores.factors.at(question.task);
    std::vector<float> parts(scores.terms.size(), 0.0F);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::uint32_t row = scores.rows[i];
        if (row != features::Vocabulary::kUnknown) {
            const float weight = model.scorer().termWeight(row, question.task, question.label);
            const float factor = i < scores.wordTerms ? factors.words : factors.characters;
            parts[i] =
                scores.values[i] * weight * factor / static_cast<float>(scores.terms[i].count);
        }
    }
    return parts;
}

/// Folds the n-grams back: a word pair counts half for each word, a run of characters for the
/// token that holds its middle.
std::vector<double> perToken(const PreparedTicket &ticket,
                             const std::vector<std::uint32_t> &occurrences,
                             const std::vector<float> &parts)
{
    const text::TokenizedText &text = ticket.tokens;
    std::vector<double> tokens(text.tokens.size(), 0.0);
    std::vector<float> letters(text.letters.size(), 0.0F);
    std::size_t next = 0;
    const auto words = [&](std::uint32_t first, std::uint32_t count) {
        const double share = static_cast<double>(parts[occurrences[next++]]) / count;
        for (std::uint32_t i = 0; i < count; ++i) {
            tokens[first + i] += share;
        }
    };
    const auto characters = [&](const text::Chunk &chunk, std::uint32_t first, std::uint32_t size) {
        const std::uint32_t middle =
            std::clamp(first + size / 2, chunk.beginLetter, chunk.endLetter - 1);
        letters[middle] += parts[occurrences[next++]];
    };
    features::forEachNgramPlace(text, words, characters);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        for (std::uint32_t at = text.tokens[i].beginLetter; at < text.tokens[i].endLetter; ++at) {
            tokens[i] += static_cast<double>(letters[at]);
        }
    }
    return tokens;
}

/// Whether a sign joins the words around it to one: an apostrophe, a hyphen, a dot or an @.
bool joins(const text::TokenizedText &text, std::size_t i)
{
    if (i == 0 || i + 1 >= text.tokens.size()) {
        return false;
    }
    const text::Token &before = text.tokens[i - 1];
    const text::Token &sign = text.tokens[i];
    const text::Token &after = text.tokens[i + 1];
    const bool touches = before.endByte == sign.beginByte && sign.endByte == after.beginByte;
    const bool isBetweenWords =
        before.kind == text::TokenKind::Word && after.kind == text::TokenKind::Word;
    const char32_t letter = text.letters[sign.beginLetter];
    constexpr std::u32string_view kJoiners = U"'\u2019-.@";
    return touches && isBetweenWords && sign.endLetter - sign.beginLetter == 1
           && kJoiners.find(letter) != std::u32string_view::npos;
}

std::vector<Unit> toUnits(const text::TokenizedText &text, const std::vector<double> &tokens)
{
    std::vector<Unit> units;
    bool joined = false;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        const bool isJoiner = joins(text, i);
        if (!units.empty() && (joined || isJoiner)) {
            units.back().lastToken = i;
            units.back().contribution += tokens[i];
        } else {
            units.push_back({i, i, tokens[i]});
        }
        joined = isJoiner;
    }
    return units;
}

/// The lower-case form, by which equal words are put together.
std::u32string_view key(const text::TokenizedText &text, const Unit &unit)
{
    const std::uint32_t begin = text.tokens[unit.firstToken].beginLetter;
    const std::uint32_t end = text.tokens[unit.lastToken].endLetter;
    return {text.letters.data() + begin, end - begin};
}

/// One unit a word: where it occurs first, with the sum of its contributions.
std::vector<Unit> merged(const text::TokenizedText &text, const std::vector<Unit> &units)
{
    std::unordered_map<std::u32string_view, std::size_t> seen;
    seen.reserve(units.size());
    std::vector<Unit> words;
    for (const Unit &unit : units) {
        const auto [known, isNew] = seen.try_emplace(key(text, unit), words.size());
        if (isNew) {
            words.push_back(unit);
        } else {
            words[known->second].contribution += unit.contribution;
        }
    }
    return words;
}

/// A word or a meta feature before its names are made.
struct Candidate
{
    const Unit *word = nullptr; ///< null: a meta feature
    std::size_t meta = 0;
    double contribution = 0;
};

std::vector<Candidate> candidates(const Model &model,
                                  const TicketScores &scores,
                                  const std::vector<Unit> &words,
                                  const Question &question)
{
    std::vector<Candidate> all;
    all.reserve(words.size() + features::kMetaCount);
    for (const Unit &word : words) {
        all.push_back({&word, 0, word.contribution});
    }
    for (std::size_t m = 0; m < features::kMetaCount; ++m) {
        const float weight = model.scorer().metaWeight(m, question.task, question.label);
        all.push_back({nullptr, m, static_cast<double>(scores.meta[m]) * weight});
    }
    std::erase_if(all, [](const Candidate &c) { return std::abs(c.contribution) < kNothing; });
    return all;
}

/// Keeps the strongest, strongest first; ties in the order of the text.
void keepStrongest(std::vector<Candidate> &all, int count)
{
    const auto kept = std::min(all.size(), static_cast<std::size_t>(std::max(count, 0)));
    std::stable_sort(all.begin(), all.end(), [](const Candidate &a, const Candidate &b) {
        return std::abs(a.contribution) > std::abs(b.contribution);
    });
    all.resize(kept);
}

Reason toReason(const PreparedTicket &ticket, const Candidate &candidate)
{
    Reason reason;
    reason.contribution = candidate.contribution;
    if (candidate.word == nullptr) {
        const std::string_view name = features::metaName(candidate.meta);
        reason.text = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        reason.feature = u"meta:"_s + reason.text;
        return reason;
    }
    const std::u32string_view lower = key(ticket.tokens, *candidate.word);
    const auto length = std::min(static_cast<qsizetype>(lower.size()), kLongestText);
    reason.feature = u"word:"_s + QString::fromUcs4(lower.data(), length);
    const std::uint32_t begin = ticket.tokens.tokens[candidate.word->firstToken].beginByte;
    const std::uint32_t end = ticket.tokens.tokens[candidate.word->lastToken].endByte;
    reason.text = QString::fromUtf8(ticket.text.data() + begin, end - begin).left(kLongestText);
    return reason;
}

} // namespace

std::vector<Reason> reasons(const Model &model,
                            const PreparedTicket &ticket,
                            const TicketScores &scores,
                            const Question &question)
{
    const std::vector<float> parts = perOccurrence(model, scores, question);
    const std::vector<double> tokens = perToken(ticket, scores.counter.occurrences(), parts);
    const std::vector<Unit> words = merged(ticket.tokens, toUnits(ticket.tokens, tokens));
    std::vector<Candidate> strongest = candidates(model, scores, words, question);
    keepStrongest(strongest, question.reasons);
    const classify::TaskModel &task = model.tasks().at(question.task);
    std::vector<Reason> all;
    for (const Candidate &candidate : strongest) {
        all.push_back(toReason(ticket, candidate));
        all.back().task = task.task;
        all.back().label = task.labels.at(question.label);
    }
    return all;
}

} // namespace firstline::explain
