// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/vocabulary.h"

#include "core/base/byte_stream.h"

#include <cstring>

namespace firstline::features {

Vocabulary::Vocabulary(std::span<const std::uint32_t> documentFrequencies, std::uint32_t atLeast)
{
    for (std::uint32_t bucket = 0; bucket < kBuckets; ++bucket) {
        const std::uint32_t bit = documentFrequencies[bucket] >= atLeast ? 1U : 0U;
        m_groups[bucket / kGroupSize].present |= bit << (bucket % kGroupSize);
    }
    numberRows();
}

void Vocabulary::numberRows()
{
    m_size = 0;
    m_wordRows = 0;
    for (std::uint32_t g = 0; g < m_groups.size(); ++g) {
        const std::uint32_t rows = bitsSet(m_groups[g].present);
        m_groups[g].firstRow = m_size;
        m_size += rows;
        m_wordRows += g < kBucketsPerBlock / kGroupSize ? rows : 0;
    }
}

void Vocabulary::save(ByteWriter &writer) const
{
    std::vector<std::uint8_t> bits(kBuckets / 8);
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        std::memcpy(bits.data() + g * kGroupBytes, &m_groups[g].present, kGroupBytes);
    }
    writer.writeAll(bits);
}

bool Vocabulary::load(ByteReader &reader)
{
    const auto bits = reader.readAll<std::uint8_t>();
    if (bits.size() != kBuckets / 8) {
        return false;
    }
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        std::memcpy(&m_groups[g].present, bits.data() + g * kGroupBytes, kGroupBytes);
    }
    numberRows();
    return true;
}

} // namespace firstline::features
