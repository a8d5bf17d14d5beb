// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/comparison_service.h"
#include "tests/ui/support/console_fixture.h"
#include "ui/main_window.h"
#include "ui/models/leaderboard_model.h"
#include "ui/support/appearance.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QLabel>
#include <QTableView>
#include <QTest>

namespace firstline::ui {

using namespace Qt::StringLiterals;

/// The Models page in its window, on a real database, used by keys and clicks.
class ModelsPageTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ConsoleFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;

    void openWindow()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_fixture->services(), m_fixture->settings());
        m_window->resize(1440, 900);
        m_window->show();
        m_window->showPage(PageId::Models);
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    template <typename T>
    T *find(const char *name)
    {
        T *widget = m_window->findChild<T *>(QLatin1StringView(name));
        Q_ASSERT_X(widget != nullptr, "find", name);
        return widget;
    }

    void click(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    QString state() { return find<QLabel>("models.compare.state")->text(); }
    QAbstractItemModel *board() { return find<QTableView>("models.compare.table")->model(); }

    void compareTwoMethods()
    {
        ComparisonRequest request;
        request.algorithms = {u"naive-bayes"_s, u"logistic"_s};
        request.folds = 2;
        QVERIFY(m_fixture->comparisons().start(request, {}, {}, {}).result().has_value());
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::ConsoleFixture fixture;
        setUpApplication(*qApp, fixture.settings());
    }

    void init() { m_fixture = std::make_unique<test::ConsoleFixture>(); }

    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    void theLiveModelIsDrawnForTheTaskChosen()
    {
        m_fixture->addTickets(150);
        openWindow();
        auto *map = find<QWidget>("models.confusion.map");
        QVERIFY(map->isVisible());
        QVERIFY(find<QWidget>("models.reliability.view")->isVisible());
        const int priorities = find<QTableView>("models.classes")->model()->rowCount();

        click("models.task.category");

        QCOMPARE(priorities, 3);
        QVERIFY(find<QTableView>("models.classes")->model()->rowCount() > 3);
    }

    void theMatrixIsAlsoATable()
    {
        m_fixture->addTickets(150);
        openWindow();

        click("models.confusion.table");

        QVERIFY(find<QTableView>("models.confusion.data")->isVisible());
        QVERIFY(!find<QWidget>("models.confusion.map")->isVisible());
    }

    void withoutAModelOrLabelsItSaysWhatItNeeds()
    {
        openWindow();
        QVERIFY(find<QWidget>("models.nothing")->isVisible());

        click("models.compare.start");

        QTRY_VERIFY(state().contains(u"two labels with two tickets"_s));
        QCOMPARE(board()->rowCount(), 0);
    }

    void aComparisonRunsInTheBackgroundAndIsCancelled()
    {
        m_fixture->addTickets(600);
        openWindow();

        click("models.compare.start");
        QTRY_VERIFY(find<QWidget>("status.job")->isVisible());
        QVERIFY(board()->rowCount() > 2); // those that are to come
        QElapsedTimer since;
        since.start();
        click("models.compare.cancel");

        QTRY_VERIFY(!find<QWidget>("models.compare.cancel")->isVisible());
        QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
        QVERIFY(!find<QWidget>("status.job")->isVisible());
        QVERIFY(state().contains(u"Cancelled"_s));
    }

    void aStoredComparisonIsThereAfterARestartAndARowShowsItsCharts()
    {
        m_fixture->addTickets(150);
        compareTwoMethods();
        m_fixture->reopen();
        openWindow();
        QTRY_COMPARE(board()->rowCount(), 3);
        QVERIFY(find<QLabel>("models.compare.scope")->text().contains(u"150"_s));
        QVERIFY(!find<QWidget>("models.chosen.title")->isVisible());

        auto *table = find<QTableView>("models.compare.table");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);

        QTRY_VERIFY(find<QWidget>("models.chosen.title")->isVisible());
        QVERIFY(find<QWidget>("models.chosen.confusion.map")->isVisible());
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::ModelsPageTest)
#include "models_page_test.moc"
