// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text_cleaner.h"

#include "core/base/limits.h"
#include "core/text/encoding_repair.h"
#include "core/text/html_to_text.h"
#include "core/text/mail_lines.h"
#include "core/text/markdown.h"
#include "core/text/utf8.h"
#include "core/text/white_space.h"

#include <array>
#include <cstdint>

namespace firstline::text {

namespace {

/// The text between two steps: a view of the caller's as long as no step changed anything.
class Draft
{
public:
    explicit Draft(std::string_view text)
        : m_view(text)
    {
    }

    [[nodiscard]] std::string_view view() const { return m_view; }

    /// Runs a step and takes its result.
    template <typename Step>
    void apply(Step step)
    {
        take(step(m_view));
    }

    /// Runs a step that leaves out text; its result is not taken when it has no words left.
    template <typename Step>
    void reduce(Step step)
    {
        if (std::string result = step(m_view); hasWords(result)) {
            take(std::move(result));
        }
    }

private:
    void take(std::string text)
    {
        m_owned = std::move(text);
        m_view = m_owned;
    }

    std::string m_owned;
    std::string_view m_view;
};

/// What stands in a text, as bits: which steps are worth a look.
enum Marks : std::uint8_t
{
    kOther = 1, ///< controls and all that is not ASCII
    kHtml = 2,
    kMarkdown = 4,
    kLines = 8
};

constexpr auto kMarkOfByte = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        table[byte] = byte < 0x20 || byte >= 0x7f ? kOther : 0;
    }
    table['\t'] = 0;
    table['\n'] = kLines;
    table['<'] = table['&'] = kHtml;
    table['`'] = table['*'] = table['#'] = table['['] = table['_'] = table['|'] = kMarkdown;
    return table;
}();

unsigned marksOf(std::string_view text)
{
    unsigned marks = 0;
    for (const char byte : text) {
        marks |= kMarkOfByte[static_cast<unsigned char>(byte)];
    }
    return marks;
}

void repairEncoding(Draft &draft)
{
    if (!isValidUtf8(draft.view())) {
        draft.apply(toValidUtf8);
    }
    if (hasDoubledUtf8(draft.view())) {
        draft.apply(repairDoubledUtf8);
    }
    if (!hasOnlyPlainCharacters(draft.view())) {
        draft.apply(plainCharacters);
    }
}

} // namespace

std::string TextCleaner::clean(std::string_view utf8) const
{
    Draft draft(firstCodePoints(utf8, limits::kMaxTicketCodePoints));
    unsigned marks = marksOf(draft.view());
    if ((marks & kOther) != 0) {
        repairEncoding(draft);
        marks = marksOf(draft.view());
    }
    if ((marks & kHtml) != 0 && hasHtml(draft.view())) {
        draft.reduce(htmlToText);
    }
    if ((marks & (kMarkdown | kHtml)) != 0 && hasMarkdown(draft.view())) {
        draft.reduce(withoutMarkdown);
    }
    if (hasMailLines(draft.view())) {
        draft.reduce(messageOfMail);
    }
    return collapsed(draft.view());
}

} // namespace firstline::text
