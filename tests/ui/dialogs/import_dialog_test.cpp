// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_dialog.h"

#include "tests/ui/support/console_fixture.h"
#include "ui/main_window.h"
#include "ui/models/preview_model.h"
#include "ui/support/appearance.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace firstline::ui {

using namespace Qt::StringLiterals;

/// Bringing tickets in: the dialog with its preview, and the sample tickets.
class ImportDialogTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString fileOf(const QByteArray &content)
    {
        const QString path = m_folder.filePath(u"tickets.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write %s", qUtf8Printable(path));
        }
        return path;
    }

    template <typename T>
    static T *find(QWidget &parent, const QString &name)
    {
        T *widget = parent.findChild<T *>(name);
        Q_ASSERT_X(widget != nullptr, "find", qPrintable(name));
        return widget;
    }
    /// The dialog deletes itself when it is closed.
    static ImportDialog *opened(const QString &file)
    {
        auto *dialog = new ImportDialog(file);
        dialog->open();
        return dialog;
    }
    static bool isReady(ImportDialog &dialog)
    {
        return find<QAbstractButton>(dialog, u"import.start"_s)->isEnabled();
    }
    static QString columnOf(ImportDialog &dialog, const QString &field)
    {
        auto *box = find<QComboBox>(dialog, u"import.field."_s + field);
        return box->currentIndex() == 0 ? QString() : box->currentText();
    }
    static void choose(QComboBox *box, const QString &text)
    {
        box->setFocus();
        const int wanted = box->findText(text);
        QVERIFY2(wanted >= 0, qPrintable(text));
        while (box->currentIndex() != wanted) {
            QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::ConsoleFixture fixture;
        setUpApplication(*qApp, fixture.settings());
    }

    void columnsAreMatchedByNameAndContent()
    {
        QByteArray content = "nr;Betreff;freitext;wichtig\n";
        for (int i = 0; i < 30; ++i) {
            content += "T-" + QByteArray::number(i)
                       + ";Scanner;Der Scanner in Halle sieben startet seit heute nicht;hoch\n";
        }
        const std::unique_ptr<ImportDialog> dialog(opened(fileOf(content)));
        QTRY_VERIFY(isReady(*dialog));

        QCOMPARE(columnOf(*dialog, u"message"_s), u"freitext"_s);
        QCOMPARE(columnOf(*dialog, u"priority"_s), u"wichtig"_s);
        auto *table = find<QTableView>(*dialog, u"import.preview"_s);
        QCOMPARE(table->model()->rowCount(), 20);
        const QModelIndex priority = table->model()->index(0, PreviewModel::PriorityColumn);
        QCOMPARE(priority.data().toString(), u"High"_s);
    }

    void anotherColumnIsTakenWhenItIsChosen()
    {
        const std::unique_ptr<ImportDialog> dialog(
            opened(fileOf("message,other\nfirst text,second text\n")));
        QTRY_VERIFY(isReady(*dialog));

        choose(find<QComboBox>(*dialog, u"import.field.message"_s), u"other"_s);

        auto *table = find<QTableView>(*dialog, u"import.preview"_s);
        QTRY_COMPARE(table->model()->index(0, PreviewModel::MessageColumn).data().toString(),
                     u"second text"_s);
        QCOMPARE(dialog->request().columns.value(u"message"_s), u"other"_s);
    }

    void aFieldCanBeLeftOut()
    {
        const std::unique_ptr<ImportDialog> dialog(
            opened(fileOf("subject,message\na title,a text\n")));
        QTRY_VERIFY(isReady(*dialog));

        choose(find<QComboBox>(*dialog, u"import.field.subject"_s), u"not in the file"_s);

        auto *table = find<QTableView>(*dialog, u"import.preview"_s);
        QTRY_COMPARE(table->model()->index(0, PreviewModel::SubjectColumn).data().toString(),
                     QString());
    }

    void wordsOfPriorityAreFolded()
    {
        const std::unique_ptr<ImportDialog> dialog(
            opened(fileOf("message,priority\nfirst,showstopper\nsecond,showstopper\n")));
        QTRY_VERIFY(isReady(*dialog));
        auto *word = find<QComboBox>(*dialog, u"import.priority.1"_s);
        QCOMPARE(word->currentText(), u"no priority"_s);

        choose(word, u"High"_s);

        QTRY_COMPARE(dialog->request().priorities.value(u"showstopper"_s), Priority::High);
        auto *table = find<QTableView>(*dialog, u"import.preview"_s);
        QTRY_COMPARE(table->model()->index(0, PreviewModel::PriorityColumn).data().toString(),
                     u"High"_s);
    }

    void otherEncodingsAreFoundAndRead()
    {
        const std::unique_ptr<ImportDialog> dialog(
            opened(fileOf("message,category\nDie Kasse \x84l\xF6st\x93 nicht,B\xFCro\n")));
        QTRY_VERIFY(isReady(*dialog));

        QCOMPARE(find<QComboBox>(*dialog, u"import.encoding"_s)->currentText(), u"Windows-1252"_s);
        auto *table = find<QTableView>(*dialog, u"import.preview"_s);
        QCOMPARE(table->model()->index(0, PreviewModel::MessageColumn).data().toString(),
                 u"Die Kasse „löst“ nicht"_s);
    }

    void badLinesAreCountedAndShown()
    {
        const std::unique_ptr<ImportDialog> dialog(
            opened(fileOf("message,category\ngood,a\nbad,b,too,many\n")));
        QTRY_VERIFY(isReady(*dialog));

        QVERIFY(find<QLabel>(*dialog, u"import.summary"_s)->text().contains(u"1 of them"_s));
        QVERIFY(find<QLabel>(*dialog, u"import.refused"_s)->text().startsWith(u"3:"_s));
    }

    void aFileWithoutTextCannotBeImported()
    {
        const std::unique_ptr<ImportDialog> dialog(opened(fileOf("a,b\n1,2\n3,4\n")));

        QTRY_VERIFY(find<QLabel>(*dialog, u"import.refused"_s)->isVisible());
        QVERIFY(!isReady(*dialog));
    }

    void thePreviewIsASoundModel()
    {
        PreviewModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Ticket ticket;
        ticket.message = u"a text"_s;

        model.setTickets({ticket, ticket});

        QCOMPARE(model.rowCount(), 2);
    }

    void sampleTicketsComeAndGoInOneUndo()
    {
        test::ConsoleFixture empty;
        MainWindow window(empty.services(), empty.settings());
        window.resize(1440, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *panel = find<QWidget>(window, u"inbox.empty"_s);
        QTRY_VERIFY(panel->isVisible());
        const TicketQuery all = TicketQuery::all();
        const auto stored = [&] { return empty.tickets().list(all).result()->rowIds.size(); };

        find<QAbstractButton>(window, u"inbox.empty.samples"_s)->click();
        auto *pill = find<QAbstractButton>(window, u"inbox.samples"_s);
        QTRY_VERIFY_WITH_TIMEOUT(pill->isVisible(), 30'000);
        QCOMPARE(stored(), std::size_t(2'000));

        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);

        QTRY_COMPARE_WITH_TIMEOUT(stored(), std::size_t(0), 30'000);
        QTRY_VERIFY(!pill->isVisible());
        QTRY_VERIFY(panel->isVisible());
    }

    void aClickOnThePillRemovesSamplesWithTheWorkOnThem()
    {
        test::ConsoleFixture fixture;
        QVERIFY(fixture.services().imports.startSamples(50).result().has_value());
        fixture.decideAll(Priority::High);
        MainWindow window(fixture.services(), fixture.settings());
        window.show();
        auto *pill = find<QAbstractButton>(window, u"inbox.samples"_s);
        QTRY_VERIFY(pill->isVisible());

        pill->click();

        QTRY_VERIFY(!pill->isVisible());
        const TicketQuery all = TicketQuery::all();
        QCOMPARE(fixture.tickets().list(all).result()->rowIds.size(), std::size_t(0));
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::ImportDialogTest)
#include "import_dialog_test.moc"
