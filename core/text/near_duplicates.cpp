// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/near_duplicates.h"

#include "core/base/parallel.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace firstline::text {

namespace {

using Row = std::uint32_t;
using Hash = std::uint32_t;

// 32 bands of three find a similarity of 0.5 with a probability of 0.986, 0.6 with 0.9996.
constexpr std::size_t kBands = 32;
constexpr std::size_t kRowsPerBand = 3;
constexpr std::size_t kHashes = kBands * kRowsPerBand;
/// Bands whose buckets are sorted side by side; limits the memory for them.
constexpr std::size_t kBandsAtOnce = 8;
static_assert(kBands % kBandsAtOnce == 0);
/// Texts of different families that a newcomer to a bucket is compared with.
constexpr std::size_t kMostComparisons = 16;

using Signature = std::array<Hash, kHashes>;

constexpr std::uint64_t mixed(std::uint64_t x)
{
    x = (x ^ (x >> 31U)) * 0x7fb5d329728ea185ULL;
    x = (x ^ (x >> 27U)) * 0x81dadef4bc2dd44dULL;
    return x ^ (x >> 33U);
}

/// The multipliers and offsets of the hash functions (multiply-add-shift).
struct HashFamily
{
    std::array<std::uint64_t, kHashes> multiplier{};
    std::array<std::uint64_t, kHashes> offset{};

    constexpr HashFamily()
    {
        for (std::size_t i = 0; i < kHashes; ++i) {
            multiplier[i] = mixed(2 * i + 1) | 1U;
            offset[i] = mixed(2 * i + 2);
        }
    }
};

constexpr HashFamily kHashFamily;

/// Hashes of the words of a text, lower-case; ignored digits are all '0'.
std::vector<std::uint64_t> wordHashes(std::string_view text, Digits digits)
{
    const std::string lower = lowerCase(text);
    std::vector<std::uint64_t> words;
    constexpr std::uint64_t kStart = 0xcbf29ce484222325ULL;
    constexpr std::uint64_t kPrime = 0x100000001b3ULL;
    std::uint64_t hash = kStart;
    for (const char c : lower) {
        const bool isWordByte =
            isAsciiLetter(c) || isAsciiDigit(c) || static_cast<unsigned char>(c) >= 0x80;
        if (isWordByte) {
            hash = (hash
                    ^ static_cast<unsigned char>(digits == Digits::Ignored && isAsciiDigit(c) ? '0'
                                                                                              : c))
                   * kPrime;
        } else if (hash != kStart) {
            words.push_back(mixed(hash));
            hash = kStart;
        }
    }
    if (hash != kStart) {
        words.push_back(mixed(hash));
    }
    return words;
}

/// The distinct words and word pairs of a text as sorted hashes.
std::vector<Hash> shingles(std::string_view text, Digits digits)
{
    const std::vector<std::uint64_t> words = wordHashes(text, digits);
    std::vector<Hash> result;
    result.reserve(words.size() * 2);
    for (std::size_t i = 0; i < words.size(); ++i) {
        result.push_back(static_cast<Hash>(words[i]));
        if (i > 0) {
            result.push_back(static_cast<Hash>(mixed(words[i - 1] * 3 + words[i])));
        }
    }
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

Signature signatureOf(const std::vector<Hash> &shingles)
{
    Signature signature;
    signature.fill(~Hash{0});
    for (const Hash shingle : shingles) {
        for (std::size_t i = 0; i < kHashes; ++i) {
            const std::uint64_t product =
                kHashFamily.multiplier[i] * shingle + kHashFamily.offset[i];
            signature[i] = std::min(signature[i], static_cast<Hash>(product >> 32U));
        }
    }
    return signature;
}

/// What two texts need to belong together: more the shorter they are, since a few common words
/// are most of a short question.
double requiredSimilarity(std::size_t smallerSize, double similarity)
{
    constexpr double kShort = 60;
    constexpr double kExtra = 0.5;
    const double shortness = std::max(0.0, 1 - static_cast<double>(smallerSize) / kShort);
    return similarity + (1 - similarity) * kExtra * shortness;
}

bool isSimilar(const std::vector<Hash> &a, const std::vector<Hash> &b, double similarity)
{
    const auto [small, large] = std::minmax({a.size(), b.size()});
    const double required = requiredSimilarity(small, similarity);
    if (static_cast<double>(small) < required * static_cast<double>(large)) {
        return false;
    }
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        common += a[i] == b[j] ? 1 : 0;
        const bool stepA = a[i] <= b[j];
        const bool stepB = b[j] <= a[i];
        i += stepA ? 1 : 0;
        j += stepB ? 1 : 0;
    }
    const std::size_t all = a.size() + b.size() - common;
    return static_cast<double>(common) >= required * static_cast<double>(all);
}

/// Union-find in which the smallest row of a set is its name.
class DisjointRows
{
public:
    explicit DisjointRows(std::size_t rows)
        : m_parent(rows)
    {
        std::iota(m_parent.begin(), m_parent.end(), Row{0});
    }

