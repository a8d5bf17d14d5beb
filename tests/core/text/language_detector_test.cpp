// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language_detector.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

class LanguageDetectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languageIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        const auto row = [](const QString &text, const QString &language) {
            QTest::newRow(qPrintable(text)) << text << language;
        };
        row(u"My order has not arrived and nobody answers the phone, please help me"_s, u"en"_s);
        row(u"Meine Bestellung ist nicht angekommen und niemand geht ans Telefon"_s, u"de"_s);
        row(u"Mi pedido no ha llegado y nadie contesta al teléfono desde ayer"_s, u"es"_s);
        row(u"Ma commande n'est pas arrivée et personne ne répond au téléphone"_s, u"fr"_s);
        row(u"Meu pedido não chegou e ninguém atende o telefone desde ontem"_s, u"pt"_s);
        row(u"Привет, мой заказ не пришел, помогите пожалуйста"_s, u"ru"_s);
        row(u"我的订单还没有到,请帮助我解决这个问题"_s, u"zh"_s);
        row(u"Il mio ordine non è arrivato e nessuno risponde al telefono da ieri"_s, u"it"_s);
        row(u"Mijn bestelling is niet aangekomen en niemand neemt de telefoon op"_s, u"nl"_s);
        row(u"the printer is down"_s, u"en"_s);
        row(u"passwort ist abgelaufen"_s, u"de"_s);
        row(QString(), u"und"_s);
        row(u"4711 0815"_s, u"und"_s);
        row(u"xqzt vbnk"_s, u"und"_s);
    }

    void languageIsFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);

        QCOMPARE(QString::fromStdString(text::detectLanguage(text.toStdString())), language);
    }

    void longTextIsCutBetweenCharacters()
    {
        const QString text = u"x"_s + u"übergrößenträger möchten für Bücher "_s.repeated(100);

        QCOMPARE(QString::fromStdString(text::detectLanguage(text.toStdString())), u"de"_s);
    }
};

QTEST_GUILESS_MAIN(LanguageDetectorTest)
#include "language_detector_test.moc"
