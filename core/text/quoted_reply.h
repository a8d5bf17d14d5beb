// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Recognises the lines with which mail programs introduce what they repeat or add. Lines come
/// trimmed. Thread safety: pure functions.
namespace firstline::text {

/// Whether the line is part of a quotation: "> …".
[[nodiscard]] bool isQuotedLine(std::string_view line);

/// Whether the line says that older mail follows: "On … wrote:", "-----Original Message-----".
[[nodiscard]] bool isHistoryStart(std::string_view line);

/// Whether the line is a header field: "From: …", "Gesendet: …", "Para: …".
[[nodiscard]] bool isHeaderField(std::string_view line);

/// Whether the line is a header field whose text belongs to the message: "Subject: …".
[[nodiscard]] bool isSubjectField(std::string_view line);

/// Whether the line is a header that stands alone: "received from: …".
[[nodiscard]] bool isLoneHeader(std::string_view line);

} // namespace firstline::text
