// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/entity_forms.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace firstline::text {

namespace {

using Shape = TokenShape;

/// Codes of everyday language that name no product. In order.
constexpr std::array<std::string_view, 24> kNoProducts{
    "AES256", "B2B",    "B2C",    "BASE64", "COVID-19", "COVID19", "H264",   "HTML5",
    "HTTP2",  "IPV4",   "IPV6",   "MD5",    "MP3",      "MP4",     "OAUTH2", "S3",
    "SHA1",   "SHA256", "SHA512", "UTF-16", "UTF-8",    "UTF16",   "UTF8",   "X64"};
static_assert(std::ranges::is_sorted(kNoProducts));

bool startsWithAny(std::string_view token, std::initializer_list<std::string_view> starts)
{
    return std::ranges::any_of(starts, [&](std::string_view s) { return token.starts_with(s); });
}

bool isHexCode(std::string_view token)
{
    return token.size() >= 6 && token.size() <= 18 && startsWithAny(token, {"0x", "0X"})
           && std::ranges::all_of(token.substr(2), isHexDigit);
}

/// "ORA-00942", "ERR_CONNECTION_RESET", "E1234", "SQL0803N", "TNS-12541".
bool hasErrorForm(std::string_view token, const Shape &shape)
{
    if (isHexCode(token)) {
        return true;
    }
    if (shape.lower > 0 || shape.others > 0 || shape.dots > 0 || shape.slashes > 0) {
        return false;
    }
    const bool isPrefixed = shape.digits >= 2
                            && startsWithAny(token,
                                             {"ORA-",
                                              "TNS-",
                                              "ERR-",
                                              "ERR_",
                                              "ERR",
                                              "ERROR-",
                                              "HTTP-",
                                              "SQL",
                                              "RC-",
                                              "WSREP-",
                                              "EVENT-"});
    const bool isNamed =
        shape.underscores >= 1 && shape.upper >= 6
        && (token.find("ERR") != std::string_view::npos
            || token.find("FAIL") != std::string_view::npos || token.starts_with("STATUS_"));
    const bool isShort = token.size() >= 3 && token.size() <= 6 && shape.upper == 1
                         && (token[0] == 'E' || token[0] == 'F')
                         && shape.digits == token.size() - 1;
    return isPrefixed || isNamed || isShort;
}

/// A number or code behind "error": digits, or digits with a few letters.
bool isAnnouncedError(const Shape &shape, std::size_t size)
{
    return shape.digits >= 2 && size <= 12 && shape.others == 0 && shape.ats == 0
           && shape.slashes == 0 && shape.dots == 0 && shape.lower <= 2 && shape.hyphens <= 1
           && shape.underscores == 0;
}

bool isNumberLike(const Shape &shape, std::size_t size)
{
    return shape.digits >= 3 && size <= 24 && shape.others == 0 && shape.ats == 0 && shape.dots == 0
           && shape.digits * 2 >= size;
}

/// "PROJECT-1234": four or more capitals, a hyphen, digits.
bool isIssueKey(std::string_view token, const Shape &shape)
{
    constexpr std::size_t kShortestProject = 4;
    return shape.hyphens == 1 && shape.lower == 0 && shape.upper >= kShortestProject
           && token.find('-') == shape.upper;
}

/// The length of the longest piece between dots.
std::size_t longestPart(std::string_view number)
{
    std::size_t longest = 0;
    while (!number.empty()) {
        const std::size_t end = std::min(number.find('.'), number.size());
        longest = std::max(longest, end);
        number.remove_prefix(std::min(end + 1, number.size()));
    }
    return longest;
}

bool isOrderForm(std::string_view token, const Shape &shape)
{
    return shape.digits >= 3 && shape.others == 0
           && startsWithAny(token, {"ORD-", "ORD", "PO-", "SO-", "ORDER-", "BST-"});
}

bool isInvoiceForm(std::string_view token, const Shape &shape)
{
    return shape.digits >= 3 && shape.others == 0
           && startsWithAny(token, {"INV-", "INV", "RE-", "RG-", "FAC-", "FA-", "FT-"});
}

} // namespace

