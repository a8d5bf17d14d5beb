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

enum class Noise : std::uint8_t
{
    Keep,
    Cut
};

/// Writes words one after the other with the white space between them reduced.
class WordWriter
{
public:
    WordWriter(std::size_t capacity, Noise noise)
        : m_noise(noise)
    {
        m_out.reserve(capacity);
    }

    void write(std::string_view word, bool onNewLine)
    {
        m_pendingBreak = m_pendingBreak || onNewLine;
        const std::size_t start = m_out.size();
        if (start > 0) {
            m_out.push_back(m_pendingBreak ? '\n' : ' ');
        }
        const std::size_t wordStart = m_out.size();
        if (m_noise == Noise::Cut && isNoiseCandidate(word)) {
            appendWithoutNoise(word, m_out);
        } else {
            m_out += word;
        }
        if (m_out.size() == wordStart) {
            m_out.resize(start);
        } else {
            m_pendingBreak = false;
        }
    }

    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    Noise m_noise;
    std::string m_out;
    bool m_pendingBreak = false;
};

std::string written(std::string_view text, Noise noise)
{
    WordWriter writer(text.size(), noise);
    bool onNewLine = false;
    for (std::size_t i = 0; i < text.size();) {
        if (isBlank(text[i])) {
            onNewLine = onNewLine || text[i] == '\n';
            ++i;
            continue;
        }
        const std::size_t start = i;
        while (i < text.size() && !isBlank(text[i])) {
            ++i;
        }
        writer.write(text.substr(start, i - start), onNewLine);
        onNewLine = false;
    }
    return writer.take();
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
