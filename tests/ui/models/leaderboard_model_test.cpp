// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/leaderboard_model.h"

#include "ui/models/confusion_pairs_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace firstline::ui {

using namespace Qt::StringLiterals;

namespace {

AlgorithmReport row(const QString &algorithm, double macroF1)
{
    AlgorithmReport made;
    made.algorithm = algorithm;
    made.evaluation.macroF1 = macroF1;
    made.evaluation.macroF1Interval = Interval{macroF1 - 0.05, macroF1 + 0.05};
    made.evaluation.majorityMacroF1 = 0.2;
    made.evaluation.perClass[u"high"_s] = {0.5, 0.625, 0.55, 8};
    made.evaluation.quadraticKappa = 0.41;
    return made;
}

} // namespace

class LeaderboardModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyStateIsAnOrderlyModel()
    {
        LeaderboardModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);

        model.setRows(Task::Priority, {}, {u"logistic"_s, u"xgboost"_s}, {});
        model.setRows(Task::Priority, {row(u"logistic"_s, 0.5)}, {u"xgboost"_s}, {});
        model.setRows(Task::Category, {}, {}, {});

        QCOMPARE(model.rowCount(), 0);
    }

    void theBestIsFirstThenWhatIsToComeThenTheMajority()
    {
        LeaderboardModel model;

        model.setRows(Task::Priority,
                      {row(u"naive-bayes"_s, 0.4), row(u"logistic"_s, 0.6)},
                      {u"xgboost"_s},
                      u"naive-bayes"_s);

        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.rowOf(u"logistic"_s), 0);
        QCOMPARE(model.report(1)->algorithm, u"naive-bayes"_s);
        QVERIFY(model.report(2) == nullptr);
        const auto text = [&](int at, int column) {
            return model.index(at, column).data().toString();
        };
        QCOMPARE(text(0, LeaderboardModel::MacroF1Column), u"0.600"_s);
        QCOMPARE(text(0, LeaderboardModel::HighRecallColumn), u"0.625"_s);
        QVERIFY(text(1, LeaderboardModel::MethodColumn).contains(u"live"_s));
        QCOMPARE(text(3, LeaderboardModel::MacroF1Column), u"0.200"_s);
        QVERIFY(!model.index(3, 0).flags().testFlag(Qt::ItemIsSelectable));
        QVERIFY(model.index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(u"from 0.550 to 0.650"_s));
    }

    void confusedPairsComeMostFrequentFirst()
    {
        EvaluationReport report;
        report.task = Task::Category;
        report.confusion = {{u"a"_s, u"b"_s}, {{5, 1}, {0, 9}}};
        ConfusionPairsModel model(report);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);

        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, ConfusionPairsModel::TruthColumn).data().toString(), u"b"_s);
        QCOMPARE(model.index(2, ConfusionPairsModel::PredictedColumn).data().toString(), u"b"_s);
        QCOMPARE(model.index(1, ConfusionPairsModel::ShareColumn).data(Qt::UserRole).toDouble(),
                 5.0 / 6);
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::LeaderboardModelTest)
#include "leaderboard_model_test.moc"
