// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace firstline::test;
using namespace Qt::StringLiterals;

/// Bad input ends with a clear message that names the thing and the way out, the exit code of the
/// contract, and nothing changed.
class BadInputTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString db(const QString &name) const { return u"sqlite:"_s + path(name); }

    QString ticketFile()
    {
        return writeTestFile(path(u"good.csv"_s),
                             "ticket_id,subject,message,priority,category\n"
                             "1,Printer,The printer is on fire,high,Hardware\n");
    }

    static QByteArray hash(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly)
                   ? QCryptographicHash::hash(opened.readAll(), QCryptographicHash::Sha256)
                   : QByteArray();
    }

    /// Fails unless the run ended with `code` and its message holds every part.
    static void verifyRefused(const ProgramRun &run, int code, const QStringList &parts)
    {
        QVERIFY2(run.exitCode == code, (QByteArray::number(run.exitCode) + run.errors).constData());
        for (const QString &part : parts) {
            QVERIFY2(run.errors.contains(part.toUtf8()), run.errors.constData());
        }
    }

private Q_SLOTS:
    void importRefuses_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QStringList>("named");

        QTest::newRow("an empty file") << QByteArray() << QStringList() << QStringList{u"empty"_s};
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                              "m\0e\0s\0s\0a\0g\0e\0\n\0a\0\n\0",
                                              20)
                                << QStringList() << QStringList{u"UTF-16"_s, u"iconv"_s};
        QTest::newRow("no usable column") << QByteArray("colour,size\nred,4\n") << QStringList()
                                          << QStringList{u"message"_s, u"colour"_s, u"--map"_s};
        QTest::newRow("a mapped column that is not there")
            << QByteArray("message,colour\nhello there,red\n")
            << QStringList{u"--map"_s, u"subject=title"_s} << QStringList{u"title"_s, u"message"_s};
    }

    void importRefuses()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, options);
        QFETCH(QStringList, named);
        const QString file = writeTestFile(path(u"bad.csv"_s), content);
        QFile::remove(path(u"bad.db"_s));

        const ProgramRun result =
            run(u"firstlinectl"_s,
                QStringList{u"import"_s, file, u"--no-predict"_s, u"--db"_s, db(u"bad.db"_s)}
                    + options);

        verifyRefused(result, 1, named + QStringList{u"bad.csv"_s});
        const ProgramRun info =
            run(u"firstlinectl"_s, {u"db"_s, u"info"_s, u"--json"_s, u"--db"_s, db(u"bad.db"_s)});
        QCOMPARE(info.json().value(u"tickets"_s).toInt(-1), 0);
    }

    void aFolderIsNoTicketFile()
    {
        const ProgramRun result =
            run(u"firstlinectl"_s,
                {u"import"_s, m_folder.path(), u"--no-predict"_s, u"--db"_s, db(u"folder.db"_s)});

        verifyRefused(result, 1, {m_folder.path(), u"folder"_s});
    }

    void aMissingFileIsNamed()
    {
        const ProgramRun result =
            run(u"firstlinectl"_s,
                {u"import"_s, path(u"none.csv"_s), u"--no-predict"_s, u"--db"_s, db(u"none.db"_s)});

        verifyRefused(result, 1, {path(u"none.csv"_s)});
    }

    void wrongOptionsAreWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown command") << QStringList{u"improt"_s} << u"improt"_s;
        QTest::newRow("unknown option")
            << QStringList{u"import"_s, u"x.csv"_s, u"--colour"_s} << u"colour"_s;
        QTest::newRow("no file") << QStringList{u"import"_s} << u"file"_s;
        QTest::newRow("map without equals")
            << QStringList{u"import"_s, u"x.csv"_s, u"--map"_s, u"message"_s} << u"--map"_s;
        QTest::newRow("unknown priority")
            << QStringList{u"import"_s, u"x.csv"_s, u"--priority-map"_s, u"P1=huge"_s}
            << u"P1=huge"_s;
        QTest::newRow("unknown algorithm") << QStringList{u"train"_s,
                                                          u"--data"_s,
                                                          u"x.csv"_s,
                                                          u"--out"_s,
                                                          u"m.flm"_s,
                                                          u"--algorithm"_s,
                                                          u"magic"_s}
                                           << u"magic"_s;
        const QStringList train{u"train"_s, u"--data"_s, u"x.csv"_s, u"--out"_s, u"m.flm"_s};
        QTest::newRow("a setting without a value")
            << train + QStringList{u"--algorithm"_s, u"logistic"_s, u"--set"_s, u"c"_s} << u"c"_s;
        QTest::newRow("an unknown setting")
            << train + QStringList{u"--algorithm"_s, u"logistic"_s, u"--set"_s, u"depth=3"_s}
            << u"c, balance"_s;
        QTest::newRow("a setting out of range")
            << train + QStringList{u"--algorithm"_s, u"logistic"_s, u"--set"_s, u"balance=7"_s}
            << u"0 to 1"_s;
        QTest::newRow("a setting for no algorithm")
            << train + QStringList{u"--set"_s, u"c=3"_s} << u"auto"_s;
        QTest::newRow("a setting for several algorithms") << QStringList{u"cross-validate"_s,
                                                                         u"--data"_s,
                                                                         u"x.csv"_s,
                                                                         u"--task"_s,
                                                                         u"category"_s,
                                                                         u"--set"_s,
                                                                         u"c=3"_s}
                                                          << u"one algorithm"_s;
        const QStringList tune{
            u"tune"_s, u"--data"_s, u"x.csv"_s, u"--task"_s, u"category"_s, u"--algorithm"_s};
        QTest::newRow("tuning without data") << QStringList{u"tune"_s} << u"--data"_s;
        QTest::newRow("tuning auto") << tune + QStringList{u"auto"_s} << u"logistic"_s;
        QTest::newRow("an unknown search")
            << tune + QStringList{u"logistic"_s, u"--search"_s, u"guess"_s}
            << u"grid, random or global"_s;
        QTest::newRow("no trials")
            << tune + QStringList{u"logistic"_s, u"--trials"_s, u"0"_s} << u"--trials"_s;
        QTest::newRow("a plot of an unknown kind")
            << tune + QStringList{u"logistic"_s, u"--plot"_s, u"trials.png"_s} << u".svg"_s;
        QTest::newRow("training from nothing") << QStringList{u"train"_s} << u"--data"_s;
        QTest::newRow("unknown task")
            << QStringList{u"cross-validate"_s, u"--data"_s, u"x.csv"_s, u"--task"_s, u"mood"_s}
            << u"mood"_s;
        QTest::newRow("negative seed")
            << QStringList{u"import"_s, u"x.csv"_s, u"--seed=-1"_s} << u"--seed"_s;
        QTest::newRow("unknown database kind")
            << QStringList{u"db"_s, u"info"_s, u"--db"_s, u"mysql://x"_s} << u"mysql"_s;
    }

    void wrongOptionsAreWrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);

        verifyRefused(run(u"firstlinectl"_s, arguments), 2, {named, u"--help"_s});
    }

    void brokenModelsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("why");
        QTest::newRow("empty") << QByteArray() << u"not a Firstline model"_s;
        QTest::newRow("foreign") << QByteArray("PK\x03\x04 this is a zip file, not a model")
                                 << u"not a Firstline model"_s;
    }

    void brokenModelsAreRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, why);
        const QString model = writeTestFile(path(u"broken.flm"_s), content);

        const ProgramRun result = run(u"firstlinectl"_s,
                                      {u"predict"_s, u"--model"_s, model},
                                      {.input = R"({"message":"hello"})"});

        verifyRefused(result, 1, {model, why});
        QVERIFY(result.output.isEmpty());
    }

    void aNewerDatabaseIsLeftUntouched()
    {
        const QString file = path(u"newer.db"_s);
        QCOMPARE(
            run(u"firstlinectl"_s, {u"db"_s, u"init"_s, u"--db"_s, db(u"newer.db"_s)}).exitCode, 0);
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
            raw.setDatabaseName(file);
            QVERIFY(raw.open());
            QVERIFY(QSqlQuery(raw).exec(u"PRAGMA user_version = 9999"_s));
        }
        QSqlDatabase::removeDatabase(u"newer"_s);
        const QByteArray before = hash(file);

        const ProgramRun result =
            run(u"firstlinectl"_s,
                {u"import"_s, ticketFile(), u"--no-predict"_s, u"--db"_s, db(u"newer.db"_s)});

        verifyRefused(result, 1, {file, u"newer"_s});
        QCOMPARE(hash(file), before);
    }

    void aForeignFileIsNoDatabase()
    {
        const QString file = writeTestFile(path(u"foreign.db"_s), QByteArray(5'000, 'x'));

        const ProgramRun result =
            run(u"firstlinectl"_s, {u"db"_s, u"info"_s, u"--db"_s, u"sqlite:"_s + file});

        verifyRefused(result, 1, {file});
        QCOMPARE(QFileInfo(file).size(), 5'000);
    }

    void aFolderWithoutWritePermissionIsNamed()
    {
        const QString folder = path(u"locked"_s);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::setPermissions(
            folder, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        QVERIFY(QFile::setPermissions(m_folder.path(),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                          | QFile::ReadOther | QFile::ExeOther));

        const ProgramRun result = run(u"firstlinectl"_s,
                                      {u"import"_s,
                                       ticketFile(),
                                       u"--no-predict"_s,
                                       u"--db"_s,
                                       u"sqlite:"_s + folder + u"/new.db"_s},
                                      {.withoutRights = true});

        verifyRefused(result, 1, {folder});
        QVERIFY(QDir(folder).isEmpty());
    }

    void anOccupiedPortIsNamed()
    {
        QTcpServer occupant;
        QVERIFY(occupant.listen(QHostAddress::LocalHost));
        const QString address = u"127.0.0.1:%1"_s.arg(occupant.serverPort());

        const ProgramRun result = run(u"firstlined"_s,
                                      {u"--listen"_s,
                                       address,
                                       u"--db"_s,
                                       db(u"port.db"_s),
                                       u"--data-dir"_s,
                                       m_folder.path()});

        verifyRefused(result, 1, {address, u"--listen"_s});
    }

    void offLoopbackWithoutKeysIsRefused()
    {
        const ProgramRun result =
            run(u"firstlined"_s, {u"--listen"_s, u"0.0.0.0:0"_s, u"--db"_s, db(u"open.db"_s)});

        verifyRefused(result, 2, {u"FIRSTLINE_API_KEYS_FILE"_s});
    }
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "bad_input_test.moc"
