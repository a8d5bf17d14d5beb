// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/escalation.h"

#include <QByteArray>
#include <QString>

namespace firstline {

/// What a rule file says.
struct RuleSource
{
    QByteArray content;
    EscalationRules rules;
    QByteArray secret; ///< first line of the webhook's secret file; empty: none, or not to be read
};

/// Reads a rule file; the shipped one where there is no such file.
/// Errors: as `escalation::readRules`, and `Unavailable` when it cannot be read.
[[nodiscard]] Result<RuleSource> readRuleSource(const QString &file);

/// Writes the rules into the file, keeping what did not change as it is written.
/// Errors: as `readRuleSource` of the file that is there; `Unavailable` when it cannot be written.
[[nodiscard]] Result<void> writeRuleSource(const QString &file, const EscalationRules &rules);

} // namespace firstline
