// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/column_guess.h"

#include "core/ingest/text_encoding.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace firstline;
using namespace firstline::ingest;
using namespace Qt::StringLiterals;

namespace {

const std::vector<TicketField> kAll{TicketField::CreatedAt,
                                    TicketField::Customer,
                                    TicketField::Message,
                                    TicketField::Priority,
                                    TicketField::Category,
                                    TicketField::Language};

/// Eight rows of the values, over and over.
SampledColumn columnOf(const QStringList &values)
{
    SampledColumn column{u"x"_s, {}};
    for (int i = 0; i < 16; ++i) {
        column.values.append(values.at(i % values.size()));
    }
    return column;
}

} // namespace

class ColumnGuessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aColumnIsKnownByItsValues_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<int>("field"); // -1: none
        const auto row = [](const char *name, const QStringList &values, int field) {
            QTest::newRow(name) << values << field;
        };
        row("times", {u"2026-03-04 10:00"_s, u"2026-03-05 11:30"_s}, int(TicketField::CreatedAt));
        row("numbers are no times", {u"1700000000"_s, u"1700000001"_s}, -1);
        row("mail addresses", {u"a@example.org"_s, u"b@example.org"_s}, int(TicketField::Customer));
        row("priorities", {u"Urgent"_s, u"low"_s, u"hoch"_s}, int(TicketField::Priority));
        row("languages", {u"en"_s, u"German"_s, u"fr-FR"_s}, int(TicketField::Language));
        row("long texts",
            {u"The scanner at gate seven does not start"_s, u"Where is the parcel of last week?"_s},
            int(TicketField::Message));
        row("labels", {u"Billing"_s, u"Outage"_s, u"Access"_s}, int(TicketField::Category));
        row("one value alone", {u"Billing"_s}, -1);
        row("amounts", {u"12"_s, u"13"_s}, -1);
    }

    void aColumnIsKnownByItsValues()
    {
        QFETCH(const QStringList, values);
        QFETCH(const int, field);

        const auto found = guessByContent({columnOf(values)}, kAll);

        QCOMPARE(found.size(), field < 0 ? 0 : 1);
        QVERIFY(field < 0 || found.contains(static_cast<TicketField>(field)));
    }

    void theLongerTextIsTheMessage()
    {
        SampledColumn shorter = columnOf({u"The scanner does not start today"_s});
        SampledColumn longer =
            columnOf({u"The scanner does not start today, and nobody can book the goods"_s});
        longer.name = u"y"_s;

        const auto found = guessByContent({shorter, longer}, {TicketField::Message});

        QCOMPARE(found.value(TicketField::Message), u"y"_s);
    }

    void fewRowsTellNothing() { QVERIFY(guessByContent({{u"x"_s, {u"hoch"_s}}}, kAll).isEmpty()); }

    void encodingsAreGuessedFromTheFirstBytes_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("encoding");
        QTest::newRow("plain") << QByteArray("a,b\n1,2") << int(TextEncoding::Utf8);
        QTest::newRow("umlauts") << QByteArray("B\xC3\xBCro") << int(TextEncoding::Utf8);
        QTest::newRow("cut in a character") << QByteArray("B\xC3") << int(TextEncoding::Utf8);
        QTest::newRow("Windows") << QByteArray("B\xFCro und mehr")
                                 << int(TextEncoding::Windows1252);
        QTest::newRow("UTF-16 with a mark")
            << QByteArray("\xFF\xFE\x61\x00", 4) << int(TextEncoding::Utf16Le);
        QTest::newRow("UTF-16 without")
            << QByteArray("\x00\x61\x00\x62\x00\x63", 6) << int(TextEncoding::Utf16Be);
    }

    void encodingsAreGuessedFromTheFirstBytes()
    {
        QFETCH(const QByteArray, head);
        QFETCH(const int, encoding);

        QCOMPARE(int(guessEncoding(head)), encoding);
    }

    void filesAreWrittenAnewAsUtf8()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"a"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\x80 5, B\xFCro");
        file.close();

        QVERIFY(
            convertToUtf8(file.fileName(), TextEncoding::Windows1252, folder.filePath(u"b"_s), -1));

        QFile made(folder.filePath(u"b"_s));
        QVERIFY(made.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(made.readAll()), u"€ 5, Büro"_s);
    }
};

QTEST_GUILESS_MAIN(ColumnGuessTest)
#include "column_guess_test.moc"
