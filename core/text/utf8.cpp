// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8.h"

#include <QChar>

#include <algorithm>

namespace firstline::text {

namespace {

/// What the first byte says about a sequence, and the smallest value that may use this length.
struct Lead
{
    std::size_t length;
    char32_t bits;
    char32_t smallest;
};

constexpr Lead leadOf(unsigned char byte)
{
    if (byte < 0x80) {
        return {1, byte, 0};
    }
    if (byte >= 0xc2 && byte <= 0xdf) {
        return {2, byte & 0x1fU, 0x80};
    }
    if (byte >= 0xe0 && byte <= 0xef) {
        return {3, byte & 0x0fU, 0x800};
    }
    if (byte >= 0xf0 && byte <= 0xf4) {
        return {4, byte & 0x07U, 0x10000};
    }
    return {0, 0, 0};
}

constexpr bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80;
}

} // namespace

CodePoint decodeAt(std::string_view text, std::size_t at)
{
    const Lead lead = leadOf(static_cast<unsigned char>(text[at]));
    if (lead.length == 0 || at + lead.length > text.size()) {
        return {};
    }
    char32_t value = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
        if (!isContinuation(text[at + i])) {
            return {};
        }
        value = (value << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3fU);
    }
    const bool isSurrogate = value >= 0xd800 && value <= 0xdfff;
    if (value < lead.smallest || value > 0x10ffff || isSurrogate) {
        return {};
    }
    return {value, lead.length};
}

std::size_t encodeUtf8(char32_t value, std::array<char, 4> &bytes)
{
    const auto tail = [value](unsigned shift) {
        return static_cast<char>(0x80U | ((value >> shift) & 0x3fU));
    };
    if (value < 0x80) {
        bytes = {static_cast<char>(value)};
        return 1;
    }
    if (value < 0x800) {
        bytes = {static_cast<char>(0xc0U | (value >> 6U)), tail(0)};
        return 2;
    }
    if (value < 0x10000) {
        bytes = {static_cast<char>(0xe0U | (value >> 12U)), tail(6), tail(0)};
        return 3;
    }
    bytes = {static_cast<char>(0xf0U | (value >> 18U)), tail(12), tail(6), tail(0)};
    return 4;
}

void appendUtf8(std::string &out, char32_t value)
{
    std::array<char, 4> bytes{};
    out.append(bytes.data(), encodeUtf8(value, bytes));
}

void lowerCase(std::string_view text, std::string &out)
{
    out.clear();
    out.reserve(text.size() + 4);
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80) {
            ++i;
        }
        out.append(text, start, i - start);
        std::transform(out.end() - static_cast<std::ptrdiff_t>(i - start),
                       out.end(),
                       out.end() - static_cast<std::ptrdiff_t>(i - start),
                       lowerAscii);
        if (i == text.size()) {
            break;
        }
        const CodePoint point = decodeAt(text, i);
        if (point.length == 0) {
            out.push_back(text[i]);
            ++i;
        } else {
            appendUtf8(out, QChar::toLower(point.value));
            i += point.length;
        }
    }
}

std::string lowerCase(std::string_view text)
{
    std::string out;
    lowerCase(text, out);
    return out;
}

bool hasWords(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (isAsciiLetter(c) || isAsciiDigit(c)) {
            return true;
        }
        const CodePoint point = decodeAt(text, i);
        if (point.value >= 0x80 && QChar::isLetterOrNumber(point.value)) {
            return true;
        }
        i += point.length == 0 ? 1 : point.length;
    }
    return false;
}

std::size_t countWords(std::string_view text, std::size_t enough)
{
    std::size_t words = 0;
    bool inWord = false;
    for (const char c : text) {
        const bool blank = isBlank(c);
        if (!blank && !inWord && ++words == enough) {
            break;
        }
        inWord = !blank;
    }
    return words;
}

std::string_view firstCodePoints(std::string_view text, std::size_t codePoints)
{
    if (text.size() <= codePoints) {
        return text;
    }
    std::size_t seen = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isContinuation(text[i]) && seen++ == codePoints) {
            return text.substr(0, i);
        }
    }
    return text;
}

} // namespace firstline::text
