// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace firstline::test;
using namespace Qt::StringLiterals;

/// `firstlinectl escalate --dry-run` says what rules would have done.
class EscalateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        writeTestFile(path(u"t.csv"_s),
                      "ticket_id,created_at,message,status,first_reply_at\n"
                      "A,2026-03-02T10:00:00Z,The whole shop is down,closed,2026-03-02T10:10:00Z\n"
                      "B,2026-03-02T10:00:00Z,My invoice please,closed,2026-03-09T10:00:00Z\n"
                      "C,2026-03-02T10:00:00Z,My invoice please,closed,\n");
        const ProgramRun made = escalate({u"import"_s, path(u"t.csv"_s), u"--quiet"_s});
        QVERIFY2(made.exitCode == 0, made.errors.constData());
    }

    void countsAndExamplesAreGivenByRule()
    {
        writeTestFile(path(u"r.toml"_s),
                      "[[rule]]\nname = \"Down\"\nwords = [\"down\"]\nthen = [\"mark\"]\n"
                      "[[rule]]\nname = \"Late\"\ntime_left_at_most = \"0 min\"\n"
                      "then = [\"mark\"]\n");

        const ProgramRun json =
            escalate({u"escalate"_s, u"--dry-run"_s, u"--rules"_s, path(u"r.toml"_s), u"--json"_s});
        const ProgramRun text =
            escalate({u"escalate"_s, u"--dry-run"_s, u"--rules"_s, path(u"r.toml"_s)});

        QCOMPARE(json.json()[u"tickets"_s].toInt(), 3);
        QCOMPARE(json.json()[u"escalated"_s].toInt(), 2);
        QCOMPARE(json.json()[u"untimed"_s].toInt(), 1);
        const QJsonArray rules = json.json()[u"rules"_s].toArray();
        QCOMPARE(rules[0][u"examples"_s][0][u"ticket_id"_s].toString(), u"A"_s);
        QCOMPARE(rules[1][u"examples"_s][0][u"ticket_id"_s].toString(), u"B"_s);
        QVERIFY2(text.output.startsWith("would have escalated 2 of 3 tickets: Down 1, Late 1\n"),
                 text.output.constData());
    }

    void wrongCallsAreRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("named");
        writeTestFile(path(u"wrong.toml"_s), "[[rule]]\nname = \"a\"\nthen = [\"fax\"]\n");
        QTest::newRow("no dry run") << QStringList{u"escalate"_s} << 2 << QByteArray("--dry-run");
        QTest::newRow("no file") << QStringList{u"escalate"_s,
                                                u"--dry-run"_s,
                                                u"--rules"_s,
                                                path(u"none.toml"_s)}
                                 << 1 << QByteArray("none.toml");
        QTest::newRow("mistake") << QStringList{u"escalate"_s,
                                                u"--dry-run"_s,
                                                u"--rules"_s,
                                                path(u"wrong.toml"_s)}
                                 << 1 << QByteArray("line 3");
    }

    void wrongCallsAreRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, named);

        const ProgramRun result = escalate(arguments);

        QCOMPARE(result.exitCode, exitCode);
        QVERIFY2(result.errors.contains(named), result.errors.constData());
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] ProgramRun escalate(QStringList arguments) const
    {
        return run(u"firstlinectl"_s,
                   arguments << u"--db"_s << u"sqlite:"_s + path(u"f.db"_s) << u"--data-dir"_s
                             << m_folder.path());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(EscalateTest)
#include "escalate_test.moc"
