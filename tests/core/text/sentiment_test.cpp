// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentiment.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

class SentimentTest : public QObject
{
    Q_OBJECT

    text::Sentiment m_sentiment;

    double score(const QString &text, const char *language) const
    {
        return m_sentiment.score(text.toStdString(), language);
    }

private Q_SLOTS:
    void moodIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("sign");
        const auto row = [](const QString &text, const QString &language, int sign) {
            QTest::newRow(qPrintable(text)) << text << language << sign;
        };
        row(u"The support was excellent, I am very happy"_s, u"en"_s, 1);
        row(u"This is the worst service ever, I am furious"_s, u"en"_s, -1);
        row(u"the new version is not good"_s, u"en"_s, -1);
        row(u"Der Service war hervorragend, vielen Dank"_s, u"de"_s, 1);
        row(u"Ich bin sehr enttäuscht, das ist eine Frechheit"_s, u"de"_s, -1);
        row(u"Der Drucker funktioniert leider nicht"_s, u"de"_s, -1);
        row(u"ich bin verargert und enttaeuscht"_s, u"de"_s, -1);
        row(u"El soporte es excelente, estoy muy contento"_s, u"es"_s, 1);
        row(u"Es una vergüenza, el pedido llegó roto"_s, u"es"_s, -1);
        row(u"Service parfait, merci beaucoup"_s, u"fr"_s, 1);
        row(u"Je suis très déçu, rien ne fonctionne"_s, u"fr"_s, -1);
        row(u"O atendimento foi ótimo, muito obrigado"_s, u"pt"_s, 1);
        row(u"Péssimo atendimento, quero meu reembolso"_s, u"pt"_s, -1);
        row(u"😡😡"_s, u"en"_s, -1);
        row(u"the meeting is on the table"_s, u"en"_s, 0);
        row(QString(), u"en"_s, 0);
        row(u"Ich bin sehr enttäuscht von dem kaputten Gerät"_s, u"und"_s, -1);
        row(u"Je suis très content, merci"_s, QString(), 1);
    }

    void moodIsRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        QFETCH(int, sign);

        const double found = score(text, qPrintable(language));

        QCOMPARE(found > 0.1 ? 1 : found < -0.1 ? -1 : 0, sign);
        QVERIFY(found >= -1 && found <= 1);
    }

    void emphasisStrengthens_data()
    {
        QTest::addColumn<QString>("weak");
        QTest::addColumn<QString>("strong");
        QTest::newRow("booster") << u"it is bad"_s << u"it is extremely bad"_s;
        QTest::newRow("damper") << u"it is slightly bad"_s << u"it is bad"_s;
        QTest::newRow("capitals") << u"it is terrible"_s << u"it is TERRIBLE"_s;
        QTest::newRow("exclamation") << u"it is bad. help"_s << u"it is bad!!! help"_s;
        QTest::newRow("negation is weaker than the opposite")
            << u"it is not good"_s << u"it is bad and terrible"_s;
    }

    void emphasisStrengthens()
    {
        QFETCH(QString, weak);
        QFETCH(QString, strong);

        QVERIFY(score(strong, "en") < score(weak, "en"));
        QVERIFY(score(weak, "en") < 0);
    }

    void negationDoesNotCrossAClause()
    {
        QVERIFY(score(u"no, great work"_s, "en") > 0);
        QVERIFY(score(u"no great work"_s, "en") < 0);
    }

    void aTroubleThatIsOverIsNoComplaint()
    {
        QVERIFY(score(u"the error is solved"_s, "en") > 0);
        QVERIFY(score(u"the error is not solved"_s, "en") < -0.3);
        QVERIFY(score(u"Störung behoben"_s, "de") > 0);
    }

    void manyBoostersStayFinite()
    {
        const double found = score(u"very "_s.repeated(10'000) + u"bad"_s, "en");

        QVERIFY(found < 0 && found >= -1);
    }

    void ruleHoldsInEachLanguage_data()
    {
        struct Pair
        {
            const char *language;
            QString worse;
            QString better;
        };
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QString>("worse");
        QTest::addColumn<QString>("better");
        for (const Pair &pair :
             {Pair{"en", u"the service is not good"_s, u"the service is good"_s},
              Pair{"de", u"der Service ist nicht gut"_s, u"der Service ist gut"_s},
              Pair{"es", u"el servicio no es bueno"_s, u"el servicio es bueno"_s},
              Pair{"fr", u"le service n'est pas bon"_s, u"le service est bon"_s},
              Pair{"pt", u"o serviço não é bom"_s, u"o serviço é bom"_s}}) {
            QTest::addRow("negation turns praise, %s", pair.language)
                << QByteArray(pair.language) << pair.worse << pair.better;
        }
        for (const Pair &pair :
             {Pair{"en", u"the service is very bad"_s, u"the service is bad"_s},
              Pair{"de", u"der Service ist sehr schlecht"_s, u"der Service ist schlecht"_s},
              Pair{"es", u"el servicio es muy malo"_s, u"el servicio es malo"_s},
              Pair{"fr", u"le service est très mauvais"_s, u"le service est mauvais"_s},
              Pair{"pt", u"o serviço é muito ruim"_s, u"o serviço é ruim"_s}}) {
            QTest::addRow("boosters strengthen, %s", pair.language)
                << QByteArray(pair.language) << pair.worse << pair.better;
        }
        for (const Pair &pair :
             {Pair{"en", u"great crew but terrible food"_s, u"terrible food but great crew"_s},
              Pair{"de",
                   u"tolle Crew, aber schreckliches Essen"_s,
                   u"schreckliches Essen, aber tolle Crew"_s},
              Pair{"es",
                   u"equipo excelente pero comida horrible"_s,
                   u"comida horrible pero equipo excelente"_s},
              Pair{"fr",
                   u"équipe excellente mais repas horrible"_s,
                   u"repas horrible mais équipe excellente"_s},
              Pair{"pt",
                   u"equipe excelente mas comida horrível"_s,
                   u"comida horrível mas equipe excelente"_s}}) {
            QTest::addRow("what follows but counts more, %s", pair.language)
                << QByteArray(pair.language) << pair.worse << pair.better;
        }
        for (const Pair &pair :
             {Pair{"en", u"an answer would be great"_s, u"the answer is great"_s},
              Pair{"de", u"eine Antwort wäre toll"_s, u"die Antwort ist toll"_s},
              Pair{"es", u"una respuesta sería genial"_s, u"la respuesta es genial"_s},
              Pair{"fr", u"une réponse serait géniale"_s, u"la réponse est géniale"_s},
              Pair{"pt", u"uma resposta seria ótima"_s, u"a resposta é ótima"_s}}) {
            QTest::addRow("a wish is no praise, %s", pair.language)
                << QByteArray(pair.language) << pair.worse << pair.better;
        }
        for (const Pair &pair :
             {Pair{"en", u"I will never fly with them again"_s, u"I will fly with them"_s},
              Pair{"de", u"ich kaufe nie wieder hier"_s, u"ich kaufe hier"_s},
              Pair{"es", u"nunca más compro aquí"_s, u"compro aquí"_s},
              Pair{"fr", u"je n'achète plus jamais ici"_s, u"j'achète ici"_s},
              Pair{"pt", u"nunca mais compro aqui"_s, u"compro aqui"_s}}) {
            QTest::addRow("never again, %s", pair.language)
                << QByteArray(pair.language) << pair.worse << pair.better;
        }
        for (const Pair &pair : {Pair{"en", u"I sat there 3 hours"_s, u"I sat there"_s},
                                 Pair{"de", u"ich saß dort 3 Stunden"_s, u"ich saß dort"_s},
                                 Pair{"es", u"estuve allí 3 horas"_s, u"estuve allí"_s},
                                 Pair{"fr", u"j'étais là 3 heures"_s, u"j'étais là"_s},
                                 Pair{"pt", u"fiquei lá 3 horas"_s, u"fiquei lá"_s}}) {
            QTest::addRow("waiting has a length, %s", pair.language)
                << QByteArray(pair.language) << pair.worse << pair.better;
        }
        for (const Pair &pair : {Pair{"en", u"I sat there 3 days"_s, u"I fly in 3 days"_s},
                                 Pair{"de", u"ich saß 3 Tage"_s, u"ich fahre in 3 Tagen"_s},
                                 Pair{"es", u"estuve 3 días"_s, u"viajo en 3 días"_s},
                                 Pair{"fr", u"j'étais là 3 jours"_s, u"je pars dans 3 jours"_s},
                                 Pair{"pt", u"fiquei 3 dias"_s, u"viajo em 3 dias"_s}}) {
            QTest::addRow("a plan is no wait, %s", pair.language)
                << QByteArray(pair.language) << pair.worse << pair.better;
        }
        for (const Pair &pair :
             {Pair{"en", u"the parcel is broken, thank you"_s, u"thank you, the parcel is fine"_s},
              Pair{"de", u"das Paket ist kaputt, danke"_s, u"danke, das Paket ist gut"_s},
              Pair{"es", u"el paquete está roto, gracias"_s, u"gracias, el paquete está bien"_s},
              Pair{"fr", u"le colis est cassé, merci"_s, u"merci, le colis est bien"_s},
              Pair{
                  "pt", u"o pacote está quebrado, obrigado"_s, u"obrigado, o pacote está bom"_s}}) {
            QTest::addRow("thanks behind a complaint is politeness, %s", pair.language)
                << QByteArray(pair.language) << pair.worse << pair.better;
        }
        for (const Pair &pair :
             {Pair{"en", u"is the new plan good?"_s, u"the new plan is good."_s},
              Pair{"de", u"ist der neue Tarif gut?"_s, u"der neue Tarif ist gut."_s},
              Pair{"es", u"¿es bueno el plan?"_s, u"el plan es bueno."_s},
              Pair{"fr", u"est-ce que le plan est bon ?"_s, u"le plan est bon."_s},
              Pair{"pt", u"o plano é bom?"_s, u"o plano é bom."_s}}) {
            QTest::addRow("asked praise counts less, %s", pair.language)
                << QByteArray(pair.language) << pair.worse << pair.better;
        }
        for (const Pair &pair : {Pair{"en", u"see you there :("_s, u"see you there :-)"_s},
                                 Pair{"de", u"wir sehen uns :("_s, u"wir sehen uns ;)"_s},
                                 Pair{"es", u"nos vemos :-("_s, u"nos vemos :D"_s},
                                 Pair{"fr", u"à demain :("_s, u"à demain :)"_s},
                                 Pair{"pt", u"até logo :("_s, u"até logo :)"_s}}) {
            QTest::addRow("smileys, %s", pair.language)
                << QByteArray(pair.language) << pair.worse << pair.better;
        }
    }

    void ruleHoldsInEachLanguage()
    {
        QFETCH(QByteArray, language);
        QFETCH(QString, worse);
        QFETCH(QString, better);

        QVERIFY2(score(worse, language.constData()) < score(better, language.constData()),
                 qPrintable(u"%1 and %2"_s.arg(score(worse, language.constData()))
                                .arg(score(better, language.constData()))));
    }

    void signsThatAreNoSmileysSayNothing()
    {
        QCOMPARE(score(u"see http://x.example/a and list:(a) at 8:30)"_s, "en"), 0.0);
    }

    void theSameWordMayDifferByLanguage()
    {
        QVERIFY(score(u"mal"_s, "es") < 0);
        QCOMPARE(score(u"mal"_s, "de"), 0.0);
    }
};

QTEST_GUILESS_MAIN(SentimentTest)
#include "sentiment_test.moc"
