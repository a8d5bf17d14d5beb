// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/ticket_counts.h"

#include "core/base/log.h"
#include "core/base/parallel.h"
#include "core/features/ngram_hasher.h"
#include "core/features/prepared_ticket.h"

#include <algorithm>
#include <chrono>

namespace firstline::features {

namespace {

constexpr std::size_t kTicketsPerPiece = 128;

/// The tickets of one piece of work and where their counts go.
struct Piece
{
    std::span<const Ticket> tickets;
    std::span<TicketCounts> counts;
    std::span<PreparationTimes> times; ///< one
};

TicketCounts countTicket(const PreparedTicket &ticket, TermCounter &counter)
{
    TicketCounts counts;
    const std::span<const TermCount> terms = counter.count(ticket.tokens);
    counts.terms.reserve(terms.size());
    for (const TermCount &term : terms) {
        counts.terms.emplace_back(term);
    }
    std::ranges::sort(counts.terms);
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
        PreparationTimes &times = piece.times.front();
        prepare(piece.tickets[i], prepared, times);
        const auto start = std::chrono::steady_clock::now();
        piece.counts[i] = countTicket(prepared, counter);
        times.counting += std::chrono::steady_clock::now() - start;
    }
}

void tell(const std::vector<PreparationTimes> &pieces)
{
    PreparationTimes all;
    for (const PreparationTimes &times : pieces) {
        all += times;
    }
    using Seconds = std::chrono::duration<double>;
    log::named("features")
        ->info("seconds of all cores together: cleaning {:.2f}, tokens {:.2f}, language {:.2f}, "
               "mood, urgency and named things {:.2f}, meta {:.2f}, counting {:.2f}",
               Seconds(all.cleaning).count(),
               Seconds(all.tokens).count(),
               Seconds(all.language).count(),
               Seconds(all.found).count(),
               Seconds(all.meta).count(),
               Seconds(all.counting).count());
}

} // namespace

Result<std::vector<TicketCounts>> countTickets(std::span<const Ticket> tickets,
                                               const CancellationToken &cancellation)
{
    std::vector<TicketCounts> counts(tickets.size());
    std::vector<PreparationTimes> times((tickets.size() + kTicketsPerPiece - 1) / kTicketsPerPiece);
    std::vector<Piece> pieces;
    for (std::size_t from = 0; from < tickets.size(); from += kTicketsPerPiece) {
        const std::size_t size = std::min(kTicketsPerPiece, tickets.size() - from);
        pieces.push_back({tickets.subspan(from, size),
                          std::span(counts).subspan(from, size),
                          std::span(times).subspan(pieces.size(), 1)});
    }
    parallelFor(pieces.size(), [&](std::size_t i) { countPiece(pieces[i], cancellation); });
    if (cancellation.isCancelled()) {
        return fail(ErrorCode::Cancelled, QStringLiteral("counting the words was stopped"));
    }
    tell(times);
    return counts;
}

} // namespace firstline::features