    [[nodiscard]] Row find(Row row)
    {
        while (m_parent[row] != row) {
            m_parent[row] = m_parent[m_parent[row]];
            row = m_parent[row];
        }
        return row;
    }

    void join(Row a, Row b)
    {
        const auto [first, second] = std::minmax({find(a), find(b)});
        m_parent[second] = first;
    }

private:
    std::vector<Row> m_parent;
};

/// Joins rows that share a bucket of one band and are truly similar.
void joinBucket(std::span<const Row> bucket,
                const std::vector<std::vector<Hash>> &shingles,
                double similarity,
                DisjointRows &rows)
{
    std::vector<Row> known;
    for (const Row row : bucket) {
        const bool isJoined = std::ranges::any_of(
            known, [&](Row other) { return rows.find(row) == rows.find(other); });
        const auto similar = isJoined ? known.end() : std::ranges::find_if(known, [&](Row other) {
            return isSimilar(shingles[row], shingles[other], similarity);
        });
        if (similar != known.end()) {
            rows.join(row, *similar);
        } else if (!isJoined && known.size() < kMostComparisons) {
            known.push_back(row);
        }
    }
}

/// A row's place in the buckets of a band.
struct Place
{
    std::uint64_t bucket;
    Row row;
    friend auto operator<=>(const Place &, const Place &) = default;
};

std::vector<Place> placesInBand(const std::vector<Signature> &signatures,
                                std::span<const Row> distinct,
                                std::size_t band)
{
    std::vector<Place> places;
    places.reserve(distinct.size());
    for (std::size_t i = 0; i < distinct.size(); ++i) {
        std::uint64_t key = band;
        for (std::size_t j = 0; j < kRowsPerBand; ++j) {
            key = mixed(key * 31 + signatures[i][band * kRowsPerBand + j]);
        }
        places.push_back({key, distinct[i]});
    }
    std::ranges::sort(places);
    return places;
}

/// Joins texts with equal shingles; gives the first row of each such set that has any.
std::vector<Row> joinEqual(const std::vector<std::vector<Hash>> &shingles, DisjointRows &rows)
{
    std::vector<Row> distinct;
    std::unordered_map<std::uint64_t, std::vector<Row>> byHash;
    byHash.reserve(shingles.size());
    for (Row row = 0; row < shingles.size(); ++row) {
        if (shingles[row].empty()) {
            continue;
        }
        std::uint64_t hash = shingles[row].size();
        for (const Hash shingle : shingles[row]) {
            hash = mixed(hash ^ shingle);
        }
        std::vector<Row> &equal = byHash[hash];
        const auto known =
            std::ranges::find_if(equal, [&](Row r) { return shingles[r] == shingles[row]; });
        if (known != equal.end()) {
            rows.join(row, *known);
        } else {
            equal.push_back(row);
            distinct.push_back(row);
        }
    }
    return distinct;
}

/// Calls `body(i)` for every i below `count`, many to a piece of work.
template <typename Body>
void forEachInPieces(std::size_t count, Body &&body)
{
    constexpr std::size_t kPiece = 256;
    parallelFor((count + kPiece - 1) / kPiece, [&](std::size_t piece) {
        const std::size_t end = std::min(count, (piece + 1) * kPiece);
        for (std::size_t i = piece * kPiece; i < end; ++i) {
            body(i);
        }
    });
}

/// Joins the similar texts that share a bucket of one band.
void joinBand(std::span<const Place> places,
              const std::vector<std::vector<Hash>> &shingles,
              double similarity,
              DisjointRows &rows)
{
    std::vector<Row> bucket;
    for (std::size_t i = 0; i < places.size(); ++i) {
        bucket.push_back(places[i].row);
        if (i + 1 == places.size() || places[i + 1].bucket != places[i].bucket) {
            joinBucket(bucket, shingles, similarity, rows);
            bucket.clear();
        }
    }
}

} // namespace

std::vector<std::uint32_t>
families(std::span<const std::string> texts, double similarity, Digits digits)
{
    std::vector<std::vector<Hash>> allShingles(texts.size());
    forEachInPieces(texts.size(),
                    [&](std::size_t i) { allShingles[i] = shingles(texts[i], digits); });
    DisjointRows rows(texts.size());
    const std::vector<Row> distinct = joinEqual(allShingles, rows);
    std::vector<Signature> signatures(distinct.size());
    forEachInPieces(distinct.size(),
                    [&](std::size_t i) { signatures[i] = signatureOf(allShingles[distinct[i]]); });
    std::array<std::vector<Place>, kBandsAtOnce> places;
    for (std::size_t first = 0; first < kBands; first += kBandsAtOnce) {
        parallelFor(kBandsAtOnce, [&](std::size_t band) {
            places[band] = placesInBand(signatures, distinct, first + band);
        });
        for (const std::vector<Place> &band : places) {
            joinBand(band, allShingles, similarity, rows);
        }
    }
    std::vector<std::uint32_t> result(texts.size());
    for (Row row = 0; row < texts.size(); ++row) {
        result[row] = rows.find(row);
    }
    return result;
}

} // namespace firstline::text
