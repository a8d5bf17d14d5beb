// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/product_names.h"

#include "core/text/utf8.h"

#include <QByteArray>

#include <algorithm>

namespace firstline::text {

namespace {

constexpr std::uint8_t kBeginning = 1; ///< the words so far begin a name
constexpr std::uint8_t kName = 2;
constexpr std::uint8_t kCommon = 4;
constexpr std::size_t kSlots = 4'096; ///< a power of two, several times the entries

constexpr std::uint64_t join(std::uint64_t before, std::uint64_t word)
{
    const std::uint64_t hash = (before ^ word) * 0x9e3779b97f4a7c15ULL;
    return hash ^ (hash >> 29U);
}

} // namespace

std::uint64_t ProductNames::wordHash(std::string_view lowerWord)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char byte : lowerWord) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    }
    return hash;
}

ProductNames::ProductNames(const QByteArray &text)
    : m_text(text.begin(), text.end())
    , m_slots(kSlots)
{
    std::string_view rest(m_text.data(), m_text.size());
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view name = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (name.empty() || name.front() == '#') {
            continue;
        }
        const bool isCommon = name.front() == '?';
        name = trimmed(name.substr(isCommon ? 1 : 0));
        m_names.push_back(name);
        std::uint64_t hash = 0;
        for (std::string_view words = name; !words.empty();) {
            const std::size_t blank = std::min(words.find(' '), words.size());
            hash = join(hash, wordHash(words.substr(0, blank)));
            words.remove_prefix(std::min(blank + 1, words.size()));
            insert(hash, words.empty() ? (isCommon ? kName | kCommon : kName) : kBeginning);
        }
    }
}

void ProductNames::insert(std::uint64_t hash, std::uint8_t kind)
{
    Q_ASSERT_X(m_names.size() * 4 < kSlots, "ProductNames", "the table is too small");
    std::size_t place = hash & (kSlots - 1);
    while (m_slots[place].hash != 0 && m_slots[place].hash != hash) {
        place = (place + 1) & (kSlots - 1);
    }
    m_slots[place].hash = hash;
    m_slots[place].kind |= kind;
}

std::uint8_t ProductNames::find(std::uint64_t hash) const
{
    std::size_t place = hash & (kSlots - 1);
    while (m_slots[place].hash != 0 && m_slots[place].hash != hash) {
        place = (place + 1) & (kSlots - 1);
    }
    return m_slots[place].kind;
}

KnownName ProductNames::at(std::span<const std::uint64_t> words) const
{
    KnownName best;
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        hash = join(hash, words[i]);
        const std::uint8_t kind = find(hash);
        if ((kind & kName) != 0) {
            best = {i + 1, (kind & kCommon) != 0};
        }
        if ((kind & kBeginning) == 0) {
            break;
        }
    }
    return best;
}

} // namespace firstline::text
