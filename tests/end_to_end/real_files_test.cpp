// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/shared_data.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace firstline::test;
using namespace Qt::StringLiterals;

/// The public ticket files through the command line: what is read, and what can be learned.
class RealFilesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QString data(const QString &name) { return sharedDataFolder() + u'/' + name; }

private Q_SLOTS:
    void initTestCase()
    {
        if (sharedDataFolder().isEmpty()) {
            QSKIP("the public ticket files are neither in FIRSTLINE_TEST_DATA nor in ../shared");
        }
    }

    void realFilesAreImportedWhole_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("read");
        const QStringList mapped{u"--map"_s, u"message=body"_s, u"--map"_s, u"ticket_id=id"_s};
        QTest::newRow("grp_itsm_raw.csv") << mapped << 4072;
        QTest::newRow("endava_topic_group.csv") << mapped << 2025;
        QTest::newRow("tobi_multilang.csv") << mapped << 2939;
    }

    void realFilesAreImportedWhole()
    {
        QFETCH(QStringList, options);
        QFETCH(int, read);
        const QString file = data(QString::fromLatin1(QTest::currentDataTag()));
        const QStringList arguments =
            QStringList{u"import"_s,
                        file,
                        u"--no-predict"_s,
                        u"--json"_s,
                        u"--quiet"_s,
                        u"--data-dir"_s,
                        m_folder.path(),
                        u"--db"_s,
                        u"sqlite:"_s + m_folder.filePath(u"%1.db"_s.arg(read))}
            + options;

        const QJsonObject first = run(u"firstlinectl"_s, arguments).json();
        const QJsonObject second = run(u"firstlinectl"_s, arguments).json();

        QCOMPARE(first.value(u"read"_s).toInt(), read);
        QCOMPARE(first.value(u"imported"_s).toInt() + first.value(u"updated"_s).toInt()
                     + first.value(u"duplicates"_s).toInt() + first.value(u"rejected"_s).toInt(),
                 read);
        QVERIFY(first.value(u"imported"_s).toInt() > read * 9 / 10);
        QCOMPARE(second.value(u"imported"_s).toInt(), 0);
    }

    void categoriesAreLearnedWell_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<double>("floor");
        QTest::newRow("eight topics") << u"endava_topic_group.csv"_s << QStringList() << 0.80;
        QTest::newRow("ten largest groups")
            << u"grp_itsm_raw.csv"_s << QStringList{u"--top-categories"_s, u"10"_s} << 0.63;
    }

    void categoriesAreLearnedWell()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, options);
        QFETCH(double, floor);

        const ProgramRun result = run(u"firstlinectl"_s,
                                      QStringList{u"cross-validate"_s,
                                                  u"--data"_s,
                                                  data(file),
                                                  u"--task"_s,
                                                  u"category"_s,
                                                  u"--algorithms"_s,
                                                  u"logistic"_s,
                                                  u"--json"_s,
                                                  u"--quiet"_s}
                                          + options);

        QVERIFY2(result.exitCode == 0, result.errors.constData());
        const QJsonObject best = result.json().value(u"algorithms"_s).toArray().first().toObject();
        QVERIFY2(best.value(u"macro_f1"_s).toDouble() >= floor,
                 qPrintable(QString::number(best.value(u"macro_f1"_s).toDouble())));
        QVERIFY(best.value(u"macro_f1"_s).toDouble()
                > best.value(u"majority_macro_f1"_s).toDouble());
    }
};

QTEST_GUILESS_MAIN(RealFilesTest)
#include "real_files_test.moc"
