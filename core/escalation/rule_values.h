// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <chrono>
#include <optional>

namespace firstline::escalation {

/// A length of time in words: whole numbers with s, min or h, such as "1 h 30 min".
/// Nothing for anything else, and for more than a year.
[[nodiscard]] std::optional<std::chrono::seconds> durationFromText(const QString &text);

/// Whether `language` looks like ISO 639-1: two letters.
[[nodiscard]] bool isLanguage(const QString &language);

} // namespace firstline::escalation
