// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/feature_pipeline.h"

#include "core/base/byte_stream.h"
#include "core/base/log.h"
#include "core/features/ticket_counts.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <algorithm>
#include <cmath>
#include <numeric>

namespace firstline::features {

namespace {

std::vector<std::uint32_t> documentFrequencies(const std::vector<TicketCounts> &tickets)
{
    std::vector<std::uint32_t> frequencies(kBuckets, 0);
    for (const TicketCounts &ticket : tickets) {
        for (const PackedTerm term : ticket.terms) {
            ++frequencies[term.bucket()];
        }
    }
    return frequencies;
}

/// The mean rarity of a ticket's words in all other tickets: 0 for a word that all of them have, 1
/// for one that none has, by the logarithm, as idf is.
float rarity(const TicketCounts &ticket,
             std::span<const std::uint32_t> frequencies,
             std::size_t tickets)
{
    if (ticket.words.empty() || tickets < 2) {
        return 0;
    }
    const double all = std::log(static_cast<double>(tickets));
    double sum = 0;
    for (const std::uint32_t bucket : ticket.words) {
        sum += 1 - std::log(static_cast<double>(frequencies[bucket])) / all;
    }
    return static_cast<float>(sum / static_cast<double>(ticket.words.size()));
}

void append(const TicketCounts &ticket, const Vocabulary &vocabulary, CountMatrix &matrix)
{
    for (const PackedTerm term : ticket.terms) {
        const std::uint32_t row = vocabulary.rowOf(term.bucket());
        if (row != Vocabulary::kUnknown) {
            matrix.rows.push_back(row);
            matrix.counts.push_back(term.count());
        }
    }
    matrix.start.push_back(matrix.rows.size());
    matrix.meta.push_back(ticket.meta);
    matrix.wordsOfText.push_back(static_cast<std::uint32_t>(ticket.words.size()));
}

/// The counts were in many small pieces, which the allocator would keep for others as small.
void returnFreedMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

double megabytes(std::size_t bytes)
{
    return static_cast<double>(bytes) / 1e6;
}

std::size_t bytesOf(const CountMatrix &matrix)
{
    const std::size_t aTerm = sizeof(matrix.rows.front()) + sizeof(matrix.counts.front())
                              + sizeof(matrix.ranked.front());
    const std::size_t aTicket = sizeof(matrix.start.front()) + sizeof(MetaValues);
    return matrix.rows.size() * aTerm + matrix.tickets() * aTicket;
}

std::size_t bytesOf(const std::vector<TicketCounts> &tickets)
{
    std::size_t bytes = tickets.size() * sizeof(TicketCounts);
    for (const TicketCounts &ticket : tickets) {
        bytes += (ticket.terms.size() + ticket.words.size()) * sizeof(std::uint32_t);
    }
    return bytes;
}

/// Frees each ticket's counts as soon as they are taken over.
CountMatrix toMatrix(std::vector<TicketCounts> tickets, const Vocabulary &vocabulary)
{
    CountMatrix matrix;
    matrix.wordRows = vocabulary.wordRows();
    matrix.termRows = vocabulary.size();
    std::size_t terms = 0;
    for (const TicketCounts &ticket : tickets) {
        terms += ticket.terms.size();
    }
    matrix.rows.reserve(terms);
    matrix.counts.reserve(terms);
    for (TicketCounts &ticket : tickets) {
        append(ticket, vocabulary, matrix);
        ticket = {};
    }
    returnFreedMemory();
    return matrix;
}

} // namespace

Result<CountMatrix> FeaturePipeline::fitTransform(std::span<const Ticket> tickets,
                                                  const CancellationToken &cancellation)
{
    const auto logger = log::named("features");
    QElapsedTimer timer;
    timer.start();
    Result<std::vector<TicketCounts>> counts = countTickets(tickets, cancellation);
    if (!counts) {
        return fail(counts.error());
    }
    logger->info("counted the n-grams of {} tickets: {:.1f} MB in {} ms",
                 tickets.size(),
                 megabytes(bytesOf(*counts)),
                 timer.restart());

    const std::vector<std::uint32_t> frequencies = documentFrequencies(*counts);
    std::vector<float> rarities;
    for (const TicketCounts &ticket : *counts) {
        rarities.push_back(rarity(ticket, frequencies, tickets.size()));
    }
    m_vocabulary = Vocabulary(frequencies, 1);
    CountMatrix matrix = toMatrix(std::move(*counts), m_vocabulary);
    matrix.rarity = std::move(rarities);
    matrix.rank();
    logger->info("vocabulary: {} word and {} character n-grams, {} counts: {:.1f} MB in {} ms",
                 matrix.wordRows,
                 matrix.termRows - matrix.wordRows,
                 matrix.rows.size(),
                 megabytes(bytesOf(matrix)),
                 timer.restart());

    std::vector<std::uint32_t> all(tickets.size());
    std::iota(all.begin(), all.end(), 0U);
    m_idf = inverseDocumentFrequencies(matrix, all);
    logger->info("idf: {:.1f} MB in {} ms", megabytes(m_idf.size() * 4), timer.restart());
    m_metaScaler.fit(matrix.meta);
    logger->info("scale of {} meta features: {:.1f} MB in {} ms",
                 kMetaCount,
                 megabytes(matrix.meta.size() * sizeof(MetaValues)),
                 timer.elapsed());
    return matrix;
}

Result<void> FeaturePipeline::fit(std::span<const Ticket> tickets,
                                  const CancellationToken &cancellation)
{
    return fitTransform(tickets, cancellation).map([](const CountMatrix &) {});
}

Result<CountMatrix> FeaturePipeline::transform(std::span<const Ticket> tickets,
                                               const CancellationToken &cancellation) const
{
    Result<std::vector<TicketCounts>> counts = countTickets(tickets, cancellation);
    if (!counts) {
        return fail(counts.error());
    }
    return toMatrix(std::move(*counts), m_vocabulary);
}

void FeaturePipeline::save(ByteWriter &writer) const
{
    writer.write<std::uint32_t>(kVersion);
    m_vocabulary.save(writer);
    writer.writeAll(m_idf);
    m_metaScaler.save(writer);
}

Result<FeaturePipeline> FeaturePipeline::load(ByteReader &reader)
{
    if (reader.read<std::uint32_t>() != kVersion) {
        return fail(ErrorCode::Corrupt,
                    QStringLiteral("the model was trained with other features than this program "
                                   "has; train it again"));
    }
    FeaturePipeline pipeline;
    const bool hasVocabulary = pipeline.m_vocabulary.load(reader);
    pipeline.m_idf = reader.readAll<float>();
    const bool hasMeta = pipeline.m_metaScaler.load(reader);
    const bool finite = std::all_of(
        pipeline.m_idf.begin(), pipeline.m_idf.end(), [](float v) { return std::isfinite(v); });
    if (!hasVocabulary || !hasMeta || !finite
        || pipeline.m_idf.size() != pipeline.m_vocabulary.size()) {
        return fail(ErrorCode::Corrupt,
                    QStringLiteral("the features of the model file are damaged"));
    }
    return pipeline;
}

QString FeaturePipeline::fingerprint() const
{
    ByteWriter writer;
    save(writer);
    const QByteArray hash = QCryptographicHash::hash(writer.bytes(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(16));
}

} // namespace firstline::features
