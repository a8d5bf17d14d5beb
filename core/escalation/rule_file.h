// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/escalation.h"

#include <QByteArray>
#include <QString>

namespace firstline::escalation {

/// The rules that hold where there is no file.
[[nodiscard]] QByteArray shippedRuleFile();

/// Reads the content of a rule file (TOML; the keys stand in docs/escalation.md).
///
/// Errors: `InvalidInput`, naming `file`, line, rule and key, and what is allowed there.
[[nodiscard]] Result<EscalationRules> readRules(const QByteArray &content, const QString &file);

/// `content` with the rules changed to `rules`: what did not change stays as it is written, with
/// its comments; new rules stand where `rules` has them.
///
/// Requires: `content` can be read by `readRules`, and `rules` are valid.
/// Errors: `InvalidInput` as `readRules` says of what it wrote.
[[nodiscard]] Result<QByteArray> writtenRules(const QByteArray &content,
                                              const EscalationRules &rules);

/// A time as it stands in the file: "35 min", "1 h 30 min".
[[nodiscard]] QString durationText(std::chrono::minutes time);

} // namespace firstline::escalation
