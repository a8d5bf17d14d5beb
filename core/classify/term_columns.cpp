// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/term_columns.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <unordered_set>

namespace firstline::classify {

namespace {

/// In which tickets each term occurs, as far as the choice needs to know.
struct Occurrences
{
    std::vector<std::uint32_t> perClass;  ///< [row × classes + class]: tickets
    std::vector<std::uint64_t> signature; ///< equal for terms of the same tickets
};

Occurrences count(const TrainingSet &set, std::size_t termRows)
{
    const std::size_t k = set.classes();
    Occurrences found{std::vector<std::uint32_t>(termRows * k, 0),
                      std::vector<std::uint64_t>(termRows, 0)};
    RandomSource marks(1);
    features::FeatureVector ticket;
    for (std::size_t i = 0; i < set.size(); ++i) {
        set.vector(i, ticket);
        const std::uint64_t mark = marks.next();
        for (const std::uint32_t row : ticket.rows) {
            if (row < termRows) {
                ++found.perClass[row * k + set.label(i)];
                found.signature[row] += mark;
            }
        }
    }
    return found;
}

/// Chi-squared of the two-by-two table of a term and a label.
double chiSquared(double inside, double term, double label, double all)
{
    const double expected = term * label / all;
    const double spread = expected * (1 - term / all) * (1 - label / all);
    const double difference = inside - expected;
    return spread > 0 ? difference * difference / spread : 0;
}

double worth(std::span<const std::uint32_t> perClass, std::span<const double> labels, double all)
{
    const double term = std::accumulate(perClass.begin(), perClass.end(), 0.0);
    if (term < TermColumns::kFewestTickets) {
        return 0;
    }
    double largest = 0;
    for (std::size_t c = 0; c < labels.size(); ++c) {
        largest = std::max(largest, chiSquared(perClass[c], term, labels[c], all));
    }
    return largest;
}

bool isAscendingBelow(const std::vector<std::uint32_t> &rows, std::uint32_t bound)
{
    return std::is_sorted(rows.begin(), rows.end(), std::less_equal<>())
           && (rows.empty() || rows.back() < bound);
}

} // namespace

TermColumns TermColumns::mostTelling(const TrainingSet &set, std::size_t terms)
{
    const std::size_t termRows = set.rows() - features::kMetaCount;
    const std::size_t k = set.classes();
    const Occurrences found = count(set, termRows);
    std::vector<double> labels(k, 0.0);
    for (std::size_t i = 0; i < set.size(); ++i) {
        labels[set.label(i)] += 1;
    }
    std::vector<double> worths(termRows);
    for (std::size_t row = 0; row < termRows; ++row) {
        worths[row] = worth(
            std::span(found.perClass).subspan(row * k, k), labels, static_cast<double>(set.size()));
    }
    std::vector<std::uint32_t> order(termRows);
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [&worths](std::uint32_t row) { return worths[row] <= 0; });
    std::stable_sort(order.begin(), order.end(), [&worths](std::uint32_t a, std::uint32_t b) {
        return worths[a] > worths[b];
    });
    std::vector<std::uint32_t> chosen;
    std::unordered_set<std::uint64_t> seen;
    for (std::size_t i = 0; i < order.size() && chosen.size() < terms; ++i) {
        if (seen.insert(found.signature[order[i]]).second) {
            chosen.push_back(order[i]);
        }
    }
    for (std::uint32_t m = 0; m < features::kMetaCount; ++m) {
        chosen.push_back(static_cast<std::uint32_t>(termRows) + m);
    }
    std::sort(chosen.begin(), chosen.end());
    return {std::move(chosen), set.rows()};
}

TermColumns::TermColumns(std::vector<std::uint32_t> chosen, std::uint32_t rows)
    : m_rows(std::move(chosen))
    , m_columns(rows, kNone)
{
    for (std::uint32_t column = 0; column < m_rows.size(); ++column) {
        m_columns[m_rows[column]] = column;
    }
}

std::uint32_t TermColumns::terms() const
{
    return size() - static_cast<std::uint32_t>(features::kMetaCount);
}

void TermColumns::save(ByteWriter &writer) const
{
    writer.writeAll(m_rows);
}

Result<TermColumns> TermColumns::load(ByteReader &reader, std::uint32_t rows)
{
    std::vector<std::uint32_t> chosen = reader.readAll<std::uint32_t>();
    const bool hasMeta =
        chosen.size() >= features::kMetaCount && rows >= features::kMetaCount
        && chosen[chosen.size() - features::kMetaCount] == rows - features::kMetaCount;
    if (!reader.ok() || !hasMeta || !isAscendingBelow(chosen, rows)) {
        return fail(ErrorCode::Corrupt,
                    QStringLiteral("the terms that the model reads do not fit its features"));
    }
    return TermColumns(std::move(chosen), rows);
}

} // namespace firstline::classify
