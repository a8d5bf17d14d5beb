// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

/// The order default < file < environment < command line, and what is refused.
class SettingsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString writeConfig(const QByteArray &content)
    {
        const QString path = m_folder.filePath(u"firstline.ini"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("cannot write the configuration file");
        }
        file.write(content);
        return path;
    }

private Q_SLOTS:
    void defaultsAreComplete()
    {
        const auto settings = readSettings({});

        QVERIFY(settings);
        QCOMPARE(settings->listen, u"127.0.0.1:8080"_s);
        QCOMPARE(settings->replies.limits.of(Priority::High), std::chrono::minutes{60});
        QVERIFY(settings->effectiveDatabaseUrl().startsWith(u"sqlite:/"_s));
    }

    void laterPlacesWin()
    {
        SettingSources sources;
        sources.configFile = writeConfig("[server]\nlisten=127.0.0.1:1\nthreads=3\n"
                                         "[replies]\ndays=mon,sat\n");
        sources.environment.insert(u"FIRSTLINE_SERVER_LISTEN"_s, u"127.0.0.1:2"_s);
        sources.environment.insert(u"FIRSTLINE_API_KEYS_FILE"_s, u"/keys"_s);
        sources.environment.insert(u"FIRSTLINE_LOG_LEVEL"_s, u"debug"_s);
        sources.options.insert(u"listen"_s, u"127.0.0.1:3"_s);

        const auto settings = readSettings(sources);

        QVERIFY(settings);
        QCOMPARE(settings->listen, u"127.0.0.1:3"_s);
        QCOMPARE(settings->logLevel, u"debug"_s);
        QCOMPARE(settings->serverThreads, 3);
        QCOMPARE(settings->apiKeysFile, u"/keys"_s);
        QCOMPARE(settings->replies.calendar.hours().days.to_ulong(), 0b0100001UL);
    }

    void wrongValuesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QString>("named");
        QTest::newRow("no port") << QByteArray("[server]\nlisten=here\n") << u"server/listen"_s;
        QTest::newRow("port too large")
            << QByteArray("[server]\nlisten=127.0.0.1:70000\n") << u"server/listen"_s;
        QTest::newRow("unknown key") << QByteArray("[server]\nlissen=1\n") << u"server/lissen"_s;
        QTest::newRow("unknown database")
            << QByteArray("[database]\nurl=mysql://here/x\n") << u"database/url"_s;
        QTest::newRow("unknown level") << QByteArray("[log]\nlevel=loud\n") << u"log/level"_s;
        QTest::newRow("unknown zone")
            << QByteArray("[replies]\ntime_zone=Mars\n") << u"replies/time_zone"_s;
        QTest::newRow("hours backwards")
            << QByteArray("[replies]\nhours=17:00-9:00\n") << u"replies/hours"_s;
        QTest::newRow("unknown day")
            << QByteArray("[replies]\ndays=mon,xyz\n") << u"replies/days"_s;
        QTest::newRow("no minutes")
            << QByteArray("[replies]\nhigh_minutes=0\n") << u"replies/high_minutes"_s;
    }

    void wrongValuesAreRefused()
    {
        QFETCH(QByteArray, config);
        QFETCH(QString, named);
        SettingSources sources;
        sources.configFile = writeConfig(config);

        const auto settings = readSettings(sources);

        QVERIFY(!settings);
        QCOMPARE(settings.error().code, ErrorCode::InvalidInput);
        QVERIFY2(settings.error().detail.contains(named), qPrintable(settings.error().detail));
    }

    void aMissingNamedFileIsRefused()
    {
        SettingSources sources;
        sources.configFile = m_folder.filePath(u"none.ini"_s);

        QCOMPARE(readSettings(sources).error().code, ErrorCode::NotFound);
    }

    void printedSettingsReadBackTheSame()
    {
        SettingSources sources;
        sources.environment.insert(u"FIRSTLINE_REPLIES_HOURS"_s, u"8:30-18:00"_s);
        sources.environment.insert(u"FIRSTLINE_REPLIES_TIME_ZONE"_s, u"Europe/Berlin"_s);
        const QString printed = printedSettings(*readSettings(sources));

        SettingSources again;
        again.configFile = writeConfig(printed.toUtf8());

        QCOMPARE(printedSettings(*readSettings(again)), printed);
        QVERIFY(printed.contains(u"hours=8:30-18:00"_s));
    }

    void passwordsAreMasked()
    {
        SettingSources sources;
        sources.options.insert(u"db"_s, u"postgresql://ann:secret@localhost:5432/tickets"_s);

        const QString printed = printedSettings(*readSettings(sources));

        QVERIFY(!printed.contains(u"secret"_s));
        QVERIFY(printed.contains(u"ann:***@localhost"_s));
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
