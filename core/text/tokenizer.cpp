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
        m_out.letters.push_back(U' ');
        for (std::uint32_t byte = 0; byte < m_text.size();) {
            const Letter letter = decode(m_text.substr(byte));
            if (letter.kind == LetterClass::Blank) {
                endChunk();
            } else {
                take(letter, byte);
            }
            byte += letter.bytes;
            if (letter.kind == LetterClass::Word) {
                byte = takeAsciiWord(byte);
            }
        }
        endChunk();
    }

private:
    [[nodiscard]] std::uint32_t position() const
    {
        return static_cast<std::uint32_t>(m_out.letters.size());
    }

    void take(const Letter &letter, std::uint32_t byte)
    {
        const std::uint32_t at = position();
        if (!m_inChunk) {
            m_out.chunks.push_back({at, at});
            m_inChunk = true;
        }
        m_out.letters.push_back(letter.codePoint);
        if (!continuesToken(letter)) {
            const TokenKind kind = kindOf(letter.kind);
            m_out.tokens.push_back({byte, byte, at, at, kind});
            m_out.words += kind == TokenKind::Punctuation ? 0 : 1;
            m_inToken = true;
        }
        Token &token = m_out.tokens.back();
        token.endByte = byte + letter.bytes;
        token.endLetter = at + 1;
    }

    /// Takes the letters of ASCII that go on with the word; gives the byte behind them.
    std::uint32_t takeAsciiWord(std::uint32_t byte)
    {
        std::uint32_t end = byte;
        while (end < m_text.size() && kWordLetters[static_cast<unsigned char>(m_text[end])] != 0) {
            ++end;
        }
        const std::uint32_t at = position();
        m_out.letters.resize(at + end - byte);
        for (std::uint32_t i = 0; i < end - byte; ++i) {
            m_out.letters[at + i] = kWordLetters[static_cast<unsigned char>(m_text[byte + i])];
        }
        Token &token = m_out.tokens.back();
        token.endByte = end;
        token.endLetter = at + end - byte;
        return end;
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
            m_out.chunks.back().endLetter = position();
            m_out.letters.push_back(U' ');
        }
        m_inChunk = false;
        m_inToken = false;
    }

    std::string_view m_text;
    TokenizedText &m_out;
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
