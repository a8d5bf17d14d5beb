// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/vocabulary.h"

#include "core/base/byte_stream.h"

namespace firstline::features {

Vocabulary::Vocabulary(std::span<const std::uint32_t> documentFrequencies, std::uint32_t atLeast)
{
    for (std::uint32_t bucket = 0; bucket < kBuckets; ++bucket) {
        if (documentFrequencies[bucket] >= atLeast) {
            m_rows[bucket] = m_size++;
            m_wordRows += bucket < kBucketsPerBlock ? 1 : 0;
        }
    }
}

void Vocabulary::save(ByteWriter &writer) const
{
    std::vector<std::uint8_t> bits(kBuckets / 8, 0);
    for (std::uint32_t bucket = 0; bucket < kBuckets; ++bucket) {
        if (m_rows[bucket] != kUnknown) {
            bits[bucket / 8] = static_cast<std::uint8_t>(bits[bucket / 8] | (1U << (bucket % 8)));
        }
    }
    writer.writeAll(bits);
}

bool Vocabulary::load(ByteReader &reader)
{
    const auto bits = reader.readAll<std::uint8_t>();
    if (bits.size() != kBuckets / 8) {
        return false;
    }
    std::vector<std::uint32_t> present(kBuckets, 0);
    for (std::uint32_t bucket = 0; bucket < kBuckets; ++bucket) {
        present[bucket] = (bits[bucket / 8] >> (bucket % 8)) & 1U;
    }
    *this = Vocabulary(present, 1);
    return true;
}

} // namespace firstline::features
