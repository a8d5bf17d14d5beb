// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/entity_tagger.h"

#include <QElapsedTimer>
#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

class EntityTaggerTest : public QObject
{
    Q_OBJECT

    text::EntityTagger m_tagger = text::builtInEntityTagger();

    QStringList found(const QString &text) const
    {
        const std::string utf8 = text.toStdString();
        QStringList result;
        for (const Entity &entity : text::toEntities(utf8, m_tagger.find(utf8))) {
            result << entity.type + u"="_s + entity.text;
        }
        return result;
    }

private Q_SLOTS:
    void entitiesAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("entities");
        const auto row = [](const QString &text, const QStringList &entities) {
            QTest::newRow(qPrintable(text)) << text << entities;
        };
        row(u"I cannot open Outlook since Monday"_s, {u"product=Outlook"_s});
        row(u"My colleague cannot use visual studio any more."_s, {u"product=visual studio"_s});
        row(u"Ich habe Probleme mit Microsoft Teams seit dem Update"_s,
            {u"product=Microsoft Teams"_s});
        row(u"Tengo un problema con Photoshop"_s, {u"product=Photoshop"_s});
        row(u"order number 4711-0815, write to ann@example.org"_s,
            {u"order_number=4711-0815"_s, u"email=ann@example.org"_s});
        row(u"how do I change my name?"_s, {});
        row(QString(), {});
    }

    void entitiesAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, entities);

        QCOMPARE(found(text), entities);
    }

    void matchesAreInOrderAndDoNotOverlap()
    {
        const std::string text = "Outlook 2016 fails with error 0x80070005 on Windows 10, invoice "
                                 "INV-2024-0017, see https://help.example/a?b=Outlook";

        const auto matches = m_tagger.find(text);

        QVERIFY(matches.size() >= 4);
        std::size_t end = 0;
        for (const text::EntityMatch &match : matches) {
            QVERIFY(match.begin >= end && match.length > 0);
            end = match.begin + match.length;
        }
        QVERIFY(end <= text.size());
    }

    void savedAndLoadedItFindsTheSame()
    {
        const auto loaded = text::EntityTagger::load(m_tagger.save());
        const std::string text = "Our Vega Printer 200 and Firefox 102.3 fail with E1234";

        QVERIFY(loaded);
        QCOMPARE(loaded->save(), m_tagger.save());
        QCOMPARE(loaded->find(text), m_tagger.find(text));
    }

    void damagedFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = text::builtInEntityTagger().save();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another kind") << QByteArray(1'000, 'x');
        QTest::newRow("half") << good.first(good.size() / 2);
        QTest::newRow("one byte short") << good.chopped(1);
        QTest::newRow("one byte long") << good + 'x';
        QByteArray flipped = good;
        flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 1);
        QTest::newRow("a flipped bit") << flipped;
        QByteArray huge = good;
        huge[12 + 8 + 32 + 7] = '\x7f';
        QTest::newRow("a length past the end") << huge;
    }

    void damagedFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);

        const auto loaded = text::EntityTagger::load(bytes);

        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::Corrupt);
    }

    void longTextsTakeLinearTime_data()
    {
        QTest::addColumn<QByteArray>("unit");
        for (const char *unit :
             {"Outlook ", "a", "a-", "((", "visual studio code ", "1.2.", "\xc3"}) {
            QTest::newRow(unit) << QByteArray(unit);
        }
    }

    void longTextsTakeLinearTime()
    {
        QFETCH(QByteArray, unit);
        const std::string text = unit.repeated(200'000 / unit.size()).toStdString();
        QElapsedTimer timer;
        timer.start();

        const auto matches = m_tagger.find(text);

        QVERIFY2(timer.elapsed() < 4'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(matches.size() <= 200);
    }
};

QTEST_GUILESS_MAIN(EntityTaggerTest)
#include "entity_tagger_test.moc"
