// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/escalation/evaluation.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Wednesday; the default calendar is open from 9 to 17.
QDateTime wednesday(int hour, int minute)
{
    return QDateTime(QDate(2026, 3, 4), QTime(hour, minute), Qt::UTC);
}

/// An open High ticket that is due at noon.
EscalationFacts highTicket()
{
    EscalationFacts facts;
    facts.priority = Priority::High;
    facts.isSure = true;
    facts.confidence = 0.87;
    facts.text = u"Nobody can sign in\nSince 9 the shop is down, downtime costs us"_s;
    facts.sentiment = -0.6;
    facts.category = u"Outage"_s;
    facts.customer = u"Mara Lind"_s;
    facts.channel = u"phone"_s;
    facts.language = u"en"_s;
    facts.replyDueAt = wednesday(12, 0);
    return facts;
}

EscalationRule ruleNamed(const QString &name)
{
    EscalationRule rule;
    rule.name = name;
    return rule;
}

using Change = std::function<void(EscalationRule &, EscalationFacts &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class EvaluationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConditionHoldsOrNot_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("reason"); // empty: it does not hold
        const auto row = [](const char *name, const QString &reason, const Change &change) {
            QTest::newRow(name) << change << reason;
        };
        row("none", u"because the rule holds for every ticket"_s, [](auto &, auto &) {});
        row("priority", u"because the priority is high (87 %)"_s, [](auto &rule, auto &) {
            rule.priorities = {Priority::High};
        });
        row("another priority", {}, [](auto &rule, auto &) {
            rule.priorities = {Priority::Low, Priority::Medium};
        });
        row("no priority", {}, [](auto &rule, auto &facts) {
            rule.priorities = {Priority::High};
            facts.priority = std::nullopt;
        });
        row("confirmed",
            u"because the priority is high (confirmed) and a person said so"_s,
            [](auto &rule, auto &facts) {
                rule.priorities = {Priority::High};
                rule.onlySure = true;
                facts.isConfirmed = true;
            });
        row("not sure", {}, [](auto &rule, auto &facts) {
            rule.onlySure = true;
            facts.isSure = false;
        });
        row("confident", u"because the confidence is at least 87 %"_s, [](auto &rule, auto &) {
            rule.confidenceAtLeast = 0.87;
        });
        row("not confident", {}, [](auto &rule, auto &) { rule.confidenceAtLeast = 0.88; });
        row("a person is certain",
            u"because the confidence is at least 100 %"_s,
            [](auto &rule, auto &facts) {
                rule.confidenceAtLeast = 1;
                facts.isConfirmed = true;
            });
        row("word", u"because the text has \"DOWN\""_s, [](auto &rule, auto &) {
            rule.words = {u"refund"_s, u"DOWN"_s};
        });
        row("phrase", u"because the text has \"can sign in\""_s, [](auto &rule, auto &) {
            rule.words = {u"can sign in"_s};
        });
        row("part of a word", {}, [](auto &rule, auto &) { rule.words = {u"own"_s, u"downti"_s}; });
        row("any ending", u"because the text has \"downti*\""_s, [](auto &rule, auto &) {
            rule.words = {u"downti*"_s};
        });
        row("angry", u"because the sentiment is -0.60"_s, [](auto &rule, auto &) {
            rule.sentimentAtMost = -0.6;
        });
        row("not so angry", {}, [](auto &rule, auto &) { rule.sentimentAtMost = -0.61; });
        row("sentiment unknown", {}, [](auto &rule, auto &facts) {
            rule.sentimentAtMost = 1;
            facts.sentiment = std::nullopt;
        });
        row("category", u"because the category is Outage"_s, [](auto &rule, auto &) {
            rule.categories = {u"billing"_s, u"outage"_s};
        });
        row("customer and channel",
            u"because the customer is Mara Lind and the channel is phone"_s,
            [](auto &rule, auto &) {
                rule.customers = {u"mara lind"_s};
                rule.channels = {u"phone"_s};
            });
        row("another language", {}, [](auto &rule, auto &) { rule.languages = {u"de"_s}; });
        row("due soon", u"because 30 min are left to reply"_s, [](auto &rule, auto &) {
            rule.timeLeftAtMost = 30min;
        });
        row("not so soon", {}, [](auto &rule, auto &) { rule.timeLeftAtMost = 29min; });
        row("late", {}, [](auto &rule, auto &) { rule.timeLeftAtMost = 0min; });
        row("old", u"because it has waited 30 min"_s, [](auto &rule, auto &) {
            rule.ageAtLeast = 30min;
        });
        row("not so old", {}, [](auto &rule, auto &) { rule.ageAtLeast = 31min; });
    }

    void aConditionHoldsOrNot()
    {
        QFETCH(Change, change);
        QFETCH(QString, reason);
        EscalationRule rule = ruleNamed(u"r"_s);
        EscalationFacts facts = highTicket();
        change(rule, facts);

        const auto found = escalation::reasonFor(rule, facts, wednesday(11, 30), {});

        QCOMPARE(found.value_or(QString()), reason);
    }

    void closedHoursDoNotCount()
    {
        EscalationRule rule = ruleNamed(u"r"_s);
        rule.timeLeftAtMost = 35min;
        EscalationFacts facts = highTicket();
        facts.replyDueAt = wednesday(9, 30);
        const auto tuesday = [](int hour, int minute) {
            return QDateTime(QDate(2026, 3, 3), QTime(hour, minute), Qt::UTC);
        };

        QVERIFY(!escalation::reasonFor(rule, facts, tuesday(16, 54), {}));
        QCOMPARE(*escalation::reasonFor(rule, facts, tuesday(16, 55), {}),
                 u"because 35 min are left to reply"_s);
        QCOMPARE(*escalation::reasonFor(rule, facts, tuesday(22, 0), {}),
                 u"because 30 min are left to reply"_s);
    }

    void aRuleBeginsToHoldWhenItIsSaid_data()
    {
        QTest::addColumn<int>("left"); // minutes; -1: no condition
        QTest::addColumn<int>("age");
        QTest::newRow("35 min left") << 35 << -1;
        QTest::newRow("late") << 0 << -1;
        QTest::newRow("old, before due") << -1 << 20;
        QTest::newRow("old, after due") << -1 << 200;
        QTest::newRow("both") << 50 << 40;
    }

    void aRuleBeginsToHoldWhenItIsSaid()
    {
        QFETCH(int, left);
        QFETCH(int, age);
        EscalationRule rule = ruleNamed(u"r"_s);
        rule.timeLeftAtMost = left < 0 ? std::nullopt : std::optional(std::chrono::minutes{left});
        rule.ageAtLeast = age < 0 ? std::nullopt : std::optional(std::chrono::minutes{age});
        EscalationFacts facts = highTicket();
        for (const QDateTime &due : {wednesday(9, 30), wednesday(12, 0), wednesday(17, 0)}) {
            facts.replyDueAt = due;

            const QDateTime begin = escalation::beginsAt(rule, Priority::High, due, {});

            QVERIFY(escalation::reasonFor(rule, facts, begin, {}));
            QVERIFY(!escalation::reasonFor(rule, facts, begin.addSecs(-60), {}));
            QVERIFY(escalation::latestDue(rule, Priority::High, begin, {}) >= due);
        }
    }

    void rulesThatAreOffAreSilentAndTheOrderIsTheFiles()
    {
        EscalationRules rules;
        rules.rules = {ruleNamed(u"b"_s), ruleNamed(u"off"_s), ruleNamed(u"a"_s)};
        rules.rules[1].enabled = false;

        const auto found = escalation::verdicts(rules, highTicket(), wednesday(10, 0), {});

        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[0].rule, u"b"_s);
        QCOMPARE(found[1].rule, u"a"_s);
    }
};

QTEST_GUILESS_MAIN(EvaluationTest)
#include "evaluation_test.moc"
