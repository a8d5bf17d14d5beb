// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace firstline::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray row(const QByteArray &message, const QByteArray &category)
{
    return '"' + message + "\"," + category + '\n';
}

QByteArray word(int i)
{
    return " word" + QByteArray::number(i);
}

/// Tickets that are easily told apart, `labels` of them, each `times`; none is like another.
QByteArray rows(int labels, int times)
{
    QByteArray all;
    for (int i = 0; i < labels * times; ++i) {
        const QByteArray label = "topic" + QByteArray::number(i % labels);
        all +=
            row(label + word(i * 7 % 101) + word(i * 13 % 97) + word(i * 29 % 89) + word(i), label);
    }
    return all;
}

constexpr auto kHead = "message,category\n";

} // namespace

/// Tickets that nothing, or little, can be learned from: a clear message, or a sensible result.
class BadTrainingDataTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] ProgramRun runOn(const QString &command, const QByteArray &content) const
    {
        const QString file = writeTestFile(path(u"data.csv"_s), content);
        QStringList arguments{command, u"--data"_s, file, u"--task"_s, u"category"_s, u"--json"_s};
        if (command == "train"_L1) {
            arguments += {u"--algorithm"_s, u"logistic"_s, u"--out"_s, path(u"model.flm"_s)};
        }
        if (command == "cross-validate"_L1) {
            arguments += {u"--algorithms"_s, u"logistic"_s};
        }
        return run(u"firstlinectl"_s, arguments);
    }

private Q_SLOTS:
    void labelsThatCannotBeLearnedAreRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("one class only")
            << QByteArray(kHead + row("printer on fire", "IT") + row("mouse is dead", "IT"));
        QTest::newRow("a class with one row") << QByteArray(
            kHead + row("a printer", "IT") + row("a mouse", "IT") + row("my invoice", "Billing"));
        QTest::newRow("no label at all")
            << QByteArray(kHead + row("a printer", "") + row("a mouse", "  "));
        QTest::newRow("case and blanks only")
            << QByteArray(kHead + row("a printer", "IT") + row("a mouse", " it ")
                          + row("my invoice", "It") + row("a cable", "it"));
    }

    void labelsThatCannotBeLearnedAreRefused()
    {
        QFETCH(QByteArray, content);
        QFile::remove(path(u"model.flm"_s));

        for (const QString &command : {u"train"_s, u"cross-validate"_s}) {
            const ProgramRun result = runOn(command, content);

            QVERIFY2(result.exitCode == 1, result.errors.constData());
            QVERIFY2(result.errors.contains("category"), result.errors.constData());
            QVERIFY2(result.errors.contains("two labels")
                         || result.errors.contains("no ticket has a category"),
                     result.errors.constData());
        }
        QVERIFY(!QFile::exists(path(u"model.flm"_s)));
    }

    void learnabilitySaysThatThereIsNotEnough_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("one class only") << QByteArray(kHead + rows(1, 20));
        QTest::newRow("a class with one row")
            << QByteArray(kHead + rows(1, 20) + row("my invoice", "Billing"));
        QTest::newRow("duplicates only")
            << QByteArray(kHead + row("the printer is on fire", "IT").repeated(30)
                          + row("the invoice is wrong again", "Billing").repeated(30));
        QTest::newRow("eight rows") << QByteArray(kHead + rows(2, 4));
        QTest::newRow("a class a row") << QByteArray(kHead + rows(40, 1));
    }

    void learnabilitySaysThatThereIsNotEnough()
    {
        QFETCH(QByteArray, content);

        const ProgramRun result = runOn(u"learnability"_s, content);

        QVERIFY2(result.exitCode == 0, result.errors.constData());
        QVERIFY(!result.json().value(u"learnable"_s).toBool(true));
        QCOMPARE(result.json().value(u"verdict"_s).toString(), u"not_enough_evidence"_s);
    }

    void oddDataIsLearnedFrom_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray good = kHead + rows(2, 20);
        QTest::newRow("duplicates only")
            << QByteArray(kHead + row("the printer is on fire", "IT").repeated(30)
                          + row("the invoice is wrong again", "Billing").repeated(30));
        QTest::newRow("spellings of a label") << QByteArray(
            good + row("topic1 once more", " Topic1 ") + row("topic0 once more", "TOPIC0"));
        QTest::newRow("a very long ticket")
            << QByteArray(good + row(QByteArray("topic1 word ").repeated(17'000), "topic1"));
        QTest::newRow("a very long label")
            << QByteArray(good + row("long one", QByteArray(10'000, 'x'))
                          + row("long two", QByteArray(10'000, 'x')));
        QTest::newRow("identical texts with both labels")
            << QByteArray(good + row("please help me", "topic0").repeated(10)
                          + row("please help me", "topic1").repeated(10));
        QTest::newRow("numbers that are none") << QByteArray(
            "message,category,resolution_minutes\n" + rows(2, 20).replace("\n", ",NaN\n")
            + "\"topic1 again\",topic1,inf\n\"topic0 again\",topic0,-1e999\n");
        QTest::newRow("many labels") << QByteArray(kHead + rows(120, 3));
    }

    void oddDataIsLearnedFrom()
    {
        QFETCH(QByteArray, content);

        const ProgramRun trained = runOn(u"train"_s, content);
        QVERIFY2(trained.exitCode == 0, trained.errors.constData());
        const ProgramRun compared = runOn(u"cross-validate"_s, content);
        QVERIFY2(compared.exitCode == 0, compared.errors.constData());
        const ProgramRun checked = runOn(u"learnability"_s, content);
        QVERIFY2(checked.exitCode == 0, checked.errors.constData());
        const ProgramRun measured = run(u"firstlinectl"_s,
                                        {u"evaluate"_s,
                                         u"--model"_s,
                                         path(u"model.flm"_s),
                                         u"--data"_s,
                                         path(u"data.csv"_s),
                                         u"--json"_s});

        QVERIFY2(measured.exitCode == 0, measured.errors.constData());
        const QJsonObject tasks = measured.json().value(u"tasks"_s).toObject();
        const double accuracy =
            tasks.value(u"category"_s).toObject().value(u"accuracy"_s).toDouble();
        QVERIFY2(accuracy > 0.7, measured.output.constData());
    }

    void textsThatAreAllEmptyAreNoTickets()
    {
        const QByteArray content =
            kHead + row("", "IT").repeated(5) + row(" ", "Billing").repeated(5);

        for (const QString &command : {u"train"_s, u"cross-validate"_s, u"learnability"_s}) {
            const ProgramRun result = runOn(command, content);

            QVERIFY2(result.exitCode == 1, result.errors.constData());
            QVERIFY2(result.errors.contains("left out"), result.errors.constData());
        }
    }

    void trainingWarnsOfLabelsThatAreNoise()
    {
        QByteArray content = kHead;
        quint32 state = 1;
        for (int i = 0; i < 300; ++i) {
            state = state * 1'664'525U + 1'013'904'223U;
            content += row("case " + QByteArray::number(state % 997) + " about item "
                               + QByteArray::number(state / 997 % 991),
                           (state >> 30U) % 2 == 0 ? "red" : "blue");
        }

        const ProgramRun result = runOn(u"train"_s, content);

        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.errors.contains("cannot be predicted"), result.errors.constData());
        const QJsonObject task =
            result.json().value(u"tasks"_s).toObject()[u"category"_s].toObject();
        QCOMPARE(task.value(u"learnability"_s).toObject().value(u"verdict"_s).toString(),
                 u"not_predictable"_s);
    }
};

QTEST_GUILESS_MAIN(BadTrainingDataTest)
#include "bad_training_data_test.moc"
