// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

class AtomicFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("ticket\nfür\n");
        QTest::newRow("any bytes") << QByteArray("\0\xff\r\n\0", 5);
        QTest::newRow("a megabyte") << QByteArray(1 << 20, 'x');
    }

    void whatIsWrittenIsRead()
    {
        QFETCH(QByteArray, content);

        QVERIFY(writeFile(path(u"file"_s), content).has_value());

        QCOMPARE(readFile(path(u"file"_s)).value(), content);
    }

    void aShorterContentReplacesTheWholeFile()
    {
        QVERIFY(writeFile(path(u"shrinks"_s), "a long content").has_value());

        QVERIFY(writeFile(path(u"shrinks"_s), "short").has_value());

        QCOMPARE(readFile(path(u"shrinks"_s)).value(), QByteArray("short"));
    }

    void aFailedWriteLeavesTheOldFileAndNoOther()
    {
        const QString folder = path(u"taken"_s);
        QVERIFY(QDir().mkpath(folder + u"/inside"_s));

        const Result<void> written = writeFile(folder, "content");

        QCOMPARE(written.error().code, ErrorCode::InvalidInput);
        QVERIFY(written.error().detail.contains(folder));
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList{u"inside"_s});
    }

    void aMissingFolderIsNamed()
    {
        const QString file = path(u"nowhere/file"_s);

        const Result<void> written = writeFile(file, "content");

        QCOMPARE(written.error().code, ErrorCode::Unavailable);
        QVERIFY(written.error().detail.contains(file));
    }

    void writingLeavesNoTemporaryFile()
    {
        const QTemporaryDir own;
        QVERIFY(writeFile(own.filePath(u"only"_s), "content").has_value());

        QCOMPARE(QDir(own.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
                 QStringList{u"only"_s});
    }

    void aMissingFileIsNotFound()
    {
        const auto read = readFile(path(u"missing"_s));

        QCOMPARE(read.error().code, ErrorCode::NotFound);
        QVERIFY(read.error().detail.contains(u"missing"_s));
    }

    void aFolderIsNotRead()
    {
        QCOMPARE(readFile(m_folder.path()).error().code, ErrorCode::InvalidInput);
    }

    void theLimitIsKept()
    {
        QVERIFY(writeFile(path(u"limit"_s), "12345").has_value());

        QVERIFY(readFile(path(u"limit"_s), 5).has_value());
        QCOMPARE(readFile(path(u"limit"_s), 4).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(AtomicFileTest)
#include "atomic_file_test.moc"
