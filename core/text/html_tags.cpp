// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/html_tags.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace firstline::text {

namespace {

struct KnownTag
{
    std::string_view name;
    TagKind kind;
};

using enum TagKind;

/// In order of name. Elements that tickets use as placeholders (<name>, <address>, <time>, <data>,
/// <object>, <output>, <map>, <label>, <section>, <menu>) are left out on purpose.
constexpr std::array kTags{
    KnownTag{"a", Formatting},      KnownTag{"abbr", Inline},       KnownTag{"article", Block},
    KnownTag{"b", Formatting},      KnownTag{"big", Formatting},    KnownTag{"blockquote", Block},
    KnownTag{"body", Block},        KnownTag{"br", Void},           KnownTag{"center", Block},
    KnownTag{"cite", Inline},       KnownTag{"code", Formatting},   KnownTag{"col", Void},
    KnownTag{"colgroup", Inline},   KnownTag{"dd", Block},          KnownTag{"del", Inline},
    KnownTag{"details", Block},     KnownTag{"div", Block},         KnownTag{"dl", Block},
    KnownTag{"dt", Block},          KnownTag{"em", Formatting},     KnownTag{"font", Formatting},
    KnownTag{"footer", Block},      KnownTag{"h1", Block},          KnownTag{"h2", Block},
    KnownTag{"h3", Block},          KnownTag{"h4", Block},          KnownTag{"h5", Block},
    KnownTag{"h6", Block},          KnownTag{"head", Hidden},       KnownTag{"header", Block},
    KnownTag{"hr", Void},           KnownTag{"html", Block},        KnownTag{"i", Formatting},
    KnownTag{"img", Void},          KnownTag{"ins", Inline},        KnownTag{"kbd", Inline},
    KnownTag{"li", Block},          KnownTag{"link", Void},         KnownTag{"meta", Void},
    KnownTag{"nobr", Formatting},   KnownTag{"o:p", Inline},        KnownTag{"ol", Block},
    KnownTag{"p", Block},           KnownTag{"pre", Block},         KnownTag{"s", Formatting},
    KnownTag{"script", Hidden},     KnownTag{"small", Formatting},  KnownTag{"span", Inline},
    KnownTag{"strike", Formatting}, KnownTag{"strong", Formatting}, KnownTag{"style", Hidden},
    KnownTag{"sub", Inline},        KnownTag{"summary", Block},     KnownTag{"sup", Inline},
    KnownTag{"table", Block},       KnownTag{"tbody", Block},       KnownTag{"td", Block},
    KnownTag{"tfoot", Block},       KnownTag{"th", Block},          KnownTag{"thead", Block},
    KnownTag{"title", Hidden},      KnownTag{"tr", Block},          KnownTag{"tt", Formatting},
    KnownTag{"u", Formatting},      KnownTag{"ul", Block},          KnownTag{"video", Inline}};
static_assert(std::ranges::is_sorted(kTags, {}, &KnownTag::name));

static_assert(kTags.size() == kElementCount);

constexpr std::size_t kLongestName = 10;

constexpr bool isNameCharacter(char c)
{
    return isAsciiLetter(c) || isAsciiDigit(c) || c == ':';
}

/// The element of that name, compared without case, or `kElementCount`.
std::size_t elementOf(std::string_view name)
{
    std::array<char, kLongestName> lower{};
    if (name.empty() || name.size() > lower.size()) {
        return kElementCount;
    }
    std::ranges::transform(name, lower.begin(), lowerAscii);
    const std::string_view key(lower.data(), name.size());
    const auto found = std::ranges::lower_bound(kTags, key, {}, &KnownTag::name);
    return found != kTags.end() && found->name == key
               ? static_cast<std::size_t>(found - kTags.begin())
               : kElementCount;
}

} // namespace

std::size_t TagReader::closeAfter(std::size_t at)
{
    if (m_close != std::string_view::npos && m_close < at) {
        m_close = m_text.find('>', at);
    }
    return m_close;
}

Tag TagReader::tagAt(std::size_t at)
{
    const bool isEnd = at + 1 < m_text.size() && m_text[at + 1] == '/';
    const std::size_t nameStart = at + (isEnd ? 2 : 1);
    std::size_t nameEnd = nameStart;
    while (nameEnd < m_text.size() && nameEnd - nameStart <= kLongestName
           && isNameCharacter(m_text[nameEnd])) {
        ++nameEnd;
    }
    const bool nameEnds =
        nameEnd < m_text.size()
        && (isBlank(m_text[nameEnd]) || m_text[nameEnd] == '>' || m_text[nameEnd] == '/');
    const std::string_view name = m_text.substr(nameStart, nameEnd - nameStart);
    const std::size_t element = nameEnds ? elementOf(name) : kElementCount;
    const std::size_t close =
        element == kElementCount ? std::string_view::npos : closeAfter(nameEnd);
    if (close == std::string_view::npos) {
        return {};
    }
    return {kTags.at(element).kind, isEnd, element, name, close + 1 - at};
}

} // namespace firstline::text
