// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace firstline::text {

/// What the tag of an element means for the text around it.
enum class TagKind : std::uint8_t
{
    None,       ///< not a tag of HTML
    Void,       ///< has no end: br, img, …
    Inline,     ///< span, abbr, …
    Formatting, ///< b, font, …: the parser opens them again after misnesting
    Block,      ///< starts a new line
    Hidden      ///< its content is no text: script, style, …
};

/// A tag in a text.
struct Tag
{
    TagKind kind = TagKind::None;
    bool isEnd = false;
    std::size_t element = 0; ///< number of the element, below `kElementCount`
    std::string_view name;   ///< as written
    std::size_t length = 0;  ///< from '<' to '>', both included
};

inline constexpr std::size_t kElementCount = 66;

/// Finds the tags of HTML in a text. Calls go from left to right: together they are linear in
/// the length of the text, whatever stands in it.
class TagReader
{
public:
    explicit TagReader(std::string_view text)
        : m_text(text)
    {
    }

    /// The tag at byte `at`, where a '<' stands. Kind `None` where there is no tag of HTML.
    [[nodiscard]] Tag tagAt(std::size_t at);

private:
    [[nodiscard]] std::size_t closeAfter(std::size_t at);

    std::string_view m_text;
    std::size_t m_close = 0; ///< the last '>' found; all before it are behind us
};

} // namespace firstline::text
