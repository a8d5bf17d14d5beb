// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace firstline::text {

/// A set of bytes to look for. Faster than `find_first_of`, which searches the set for each byte.
class ByteSet
{
public:
    constexpr explicit ByteSet(std::string_view bytes)
    {
        for (const char byte : bytes) {
            m_has[static_cast<unsigned char>(byte)] = true;
        }
    }

    [[nodiscard]] constexpr bool has(char byte) const
    {
        return m_has[static_cast<unsigned char>(byte)];
    }

    /// The place of the first byte of the set at or after `from`; the text's size where there is
    /// none.
    [[nodiscard]] constexpr std::size_t find(std::string_view text, std::size_t from) const
    {
        while (from < text.size() && !has(text[from])) {
            ++from;
        }
        return from;
    }

private:
    std::array<bool, 256> m_has{};
};

} // namespace firstline::text
