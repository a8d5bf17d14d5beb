// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/text_noise.h"

#include <cstddef>
#include <vector>

namespace firstline::ingest {

namespace {

constexpr unsigned kCaseBit = 0x20;
constexpr unsigned char kLatinLead = 0xC3;

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// Whether the byte is the second one of U+00C0 to U+00DE, or with `lower` of U+00E0 to U+00FE.
bool isAccented(unsigned char lead, unsigned char byte, bool lower)
{
    const unsigned low = lower ? 0xA0 : 0x80;
    return lead == kLatinLead && byte >= low && byte <= low + 0x1E && byte != low + 0x17;
}

void changeCase(std::string &text, bool toLower)
{
    unsigned char lead = 0;
    for (char &byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        const bool isOther = toLower ? byte >= 'A' && byte <= 'Z' : byte >= 'a' && byte <= 'z';
        if (isOther || isAccented(lead, value, !toLower)) {
            byte = static_cast<char>(value ^ kCaseBit);
        }
        lead = value;
    }
}

void spoil(std::string &text, std::size_t at, RandomSource &random)
{
    switch (random.below(3)) {
    case 0:
        std::swap(text[at], text[at + 1]);
        break;
    case 1:
        text.erase(at, 1);
        break;
    default:
        text.insert(at, 1, text[at]);
        break;
    }
}

} // namespace

void mistype(std::string &text, double rate, RandomSource &random)
{
    std::size_t lettersBefore = 0;
    bool spoilsWord = random.chance(rate);
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (!isLetter(text[at])) {
            if (lettersBefore > 0) {
                spoilsWord = random.chance(rate);
            }
            lettersBefore = 0;
            continue;
        }
        ++lettersBefore;
        if (spoilsWord && lettersBefore > 1 && isLetter(text[at + 1]) && random.chance(0.4)) {
            spoil(text, at, random);
            spoilsWord = false;
        }
    }
}

void insertWord(std::string &text, std::string_view word, RandomSource &random)
{
    const std::size_t blank = text.find(' ', random.below(text.size() + 1));
    if (blank != std::string::npos) {
        text.insert(blank, std::string(" ").append(word));
    }
}

void toLowerCase(std::string &text)
{
    changeCase(text, true);
}

void toUpperCase(std::string &text)
{
    changeCase(text, false);
}

std::string asHtml(std::string_view text)
{
    std::string html = "<html><body><p>";
    html.reserve(text.size() + 64);
    for (std::size_t at = 0; at < text.size(); ++at) {
        switch (text[at]) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '\n':
            html += text.substr(at).starts_with("\n\n") ? "</p>\n<p>" : "<br>\n";
            at += text.substr(at).starts_with("\n\n") ? 1 : 0;
            break;
        default:
            html += text[at];
            break;
        }
    }
    return html + "</p></body></html>";
}

} // namespace firstline::ingest
