// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/ticket_reasons.h"

#include "core/explain/occlusion.h"
#include "core/explain/word_folding.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace firstline::explain {

namespace {

using namespace Qt::StringLiterals;

using classify::Model;
using classify::TicketScores;
using features::PreparedTicket;

constexpr double kNothing = 1e-12;
/// Longer words (paths, keys) are cut in what people read.
constexpr qsizetype kLongestText = 60;

/// What the words and the meta features of a ticket add to a score.
struct Parts
{
    std::vector<Unit> words; ///< each once, with its contribution
    std::array<double, features::kMetaCount> meta{};
    double bias = 0; ///< the rest of the score
};

/// What each n-gram adds to a score, for one of its occurrences, from what a classifier says of
/// each row of the feature vector.
std::vector<float> perOccurrence(const classify::Contributions &contributions,
                                 const features::FeatureVector &vector,
                                 const TicketScores &scores)
{
    std::vector<float> parts(scores.all.terms.size(), 0.0F);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::uint32_t row = scores.all.rows[i];
        if (row != features::Vocabulary::kUnknown) {
            const auto at = std::lower_bound(vector.rows.begin(), vector.rows.end(), row);
            parts[i] = contributions.values[static_cast<std::size_t>(at - vector.rows.begin())]
                       / static_cast<float>(scores.all.terms[i].count);
        }
    }
    return parts;
}

std::vector<Unit> toWords(const PreparedTicket &ticket, const std::vector<double> &tokens)
{
    return merged(ticket.tokens, toUnits(ticket.tokens, tokens)).words;
}

/// `target.task` counts linear tasks only.
Parts linearParts(const classify::LinearScorer &scorer,
                  const PreparedTicket &ticket,
                  const TicketScores &scores,
                  const Target &target)
{
    std::vector<double> tokens(ticket.tokens.tokens.size(), 0.0);
    scorer.addContributions(ticket.tokens, scores, {target.task, target.label}, tokens);
    Parts parts{toWords(ticket, tokens), {}, 0};
    parts.bias = static_cast<double>(scorer.bias(target.task, target.label));
    for (std::size_t m = 0; m < features::kMetaCount; ++m) {
        const float weight = scorer.metaWeight(m, target.task, target.label);
        parts.meta[m] = static_cast<double>(scores.meta[m]) * static_cast<double>(weight);
    }
    return parts;
}

Parts additiveParts(const classify::Contributions &contributions,
                    const features::FeatureVector &vector,
                    const PreparedTicket &ticket,
                    const TicketScores &scores)
{
    const std::vector<double> tokens = perToken(ticket.tokens,
                                                scores.all.counter.occurrences(),
                                                perOccurrence(contributions, vector, scores));
    Parts parts{toWords(ticket, tokens), {}, 0};
    parts.bias = contributions.bias;
    const std::size_t terms = vector.rows.size() - features::kMetaCount;
    for (std::size_t m = 0; m < features::kMetaCount; ++m) {
        parts.meta[m] = static_cast<double>(contributions.values[terms + m]);
    }
    return parts;
}

Parts occludedParts(const classify::TicketScorer &scorer,
                    const PreparedTicket &ticket,
                    const TicketScores &scores,
                    const Target &target)
{
    const std::vector<double> nothing(ticket.tokens.tokens.size(), 0.0);
    const std::vector<Unit> units = toUnits(ticket.tokens, nothing);
    MergedUnits words = merged(ticket.tokens, units);
    const Occluded found = occlude(scorer, ticket, scores, target, units, words);
    double bias = static_cast<double>(scorer.ofTask(scores, target.task)[target.label]);
    for (std::size_t i = 0; i < words.words.size(); ++i) {
        words.words[i].contribution = found.words[i];
        bias -= found.words[i];
    }
    for (const double contribution : found.meta) {
        bias -= contribution;
    }
    return {std::move(words.words), found.meta, bias};
}

Parts partsOf(const classify::TicketScorer &scorer,
              const PreparedTicket &ticket,
              const TicketScores &scores,
              const Target &target)
{
    if (const std::optional<std::size_t> linear = scorer.linearTask(target.task)) {
        return linearParts(scorer.linear(), ticket, scores, {*linear, target.label});
    }
    const features::FeatureVector &vector = classify::TicketScorer::vectorOf(scores, target.task);
    if (const auto found = scorer.classifier(target.task).contributions(vector, target.label)) {
        return additiveParts(*found, vector, ticket, scores);
    }
    return occludedParts(scorer, ticket, scores, target);
}

/// A word or a meta feature before its names are made.
struct Candidate
{
    const Unit *word = nullptr; ///< null: a meta feature
    std::size_t meta = 0;
    std::size_t place = 0; ///< in the order of the text
    double contribution = 0;
};

std::vector<Candidate> candidates(const Parts &parts)
{
    std::vector<Candidate> all;
    all.reserve(parts.words.size() + features::kMetaCount);
    for (const Unit &word : parts.words) {
        all.push_back({&word, 0, all.size(), word.contribution});
    }
    for (std::size_t m = 0; m < features::kMetaCount; ++m) {
        all.push_back({nullptr, m, all.size(), parts.meta[m]});
    }
    std::erase_if(all, [](const Candidate &c) { return std::abs(c.contribution) < kNothing; });
    return all;
}

/// Keeps the strongest, strongest first; ties in the order of the text.
void keepStrongest(std::vector<Candidate> &all, int count)
{
    const auto kept = std::min(all.size(), static_cast<std::size_t>(std::max(count, 0)));
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(kept);
    std::partial_sort(all.begin(), end, all.end(), [](const Candidate &a, const Candidate &b) {
        const double left = std::abs(a.contribution);
        const double right = std::abs(b.contribution);
        return left != right ? left > right : a.place < b.place;
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

TicketReasons reasons(const Model &model,
                      const PreparedTicket &ticket,
                      const TicketScores &scores,
                      const Question &question)
{
    const Target target{question.task, question.label};
    const Parts parts = partsOf(model.scorer(), ticket, scores, target);
    std::vector<Candidate> strongest = candidates(parts);
    TicketReasons result{{}, parts.bias};
    keepStrongest(strongest, question.reasons);
    const classify::TaskModel &task = model.tasks().at(question.task);
    for (const Candidate &candidate : strongest) {
        result.reasons.push_back(toReason(ticket, candidate));
        result.reasons.back().task = task.task;
        result.reasons.back().label = task.labels.at(question.label);
    }
    return result;
}

} // namespace firstline::explain
