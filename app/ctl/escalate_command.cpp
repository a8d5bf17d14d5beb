// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_context.h"
#include "app/ctl/command_table.h"
#include "core/service/escalation_rule_source.h"
#include "core/service/json.h"

#include <QFileInfo>

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

constexpr int kDefaultLimit = 1'000'000;
constexpr std::size_t kShownExamples = 3;

void describe(QCommandLineParser &parser)
{
    parser.addOption({u"dry-run"_s, u"Say what rules would have done with past tickets."_s});
    parser.addOption(
        {u"rules"_s, u"Rule file; else that of the settings, else the shipped one."_s, u"FILE"_s});
    parser.addOption(
        {u"limit"_s, u"Look at the newest N tickets, 1,000,000 by default."_s, u"N"_s});
}

QString dryRunText(const EscalationDryRun &run)
{
    QStringList counts;
    QString examples;
    for (const auto &rule : run.rules) {
        counts += u"%1 %L2"_s.arg(rule.rule).arg(rule.tickets);
        for (std::size_t i = 0; i < std::min(rule.examples.size(), kShownExamples); ++i) {
            const auto &example = rule.examples[i];
            examples += u"  %1: %2 %3\n"_s.arg(rule.rule, example.ticketId, example.reason);
        }
    }
    QString text = u"would have escalated %L1 of %L2 tickets%3%4\n"_s.arg(run.escalated)
                       .arg(run.tickets)
                       .arg(counts.isEmpty() ? QString() : u": "_s, counts.join(u", "_s));
    if (run.untimed > 0) {
        text += u"%L1 closed tickets have no reply time; rules on time passed them over\n"_s.arg(
            run.untimed);
    }
    return text + examples;
}

Outcome run(const Invocation &invocation)
{
    if (!invocation.isSet("dry-run")) {
        return wrongUsage(u"say --dry-run; firstlined and the console escalate by themselves"_s);
    }
    const auto limit = invocation.number("limit", kDefaultLimit, 1, 100'000'000);
    if (!limit) {
        return tl::unexpected(limit.error());
    }
    const QString file = invocation.isSet("rules")
                             ? invocation.value("rules")
                             : invocation.settings.effectiveEscalationRulesFile();
    if (invocation.isSet("rules") && !QFileInfo::exists(file)) {
        return failed({ErrorCode::NotFound, u"there is no rule file %1"_s.arg(file)});
    }
    const auto source = readRuleSource(file);
    if (!source) {
        return failed(source.error());
    }
    const auto context = ApplicationContext::open(invocation.settings);
    if (!context) {
        return failed(context.error());
    }
    if (const auto loaded = (*context)->loadModel(); !loaded) {
        return failed(loaded.error());
    }
    const auto outcome = (*context)->escalations().dryRun(source->rules, *limit).result();
    if (!outcome) {
        return failed(outcome.error());
    }
    if (invocation.json) {
        print(toJson(*outcome));
    } else {
        print(dryRunText(*outcome));
    }
    return ExitCode::Done;
}

} // namespace

const Command kEscalateCommand{
    "escalate", "says what escalation rules would have done", describe, run};

} // namespace firstline::ctl
