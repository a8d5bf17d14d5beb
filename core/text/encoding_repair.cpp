// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoding_repair.h"

#include "core/text/utf8.h"

#include <QChar>

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>

namespace firstline::text {

namespace {

/// What Windows-1252 has at 0x80 to 0x9f; its five gaps stand for the control of the same number.
constexpr std::array<char32_t, 32> kWindows1252{
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

/// The byte that a character stood for when bytes were taken for Windows-1252 or Latin-1.
std::optional<std::uint8_t> byteOf(char32_t value)
{
    if (value >= 0x80 && value <= 0xff) {
        return static_cast<std::uint8_t>(value);
    }
    for (std::size_t i = 0; value > 0xff && i < kWindows1252.size(); ++i) {
        if (kWindows1252[i] == value) {
            return static_cast<std::uint8_t>(0x80 + i);
        }
    }
    return std::nullopt;
}

/// Quotes, dashes and fixed blanks: what may follow an accented letter in correct text.
constexpr bool mayFollowLetter(std::uint8_t byte)
{
    switch (byte) {
    case 0x84:
    case 0x85:
    case 0x8b:
    case 0x91:
    case 0x92:
    case 0x93:
    case 0x94:
    case 0x95:
    case 0x96:
    case 0x97:
    case 0x99:
    case 0x9b:
    case 0xa0:
    case 0xa9:
    case 0xab:
    case 0xae:
    case 0xb0:
    case 0xb7:
    case 0xbb:
        return true;
    default:
        return false;
    }
}

/// Leads of two-byte sequences that real text has: Latin, Greek, Cyrillic, Hebrew, Arabic.
constexpr bool isUsualLead(std::uint8_t byte)
{
    return (byte >= 0xc2 && byte <= 0xc5) || byte == 0xce || byte == 0xcf || byte == 0xd0
           || byte == 0xd1 || byte == 0xd7 || byte == 0xd8 || byte == 0xd9;
}

constexpr std::size_t sequenceLength(std::uint8_t lead)
{
    if (lead >= 0xe0 && lead <= 0xef) {
        return 3;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        return 4;
    }
    return isUsualLead(lead) ? 2 : 0;
}

/// A doubled sequence found in a text.
struct Doubled
{
    char32_t value = 0;     ///< what was meant
    std::size_t length = 0; ///< bytes that the doubled form takes; 0: none
    bool doubtful = false;  ///< could be meant as it stands
};

/// Reads the characters at `at` as the bytes of one UTF-8 sequence.
Doubled doubledAt(std::string_view text, std::size_t at)
{
    const CodePoint first = decodeAt(text, at);
    if (first.value < 0xc2 || first.value > 0xf4) {
        return {};
    }
    std::array<char, 4> bytes{static_cast<char>(first.value)};
    const std::size_t length = sequenceLength(static_cast<std::uint8_t>(first.value));
    std::size_t next = at + first.length;
    bool doubtful = first.value != 0xc2 && first.value != 0xe2;
    for (std::size_t i = 1; i < length; ++i) {
        const CodePoint point = next < text.size() ? decodeAt(text, next) : CodePoint{};
        const auto byte = byteOf(point.value);
        if (point.length == 0 || !byte) {
            return {};
        }
        doubtful = doubtful && mayFollowLetter(*byte);
        bytes.at(i) = static_cast<char>(*byte);
        next += point.length;
    }
    const CodePoint meant = length == 0 ? CodePoint{} : decodeAt({bytes.data(), length}, 0);
    return meant.length == 0 ? Doubled{} : Doubled{meant.value, next - at, doubtful};
}

bool isCapitalBefore(std::string_view text, std::size_t at)
{
    return at > 0 && text[at - 1] >= 'A' && text[at - 1] <= 'Z';
}

/// Decides on a sequence that may be meant as it stands: neighbours of the same kind, or a letter
/// right behind it, speak for a doubled one. So does "Ã" unless it ends a word in capitals.
bool isMeantDoubled(std::string_view text, std::size_t at, const Doubled &found)
{
    const std::size_t next = at + found.length;
    const bool isTilde = text.substr(at, 2) == "\xc3\x83";
    if (isTilde && !isCapitalBefore(text, at)) {
        return true;
    }
    if (next >= text.size()) {
        return false;
    }
    const CodePoint behind = decodeAt(text, next);
    return QChar::isLetter(behind.value) || doubledAt(text, next).length > 0;
}

/// The next doubled sequence at or after `from`; its place in `at`.
Doubled nextDoubled(std::string_view text, std::size_t from, std::size_t &at)
{
    const std::size_t start = from;
    while ((at = text.find('\xc3', from)) != std::string_view::npos) {
        const Doubled found = doubledAt(text, at);
        const bool behindAnother = at == start && start > 0;
        if (found.length > 0
            && (!found.doubtful || behindAnother || isMeantDoubled(text, at, found))) {
            return found;
        }
        from = at + 1;
    }
    return {};
}

std::string repairOnce(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    std::size_t copied = 0;
    std::size_t at = 0;
    for (Doubled found = nextDoubled(text, 0, at); found.length > 0;
         found = nextDoubled(text, copied, at)) {
        out.append(text, copied, at - copied);
        appendUtf8(out, found.value);
        copied = at + found.length;
    }
    out.append(text, copied);
    return out;
}

std::string fromWindows1252(std::string_view text)
{
    std::string out;
    out.reserve(text.size() * 2);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool special = byte >= 0x80 && byte < 0xa0;
        appendUtf8(out, special ? kWindows1252.at(byte - 0x80U) : byte);
    }
    return out;
}

/// Bytes from `at` on that are ASCII.
std::size_t asciiRun(std::string_view text, std::size_t at)
{
    const std::size_t start = at;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t block = 0;
        std::memcpy(&block, text.data() + at, sizeof block);
        if ((block & 0x8080808080808080ULL) != 0) {
            break;
        }
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) {
        ++at;
    }
    return at - start;
}

} // namespace

bool hasDoubledUtf8(std::string_view text)
{
    std::size_t at = 0;
    return nextDoubled(text, 0, at).length > 0;
}

std::string repairDoubledUtf8(std::string_view text)
{
    constexpr int kMaxLevels = 4;
    std::string repaired(text);
    for (int level = 0; level < kMaxLevels && hasDoubledUtf8(repaired); ++level) {
        repaired = repairOnce(repaired);
    }
    return repaired;
}

bool isValidUtf8(std::string_view text)
{
    for (std::size_t i = asciiRun(text, 0); i < text.size(); i += asciiRun(text, i)) {
        const CodePoint point = decodeAt(text, i);
        if (point.length == 0) {
            return false;
        }
        i += point.length;
    }
    return true;
}

std::string toValidUtf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + 16);
    std::size_t valid = 0;
    std::size_t invalid = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = decodeAt(text, i);
        valid += point.length > 1 ? 1 : 0;
        invalid += point.length == 0 ? 1 : 0;
        appendUtf8(out, point.length == 0 ? kReplacementCharacter : point.value);
        i += point.length == 0 ? 1 : point.length;
    }
    return valid == 0 && invalid > 0 ? fromWindows1252(text) : out;
}

} // namespace firstline::text
