// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace firstline::test;
using namespace Qt::StringLiterals;

/// `firstlinectl explain` says what drives a model's answers.
class ExplainTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void initTestCase()
    {
        const ProgramRun made = run(
            u"firstlinectl"_s,
            {u"generate"_s, u"--count"_s, u"300"_s, u"--out"_s, path(u"t.csv"_s), u"--quiet"_s});
        QCOMPARE(made.exitCode, 0);
        const ProgramRun trained = run(u"firstlinectl"_s,
                                       {u"train"_s,
                                        u"--data"_s,
                                        path(u"t.csv"_s),
                                        u"--out"_s,
                                        path(u"m.flm"_s),
                                        u"--task"_s,
                                        u"category"_s,
                                        u"--algorithm"_s,
                                        u"logistic"_s,
                                        u"--quiet"_s});
        QVERIFY2(trained.exitCode == 0, trained.errors.constData());
    }

    void jsonHasNoMoreEntriesThanAsked()
    {
        const ProgramRun result =
            run(u"firstlinectl"_s,
                {u"explain"_s, u"--model"_s, path(u"m.flm"_s), u"--top"_s, u"3"_s, u"--json"_s});

        QCOMPARE(result.exitCode, 0);
        const QJsonObject task = result.json()[u"tasks"_s].toObject()[u"category"_s].toObject();
        QCOMPARE(task[u"algorithm"_s].toString(), u"logistic"_s);
        QVERIFY(task[u"labels"_s].toObject().size() >= 2);
        QCOMPARE(task[u"overall"_s].toArray().size(), 3);
        for (const QJsonValue &label : task[u"labels"_s].toObject()) {
            const QJsonArray towards = label[u"for"_s].toArray();
            QVERIFY(!towards.isEmpty() && towards.size() <= 3);
            QVERIFY(towards.first()[u"weight"_s].toDouble() > 0);
            QVERIFY(label[u"against"_s].toArray().size() <= 3);
        }
    }

    void textSaysWhatSpeaksForALabelAndAgainstIt()
    {
        const ProgramRun result =
            run(u"firstlinectl"_s, {u"explain"_s, u"--model"_s, path(u"m.flm"_s)});

        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.contains("speaks for it"));
        QVERIFY(result.output.contains("speaks against it"));
    }

    void aTaskThatTheModelDoesNotSayIsNamedInOneLineWithTheWayOut()
    {
        const ProgramRun result =
            run(u"firstlinectl"_s,
                {u"explain"_s, u"--model"_s, path(u"m.flm"_s), u"--task"_s, u"priority"_s});

        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.errors.contains("--data FILE"), result.errors.constData());
        QCOMPARE(result.errors.trimmed().count('\n'), 0);
    }

    void ticketsOfOnesOwnMayExplainAModel()
    {
        const ProgramRun result = run(u"firstlinectl"_s,
                                      {u"explain"_s,
                                       u"--model"_s,
                                       path(u"m.flm"_s),
                                       u"--data"_s,
                                       path(u"t.csv"_s),
                                       u"--json"_s});

        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.contains("\"tickets\":300"));
    }

    void wrongOptionsAreWrongUsage()
    {
        QCOMPARE(run(u"firstlinectl"_s, {u"explain"_s, u"--top"_s, u"0"_s}).exitCode, 2);
        QCOMPARE(run(u"firstlinectl"_s, {u"explain"_s, u"--task"_s, u"mood"_s}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(ExplainTest)
#include "explain_test.moc"
