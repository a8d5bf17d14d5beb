// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/escalation_rule_source.h"

#include "core/base/atomic_file.h"
#include "core/escalation/rule_file.h"

#include <QDir>
#include <QFileInfo>

namespace firstline {

namespace {

constexpr qint64 kMaxFile = 1 << 20;

QByteArray secretOf(const WebhookSettings &webhook, const QString &ruleFile)
{
    if (webhook.secretFile.isEmpty()) {
        return {};
    }
    const QFileInfo place(QFileInfo(ruleFile).absoluteDir(), webhook.secretFile);
    const auto content = readFile(place.filePath(), kMaxFile);
    return content ? content->split('\n').first().trimmed() : QByteArray();
}

} // namespace

Result<RuleSource> readRuleSource(const QString &file)
{
    const Result<QByteArray> content = QFileInfo::exists(file)
                                           ? readFile(file, kMaxFile)
                                           : Result<QByteArray>(escalation::shippedRuleFile());
    if (!content) {
        return fail(content.error());
    }
    return escalation::readRules(*content, file).map([&](const EscalationRules &rules) {
        return RuleSource{*content, rules, secretOf(rules.webhook, file)};
    });
}

Result<void> writeRuleSource(const QString &file, const EscalationRules &rules)
{
    return readRuleSource(file)
        .and_then([&](const RuleSource &before) {
            return escalation::writtenRules(before.content, rules);
        })
        .and_then([&](const QByteArray &content) { return writeFile(file, content); });
}

} // namespace firstline
