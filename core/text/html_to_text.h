// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace firstline::text {

/// Whether the text holds a tag of HTML, a comment or an entity. "<name>", "a < b" and
/// "vector<int>" are none.
[[nodiscard]] bool hasHtml(std::string_view text);

/// The text of an HTML document or of a text with tags in it: without scripts, styles and
/// comments, entities decoded, blocks and breaks as new lines. Angle brackets that open no tag of
/// HTML stay as text. Line breaks of the source are blanks only where the text says that it is a
/// whole document (`<html>`, `<body>`, a doctype).
///
/// Cost: linear. Text with unusually deep or misnested tags is not parsed; its tags are cut out
/// one by one. Thread safety: pure.
[[nodiscard]] std::string htmlToText(std::string_view text);

} // namespace firstline::text
