// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace firstline::text {

/// Whether the text may hold parts of a mail that are not its message: more than one line, or a
/// greeting at its start. Cost: one search.
[[nodiscard]] bool hasMailLines(std::string_view text);

/// The message of a mail: without header lines ("received from: …", a block of "From: … Sent: …"),
/// lines of quoted replies and the history below an attribution ("On … wrote:", "-----Original
/// Message-----"), the signature, and the greeting; in English, German, Spanish, French and
/// Portuguese.
///
/// Careful where it is not sure: history stays when hardly anything stands above it, since then
/// the forwarded mail is the ticket; a part that is all of the text stays.
///
/// Cost: linear. Thread safety: pure.
[[nodiscard]] std::string messageOfMail(std::string_view text);

} // namespace firstline::text
