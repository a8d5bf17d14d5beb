// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Recognises how mails begin and end in English, German, Spanish, French and Portuguese.
/// Thread safety: pure functions.
namespace firstline::text {

/// Whether the trimmed line closes a mail: "Best regards,", "Mit freundlichen Grüßen", "--".
[[nodiscard]] bool isClosing(std::string_view line);

/// Whether the trimmed line was added by a telephone: "Sent from my iPhone".
[[nodiscard]] bool isDeviceLine(std::string_view line);

/// The bytes of the greeting at the start of a trimmed text ("Dear support team, "), with the
/// blanks and signs behind it; 0 where there is none or it does not end soon.
[[nodiscard]] std::size_t greetingLength(std::string_view text);

} // namespace firstline::text
