// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rejected_rows.h"

#include "core/ingest/csv_reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace firstline {

using namespace Qt::StringLiterals;

class RejectedRowsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString file() const { return m_folder.filePath(u"tickets.csv"_s); }

private Q_SLOTS:
    void nothingRejectedLeavesNoFile();
    void fileOfAnEarlierRunGoesAway();
    void rowsAreReadBackAsTheyWere();
    void otherFolderIsUsedWhereTheFirstIsMissing();
    void noFolderIsAnError();
};

void RejectedRowsTest::nothingRejectedLeavesNoFile()
{
    ingest::RejectedRows rows(file(), {});

    QCOMPARE(rows.finish().value(), QString());
    QVERIFY(!QFile::exists(file() + ".rejected.csv"_L1));
}

void RejectedRowsTest::fileOfAnEarlierRunGoesAway()
{
    ingest::RejectedRows earlier(file(), {});
    earlier.add({2, u"too short"_s, "x"_ba});
    QVERIFY(QFile::exists(earlier.finish().value()));

    ingest::RejectedRows rows(file(), {});

    QVERIFY(!QFile::exists(file() + ".rejected.csv"_L1));
    QCOMPARE(rows.count(), 0);
}

void RejectedRowsTest::rowsAreReadBackAsTheyWere()
{
    const QByteArray row = "7,\"a \"\"b\"\"\",\nnext";
    ingest::RejectedRows rows(file(), {});
    rows.add({7, u"why, indeed"_s, row});
    rows.add({9, u"not UTF-8"_s, "gr\xFC\xDF"_ba});
    const QString path = rows.finish().value();

    QCOMPARE(path, file() + ".rejected.csv"_L1);
    auto csv = ingest::CsvReader::open(std::move(*ingest::TextSource::open(path)));
    QCOMPARE(csv->header(), (QStringList{u"line"_s, u"reason"_s, u"row"_s}));
    const ingest::CsvRow *first = *csv->next();
    QCOMPARE(first->fields.size(), 3U);
    QCOMPARE(first->fields[0], "7");
    QCOMPARE(first->fields[1], "why, indeed");
    QCOMPARE(first->fields[2], row.toStdString());
    const ingest::CsvRow *second = *csv->next();
    QCOMPARE(second->fields[2], "gr\xEF\xBF\xBD\xEF\xBF\xBD");
}

void RejectedRowsTest::otherFolderIsUsedWhereTheFirstIsMissing()
{
    const QString unwritable = u"/proc/none/tickets.csv"_s;
    ingest::RejectedRows rows(unwritable, m_folder.filePath(u"data"_s));
    rows.add({2, u"why"_s, "x"_ba});

    QCOMPARE(rows.finish().value(), m_folder.filePath(u"data/tickets.csv.rejected.csv"_s));
}

void RejectedRowsTest::noFolderIsAnError()
{
    ingest::RejectedRows rows(u"/proc/none/tickets.csv"_s, {});
    rows.add({2, u"why"_s, "x"_ba});

    const auto path = rows.finish();

    QCOMPARE(path.error().code, ErrorCode::Unavailable);
    QVERIFY(path.error().detail.contains("/proc/none"_L1));
}

} // namespace firstline

QTEST_GUILESS_MAIN(firstline::RejectedRowsTest)
#include "rejected_rows_test.moc"
