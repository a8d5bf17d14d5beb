// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/occlusion.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace firstline::explain {

namespace {

using classify::TicketScores;
using features::Vocabulary;

/// One occurrence of a term that goes when a word goes.
struct Loss
{
    std::uint32_t word = 0;
    std::uint32_t row = 0;

    friend auto operator<=>(const Loss &, const Loss &) = default;
};

/// The word of each token.
std::vector<std::uint32_t>
wordsOfTokens(std::size_t tokens, const std::vector<Unit> &units, const MergedUnits &merged)
{
    std::vector<std::uint32_t> words(tokens, NgramOwner::kNobody);
    for (std::size_t u = 0; u < units.size(); ++u) {
        for (std::uint32_t i = units[u].firstToken; i <= units[u].lastToken; ++i) {
            words[i] = merged.wordOf[u];
        }
    }
    return words;
}

/// All losses, by word and row.
std::vector<Loss> losses(const features::PreparedTicket &ticket,
                         const TicketScores &scores,
                         const std::vector<std::uint32_t> &wordOfToken)
{
    const std::vector<NgramOwner> owners = ngramOwners(ticket.tokens);
    const std::span<const std::uint32_t> occurrences = scores.all.counter.occurrences();
    std::vector<Loss> all;
    all.reserve(owners.size());
    for (std::size_t i = 0; i < owners.size(); ++i) {
        const std::uint32_t row = scores.all.rows[occurrences[i]];
        if (row == Vocabulary::kUnknown || owners[i].token == NgramOwner::kNobody) {
            continue;
        }
        const std::uint32_t word = wordOfToken[owners[i].token];
        all.push_back({word, row});
        const std::uint32_t second = owners[i].second;
        if (second != NgramOwner::kNobody && wordOfToken[second] != word) {
            all.push_back({wordOfToken[second], row});
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

/// Scores a ticket with something left out.
class Rescorer
{
public:
    Rescorer(const classify::TicketScorer &scorer, std::size_t task, std::uint32_t label)
        : m_weigher(scorer.weigher(task))
        , m_classifier(scorer.classifier(task))
        , m_label(label)
        , m_scores(m_classifier.classes())
    {
    }

    double scoreOf(const features::FeatureVector &vector)
    {
        m_classifier.scores(vector, m_scores);
        return static_cast<double>(m_scores[m_label]);
    }

    /// The score without the terms of one word.
    double without(std::span<const Loss> losses,
                   const features::OwnedCounts &counts,
                   const features::MetaValues &meta)
    {
        m_rest.rows.clear();
        m_rest.counts.clear();
        auto loss = losses.begin();
        for (std::size_t i = 0; i < counts.rows.size(); ++i) {
            const std::uint32_t row = counts.rows[i];
            const auto last = std::find_if(
                loss, losses.end(), [row](const Loss &other) { return other.row != row; });
            const bool isHit = loss != losses.end() && loss->row == row;
            const auto lost = isHit ? last - loss : 0;
            loss = isHit ? last : loss;
            if (counts.counts[i] > lost) {
                m_rest.rows.push_back(row);
                m_rest.counts.push_back(static_cast<std::uint16_t>(counts.counts[i] - lost));
            }
        }
        const features::CountRow view = m_rest.view();
        m_weigher.weigh(view, m_weigher.factors(view), meta, m_vector);
        return scoreOf(m_vector);
    }

private:
    const features::TicketWeigher &m_weigher;
    const classify::Classifier &m_classifier;
    std::uint32_t m_label;
    std::vector<float> m_scores;
    features::OwnedCounts m_rest;
    features::FeatureVector m_vector;
};

/// The losses of each word, as ranges of the sorted list.
std::vector<std::span<const Loss>> byWord(const std::vector<Loss> &all, std::size_t words)
{
    std::vector<std::span<const Loss>> ranges(words);
    for (std::size_t i = 0; i < all.size();) {
        std::size_t end = i;
        while (end < all.size() && all[end].word == all[i].word) {
            ++end;
        }
        ranges[all[i].word] = std::span(all).subspan(i, end - i);
        i = end;
    }
    return ranges;
}

/// The words worth trying: all, or those whose terms weigh most together.
std::vector<std::uint32_t> tried(const std::vector<std::span<const Loss>> &ranges,
                                 const features::FeatureVector &vector)
{
    std::vector<std::uint32_t> words(ranges.size());
    std::iota(words.begin(), words.end(), 0U);
    if (words.size() <= kMostWords) {
        return words;
    }
    std::vector<float> weights(ranges.size(), 0.0F);
    for (std::size_t w = 0; w < ranges.size(); ++w) {
        for (const Loss &loss : ranges[w]) {
            const auto at = std::lower_bound(vector.rows.begin(), vector.rows.end(), loss.row);
            weights[w] += vector.values[static_cast<std::size_t>(at - vector.rows.begin())];
        }
    }
    std::stable_sort(words.begin(), words.end(), [&weights](std::uint32_t a, std::uint32_t b) {
        return weights[a] > weights[b];
    });
    words.resize(kMostWords);
    return words;
}

} // namespace

Occluded occlude(const classify::TicketScorer &scorer,
                 const features::PreparedTicket &ticket,
                 const TicketScores &scores,
                 const Target &target,
                 const std::vector<Unit> &units,
                 const MergedUnits &merged)
{
    const std::vector<Loss> all =
        losses(ticket, scores, wordsOfTokens(ticket.tokens.tokens.size(), units, merged));
    const std::vector<std::span<const Loss>> ranges = byWord(all, merged.words.size());
    const features::FeatureVector &vector = classify::TicketScorer::vectorOf(scores, target.task);
    const auto score = static_cast<double>(scorer.ofTask(scores, target.task)[target.label]);
    Rescorer rescorer(scorer, target.task, target.label);
    Occluded result{std::vector<double>(merged.words.size(), 0.0), {}};
    for (const std::uint32_t word : tried(ranges, vector)) {
        if (!ranges[word].empty()) {
            result.words[word] = score - rescorer.without(ranges[word], scores.counts, ticket.meta);
        }
    }
    features::FeatureVector changed = vector;
    const std::size_t terms = vector.rows.size() - features::kMetaCount;
    for (std::size_t m = 0; m < features::kMetaCount; ++m) {
        changed.values[terms + m] = 0;
        result.meta[m] = score - rescorer.scoreOf(changed);
        changed.values[terms + m] = vector.values[terms + m];
    }
    return result;
}

} // namespace firstline::explain
