// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/tokenizer.h"

#include <algorithm>
#include <cstdint>

/// The hashed space of word and character n-grams.
///
/// Words and their pairs fall into the first `kBucketsPerBlock` buckets, 2 to 5 characters within
/// words (with one blank at each end) into the second.
namespace firstline::features {

inline constexpr unsigned kBucketBits = 18;
inline constexpr std::uint32_t kBucketsPerBlock = 1U << kBucketBits;
inline constexpr std::uint32_t kBuckets = 2 * kBucketsPerBlock;
inline constexpr std::uint32_t kLongestNgram = 5; ///< characters
inline constexpr std::uint32_t kMaxSigns = 3;     ///< "!!!!" is the same word as "!!!"

namespace detail {

inline constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15ULL;

inline std::uint64_t extend(std::uint64_t hash, std::uint64_t next)
{
    hash = (hash ^ next) * kMultiplier;
    return hash ^ (hash >> 29U);
}

inline std::uint32_t bucketOf(std::uint64_t hash)
{
    return static_cast<std::uint32_t>((hash * 0xD6E8FEB86659FD93ULL) >> (64 - kBucketBits));
}

inline std::uint64_t tokenHash(const text::TokenizedText &text, const text::Token &token)
{
    std::uint32_t end = token.endLetter;
    if (token.kind == text::TokenKind::Punctuation) {
        end = std::min(end, token.beginLetter + kMaxSigns);
    }
    std::uint64_t hash = 0x6A09E667F3BCC908ULL;
    for (std::uint32_t i = token.beginLetter; i < end; ++i) {
        hash = extend(hash, text.letters[i]);
    }
    return hash;
}

} // namespace detail

/// The bucket of a token as a word of its own.
inline std::uint32_t wordBucket(const text::TokenizedText &text, const text::Token &token)
{
    return detail::bucketOf(detail::tokenHash(text, token));
}

/// The letter that a run of characters belongs to: its middle, never a blank around the chunk.
inline std::uint32_t
middleLetter(const text::Chunk &chunk, std::uint32_t first, std::uint32_t length)
{
    return std::clamp(first + length / 2, chunk.beginLetter, chunk.endLetter - 1);
}

/// Visits the words and word pairs of a text: calls `words(bucket, firstToken, tokenCount)`.
template <typename Words>
void forEachWordNgram(const text::TokenizedText &text, Words &&words)
{
    std::uint64_t previous = 0;
    for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
        const std::uint64_t hash = detail::tokenHash(text, text.tokens[i]);
        words(detail::bucketOf(hash), i, 1U);
        if (i > 0) {
            words(detail::bucketOf(detail::extend(previous, hash)), i - 1, 2U);
        }
        previous = hash;
    }
}

/// Visits the runs of characters of a chunk: calls `characters(bucket, firstLetter, length)`.
template <typename Characters>
void forEachCharacterNgram(const char32_t *letters,
                           const text::Chunk &chunk,
                           Characters &&characters)
{
    const std::uint32_t end = chunk.endLetter + 1;
    for (std::uint32_t first = chunk.beginLetter - 1; first + 1 < end; ++first) {
        const std::uint32_t last = std::min(end, first + kLongestNgram);
        std::uint64_t hash = detail::extend(0xBB67AE8584CAA73BULL, letters[first]);
        for (std::uint32_t i = first + 1; i < last; ++i) {
            hash = detail::extend(hash, letters[i]);
            characters(kBucketsPerBlock + detail::bucketOf(hash), first, i + 1 - first);
        }
    }
}

/// Visits every n-gram of a text, in a fixed order: words and pairs, then chunk by chunk.
template <typename Words, typename Characters>
void forEachNgram(const text::TokenizedText &text, Words &&words, Characters &&characters)
{
    forEachWordNgram(text, words);
    for (const text::Chunk &chunk : text.chunks) {
        forEachCharacterNgram(text.letters.data(), chunk, characters);
    }
}

/// Visits the places of the n-grams, in the order of `forEachNgram`, without hashing.
///
/// Calls `words(firstToken, tokenCount)` and `characters(chunk, firstLetter, length)`.
template <typename Words, typename Characters>
void forEachNgramPlace(const text::TokenizedText &text, Words &&words, Characters &&characters)
{
    for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
        words(i, 1U);
        if (i > 0) {
            words(i - 1, 2U);
        }
    }
    for (const text::Chunk &chunk : text.chunks) {
        const std::uint32_t end = chunk.endLetter + 1;
        for (std::uint32_t first = chunk.beginLetter - 1; first + 1 < end; ++first) {
            const std::uint32_t last = std::min(end, first + kLongestNgram);
            for (std::uint32_t i = first + 1; i < last; ++i) {
                characters(chunk, first, i + 1 - first);
            }
        }
    }
}

} // namespace firstline::features
