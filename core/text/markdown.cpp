// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/markdown.h"

#include "core/text/byte_set.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace firstline::text {

namespace {

/// Past this a "[" has no link: keeps the search linear.
constexpr std::size_t kLongestLinkPart = 2'048;

constexpr ByteSet kMarks("`*#[_|");
constexpr ByteSet kInlineMarks("`*_![");

bool isFence(std::string_view line)
{
    return line.starts_with("```") || line.starts_with("~~~");
}

/// A line such as "|---|:--:|".
bool isTableRule(std::string_view line)
{
    return line.find("--") != std::string_view::npos && line.find('|') != std::string_view::npos
           && line.find_first_not_of("|-: ") == std::string_view::npos;
}

bool isEmptyAnswer(std::string_view line)
{
    return line == "_No response_" || line == "*No response*";
}

/// The line without heading signs and check boxes in front.
std::string_view withoutLineMarks(std::string_view line)
{
    const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
    if (signs > 0 && signs <= 6 && (signs == line.size() || line[signs] == ' ')) {
        line.remove_prefix(signs);
        return trimmed(line);
    }
    for (const std::string_view box : {"- [ ] ", "- [x] ", "- [X] ", "* [ ] ", "* [x] "}) {
        if (line.starts_with(box)) {
            return line.substr(box.size());
        }
    }
    return line;
}

/// Writes a link or image at "[" without its target and returns the bytes it takes; 0 for none.
std::size_t appendLink(std::string_view rest, std::string &out)
{
    const std::string_view near = rest.substr(0, kLongestLinkPart);
    const std::size_t middle = near.find("](");
    if (middle == std::string_view::npos || near.find('[', 1) < middle) {
        return 0;
    }
    const std::size_t end = rest.substr(middle, kLongestLinkPart).find(')');
    if (end == std::string_view::npos) {
        return 0;
    }
    out += rest.substr(1, middle - 1);
    return middle + end + 1;
}

/// Whether the two signs at byte `at` open or close something, unlike those in "foo__bar".
bool isAtWordEdge(std::string_view line, std::size_t at)
{
    return at == 0 || line[at - 1] == ' ' || at + 2 >= line.size() || line[at + 2] == ' ';
}

/// Writes the line without emphasis, code marks and link targets.
void appendInline(std::string_view line, std::string &out)
{
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t next = kInlineMarks.find(line, i);
        out += line.substr(i, next - i);
        if (next == line.size()) {
            return;
        }
        const std::string_view rest = line.substr(next);
        const bool isImage = rest.starts_with("![");
        const std::size_t link =
            isImage || rest.front() == '[' ? appendLink(rest.substr(isImage ? 1 : 0), out) : 0;
        const bool isMark = rest.front() == '`' || rest.starts_with("**")
                            || (rest.starts_with("__") && isAtWordEdge(line, next));
        if (link > 0) {
            i = next + link + (isImage ? 1 : 0);
        } else if (isMark) {
            i = next + (rest.front() == '`' ? 1 : 2);
        } else {
            out.push_back(rest.front());
            i = next + 1;
        }
    }
}

} // namespace

bool hasMarkdown(std::string_view text)
{
    for (std::size_t i = kMarks.find(text, 0); i < text.size(); i = kMarks.find(text, i + 1)) {
        const std::string_view two = text.substr(i, 2);
        const bool atLineStart = i == 0 || text[i - 1] == '\n' || text[i - 1] == ' ';
        if (two[0] == '`' || two == "**" || two == "__" || two == "|-" || two == "| " || two == "[ "
            || two == "[x" || two == "[X" || two == "_N"
            || (two[0] == '#' && atLineStart && two != "#")) {
            return true;
        }
        if (two[0] == '['
            && text.substr(i, kLongestLinkPart).find("](") != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

std::string withoutMarkdown(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        const bool hasEnd = end < text.size();
        text.remove_prefix(hasEnd ? end + 1 : end);
        if (isFence(line) || isTableRule(line) || isEmptyAnswer(line)) {
            continue;
        }
        appendInline(withoutLineMarks(line), out);
        if (hasEnd) {
            out.push_back('\n');
        }
    }
    return out;
}

} // namespace firstline::text
