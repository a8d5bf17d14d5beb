// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_reader.h"

#include "core/text/utf8.h"

#include <QChar>

namespace firstline::text {

namespace {

constexpr bool isWordByte(char c)
{
    return isAsciiLetter(c) || isAsciiDigit(c);
}

/// The lower-case form of the bytes of words; 0 for others.
constexpr auto kLowerOfWord = [] {
    std::array<char, 256> table{};
    for (int byte = 0; byte < 128; ++byte) {
        const auto c = static_cast<char>(byte);
        table[static_cast<std::size_t>(byte)] = isWordByte(c) ? lowerAscii(c) : '\0';
    }
    return table;
}();

constexpr bool endsClause(char c)
{
    return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\n';
}

constexpr bool isEmoji(char32_t c)
{
    return (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x2600 && c <= 0x27bf);
}

bool isWordCharacter(char32_t c)
{
    return c >= 0x80 && (QChar::isLetterOrNumber(c) || QChar::isMark(c));
}

} // namespace

void WordReader::push(char byte)
{
    if (m_length < m_lower.size()) {
        m_lower[m_length++] = byte;
    }
}

/// Counts a smiley that begins here; gives the bytes to go on, at least one.
std::size_t WordReader::readSmiley()
{
    const bool hasNose = m_at + 1 < m_text.size() && m_text[m_at + 1] == '-';
    const std::size_t mouth = m_at + (hasNose ? 2 : 1);
    if (mouth >= m_text.size()) {
        return 1;
    }
    const char c = m_text[mouth];
    const bool isHappy = c == ')' || c == 'D';
    const bool isSad = c == '(' && m_text[m_at] == ':';
    // ":(a)" and ":Delay" are none.
    const bool isAlone = mouth + 1 == m_text.size() || !isWordByte(m_text[mouth + 1]);
    if ((!isHappy && !isSad) || !isAlone) {
        return 1;
    }
    m_smileys += isHappy ? 1 : -1;
    return mouth + 1 - m_at;
}

void WordReader::skipToWord()
{
    while (m_at < m_text.size() && !isWordByte(m_text[m_at])) {
        const char c = m_text[m_at];
        if (static_cast<unsigned char>(c) >= 0x80) {
            const CodePoint point = decodeAt(m_text, m_at);
            if (isWordCharacter(point.value) || isEmoji(point.value)) {
                return;
            }
            m_at += point.length == 0 ? 1 : point.length;
            continue;
        }
        m_startsClause = m_startsClause || endsClause(c);
        m_exclamations += c == '!' ? 1 : 0;
        m_isBehindQuestion = m_isBehindQuestion || c == '?';
        m_at += c == ':' || c == ';' ? readSmiley() : 1;
    }
}

/// Reads letters and digits of ASCII, which most words are made of, in one tight loop.
std::size_t WordReader::readAscii(bool &hasLower)
{
    const std::string_view text = m_text;
    std::size_t at = m_at;
    std::size_t length = m_length;
    std::size_t capitals = 0;
    std::size_t digits = 0;
    for (; at < text.size(); ++at) {
        const char lower = kLowerOfWord[static_cast<unsigned char>(text[at])];
        if (lower == '\0') {
            break;
        }
        capitals += lower != text[at] ? 1 : 0;
        digits += lower < 'a' ? 1 : 0;
        if (length < m_lower.size()) {
            m_lower[length++] = lower;
        }
    }
    hasLower = hasLower || at - m_at > capitals + digits;
    m_at = at;
    m_length = length;
    return capitals;
}

void WordReader::readWord()
{
    bool hasLower = false;
    std::size_t capitals = readAscii(hasLower);
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        const bool hasNext = m_at + 1 < m_text.size();
        if (isWordByte(c) || (c == '\'' && hasNext && isAsciiLetter(m_text[m_at + 1]))) {
            if (c == '\'') {
                push(c);
                ++m_at;
            }
            capitals += readAscii(hasLower);
            continue;
        }
        if (static_cast<unsigned char>(c) < 0x80) {
            break;
        }
        const CodePoint point = decodeAt(m_text, m_at);
        const bool isEmojiWord = isEmoji(point.value);
        const bool isApostrophe = point.value == 0x2019;
        if ((!isWordCharacter(point.value) && !isEmojiWord && !isApostrophe)
            || (isEmojiWord && m_length > 0)) {
            break;
        }
        m_at += point.length;
        if (isApostrophe) {
            push('\'');
            continue;
        }
        const char32_t lower = QChar::toLower(point.value);
        std::array<char, 4> bytes{};
        const std::size_t length = encodeUtf8(lower, bytes);
        for (std::size_t i = 0; i < length; ++i) {
            push(bytes.at(i));
        }
        if (isEmojiWord) {
            break;
        }
    }
    m_isShouted = capitals >= 3 && !hasLower;
}

bool WordReader::next()
{
    m_length = 0;
    m_exclamations = 0;
    m_smileys = 0;
    m_isBehindQuestion = false;
    m_startsClause = m_begin == m_at;
    skipToWord();
    m_begin = m_at;
    readWord();
    return m_length > 0;
}

} // namespace firstline::text
