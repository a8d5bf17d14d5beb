// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/mail_lines.h"

#include "core/text/quoted_reply.h"
#include "core/text/signature.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <span>
#include <vector>

namespace firstline::text {

namespace {

/// Words above an attribution from which on what follows is history and not the matter itself.
constexpr std::size_t kEnoughWords = 12;
/// A closing with more than this behind it closes nothing.
constexpr std::size_t kLongestSignatureLines = 12;
constexpr std::size_t kLongestSignatureBytes = 600;
constexpr std::size_t kMostGreetings = 2;

using Lines = std::vector<std::string_view>;

Lines linesOf(std::string_view text)
{
    Lines lines;
    lines.reserve(static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(trimmed(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::size_t words(std::span<const std::string_view> lines, std::size_t enough)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < lines.size() && count < enough; ++i) {
        count += countWords(lines[i], enough - count);
    }
    return count;
}

bool hasWords(std::span<const std::string_view> lines)
{
    return std::ranges::any_of(lines, [](std::string_view line) { return text::hasWords(line); });
}

/// Takes away lines for which `isPart` holds, unless no words would be left.
template <typename Predicate>
void removeLines(Lines &lines, Predicate isPart)
{
    std::size_t first = 0;
    while (first < lines.size() && !isPart(first)) {
        ++first;
    }
    if (first == lines.size()) {
        return;
    }
    Lines kept(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(first));
    for (std::size_t i = first; i < lines.size(); ++i) {
        if (!isPart(i)) {
            kept.push_back(lines[i]);
        }
    }
    if (hasWords(kept)) {
        lines = std::move(kept);
    }
}

/// Where a block of header fields of the older mail starts: two in a row.
bool isHeaderBlock(const Lines &lines, std::size_t i)
{
    return i + 1 < lines.size() && isHeaderField(lines[i]) && isHeaderField(lines[i + 1]);
}

void cutHistory(Lines &lines)
{
    std::size_t above = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (above >= kEnoughWords && (isHistoryStart(lines[i]) || isHeaderBlock(lines, i))) {
            lines.resize(i);
            return;
        }
        above += above < kEnoughWords && !isHeaderField(lines[i]) && !isLoneHeader(lines[i])
                     ? countWords(lines[i], kEnoughWords)
                     : 0;
    }
}

void removeHeaders(Lines &lines)
{
    std::vector<bool> isHeader(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool goesOn = i > 0 && isHeader[i - 1] && isHeaderField(lines[i]);
        isHeader[i] =
            isLoneHeader(lines[i]) || isHistoryStart(lines[i]) || goesOn || isHeaderBlock(lines, i);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (isHeader[i] && isSubjectField(lines[i])) {
            lines[i] = trimmed(lines[i].substr(lines[i].find(':') + 1));
            isHeader[i] = false;
        }
    }
    removeLines(lines, [&](std::size_t i) { return isHeader[i]; });
}

void cutSignature(Lines &lines)
{
    std::size_t bytes = 0;
    const std::size_t first = lines.size() - std::min(lines.size(), kLongestSignatureLines + 1);
    std::size_t cut = lines.size();
    for (std::size_t i = lines.size(); i-- > first && bytes <= kLongestSignatureBytes;) {
        if (isClosing(lines[i])) {
            cut = i;
        }
        bytes += lines[i].size();
    }
    constexpr std::size_t kFewWords = 3;
    const std::span<const std::string_view> above(lines.data(), cut);
    if (cut < lines.size() && words(above, kFewWords) >= kFewWords) {
        lines.resize(cut);
    }
}

std::string joined(const Lines &lines)
{
    std::string out;
    std::size_t size = 0;
    for (const std::string_view line : lines) {
        size += line.size() + 1;
    }
    out.reserve(size);
    for (const std::string_view line : lines) {
        out += line;
        out.push_back('\n');
    }
    return out;
}

void removeGreetings(std::string &text)
{
    for (std::size_t i = 0; i < kMostGreetings; ++i) {
        const std::string_view rest = trimmed(text);
        const std::size_t length = greetingLength(rest);
        if (length == 0 || !text::hasWords(rest.substr(length))) {
            return;
        }
        text.erase(0, static_cast<std::size_t>(rest.data() - text.data()) + length);
    }
}

} // namespace

bool hasMailLines(std::string_view text)
{
    return text.find('\n') != std::string_view::npos || greetingLength(text) > 0;
}

std::string messageOfMail(std::string_view text)
{
    Lines lines = linesOf(text);
    if (lines.size() > 1) {
        cutHistory(lines);
        removeHeaders(lines);
        removeLines(lines, [&](std::size_t i) { return isQuotedLine(lines[i]); });
        removeLines(lines, [&](std::size_t i) { return isDeviceLine(lines[i]); });
        cutSignature(lines);
    }
    std::string message = joined(lines);
    removeGreetings(message);
    return message;
}

} // namespace firstline::text
