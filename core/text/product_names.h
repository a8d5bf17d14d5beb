// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

class QByteArray;

namespace firstline::text {

/// How a known product name matches the words from some place on.
struct KnownName
{
    std::size_t words = 0; ///< 0: none
    bool isCommon = false; ///< is also an ordinary word, such as "word"
};

/// A list of product names that many people write about; a hint for the tagger, not an answer.
///
/// Text form: one name a line, words divided by blanks; `?` before a name that is also an ordinary
/// word; `#` starts a comment. Thread safety: immutable.
class ProductNames
{
public:
    explicit ProductNames(const QByteArray &text);

    /// The longest name that begins with the first of the words, given by their `wordHash`.
    [[nodiscard]] KnownName at(std::span<const std::uint64_t> words) const;

    /// The names, for making sentences to train with.
    [[nodiscard]] const std::vector<std::string_view> &names() const { return m_names; }

    /// The hash of a lower-case word.
    [[nodiscard]] static std::uint64_t wordHash(std::string_view lowerWord);

private:
    struct Slot
    {
        std::uint64_t hash = 0; ///< 0: empty
        std::uint8_t kind = 0;
    };

    void insert(std::uint64_t hash, std::uint8_t kind);
    [[nodiscard]] std::uint8_t find(std::uint64_t hash) const;

    std::vector<char> m_text;
    std::vector<std::string_view> m_names;
    std::vector<Slot> m_slots;
};

} // namespace firstline::text
