// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/entity_patterns.h"

#include <QElapsedTimer>
#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

class EntityPatternsTest : public QObject
{
    Q_OBJECT

    static QStringList found(const QString &text)
    {
        const std::string utf8 = text.toStdString();
        QStringList result;
        for (const Entity &entity : text::toEntities(utf8, text::findEntities(utf8))) {
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
        row(u"write to ann.smith@example.com, please"_s, {u"email=ann.smith@example.com"_s});
        row(u"see (https://x.example/a?b=1#c)."_s, {u"url=https://x.example/a?b=1#c"_s});
        row(u"{\"a\":1} https://x.example/a\",\"b\" end"_s, {u"url=https://x.example/a"_s});
        row(u"go to www.example.com now"_s, {u"url=www.example.com"_s});
        row(u"error code 0x80070005 appears"_s, {u"error_code=0x80070005"_s});
        row(u"we get ORA-00942 and ERR_CONNECTION_RESET"_s,
            {u"error_code=ORA-00942"_s, u"error_code=ERR_CONNECTION_RESET"_s});
        row(u"error 1603 when installing"_s, {u"error_code=1603"_s});
        row(u"Fehlercode: 4711"_s, {u"error_code=4711"_s});
        row(u"HTTP 500 on login"_s, {u"error_code=500"_s});
        row(u"código de error 1234"_s, {u"error_code=1234"_s});
        row(u"my order number is 123-4567890, where is it"_s, {u"order_number=123-4567890"_s});
        row(u"Bestellnummer: 4711-0815"_s, {u"order_number=4711-0815"_s});
        row(u"Rechnungs-Nr. 20231"_s, {u"invoice_number=20231"_s});
        row(u"mi pedido 998877 no llegó"_s, {u"order_number=998877"_s});
        row(u"order #77123 is late"_s, {u"order_number=77123"_s});
        row(u"invoice no. 2023-0042 is wrong"_s, {u"invoice_number=2023-0042"_s});
        row(u"Rechnung RE-2023-17 prüfen"_s, {u"invoice_number=RE-2023-17"_s});
        row(u"facture n° 20231 payée"_s, {u"invoice_number=20231"_s});
        row(u"since version 2.4 on Windows 10.0.22621.1"_s,
            {u"version=2.4"_s, u"version=10.0.22621.1"_s});
        row(u"app v3.2.1-beta crashes"_s, {u"version=v3.2.1-beta"_s});
        row(u"the Dell XPS13 and HP-8150 printers"_s, {u"product=XPS13"_s, u"product=HP-8150"_s});
        row(u"Fehler=E1234 am Gerät"_s, {u"error_code=E1234"_s});
        row(u"[page|https://x.example/a1|https://y.example/b2]"_s,
            {u"url=https://x.example/a1"_s, u"url=https://y.example/b2"_s});
        row(u"![shot](https://x.example/a.png) https://localhost:4100/"_s,
            {u"url=https://x.example/a.png"_s, u"url=https://localhost:4100/"_s});
        row(u"[~ann@example.org] knows"_s, {u"email=ann@example.org"_s});
        row(u"<version>2.14</version>"_s, {u"version=2.14"_s});
        row(u"from 1.X to 2.0.x"_s, {u"version=1.X"_s, u"version=2.0.x"_s});
        row(u"E1234 and again E1234"_s, {u"error_code=E1234"_s});
    }

    void entitiesAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, entities);

        QCOMPARE(found(text), entities);
    }

    void everydayNumbersAreNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"on 29.10.2016 at 10:15"_s,
                                    u"I paid 12.50 twice for 3 items"_s,
                                    u"server 192.168.100.12 is slow"_s,
                                    u"call me at +49 123 4567"_s,
                                    u"we use UTF-8 and IPv6 since COVID-19"_s,
                                    u"in order to change 12345678 things"_s,
                                    u"an error. 2000 people saw it"_s,
                                    u"a@b or @handle or me@home"_s,
                                    u"24/7 and 50% off"_s,
                                    u"0@3.964 and <name>@example"_s,
                                    u"error 2022-09-06"_s,
                                    u"see SHOP-1234 and s3a://bucket1/x"_s,
                                    u""_s}) {
            QTest::newRow(qPrintable(text)) << text;
        }
    }

    void everydayNumbersAreNone()
    {
        QFETCH(QString, text);

        QCOMPARE(found(text), QStringList());
    }

    void placesAreBytesOfTheText()
    {
        const std::string text = "für ORA-00942!";

        const auto matches = text::findEntities(text);

        QCOMPARE(matches.size(), 1U);
        QCOMPARE(text.substr(matches[0].begin, matches[0].length), "ORA-00942");
    }

    void longTokensTakeLinearTime_data()
    {
        QTest::addColumn<QByteArray>("unit");
        for (const char *unit : {"a:",
                                 "1=",
                                 "::",
                                 "a@1",
                                 "1.",
                                 "#1",
                                 "http://",
                                 "a|http://b.c/1|",
                                 "x1://",
                                 "<1>",
                                 "_1",
                                 "\xc3"}) {
            QTest::newRow(unit) << QByteArray(unit);
        }
    }

    void longTokensTakeLinearTime()
    {
        QFETCH(QByteArray, unit);
        const std::string text = unit.repeated(200'000 / unit.size()).toStdString();
        QElapsedTimer timer;
        timer.start();

        const auto matches = text::findEntities(text);

        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(matches.size() <= 100);
    }

    void matchesAreLimited_data()
    {
        QTest::addColumn<QString>("separator");
        QTest::newRow("many words") << u" "_s;
    }

    void matchesAreLimited()
    {
        QFETCH(QString, separator);
        QString text;
        for (int i = 0; i < 1'000; ++i) {
            text += u"error=1%1"_s.arg(i, 4, 10, QLatin1Char('0')) + separator;
        }

        QCOMPARE(text::findEntities(text.toStdString()).size(), 100U);
    }
};

QTEST_GUILESS_MAIN(EntityPatternsTest)
#include "entity_patterns_test.moc"