TokenShape shapeOf(std::string_view token)
{
    Shape shape;
    for (const char c : token) {
        shape.digits += isAsciiDigit(c) ? 1 : 0;
        shape.upper += c >= 'A' && c <= 'Z' ? 1 : 0;
        shape.lower += (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 ? 1 : 0;
        shape.dots += c == '.' ? 1 : 0;
        shape.hyphens += c == '-' ? 1 : 0;
        shape.underscores += c == '_' ? 1 : 0;
        shape.ats += c == '@' ? 1 : 0;
        shape.slashes += c == '/' ? 1 : 0;
    }
    shape.others = token.size() - shape.digits - shape.upper - shape.lower - shape.dots
                   - shape.hyphens - shape.underscores - shape.ats - shape.slashes;
    return shape;
}

bool isUrl(std::string_view token)
{
    constexpr std::size_t kShortest = 8;
    return token.size() >= kShortest
           && startsWithAny(token, {"http://", "https://", "ftp://", "www.", "HTTP://", "HTTPS://"})
           && (token.find('.') != std::string_view::npos
               || token.substr(0, 20).find("//localhost") != std::string_view::npos);
}

bool isEmail(std::string_view token, const Shape &shape)
{
    const std::size_t at = token.find('@');
    const std::size_t dot = token.rfind('.');
    if (shape.ats != 1 || at == 0 || dot == std::string_view::npos || dot <= at + 1) {
        return false;
    }
    constexpr std::size_t kShortestTopLevel = 2;
    const std::string_view topLevel = token.substr(dot + 1);
    return topLevel.size() >= kShortestTopLevel && std::ranges::all_of(topLevel, isAsciiLetter)
           && token.find_first_of("<>()[]{}\"\\/:;,|=&") == std::string_view::npos;
}

bool isErrorCode(std::string_view token, const TokenShape &shape, EntityContext context)
{
    return hasErrorForm(token, shape)
           || (context == EntityContext::Error && isAnnouncedError(shape, token.size()));
}

bool isInvoiceNumber(std::string_view token, const TokenShape &shape, EntityContext context)
{
    return isInvoiceForm(token, shape)
           || (context == EntityContext::Invoice && isNumberLike(shape, token.size()));
}

bool isOrderNumber(std::string_view token,
                   const TokenShape &shape,
                   EntityContext context,
                   bool isBehindHash)
{
    constexpr std::size_t kLongNumber = 5;
    const bool isAnnounced =
        context == EntityContext::Order || (isBehindHash && shape.digits >= kLongNumber);
    return isOrderForm(token, shape) || (isAnnounced && isNumberLike(shape, token.size()));
}

bool isVersion(std::string_view token, const TokenShape &shape, EntityContext context)
{
    const bool hasV =
        token.size() > 1 && (token[0] == 'v' || token[0] == 'V') && isAsciiDigit(token[1]);
    const std::string_view number = token.substr(hasV ? 1 : 0);
    if (number.empty() || !isAsciiDigit(number.front()) || shape.digits == 0 || shape.ats > 0
        || shape.slashes > 0 || shape.others > 1 || token.size() > 24) {
        return false;
    }
    const std::size_t firstDot = number.find('.');
    const std::size_t lastPart = number.size() - 1 - std::min(number.rfind('.'), number.size() - 1);
    const bool looksLikeDate = shape.dots == 2 && firstDot <= 2 && (lastPart == 4 || lastPart == 2)
                               && shape.lower == 0 && number.size() >= 8;
    const bool isAddress = shape.dots == 3 && longestPart(number) <= 3 && number.size() >= 9;
    const bool isBranch = number.size() <= 6 && shape.dots > 0 // "2.x", "1.8.X"
                          && (number.ends_with(".x") || number.ends_with(".X"))
                          && shape.lower + shape.upper == 1 && shape.others == 0;
    if (isBranch) {
        return true;
    }
    if (hasV || context == EntityContext::Version) {
        return shape.dots > 0 || shape.digits <= 4;
    }
    return shape.dots >= 2 && shape.upper == 0 && shape.lower <= 6 && !looksLikeDate && !isAddress
           && shape.others == 0;
}

bool isProductCode(std::string_view token, const TokenShape &shape)
{
    const bool hasForm = token.size() >= 3 && token.size() <= 16 && isAsciiLetter(token[0])
                         && shape.upper >= 1 && shape.digits >= 2 && shape.lower <= 3
                         && shape.others == 0 && shape.dots == 0 && shape.ats == 0
                         && shape.slashes == 0 && shape.underscores == 0 && shape.hyphens <= 2;
    if (!hasForm || token.starts_with("CVE-") || isIssueKey(token, shape)) {
        return false;
    }
    std::array<char, 16> upper{};
    std::ranges::transform(token, upper.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
    });
    return !std::ranges::binary_search(kNoProducts, std::string_view(upper.data(), token.size()));
}

} // namespace firstline::text
