// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace firstline::test;
using namespace Qt::StringLiterals;

/// One life of the product through its command line: made-up tickets are generated, imported,
/// learned from, predicted and explained.
class TrainAndPredictTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString database() const { return u"sqlite:"_s + path(u"e2e.db"_s); }

    static QByteArray read(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    ProgramRun trainFrom(const QString &data, const QString &model)
    {
        return run(u"firstlinectl"_s,
                   {u"train"_s,
                    u"--data"_s,
                    data,
                    u"--out"_s,
                    model,
                    u"--algorithm"_s,
                    u"logistic"_s,
                    u"--json"_s,
                    u"--quiet"_s});
    }

private Q_SLOTS:
    void generatedTicketsAreTheSameForTheSameSeed()
    {
        for (const QString &name : {u"a.csv"_s, u"b.csv"_s}) {
            const ProgramRun made = run(u"firstlinectl"_s,
                                        {u"generate"_s,
                                         u"--count"_s,
                                         u"1500"_s,
                                         u"--seed"_s,
                                         u"7"_s,
                                         u"--out"_s,
                                         path(name)});
            QVERIFY2(made.exitCode == 0, made.errors.constData());
        }
        const ProgramRun other = run(u"firstlinectl"_s,
                                     {u"generate"_s,
                                      u"--count"_s,
                                      u"1500"_s,
                                      u"--seed"_s,
                                      u"8"_s,
                                      u"--out"_s,
                                      path(u"c.csv"_s)});
        QCOMPARE(other.exitCode, 0);

        QCOMPARE(read(path(u"a.csv"_s)), read(path(u"b.csv"_s)));
        QVERIFY(read(path(u"a.csv"_s)) != read(path(u"c.csv"_s)));
    }

    void importingTwiceMakesNoDuplicates()
    {
        const QStringList arguments{u"import"_s,
                                    path(u"a.csv"_s),
                                    u"--no-predict"_s,
                                    u"--db"_s,
                                    database(),
                                    u"--json"_s,
                                    u"--quiet"_s};

        const QJsonObject first = run(u"firstlinectl"_s, arguments).json();
        const QJsonObject second = run(u"firstlinectl"_s, arguments).json();

        QCOMPARE(first.value(u"imported"_s).toInt(), 1500);
        QCOMPARE(first.value(u"rejected"_s).toInt(), 0);
        QCOMPARE(second.value(u"imported"_s).toInt(), 0);
        QCOMPARE(second.value(u"duplicates"_s).toInt(), 1500);
    }

    void trainingTwiceGivesTheSameBytes()
    {
        const ProgramRun first = trainFrom(path(u"a.csv"_s), path(u"one.flm"_s));
        QVERIFY2(first.exitCode == 0, first.errors.constData());
        QVERIFY(QFile::copy(path(u"a.csv"_s), path(u"renamed.csv"_s)));
        const ProgramRun second = trainFrom(path(u"renamed.csv"_s), path(u"two.flm"_s));
        QCOMPARE(second.exitCode, 0);

        const QByteArray model = read(path(u"one.flm"_s));

        QVERIFY(!model.isEmpty());
        QCOMPARE(read(path(u"two.flm"_s)), model);
        QVERIFY(!model.contains(m_folder.path().toUtf8()));
    }

    void theModelBeatsTheMajorityOnTicketsItHasNotSeen()
    {
        const ProgramRun measured = run(u"firstlinectl"_s,
                                        {u"evaluate"_s,
                                         u"--model"_s,
                                         path(u"one.flm"_s),
                                         u"--data"_s,
                                         path(u"c.csv"_s),
                                         u"--json"_s,
                                         u"--quiet"_s});
        QVERIFY2(measured.exitCode == 0, measured.errors.constData());
        const QJsonObject tasks = measured.json().value(u"tasks"_s).toObject();

        for (const QString &task : {u"priority"_s, u"category"_s}) {
            const QJsonObject figures = tasks.value(task).toObject();
            QVERIFY(figures.value(u"n"_s).toInt() > 1'000);
            QVERIFY(figures.value(u"macro_f1"_s).toDouble()
                    > figures.value(u"majority_macro_f1"_s).toDouble() + 0.2);
        }
        QVERIFY(tasks.value(u"priority"_s).toObject().contains(u"quadratic_kappa"_s));
    }

    void reasonsAndBiasAddUpToTheScore()
    {
        const ProgramRun predicted =
            run(u"firstlinectl"_s,
                {u"predict"_s, u"--model"_s, path(u"one.flm"_s), u"--explain"_s, u"all"_s},
                {.input = R"({"ticket_id":"7","subject":"Charged twice",)"
                          R"("message":"Please refund the second charge, this is urgent."})"
                          "\n"});
        QVERIFY2(predicted.exitCode == 0, predicted.errors.constData());
        const QJsonObject line = predicted.json();

        QCOMPARE(line.value(u"ticket_id"_s).toString(), u"7"_s);
        for (const QString &task : {u"priority"_s, u"category"_s}) {
            const QJsonObject answer = line.value(task).toObject();
            double sum = answer.value(u"bias"_s).toDouble();
            for (const QJsonValue &reason : line.value(u"reasons"_s).toArray()) {
                if (reason[u"task"].toString() == task) {
                    sum += reason[u"contribution"].toDouble();
                }
            }
            QVERIFY2(std::abs(sum - answer.value(u"score"_s).toDouble()) < 1e-3, qPrintable(task));
        }
    }

    void otherAlgorithmsTrainEvaluateAndExplainToo_data()
    {
        QTest::addColumn<QString>("algorithm");
        for (const QString &word : {u"decision-tree"_s, u"xgboost"_s, u"dnn"_s}) {
            QTest::newRow(qPrintable(word)) << word;
        }
    }

    void otherAlgorithmsTrainEvaluateAndExplainToo()
    {
        QFETCH(const QString, algorithm);
        const QString model = path(algorithm + u".flm"_s);
        const QStringList common{u"--json"_s, u"--quiet"_s};
        const ProgramRun trained = run(u"firstlinectl"_s,
                                       QStringList{u"train"_s,
                                                   u"--data"_s,
                                                   path(u"a.csv"_s),
                                                   u"--task"_s,
                                                   u"category"_s,
                                                   u"--out"_s,
                                                   model,
                                                   u"--algorithm"_s,
                                                   algorithm}
                                           + common);
        QVERIFY2(trained.exitCode == 0, trained.errors.constData());

        const ProgramRun measured =
            run(u"firstlinectl"_s,
                QStringList{u"evaluate"_s, u"--model"_s, model, u"--data"_s, path(u"c.csv"_s)}
                    + common);
        QVERIFY2(measured.exitCode == 0, measured.errors.constData());
        const QJsonObject figures =
            measured.json().value(u"tasks"_s).toObject().value(u"category"_s).toObject();
        QVERIFY(figures.value(u"macro_f1"_s).toDouble()
                > figures.value(u"majority_macro_f1"_s).toDouble() + 0.2);

        const ProgramRun predicted =
            run(u"firstlinectl"_s,
                {u"predict"_s, u"--model"_s, model, u"--explain"_s, u"all"_s},
                {.input = R"({"subject":"Charged twice","message":"Please refund it."})"
                          "\n"});
        QVERIFY2(predicted.exitCode == 0, predicted.errors.constData());
        const QJsonObject answer = predicted.json().value(u"category"_s).toObject();
        double sum = answer.value(u"bias"_s).toDouble();
        for (const QJsonValue &reason : predicted.json().value(u"reasons"_s).toArray()) {
            sum += reason[u"contribution"].toDouble();
        }
        QVERIFY(std::abs(sum - answer.value(u"score"_s).toDouble()) < 1e-3);
    }

    void aRegistryTakesTheTrainedModelAsItsChampion()
    {
        const ProgramRun trained = run(u"firstlinectl"_s,
                                       {u"train"_s,
                                        u"--db"_s,
                                        database(),
                                        u"--algorithm"_s,
                                        u"logistic"_s,
                                        u"--json"_s,
                                        u"--quiet"_s});
        QVERIFY2(trained.exitCode == 0, trained.errors.constData());

        const QJsonArray models =
            run(u"firstlinectl"_s, {u"models"_s, u"list"_s, u"--db"_s, database(), u"--json"_s})
                .json()
                .value(u"models"_s)
                .toArray();

        QCOMPARE(models.size(), 1);
        QCOMPARE(models[0][u"version"].toString(), u"v1"_s);
        QVERIFY(models[0][u"champion"].toBool());
    }

    void theChampionHasPredictedTheOpenTickets()
    {
        const QJsonObject info =
            run(u"firstlinectl"_s, {u"db"_s, u"info"_s, u"--db"_s, database(), u"--json"_s}).json();
        const ProgramRun checked =
            run(u"firstlinectl"_s, {u"db"_s, u"check"_s, u"--db"_s, database()});

        QVERIFY(info.value(u"predictions"_s).toInt() > 0);
        QVERIFY2(checked.exitCode == 0, checked.errors.constData());
    }

    void damagedModelsAreRefused_data()
    {
        QTest::addColumn<int>("cutTo");
        QTest::addColumn<int>("flip");
        QTest::newRow("truncated in the header") << 10 << -1;
        QTest::newRow("truncated in the middle") << 50'000 << -1;
        QTest::newRow("a flipped bit in the middle") << -1 << 40'000;
        QTest::newRow("a flipped bit at the end") << -1 << -2;
    }

    void damagedModelsAreRefused()
    {
        QFETCH(int, cutTo);
        QFETCH(int, flip);
        QByteArray model = read(path(u"one.flm"_s));
        if (cutTo >= 0) {
            model.truncate(cutTo);
        } else {
            const qsizetype at = flip >= 0 ? flip : model.size() + flip;
            model[at] = static_cast<char>(model[at] ^ 0x10);
        }
        const QString damaged = writeTestFile(path(u"damaged.flm"_s), model);

        const ProgramRun result = run(u"firstlinectl"_s,
                                      {u"predict"_s, u"--model"_s, damaged},
                                      {.input = "{\"message\":\"hello\"}\n"});

        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.errors.contains(damaged.toUtf8()), result.errors.constData());
        QVERIFY(result.output.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TrainAndPredictTest)
#include "train_and_predict_test.moc"
