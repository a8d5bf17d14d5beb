// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <QCryptographicHash>

#include <array>
#include <cstdint>

#if defined(__x86_64__) && defined(__GNUC__)
#include <cpuid.h>
#include <immintrin.h>
#define FIRSTLINE_HAS_SHA_INSTRUCTIONS
#endif

namespace firstline {

namespace {

QByteArray portableSha256(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result();
}

#ifdef FIRSTLINE_HAS_SHA_INSTRUCTIONS

constexpr qsizetype kBlock = 64; ///< bytes

bool hasShaInstructions()
{
    constexpr unsigned kSha = 1U << 29U;   // leaf 7, ebx
    constexpr unsigned kSse41 = 1U << 19U; // leaf 1, ecx
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    const bool hasSse = __get_cpuid(1, &a, &b, &c, &d) != 0 && (c & kSse41) != 0;
    return hasSse && __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & kSha) != 0;
}

alignas(16) constexpr std::array<std::uint32_t, 64> kRoundConstants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

/// The hash so far in the order that the instructions want: words a, b, e, f and c, d, g, h, each
/// from the highest element down.
struct State
{
    __m128i abef;
    __m128i cdgh;
};

__attribute__((target("sha,sse4.1"))) void mix(State &state, const char *bytes, qsizetype blocks)
{
    const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    for (; blocks > 0; --blocks, bytes += kBlock) {
        State next = state;
        __m128i words[4];
        for (int i = 0; i < 4; ++i) {
            const __m128i raw = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes) + i);
            words[i] = _mm_shuffle_epi8(raw, bigEndian);
        }
        for (int i = 0; i < 16; ++i) { // four rounds each
            const auto *const constants =
                reinterpret_cast<const __m128i *>(kRoundConstants.data()) + i;
            const __m128i added = _mm_add_epi32(words[i % 4], _mm_load_si128(constants));
            next.cdgh = _mm_sha256rnds2_epu32(next.cdgh, next.abef, added);
            next.abef = _mm_sha256rnds2_epu32(next.abef, next.cdgh, _mm_shuffle_epi32(added, 0x0e));
            const __m128i last = words[(i + 3) % 4];
            const __m128i middle = _mm_alignr_epi8(last, words[(i + 2) % 4], 4);
            const __m128i begun = _mm_sha256msg1_epu32(words[i % 4], words[(i + 1) % 4]);
            words[i % 4] = _mm_sha256msg2_epu32(_mm_add_epi32(begun, middle), last);
        }
        state.abef = _mm_add_epi32(state.abef, next.abef);
        state.cdgh = _mm_add_epi32(state.cdgh, next.cdgh);
    }
}

/// The rest of the bytes with what ends a message: a one bit, zeros, the length in bits.
QByteArray lastBlocks(QByteArrayView bytes)
{
    QByteArray last = bytes.last(bytes.size() % kBlock).toByteArray();
    last.append('\x80');
    const qsizetype blocks = (last.size() + 8 + kBlock - 1) / kBlock;
    last.append(blocks * kBlock - 8 - last.size(), '\0');
    const auto bits = static_cast<std::uint64_t>(bytes.size()) * 8;
    for (int shift = 56; shift >= 0; shift -= 8) {
        last.append(static_cast<char>(bits >> static_cast<unsigned>(shift)));
    }
    return last;
}

QByteArray fastSha256(QByteArrayView bytes)
{
    State state{
        _mm_set_epi32(
            0x6a09e667, static_cast<int>(0xbb67ae85), 0x510e527f, static_cast<int>(0x9b05688c)),
        _mm_set_epi32(0x3c6ef372, static_cast<int>(0xa54ff53a), 0x1f83d9ab, 0x5be0cd19)};
    mix(state, bytes.data(), bytes.size() / kBlock);
    const QByteArray last = lastBlocks(bytes);
    mix(state, last.data(), last.size() / kBlock);
    alignas(16) std::array<std::uint32_t, 4> abef{};
    alignas(16) std::array<std::uint32_t, 4> cdgh{};
    _mm_store_si128(reinterpret_cast<__m128i *>(abef.data()), state.abef);
    _mm_store_si128(reinterpret_cast<__m128i *>(cdgh.data()), state.cdgh);
    QByteArray hash;
    for (const std::uint32_t word :
         {abef[3], abef[2], cdgh[3], cdgh[2], abef[1], abef[0], cdgh[1], cdgh[0]}) {
        for (unsigned shift = 32; shift > 0; shift -= 8) {
            hash.append(static_cast<char>(word >> (shift - 8)));
        }
    }
    return hash;
}

#endif

} // namespace

QByteArray sha256(QByteArrayView bytes)
{
#ifdef FIRSTLINE_HAS_SHA_INSTRUCTIONS
    if (hasShaInstructions()) {
        return fastSha256(bytes);
    }
#endif
    return portableSha256(bytes);
}

} // namespace firstline
