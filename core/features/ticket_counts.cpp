// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/ticket_counts.h"

#include "core/base/parallel.h"
#include "core/features/ngram_hasher.h"
#include "core/features/prepared_ticket.h"

#include <algorithm>

namespace firstline::features {

namespace {

constexpr std::size_t kTicketsPerPiece = 128;

/// The tickets of one piece of work and where their counts go.
struct Piece
{
    std::span<const Ticket> tickets;
    std::span<TicketCounts> counts;
};

TicketCounts countTicket(const PreparedTicket &ticket, TermCounter &counter)
{
    TicketCounts counts;
    const std::span<const TermCount> terms = counter.count(ticket.tokens);
    counts.terms.assign(terms.begin(), terms.end());
    std::sort(counts.terms.begin(), counts.terms.end(), [](TermCount a, TermCount b) {
        return a.bucket < b.bucket;
    });
    for (const text::Token &token : ticket.tokens.tokens) {
        if (token.kind != text::TokenKind::Punctuation) {
            counts.words.push_back(wordBucket(ticket.tokens, token));
        }
    }
    counts.meta = ticket.meta;
    return counts;
}

void countPiece(const Piece &piece, const CancellationToken &cancellation)
{
    TermCounter counter;
    PreparedTicket prepared;
    for (std::size_t i = 0; i < piece.tickets.size() && !cancellation.isCancelled(); ++i) {
        prepare(piece.tickets[i], prepared);
        piece.counts[i] = countTicket(prepared, counter);
    }
}

} // namespace

Result<std::vector<TicketCounts>> countTickets(std::span<const Ticket> tickets,
                                               const CancellationToken &cancellation)
{
    std::vector<TicketCounts> counts(tickets.size());
    std::vector<Piece> pieces;
    for (std::size_t from = 0; from < tickets.size(); from += kTicketsPerPiece) {
        const std::size_t size = std::min(kTicketsPerPiece, tickets.size() - from);
        pieces.push_back({tickets.subspan(from, size), std::span(counts).subspan(from, size)});
    }
    parallelFor(pieces.size(), [&](std::size_t i) { countPiece(pieces[i], cancellation); });
    if (cancellation.isCancelled()) {
        return fail(ErrorCode::Cancelled, QStringLiteral("counting the words was stopped"));
    }
    return counts;
}

} // namespace firstline::features
