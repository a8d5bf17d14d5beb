// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer.h"

#include <QChar>

#include <array>
#include <cstddef>

namespace firstline::text {

namespace {

enum class LetterClass : std::uint8_t
{
    Blank,
    Word,
    Ideograph,
    Sign,
    Mark ///< belongs to the letter before it
};

struct Letter
{
    char32_t codePoint = 0;
    LetterClass kind = LetterClass::Blank;
    std::uint32_t bytes = 1;
};

constexpr char32_t kReplacement = 0xFFFD;

constexpr std::array<LetterClass, 128> asciiClasses()
{
    std::array<LetterClass, 128> classes{};
    for (std::size_t c = 0; c < classes.size(); ++c) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool isWord = isLetter || (c >= '0' && c <= '9') || c == '_';
        const bool isBlank = c <= ' ' || c == 127;
        classes[c] =
            isWord ? LetterClass::Word : (isBlank ? LetterClass::Blank : LetterClass::Sign);
    }
    return classes;
}

constexpr auto kAscii = asciiClasses();

/// The lower-case letter of each byte that is one of a word; 0 for others.
constexpr auto kWordLetters = [] {
    std::array<std::uint8_t, 256> letters{};
    for (std::size_t c = 0; c < kAscii.size(); ++c) {
        const std::size_t lower = c >= 'A' && c <= 'Z' ? c + 32 : c;
        letters[c] = kAscii[c] == LetterClass::Word ? static_cast<std::uint8_t>(lower) : 0;
    }
    return letters;
}();

bool writesNoBlanks(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

LetterClass classify(char32_t c)
{
    if (QChar::isSpace(c) || QChar::category(c) == QChar::Other_Control) {
        return LetterClass::Blank;
    }
    if (QChar::isMark(c) || c == 0x200D) {
        return LetterClass::Mark;
    }
    if (!QChar::isLetterOrNumber(c)) {
        return LetterClass::Sign;
    }
    return writesNoBlanks(QChar::script(c)) ? LetterClass::Ideograph : LetterClass::Word;
}

/// Length that the first byte of a sequence promises; 0 for a byte that cannot be first.
std::uint32_t promisedLength(unsigned char first)
{
    if (first >= 0xC2 && first <= 0xDF) {
        return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        return 3;
    }
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

Letter decodeLong(std::string_view rest)
{
    static constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
    const Letter bad{kReplacement, LetterClass::Sign, 1};
    const auto first = static_cast<unsigned char>(rest.front());
    const std::uint32_t length = promisedLength(first);
    if (length == 0 || rest.size() < length) {
        return bad;
    }
    char32_t c = first & (0x7FU >> length);
    for (std::uint32_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(rest[i]);
        if ((next & 0xC0U) != 0x80U) {
            return bad;
        }
        c = (c << 6U) | (next & 0x3FU);
    }
    if (c < kSmallest.at(length) || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
        return bad;
    }
    return {QChar::toLower(c), classify(c), length};
}

Letter decode(std::string_view rest)
{
    const auto c = static_cast<unsigned char>(rest.front());
    if (c >= 128) {
        return decodeLong(rest);
    }
    const bool isUpper = c >= 'A' && c <= 'Z';
    return {static_cast<char32_t>(isUpper ? c + 32 : c), kAscii[c], 1};
}

/// Builds the tokens of one text.
class Builder
{
public:
    Builder(std::string_view text, TokenizedText &out)
        : m_text(text)
        , m_out(out)
    {
    }

    void run()
    {
        m_out.letters.resize(m_text.size() + 2); // a letter a byte at most, and a blank at each end
        push(U' ');
        for (std::uint32_t byte = 0; byte < m_text.size();) {
            if (wordLetter(byte) != 0) {
                byte = takeAsciiWord(byte);
                continue;
            }
            const Letter letter = decode(m_text.substr(byte));
            if (letter.kind == LetterClass::Blank) {
                endChunk();
            } else {
                take(letter, byte);
            }
            byte += letter.bytes;
        }
        endChunk();
        m_out.letters.resize(m_count);
    }

private:
    /// The lower-case letter of an ASCII letter, digit or underscore; 0 for other bytes.
    [[nodiscard]] std::uint8_t wordLetter(std::uint32_t byte) const
    {
        return kWordLetters[static_cast<unsigned char>(m_text[byte])];
    }

    void push(char32_t letter) { m_out.letters[m_count++] = letter; }

    void beginChunk()
    {
        if (!m_inChunk) {
            m_out.chunks.push_back({m_count, m_count});
            m_inChunk = true;
        }
    }

    void beginToken(std::uint32_t byte, TokenKind kind)
    {
        m_out.tokens.push_back({byte, byte, m_count, m_count, kind});
        m_out.words += kind == TokenKind::Punctuation ? 0 : 1;
        m_inToken = true;
    }

    void endToken(std::uint32_t byte)
    {
        Token &token = m_out.tokens.back();
        token.endByte = byte;
        token.endLetter = m_count;
    }

    void take(const Letter &letter, std::uint32_t byte)
    {
        beginChunk();
        if (!continuesToken(letter)) {
            beginToken(byte, kindOf(letter.kind));
        }
        push(letter.codePoint);
        endToken(byte + letter.bytes);
    }

    /// Takes the letters of ASCII that begin a word or go on with it; gives the byte behind them.
    std::uint32_t takeAsciiWord(std::uint32_t byte)
    {
        beginChunk();
        if (!m_inToken || m_out.tokens.back().kind != TokenKind::Word) {
            beginToken(byte, TokenKind::Word);
        }
        const std::string_view text = m_text;
        char32_t *out = m_out.letters.data() + m_count;
        const std::uint32_t first = byte;
        for (; byte < text.size(); ++byte) {
            const std::uint8_t letter = kWordLetters[static_cast<unsigned char>(text[byte])];
            if (letter == 0) {
                break;
            }
            *out++ = letter;
        }
        m_count += byte - first;
        endToken(byte);
        return byte;
    }

    [[nodiscard]] bool continuesToken(const Letter &letter) const
    {
        if (!m_inToken) {
            return false;
        }
        const Token &token = m_out.tokens.back();
        switch (letter.kind) {
        case LetterClass::Mark:
            return true;
        case LetterClass::Word:
            return token.kind == TokenKind::Word;
        case LetterClass::Sign:
            return token.kind == TokenKind::Punctuation
                   && m_out.letters[token.beginLetter] == letter.codePoint;
        default:
            return false;
        }
    }

    static TokenKind kindOf(LetterClass kind)
    {
        switch (kind) {
        case LetterClass::Word:
            return TokenKind::Word;
        case LetterClass::Ideograph:
            return TokenKind::Ideograph;
        default:
            return TokenKind::Punctuation;
        }
    }

    void endChunk()
    {
        if (m_inChunk) {
            m_out.chunks.back().endLetter = m_count;
            push(U' ');
        }
        m_inChunk = false;
        m_inToken = false;
    }

    std::string_view m_text;
    TokenizedText &m_out;
    std::uint32_t m_count = 0; ///< letters so far
    bool m_inChunk = false;
    bool m_inToken = false;
};

} // namespace

void tokenize(std::string_view text, TokenizedText &out)
{
    out.letters.clear();
    out.tokens.clear();
    out.chunks.clear();
    out.words = 0;
    Builder(text, out).run();
}

} // namespace firstline::text
