// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/white_space.h"

#include "core/text/log_noise.h"
#include "core/text/utf8.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cstdint>

namespace firstline::text {

namespace {

enum class CharacterKind : std::uint8_t
{
    Plain,
    Blank,
    LineBreak,
    Removed,
    Composable ///< changes under NFKC
};

CharacterKind kindOf(char32_t c)
{
    using enum CharacterKind;
    if (c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x85) {
        return LineBreak;
    }
    if (c == '\t' || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f
        || c == 0x205f || c == 0x3000) {
        return Blank;
    }
    const bool isInvisible = c == 0xad || (c >= 0x200b && c <= 0x200f)
                             || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069)
                             || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff;
    if (c < 0x20 || (c >= 0x7f && c < 0xa0) || isInvisible) {
        return Removed;
    }
    const bool isComposable = (c >= 0x300 && c <= 0x36f) || (c >= 0xfb00 && c <= 0xfb06)
                              || (c >= 0xff01 && c <= 0xffee) || (c >= 0x1d400 && c <= 0x1d7ff);
    return isComposable ? Composable : Plain;
}

/// Bytes with which characters other than plain ones begin, and all control bytes but '\n'.
constexpr auto kMaySpecial = [] {
    std::array<bool, 256> table{};
    for (std::size_t i = 0; i < 0x20; ++i) {
        table[i] = i != '\n' && i != '\t';
    }
    for (const unsigned char lead : {0x7f, 0xc2, 0xcc, 0xcd, 0xe1, 0xe2, 0xe3, 0xef, 0xf0}) {
        table[lead] = true;
    }
    return table;
}();

std::string composed(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
        .normalized(QString::NormalizationForm_KC)
        .toStdString();
}

/// What a byte may be besides a part of a word.
enum ByteKind : std::uint8_t
{
    kBlank = 1,
    kNoBlankOfOurs = 2, ///< tab and carriage return
    kDigit = 4,
    kRuleSign = 8
};

constexpr auto kByteKinds = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t digit = '0'; digit <= '9'; ++digit) {
        table[digit] = kDigit;
    }
    for (const char sign : std::string_view("-=_*#~+")) {
        table[static_cast<unsigned char>(sign)] = kRuleSign;
    }
    table[' '] = table['\n'] = kBlank;
    table['\t'] = table['\r'] = kBlank | kNoBlankOfOurs;
    return table;
}();

constexpr std::uint8_t kindAt(std::string_view text, std::size_t at)
{
    return kByteKinds[static_cast<unsigned char>(text[at])];
}

/// The next byte at or after `at` that may not be copied as it is: a second blank in a row, a tab,
/// or one that log noise is made of. Plain text passes here in one tight loop.
std::size_t nextSpecial(std::string_view text, std::size_t at)
{
    unsigned before = at > 0 ? kindAt(text, at - 1) : std::uint8_t{kBlank};
    for (; at < text.size(); ++at) {
        const unsigned kind = kindAt(text, at);
        if (((kind & ~unsigned{kBlank}) | (kind & before & kBlank)) != 0) {
            break;
        }
        before = kind;
    }
    return at;
}

std::size_t wordEnd(std::string_view text, std::size_t at)
{
    while (at < text.size() && !isBlank(text[at])) {
        ++at;
    }
    return at;
}

enum class Noise : std::uint8_t
{
    Keep,
    Cut
};

/// Copies a text with the blanks between its words reduced; what is in order goes in one piece.
class WordWriter
{
public:
    WordWriter(std::string_view text, Noise noise)
        : m_text(text)
        , m_noise(noise)
    {
        m_out.reserve(text.size());
        write();
    }

    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    void write()
    {
        std::size_t at = 0;
        while ((at = nextSpecial(m_text, at)) < m_text.size()) {
            const std::uint8_t kind = kindAt(m_text, at);
            const bool isLoneSign =
                kind == kRuleSign && m_text.substr(at + 1, 1) != m_text.substr(at, 1);
            if ((kind & kBlank) != 0) {
                at = reduceGap(at);
            } else {
                at = isLoneSign ? at + 1 : checkWord(at);
            }
        }
        copyUntil(m_text.size());
        while (!m_out.empty() && isBlank(m_out.back())) {
            m_out.pop_back();
        }
    }

    /// Writes one blank or line break for all blanks around `at`; gives the place behind them.
    std::size_t reduceGap(std::size_t at)
    {
        std::size_t start = at;
        while (start > m_copied && isBlank(m_text[start - 1])) {
            --start;
        }
        bool hasBreak = false;
        std::size_t end = start;
        for (; end < m_text.size() && isBlank(m_text[end]); ++end) {
            hasBreak = hasBreak || m_text[end] == '\n';
        }
        copyUntil(start);
        separate(hasBreak);
        m_copied = end;
        return end;
    }

    /// Cuts the word around `at` short if it is log noise; gives the place behind it.
    std::size_t checkWord(std::size_t at)
    {
        std::size_t start = at;
        while (start > m_copied && !isBlank(m_text[start - 1])) {
            --start;
        }
        const std::size_t end = wordEnd(m_text, at);
        const std::string_view word = m_text.substr(start, end - start);
        if (m_noise == Noise::Keep || !isNoiseCandidate(word)) {
            return end;
        }
        copyUntil(start);
        appendWithoutNoise(word, m_out);
        m_copied = end;
        return reduceGap(end);
    }

    void copyUntil(std::size_t end)
    {
        m_out.append(m_text, m_copied, end - m_copied);
        m_copied = end;
    }

    void separate(bool onNewLine)
    {
        if (m_out.empty()) {
            return;
        }
        if (!isBlank(m_out.back())) {
            m_out.push_back(' ');
        }
        if (onNewLine) {
            m_out.back() = '\n';
        }
    }

    std::string_view m_text;
    Noise m_noise;
    std::string m_out;
    std::size_t m_copied = 0; ///< all before it is written or left out
};

std::string written(std::string_view text, Noise noise)
{
    return WordWriter(text, noise).take();
}

} // namespace

bool hasOnlyPlainCharacters(std::string_view utf8)
{
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        if (kMaySpecial[static_cast<unsigned char>(utf8[i])]
            && kindOf(decodeAt(utf8, i).value) != CharacterKind::Plain) {
            return false;
        }
    }
    return true;
}

std::string plainCharacters(std::string_view utf8)
{
    std::string out;
    out.reserve(utf8.size());
    bool isComposable = false;
    for (std::size_t i = 0; i < utf8.size();) {
        const CodePoint point = decodeAt(utf8, i);
        const CharacterKind kind = kindOf(point.value);
        const bool isLoneReturn = point.value == '\r' && utf8.substr(i + 1, 1) != "\n";
        if (kind == CharacterKind::Blank) {
            out.push_back(' ');
        } else if (kind == CharacterKind::LineBreak || isLoneReturn) {
            out.push_back('\n');
        } else if (kind != CharacterKind::Removed) {
            out.append(utf8, i, point.length);
        }
        isComposable = isComposable || kind == CharacterKind::Composable;
        i += std::max<std::size_t>(point.length, 1);
    }
    return isComposable ? composed(out) : out;
}

std::string collapsed(std::string_view text)
{
    std::string out = written(text, Noise::Cut);
    return out.empty() ? written(text, Noise::Keep) : out;
}

} // namespace firstline::text
