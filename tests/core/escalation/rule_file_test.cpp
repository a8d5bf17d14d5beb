// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/escalation/rule_file.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kTwoRules = R"(# Ours
backlog_after = "12 h" # half a day

[webhook]
url = "https://example.org/hook" # the pager
tries = 3

# Outages first
[[rule]]
name = "Outage"
words = ["outage", "down*"] # by hand
then = ["mark", "webhook"]

# Angry customers
[[rule]]
name = "Angry"
enabled = false
priority = ["high", "medium"]
confidence_at_least = 0.7
sentiment_at_most = -0.5
age_at_least = "1 h 30 min"
category = "Billing"
customer = ["Big & Co"]
channel = ["phone"]
language = ["de", "en"]
then = ["banner", "notification"]
)";

QByteArray ruleWith(const QByteArray &line)
{
    return "[[rule]]\nname = \"a\"\nthen = [\"mark\"]\n" + line + "\n";
}

} // namespace

class RuleFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsReadInItsOrder()
    {
        const EscalationRules rules = escalation::readRules(kTwoRules, u"ours"_s).value();

        QCOMPARE(rules.backlogAfter, 12h);
        QCOMPARE(rules.webhook.url, u"https://example.org/hook"_s);
        QCOMPARE(rules.webhook.tries, 3);
        QCOMPARE(rules.rules.size(), 2U);
        const EscalationRule &outage = rules.rules[0];
        QCOMPARE(outage.words, QStringList({u"outage"_s, u"down*"_s}));
        QVERIFY(outage.enabled && outage.actions.mark && outage.actions.webhook);
        QVERIFY(!outage.actions.banner && !outage.actions.notification);
        const EscalationRule &angry = rules.rules[1];
        QVERIFY(!angry.enabled);
        QVERIFY(angry.priorities == std::vector({Priority::High, Priority::Medium}));
        QCOMPARE(angry.confidenceAtLeast, 0.7);
        QCOMPARE(angry.sentimentAtMost, -0.5);
        QVERIFY(angry.ageAtLeast == 90min);
        QCOMPARE(angry.categories, QStringList(u"Billing"_s));
        QVERIFY(angry.actions.mark); // the banner needs it
    }

    void theShippedFileEscalatesHighTicketsInTimeAndLateOnes()
    {
        const EscalationRules rules =
            escalation::readRules(escalation::shippedRuleFile(), u"shipped"_s).value();

        QCOMPARE(rules.rules.size(), 2U);
        QVERIFY(rules.rules[0].timeLeftAtMost == 35min && rules.rules[0].onlySure);
        QVERIFY(rules.rules[1].timeLeftAtMost == 0min);
        QVERIFY(rules.webhook.url.isEmpty());
    }

    void aMistakeIsNamedWithLineAndKey_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("named");
        const auto row = [](const char *name, const QByteArray &content, const QStringList &named) {
            QTest::newRow(name) << content << named;
        };
        row("not TOML", "a = = 1", {u"line 1"_s});
        row("unknown key", ruleWith("prioritty = [\"high\"]"), {u"line 4"_s, u"prioritty"_s});
        row("unknown section", "[hooks]\n", {u"line 1"_s, u"hooks"_s});
        row("no such priority", ruleWith("priority = [\"urgent\"]"), {u"line 4"_s, u"priority"_s});
        row("time without unit", ruleWith("time_left_at_most = \"35\""), {u"time_left_at_most"_s});
        row("time as number", ruleWith("age_at_least = 35"), {u"line 4"_s, u"age_at_least"_s});
        row("confidence over 1", ruleWith("confidence_at_least = 80"), {u"from 0 to 1"_s});
        row("list of numbers", ruleWith("words = [1]"), {u"line 4"_s, u"words"_s});
        row("flag as text", ruleWith("sure = \"yes\""), {u"true or false"_s});
        row("language name", ruleWith("language = [\"English\"]"), {u"language"_s});
        row("no action", "[[rule]]\nname = \"a\"\n", {u"line 1"_s, u"then"_s});
        row("unknown action", "[[rule]]\nname = \"a\"\nthen = [\"email\"]\n", {u"line 3"_s});
        row("no name", "[[rule]]\nthen = [\"mark\"]\n", {u"rule 1"_s, u"name"_s});
        row("same name",
            ruleWith({})
                + ruleWith({})
                      .toUpper()
                      .replace("NAME", "name")
                      .replace("RULE", "rule")
                      .replace("THEN", "then")
                      .replace("MARK", "mark"),
            {u"rule 2"_s, u"name"_s});
        row("address without scheme",
            "[webhook]\nurl = \"example.org\"\n",
            {u"line 2"_s, u"url"_s});
        row("no tries", "[webhook]\ntries = 0\n", {u"line 2"_s, u"tries"_s});
    }

    void aMistakeIsNamedWithLineAndKey()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, named);

        const auto rules = escalation::readRules(content, u"escalation.toml"_s);

        QVERIFY(!rules);
        QCOMPARE(rules.error().code, ErrorCode::InvalidInput);
        for (const QString &part : named + QStringList(u"escalation.toml"_s)) {
            QVERIFY2(rules.error().detail.contains(part), qPrintable(rules.error().detail));
        }
    }

    void whatIsNotChangedStaysAsItIsWritten()
    {
        const EscalationRules rules = escalation::readRules(kTwoRules, u"ours"_s).value();

        QCOMPARE(escalation::writtenRules(kTwoRules, rules).value(), kTwoRules);
    }

    void aChangeTouchesItsRuleOnly()
    {
        EscalationRules rules = escalation::readRules(kTwoRules, u"ours"_s).value();
        rules.rules[1].enabled = true;
        rules.rules[1].priorities.clear();

        const QByteArray written = escalation::writtenRules(kTwoRules, rules).value();

        QVERIFY(
            written.startsWith(kTwoRules.left(kTwoRules.indexOf("[[rule]]\nname = \"Angry\""))));
        QVERIFY(!written.contains("enabled"));
        QVERIFY(escalation::readRules(written, u"ours"_s).value() == rules);
    }

    void rulesCanBeMovedAddedAndRemoved()
    {
        EscalationRules rules = escalation::readRules(kTwoRules, u"ours"_s).value();
        std::swap(rules.rules[0], rules.rules[1]);
        EscalationRule late;
        late.name = u"Late \"again\""_s;
        late.timeLeftAtMost = 0min;
        rules.rules.insert(rules.rules.begin() + 1, late);
        rules.webhook.url = u"http://127.0.0.1:9/x"_s;
        rules.webhook.secretFile = u"secret"_s;
        rules.backlogAfter = 48h;

        const QByteArray written = escalation::writtenRules(kTwoRules, rules).value();

        QVERIFY(escalation::readRules(written, u"ours"_s).value() == rules);
        QVERIFY(written.contains("url = \"http://127.0.0.1:9/x\" # the pager"));
        QVERIFY(written.contains("# Outages first\n[[rule]]\nname = \"Outage\""));
        rules.rules.clear();
        const QByteArray none = escalation::writtenRules(written, rules).value();
        QVERIFY(escalation::readRules(none, u"ours"_s).value().rules.empty());
    }

    void aTimeReadsAsPeopleSayIt_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0 << u"0 min"_s;
        QTest::newRow("minutes") << 35 << u"35 min"_s;
        QTest::newRow("hours") << 120 << u"2 h"_s;
        QTest::newRow("both") << 95 << u"1 h 35 min"_s;
    }

    void aTimeReadsAsPeopleSayIt()
    {
        QFETCH(int, minutes);
        QFETCH(QString, text);

        QCOMPARE(escalation::durationText(std::chrono::minutes{minutes}), text);
    }
};

QTEST_GUILESS_MAIN(RuleFileTest)
#include "rule_file_test.moc"
