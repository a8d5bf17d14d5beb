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

    void theSameWordMayDifferByLanguage()
    {
        QVERIFY(score(u"mal"_s, "es") < 0);
        QCOMPARE(score(u"mal"_s, "de"), 0.0);
    }
};

QTEST_GUILESS_MAIN(SentimentTest)
#include "sentiment_test.moc"
