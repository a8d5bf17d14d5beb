// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/similar_ticket.h"

#include <QFuture>

#include <vector>

namespace firstline::storage {
class Reader;
} // namespace firstline::storage

namespace firstline {

class TriageService;

/// Finds tickets that read like another one.
///
/// The full-text index gives candidates that share rare words with the ticket; the model's own
/// features, the TF-IDF of words and characters, put them in order. Vectors are made from the
/// candidates' texts for the call and not kept.
///
/// Thread safety: every function may be called from any thread.
class SimilarTickets
{
public:
    /// Words of the ticket that are looked up, the rarest first.
    static constexpr int kWords = 16;
    /// Tickets taken for a word, the newest first; bounds the cost in any database.
    static constexpr int kTicketsOfWord = 1'000;
    /// Candidates whose texts are compared.
    static constexpr int kCandidates = 48;
    /// What is less alike is not shown, 0 to 1.
    static constexpr double kLeastSimilarity = 0.15;

    /// The references are kept and must outlive this object.
    SimilarTickets(storage::Reader &reader, const TriageService &triage);

    /// Up to `most` tickets like that of `rowId`, most alike first; none from the bin. A newer
    /// call makes an older one that has not begun answer `Cancelled`.
    ///
    /// Errors: `NotFound`. Cost: see docs/similar-tickets.md.
    [[nodiscard]] QFuture<Result<std::vector<SimilarTicket>>> like(qint64 rowId, int most);

private:
    storage::Reader &m_reader;
    const TriageService &m_triage;
};

} // namespace firstline
