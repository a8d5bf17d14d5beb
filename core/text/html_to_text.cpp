// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/html_to_text.h"

#include "core/text/byte_set.h"
#include "core/text/html_tags.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include <gumbo.h>

namespace firstline::text {

namespace {

/// Past these the parser's time and stack would grow with the square of the text.
constexpr std::size_t kMaxOpenElements = 256;
constexpr std::size_t kMaxOpenFormatting = 16;

bool startsWithoutCase(std::string_view text, std::string_view lowerPrefix)
{
    return text.size() >= lowerPrefix.size()
           && std::equal(lowerPrefix.begin(), lowerPrefix.end(), text.begin(), [](char p, char c) {
                  return p == lowerAscii(c);
              });
}

/// Whether an entity such as "&amp;" or "&#39;" stands at byte `at`.
bool isEntityAt(std::string_view text, std::size_t at)
{
    constexpr std::size_t kLongest = 10;
    const std::string_view rest = text.substr(at + 1, kLongest);
    const std::size_t end = rest.find(';');
    return end != std::string_view::npos && end >= 2
           && std::ranges::all_of(rest.substr(0, end), [](char c) {
                  return isAsciiLetter(c) || isAsciiDigit(c) || c == '#';
              });
}

/// Rewrites a text so that the parser sees what we take for HTML and nothing else: comments and
/// hidden elements are gone, other angle brackets are escaped. Counts how deep the tags go.
class HtmlSource
{
public:
    enum class Tags
    {
        Keep,
        Replace ///< by a line break or nothing
    };

    HtmlSource(std::string_view text, Tags tags)
        : m_text(text)
        , m_reader(text)
        , m_tags(tags)
    {
        m_out.reserve(text.size() + text.size() / 8);
        rewrite();
    }

    [[nodiscard]] const std::string &html() const { return m_out; }
    [[nodiscard]] bool isTooDeep() const { return m_isTooDeep; }
    [[nodiscard]] bool isDocument() const { return m_isDocument; }

private:
    void rewrite()
    {
        while (m_at < m_text.size()) {
            const std::size_t next = std::min(m_text.find('<', m_at), m_text.size());
            m_out.append(m_text, m_at, next - m_at);
            m_at = next;
            if (m_at < m_text.size() && !skipComment()) {
                rewriteTag();
            }
        }
    }

    /// Leaves out a comment or a doctype at the current place.
    bool skipComment()
    {
        const std::string_view rest = m_text.substr(m_at);
        const bool isComment = rest.starts_with("<!--");
        const bool isDoctype = startsWithoutCase(rest, "<!doctype");
        if (!isComment && !isDoctype) {
            return false;
        }
        m_isDocument = m_isDocument || isDoctype;
        const std::string_view end = isComment ? "-->" : ">";
        const std::size_t found =
            m_hasOpenComment ? std::string_view::npos : m_text.find(end, m_at);
        m_hasOpenComment = m_hasOpenComment || found == std::string_view::npos;
        m_at = m_hasOpenComment ? m_at + 4 : found + end.size();
        return true;
    }

    void rewriteTag()
    {
        const Tag tag = m_reader.tagAt(m_at);
        if (tag.kind == TagKind::None) {
            m_out += "&lt;";
            ++m_at;
            return;
        }
        const std::string_view source = m_text.substr(m_at, tag.length);
        m_at += tag.length;
        m_isDocument = m_isDocument || startsWithoutCase(source, "<html")
                       || startsWithoutCase(source, "<body");
        if (tag.kind == TagKind::Hidden) {
            skipHidden(tag);
            return;
        }
        count(tag);
        if (m_tags == Tags::Keep) {
            m_out += source;
        } else {
            m_out.push_back(breaksLine(tag) ? '\n' : ' ');
        }
    }

    [[nodiscard]] static bool breaksLine(const Tag &tag)
    {
        return tag.kind == TagKind::Block || startsWithoutCase(tag.name, "br");
    }

