// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/similar_tickets.h"

#include "core/classify/model.h"
#include "core/features/text_similarity.h"
#include "core/service/triage_service.h"
#include "core/storage/reader.h"
#include "core/storage/text_matches.h"
#include "core/storage/ticket_listing.h"
#include "core/storage/ticket_store.h"
#include "core/text/word_reader.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMostWordsRead = 400; ///< of a long text
constexpr qsizetype kShortestWord = 2;
constexpr auto kLookedUp = static_cast<std::size_t>(SimilarTickets::kWords);
constexpr auto kCompared = static_cast<std::size_t>(SimilarTickets::kCandidates);

/// A ticket that shares words with the one asked about.
struct Candidate
{
    qint64 rowId = 0;
    double weight = 0; ///< the sum of the shared words' ln(tickets / tickets with the word)
};

std::vector<QString> distinctWords(const Ticket &ticket)
{
    const std::string text = (ticket.subject + u'\n' + ticket.message).toStdString();
    text::WordReader reader(text);
    std::vector<QString> words;
    std::unordered_set<std::string> seen;
    for (std::size_t read = 0; read < kMostWordsRead && reader.next(); ++read) {
        const std::string_view lower = reader.lower();
        QString word = QString::fromUtf8(lower.data(), static_cast<qsizetype>(lower.size()));
        if (word.size() >= kShortestWord && word.at(0).isLetterOrNumber()
            && seen.insert(std::string(lower)).second) {
            words.push_back(std::move(word));
        }
    }
    return words;
}

/// The words that tell most about a text: those that are rarest for the model, or the longest.
std::vector<QString> tellingWords(const Ticket &ticket, features::TextSimilarity *similarity)
{
    std::vector<std::pair<double, QString>> rated;
    for (QString &word : distinctWords(ticket)) {
        const double rarity = similarity != nullptr ? similarity->rarity(word) : 0;
        rated.emplace_back(rarity, std::move(word));
    }
    std::stable_sort(rated.begin(), rated.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second.size() > b.second.size();
    });
    std::vector<QString> words;
    for (std::size_t i = 0; i < std::min(rated.size(), kLookedUp); ++i) {
        words.push_back(std::move(rated[i].second));
    }
    return words;
}

Result<std::vector<Candidate>>
candidatesFor(storage::Database &database, const std::vector<QString> &words, qint64 self)
{
    storage::TextMatches matches(database);
    const auto about = matches.about();
    if (!about) {
        return fail(about.error());
    }
    std::unordered_map<qint64, double> weights;
    for (const QString &word : words) {
        const auto rows = matches.newestWith(word, SimilarTickets::kTicketsOfWord);
        if (!rows) {
            return fail(rows.error());
        }
        const auto found = static_cast<double>(std::max<std::size_t>(rows->size(), 1));
        const double weight = std::log(1 + static_cast<double>(*about) / found);
        for (const qint64 row : *rows) {
            if (row != self) {
                weights[row] += weight;
            }
        }
    }
    std::vector<Candidate> candidates;
    candidates.reserve(weights.size());
    for (const auto &[row, weight] : weights) {
        candidates.push_back({row, weight});
    }
    const auto middle =
        candidates.begin() + static_cast<std::ptrdiff_t>(std::min(candidates.size(), kCompared));
    std::partial_sort(
        candidates.begin(), middle, candidates.end(), [](const Candidate &a, const Candidate &b) {
            return a.weight != b.weight ? a.weight > b.weight : a.rowId > b.rowId;
        });
    candidates.erase(middle, candidates.end());
    return candidates;
}

/// Alike by the model's features; by the words shared while there is no model.
double similarityOf(const StoredTicket &ticket,
                    const Candidate &candidate,
                    double heaviest,
                    features::TextSimilarity *similarity)
{
    if (similarity != nullptr) {
        return similarity->to(ticket.ticket);
    }
    return heaviest > 0 ? candidate.weight / heaviest : 0;
}

Result<std::vector<SimilarTicket>> withRows(storage::Database &database,
                                            const std::vector<std::pair<double, qint64>> &best)
{
    std::vector<qint64> ids;
    for (const auto &[similarity, rowId] : best) {
        ids.push_back(rowId);
    }
    auto rows = storage::TicketListing(database).rows(ids);
    if (!rows) {
        return fail(rows.error());
    }
    std::vector<SimilarTicket> similar;
    for (TicketRow &row : *rows) {
        const auto found = std::find_if(
            best.begin(), best.end(), [&](const auto &entry) { return entry.second == row.rowId; });
        similar.push_back({std::move(row), found->first});
    }
    return similar;
}

/// On the storage thread.
Result<std::vector<SimilarTicket>>
likeHere(storage::Database &database, const classify::Model *model, qint64 rowId, std::size_t most)
{
    storage::TicketStore store(database);
    const auto asked = store.stored(rowId, storage::History::Without);
    if (!asked) {
        return fail(asked.error());
    }
    std::unique_ptr<features::TextSimilarity> similarity;
    if (model != nullptr) {
        similarity = std::make_unique<features::TextSimilarity>(model->pipeline(), asked->ticket);
    }
    const auto candidates =
        candidatesFor(database, tellingWords(asked->ticket, similarity.get()), rowId);
    if (!candidates) {
        return fail(candidates.error());
    }
    const double heaviest = candidates->empty() ? 0 : candidates->front().weight;
    std::vector<std::pair<double, qint64>> best;
    for (const Candidate &candidate : *candidates) {
        const auto other = store.stored(candidate.rowId, storage::History::Without);
        if (!other) {
            return fail(other.error());
        }
        const double alike = similarityOf(*other, candidate, heaviest, similarity.get());
        if (other->ticket.status != TicketStatus::Bin
            && alike >= SimilarTickets::kLeastSimilarity) {
            best.emplace_back(alike, candidate.rowId);
        }
    }
    std::stable_sort(
        best.begin(), best.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    best.resize(std::min(best.size(), most));
    return withRows(database, best);
}

} // namespace

SimilarTickets::SimilarTickets(storage::Reader &reader, const TriageService &triage)
    : m_reader(reader)
    , m_triage(triage)
{
}

QFuture<Result<std::vector<SimilarTicket>>> SimilarTickets::like(qint64 rowId, int most)
{
    return m_reader.submitNewest(
        this,
        [model = m_triage.model(), rowId, most](storage::Database &database) {
            return likeHere(database, model.get(), rowId, static_cast<std::size_t>(most));
        },
        storage::Depth::Quick);
}

} // namespace firstline
