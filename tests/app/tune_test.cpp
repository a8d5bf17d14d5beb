// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace firstline::test;
using namespace Qt::StringLiterals;

/// From a ticket file to the best settings, and to a model trained with them.
class TuneTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] ProgramRun tune(const QStringList &options) const
    {
        const QStringList fixed{u"tune"_s,
                                u"--data"_s,
                                path(u"tickets.csv"_s),
                                u"--task"_s,
                                u"category"_s,
                                u"--algorithm"_s,
                                u"logistic"_s,
                                u"--folds"_s,
                                u"2"_s,
                                u"--quiet"_s,
                                u"--data-dir"_s,
                                m_folder.path()};
        return run(u"firstlinectl"_s, fixed + options);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const ProgramRun made =
            run(u"firstlinectl"_s,
                {u"generate"_s, u"--count"_s, u"150"_s, u"--out"_s, path(u"tickets.csv"_s)});
        QCOMPARE(made.exitCode, 0);
    }

    void theReportIsThatOfTheContract()
    {
        const ProgramRun found =
            tune({u"--trials"_s, u"3"_s, u"--json"_s, u"--plot"_s, path(u"trials.svg"_s)});

        QVERIFY2(found.exitCode == 0, found.errors.constData());
        const QJsonObject report = found.json();
        QCOMPARE(report.value(u"task"_s).toString(), u"category"_s);
        QCOMPARE(report.value(u"algorithm"_s).toString(), u"logistic"_s);
        QCOMPARE(report.value(u"search"_s).toString(), u"random"_s);
        QCOMPARE(report.value(u"folds"_s).toInt(), 2);
        QCOMPARE(report.value(u"trials"_s).toArray().size(), 3);
        for (const QString &key : {u"number"_s,
                                   u"values"_s,
                                   u"macro_f1"_s,
                                   u"accuracy"_s,
                                   u"log_loss"_s,
                                   u"seconds"_s}) {
            QVERIFY(report.value(u"best"_s).toObject().contains(key));
            QVERIFY(report.value(u"default"_s).toObject().contains(key));
        }
        QVERIFY(report.value(u"held_out"_s)[u"best"_s][u"macro_f1"_s].toDouble() > 0);
        QVERIFY(QFile::exists(path(u"trials.svg"_s)));
        QVERIFY(QFile::exists(report.value(u"file"_s).toString()));
    }

    void theSameCommandGoesOn()
    {
        QCOMPARE(tune({u"--trials"_s, u"2"_s, u"--seed"_s, u"7"_s}).exitCode, 0);

        const ProgramRun more = tune({u"--trials"_s, u"3"_s, u"--seed"_s, u"7"_s, u"--json"_s});

        QCOMPARE(more.json().value(u"resumed"_s).toInt(), 3);
    }

    void theLastLineTrainsWithTheBestSetting()
    {
        const ProgramRun found = tune({u"--trials"_s, u"3"_s});
        const QString last = QString::fromUtf8(found.output).trimmed().section(u'\n', -1).trimmed();
        QVERIFY2(last.contains(u"--set c="_s), qPrintable(last));
        QStringList words = last.split(u' ');
        QCOMPARE(words.takeFirst(), u"firstlinectl"_s);
        words.replace(words.indexOf(u"MODEL.flm"_s), path(u"best.flm"_s));

        const ProgramRun trained = run(u"firstlinectl"_s, words);

        QVERIFY2(trained.exitCode == 0, trained.errors.constData());
        QVERIFY(QFile::exists(path(u"best.flm"_s)));
    }
};

QTEST_GUILESS_MAIN(TuneTest)
#include "tune_test.moc"
