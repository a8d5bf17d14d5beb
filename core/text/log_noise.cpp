// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/log_noise.h"

#include "core/text/utf8.h"

#include <algorithm>

namespace firstline::text {

namespace {

constexpr std::size_t kShortened = 6;      ///< characters of an identifier that stay
constexpr std::size_t kLongHex = 16;       ///< a commit, a digest; error codes are shorter
constexpr std::size_t kLongestHexCode = 8; ///< digits of "0x80070005"; more is an address
constexpr std::size_t kLongNumber = 24;    ///< longer than parcel and account numbers
constexpr std::size_t kLongBase64 = 40;
constexpr std::size_t kShortestRule = 4;

constexpr bool isAlnum(char c)
{
    return isAsciiLetter(c) || isAsciiDigit(c);
}

constexpr bool isBase64(char c)
{
    return isAlnum(c) || c == '+' || c == '/' || c == '=';
}

template <typename Predicate>
std::size_t runLength(std::string_view text, Predicate holds)
{
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), holds)
                                    - text.begin());
}

bool isRule(std::string_view word)
{
    constexpr std::string_view kRuleSigns = "-=_*#~+";
    return word.size() >= kShortestRule && kRuleSigns.find(word.front()) != std::string_view::npos
           && runLength(word, [&](char c) { return c == word.front(); }) == word.size();
}

/// The length of "18:11:00", with fractions and zone, at the front of the text; 0 for none.
std::size_t timeLength(std::string_view text)
{
    const auto digitAt = [&](std::size_t i) { return i < text.size() && isAsciiDigit(text[i]); };
    const std::size_t hour = digitAt(0) ? (digitAt(1) ? 2 : 1) : 0;
    const auto pairAt = [&](std::size_t i) {
        return i < text.size() && text[i] == ':' && digitAt(i + 1) && digitAt(i + 2);
    };
    if (hour == 0 || !pairAt(hour) || !pairAt(hour + 3) || digitAt(hour + 6)) {
        return 0;
    }
    std::size_t end = hour + 6;
    if (end < text.size() && (text[end] == '.' || text[end] == ',') && digitAt(end + 1)) {
        end += 1 + runLength(text.substr(end + 1), isAsciiDigit);
    }
    if (end < text.size() && text[end] == 'Z') {
        return end + 1;
    }
    const bool hasZone = end < text.size() && (text[end] == '+' || text[end] == '-')
                         && digitAt(end + 1) && digitAt(end + 2);
    return hasZone ? end + 1
                         + runLength(text.substr(end + 1),
                                     [](char c) { return isAsciiDigit(c) || c == ':'; })
                   : end;
}

/// Whether "8-4-4-4-12" hexadecimal digits stand at the front.
bool isUuid(std::string_view text)
{
    constexpr std::string_view kForm = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    return text.size() >= kForm.size()
           && std::equal(kForm.begin(), kForm.end(), text.begin(), [](char form, char c) {
                  return form == 'x' ? isHexDigit(c) : c == form;
              });
}

/// Whether a long run looks drawn from 64 signs: digits and both cases, changing all the time.
bool looksLikeBase64(std::string_view run)
{
    std::size_t digits = 0;
    std::size_t changes = 0;
    const auto kind = [](char c) { return isAsciiDigit(c) ? 0 : c >= 'a' && c <= 'z' ? 1 : 2; };
    for (std::size_t i = 0; i < run.size(); ++i) {
        digits += isAsciiDigit(run[i]) ? 1 : 0;
        changes += i > 0 && kind(run[i]) != kind(run[i - 1]) ? 1 : 0;
    }
    return digits >= run.size() / 32 && changes >= run.size() / 4;
}

/// What to do with a run of letters and digits.
struct Cut
{
    std::size_t length; ///< bytes read
    std::size_t kept;   ///< of those, bytes written
};

Cut cutOf(std::string_view rest)
{
    if (isUuid(rest)) {
        return {36, kShortened};
    }
    const std::size_t run = runLength(rest, isAlnum);
    const std::string_view word = rest.substr(0, run);
    const bool isPrefixed = word.starts_with("0x");
    const std::string_view digits = word.substr(isPrefixed ? 2 : 0);
    const bool isHex = !digits.empty() && std::ranges::all_of(digits, isHexDigit);
    const bool isNumber = isHex && std::ranges::all_of(digits, isAsciiDigit);
    const bool hasDigit = std::ranges::any_of(digits, isAsciiDigit);
    if (isPrefixed && isHex && digits.size() > kLongestHexCode) {
        return {run, 2};
    }
    if (isHex && hasDigit && digits.size() >= (isNumber ? kLongNumber : kLongHex)) {
        return {run, kShortened};
    }
    return {run, run};
}

/// The length of a time at byte `at`; 0 where there is none or it is part of a hardware address.
std::size_t timeAt(std::string_view word, std::size_t at)
{
    const std::size_t length = timeLength(word.substr(at));
    const bool goesOn = at + length < word.size() && word[at + length] == ':';
    const bool isInside = at > 0 && word[at - 1] == ':' && at > 1 && isHexDigit(word[at - 2]);
    return goesOn || isInside ? 0 : length;
}

/// Writes the word's letters, digits and signs, cutting run by run.
void appendRuns(std::string_view word, std::string &out)
{
    std::size_t base64Checked = 0;
    for (std::size_t i = 0; i < word.size();) {
        const std::string_view rest = word.substr(i);
        if (!isAlnum(rest.front())) {
            out.push_back(rest.front());
            ++i;
            continue;
        }
        if (i >= base64Checked) {
            const std::size_t run = runLength(rest, isBase64);
            base64Checked = i + run;
            if (run >= kLongBase64 && looksLikeBase64(rest.substr(0, run))) {
                out += rest.substr(0, kShortened);
                i += run;
                continue;
            }
        }
        // "2016-10-29T18:11:00": the date stays.
        const bool joinsTime = rest.size() > 3 && isAsciiDigit(rest[0]) && isAsciiDigit(rest[1])
                               && rest[2] == 'T' && timeAt(word, i + 3) > 0;
        if (const std::size_t time = timeAt(word, joinsTime ? i + 3 : i); time > 0) {
            out += rest.substr(0, joinsTime ? 2 : 0);
            i += time + (joinsTime ? 3 : 0);
            continue;
        }
        const Cut cut = cutOf(rest);
        out += rest.substr(0, cut.kept);
        i += cut.length;
    }
}

} // namespace

void appendWithoutNoise(std::string_view word, std::string &out)
{
    if (isRule(word)) {
        return;
    }
    const std::size_t start = out.size();
    appendRuns(word, out);
    // What a removed time leaves, such as brackets, goes with it.
    if (!hasWords(std::string_view(out).substr(start)) && hasWords(word)) {
        out.resize(start);
    }
}

} // namespace firstline::text