    /// Leaves out a hidden element with its content; one without an end is only a tag.
    void skipHidden(const Tag &tag)
    {
        if (tag.isEnd || m_isOpenForever.at(tag.element)) {
            return;
        }
        const std::string name = lowerCase(tag.name);
        std::size_t end = m_text.find("</", m_at);
        while (end != std::string_view::npos && !startsWithoutCase(m_text.substr(end + 2), name)) {
            end = m_text.find("</", end + 2);
        }
        m_isOpenForever.at(tag.element) = end == std::string_view::npos;
        m_at = end == std::string_view::npos ? m_at : end;
    }

    void count(const Tag &tag)
    {
        if (tag.kind == TagKind::Void) {
            return;
        }
        std::size_t &open = m_open.at(tag.element);
        std::size_t &sum = tag.kind == TagKind::Formatting ? m_formatting : m_elements;
        if (!tag.isEnd) {
            ++open;
            ++sum;
        } else if (open > 0) {
            --open;
            --sum;
        }
        m_isTooDeep =
            m_isTooDeep || m_elements > kMaxOpenElements || m_formatting > kMaxOpenFormatting;
    }

    std::string_view m_text;
    TagReader m_reader;
    Tags m_tags;
    std::string m_out;
    std::size_t m_at = 0;
    std::array<std::size_t, kElementCount> m_open{};
    std::array<bool, kElementCount> m_isOpenForever{};
    std::size_t m_elements = 0;
    std::size_t m_formatting = 0;
    bool m_isTooDeep = false;
    bool m_isDocument = false;
    bool m_hasOpenComment = false;
};

bool isBlock(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_BR:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_BODY:
        return true;
    default:
        return false;
    }
}

bool isCell(GumboTag tag)
{
    return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
}

void appendText(const char *text, bool joinLines, std::string &out)
{
    const std::size_t start = out.size();
    out += text;
    if (joinLines) {
        std::replace(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(), '\n', ' ');
    }
}

/// Writes the text below `root` without recursion, since the depth is the sender's choice.
void appendTree(const GumboNode *root, bool joinLines, std::string &out)
{
    struct Visit
    {
        const GumboNode *node;
        unsigned nextChild;
    };
    std::vector<Visit> path{{root, 0}};
    while (!path.empty()) {
        Visit &visit = path.back();
        const GumboNode *node = visit.node;
        if (node->type != GUMBO_NODE_ELEMENT) {
            const bool isText = node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA
                                || node->type == GUMBO_NODE_WHITESPACE;
            appendText(isText ? node->v.text.text : "", joinLines, out);
            path.pop_back();
            continue;
        }
        const GumboElement &element = node->v.element;
        const bool isFirst = visit.nextChild == 0;
        const bool isLast = visit.nextChild == element.children.length;
        if ((isFirst || isLast) && (isBlock(element.tag) || isCell(element.tag))) {
            out.push_back(isBlock(element.tag) ? '\n' : ' ');
        }
        if (isLast) {
            path.pop_back();
        } else {
            path.push_back(
                {static_cast<const GumboNode *>(element.children.data[visit.nextChild++]), 0});
        }
    }
}

std::string parsed(const std::string &html, bool joinLines)
{
    const auto destroy = [](GumboOutput *output) {
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    };
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&options, html.data(), html.size()), destroy);
    std::string out;
    out.reserve(html.size());
    appendTree(output->root, joinLines, out);
    return out;
}

} // namespace

bool hasHtml(std::string_view text)
{
    TagReader reader(text);
    constexpr ByteSet kMarks("<&");
    for (std::size_t i = kMarks.find(text, 0); i < text.size(); i = kMarks.find(text, i + 1)) {
        if (text[i] == '&'
                ? isEntityAt(text, i)
                : reader.tagAt(i).kind != TagKind::None || text.substr(i).starts_with("<!--")) {
            return true;
        }
    }
    return false;
}

std::string htmlToText(std::string_view text)
{
    const HtmlSource source(text, HtmlSource::Tags::Keep);
    if (!source.isTooDeep()) {
        return parsed(source.html(), source.isDocument());
    }
    return parsed(HtmlSource(text, HtmlSource::Tags::Replace).html(), false);
}

} // namespace firstline::text
