// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace firstline::text {

/// Whether the text may hold markdown marks. Cost: linear, no allocation.
[[nodiscard]] bool hasMarkdown(std::string_view text);

/// The text without the marks of markdown: fences, heading signs, emphasis, table rules, check
/// boxes, empty answers of issue forms, and the targets of links; what they enclose stays, code
/// too, since it names the failing part. Cost: linear. Thread safety: pure.
[[nodiscard]] std::string withoutMarkdown(std::string_view text);

} // namespace firstline::text
