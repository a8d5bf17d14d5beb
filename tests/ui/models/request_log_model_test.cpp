// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/request_log_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace firstline::ui {

using namespace Qt::StringLiterals;

class RequestLogModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheNewestLinesAreKept_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::addColumn<int>("rows");
        QTest::newRow("few") << 3 << 2 << 5;
        QTest::newRow("none") << 0 << 0 << 0;
        QTest::newRow("one too many")
            << RequestLogModel::kMostLines << 1 << RequestLogModel::kMostLines;
        QTest::newRow("more than all at once")
            << 5 << RequestLogModel::kMostLines + 5 << RequestLogModel::kMostLines;
    }

    void onlyTheNewestLinesAreKept()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(int, rows);
        RequestLogModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto some = [number = 0](int count) mutable {
            std::vector<ServedRequest> requests;
            for (int i = 0; i < count; ++i) {
                requests.push_back(
                    {QDateTime(), u"GET /livez"_s, 200, 1, QString::number(++number)});
            }
            return requests;
        };
        auto next = some;

        model.add(next(first));
        model.add(next(second));

        QCOMPARE(model.rowCount(), rows);
        if (rows > 0) {
            QCOMPARE(model.index(0, RequestLogModel::IdColumn).data().toString(),
                     QString::number(first + second));
        }
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::RequestLogModelTest)
#include "request_log_model_test.moc"
