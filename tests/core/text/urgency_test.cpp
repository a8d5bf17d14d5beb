// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/urgency.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

class UrgencyTest : public QObject
{
    Q_OBJECT

    text::UrgencyFinder m_finder;

    QStringList phrases(const QString &text) const
    {
        const std::string utf8 = text.toStdString();
        QStringList found;
        for (const text::UrgentPhrase &phrase : m_finder.find(utf8).phrases) {
            found << QString::fromStdString(utf8.substr(phrase.begin, phrase.length));
        }
        return found;
    }

private Q_SLOTS:
    void urgentPhrasesAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("phrases");
        const auto row = [](const QString &text, const QStringList &found) {
            QTest::newRow(qPrintable(text)) << text << found;
        };
        row(u"Please fix this ASAP."_s, {u"ASAP"_s});
        row(u"we need it as soon as possible, it is critical"_s,
            {u"as soon as possible"_s, u"critical"_s});
        row(u"as soon as I can"_s, {u"soon"_s});
        row(u"Die Produktion steht still, bitte dringend helfen"_s,
            {u"Produktion steht still"_s, u"dringend"_s});
        row(u"bitte schnellstmoeglich"_s, {u"schnellstmoeglich"_s});
        row(u"Necesito ayuda lo antes posible"_s, {u"lo antes posible"_s});
        row(u"Répondez dans les plus brefs délais"_s, {u"dans les plus brefs délais"_s});
        row(u"Preciso disso o mais rápido possível"_s, {u"o mais rápido possível"_s});
        row(u"This is not urgent at all"_s, {});
        row(u"Es ist nicht dringend"_s, {});
        row(u"no es urgente"_s, {});
        row(u"how do I change my name"_s, {});
        row(QString(), {});
    }

    void urgentPhrasesAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, phrases);

        QCOMPARE(this->phrases(text), phrases);
        QCOMPARE(m_finder.find(text.toStdString()).score > 0, !phrases.isEmpty());
    }

    void urgencyAndItsDenialAreTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isUrgent");
        for (const QString &text : {u"ASAP please"_s,
                                    u"our system down"_s,
                                    u"the server is down again"_s,
                                    u"we need this urgently"_s,
                                    u"production is down"_s,
                                    u"please fix this immediately"_s,
                                    u"we cannot work"_s,
                                    u"the deadline is near"_s,
                                    u"this is an emergency"_s,
                                    u"call me as soon as possible"_s,
                                    u"I need it right now"_s,
                                    u"the whole team is blocked"_s,
                                    u"top priority for us"_s,
                                    u"we fear data loss"_s,
                                    u"the website is down"_s}) {
            QTest::addRow("en: %s", qPrintable(text)) << text << true;
        }
        for (const QString &text : {u"this is not urgent"_s,
                                    u"no rush"_s,
                                    u"no hurry at all"_s,
                                    u"whenever you have time"_s,
                                    u"it is not an emergency"_s,
                                    u"low priority"_s,
                                    u"this is not critical"_s,
                                    u"there is no urgency"_s,
                                    u"it isn't urgent"_s,
                                    u"not that urgent"_s,
                                    u"nothing urgent"_s,
                                    u"take your time"_s,
                                    u"it can wait"_s,
                                    u"not very urgent"_s}) {
            QTest::addRow("en: %s", qPrintable(text)) << text << false;
        }
        for (const QString &text : {u"Es ist dringend"_s,
                                    u"bitte sofort"_s,
                                    u"so schnell wie möglich"_s,
                                    u"bitte asap"_s,
                                    u"die Produktion steht"_s,
                                    u"das System ist ausgefallen"_s,
                                    u"der Server ist down"_s,
                                    u"es eilt sehr"_s,
                                    u"bitte umgehend"_s,
                                    u"wir brauchen das noch heute"_s,
                                    u"ein Notfall"_s,
                                    u"ich kann nicht arbeiten"_s,
                                    u"alle Mitarbeiter sind betroffen"_s,
                                    u"bitte unverzüglich"_s,
                                    u"schnellstmöglich bitte"_s}) {
            QTest::addRow("de: %s", qPrintable(text)) << text << true;
        }
        for (const QString &text : {u"nicht dringend"_s,
                                    u"keine Eile"_s,
                                    u"es eilt nicht"_s,
                                    u"das hat Zeit"_s,
                                    u"niedrige Priorität"_s,
                                    u"nicht kritisch"_s,
                                    u"keine Dringlichkeit"_s,
                                    u"nicht so dringend"_s,
                                    u"nicht sehr dringend"_s,
                                    u"kein Notfall"_s,
                                    u"nicht eilig"_s,
                                    u"nichts Dringendes"_s,
                                    u"bei Gelegenheit"_s,
                                    u"das kann warten"_s}) {
            QTest::addRow("de: %s", qPrintable(text)) << text << false;
        }
        for (const QString &text : {u"es urgente"_s,
                                    u"lo antes posible"_s,
                                    u"cuanto antes"_s,
                                    u"inmediatamente"_s,
                                    u"sistema caído"_s,
                                    u"el sistema está caído"_s,
                                    u"no podemos trabajar"_s,
                                    u"una emergencia"_s,
                                    u"ahora mismo"_s,
                                    u"de inmediato"_s,
                                    u"producción parada"_s,
                                    u"la fecha límite"_s,
                                    u"máxima prioridad"_s,
                                    u"ASAP por favor"_s}) {
            QTest::addRow("es: %s", qPrintable(text)) << text << true;
        }
        for (const QString &text : {u"no es urgente"_s,
                                    u"sin prisa"_s,
                                    u"no hay prisa"_s,
                                    u"no es crítico"_s,
                                    u"sin urgencia"_s,
                                    u"baja prioridad"_s,
                                    u"nada urgente"_s,
                                    u"no corre prisa"_s,
                                    u"cuando puedan"_s,
                                    u"no es una emergencia"_s,
                                    u"no es muy urgente"_s,
                                    u"no urge"_s,
                                    u"no es tan urgente"_s}) {
            QTest::addRow("es: %s", qPrintable(text)) << text << false;
        }
        for (const QString &text : {u"c'est urgent"_s,
                                    u"dès que possible"_s,
                                    u"au plus vite"_s,
                                    u"tout de suite"_s,
                                    u"immédiatement"_s,
                                    u"système en panne"_s,
                                    u"le serveur est en panne"_s,
                                    u"impossible de travailler"_s,
                                    u"dans les plus brefs délais"_s,
                                    u"production arrêtée"_s,
                                    u"sans délai"_s,
                                    u"ASAP svp"_s,
                                    u"priorité absolue"_s,
                                    u"une urgence"_s}) {
            QTest::addRow("fr: %s", qPrintable(text)) << text << true;
        }
        for (const QString &text : {u"ce n'est pas urgent"_s,
                                    u"rien d'urgent"_s,
                                    u"pas d'urgence"_s,
                                    u"pas pressé"_s,
                                    u"sans urgence"_s,
                                    u"faible priorité"_s,
                                    u"ce n'est pas critique"_s,
                                    u"aucune urgence"_s,
                                    u"pas très urgent"_s,
                                    u"quand vous aurez le temps"_s,
                                    u"pas si urgent"_s,
                                    u"rien ne presse"_s,
                                    u"pas une urgence"_s}) {
            QTest::addRow("fr: %s", qPrintable(text)) << text << false;
        }
        for (const QString &text : {u"é urgente"_s,
                                    u"o mais rápido possível"_s,
                                    u"imediatamente"_s,
                                    u"assim que possível"_s,
                                    u"sistema fora do ar"_s,
                                    u"o sistema caiu"_s,
                                    u"não conseguimos trabalhar"_s,
                                    u"uma emergência"_s,
                                    u"agora mesmo"_s,
                                    u"sem demora"_s,
                                    u"prioridade máxima"_s,
                                    u"ASAP"_s,
                                    u"o quanto antes"_s,
                                    u"produção parada"_s}) {
            QTest::addRow("pt: %s", qPrintable(text)) << text << true;
        }
        for (const QString &text : {u"não é urgente"_s,
                                    u"sem pressa"_s,
                                    u"não há pressa"_s,
                                    u"não é crítico"_s,
                                    u"sem urgência"_s,
                                    u"baixa prioridade"_s,
                                    u"nada urgente"_s,
                                    u"quando puderem"_s,
                                    u"não é uma emergência"_s,
                                    u"não é muito urgente"_s,
                                    u"não tem pressa"_s,
                                    u"nada de urgente"_s,
                                    u"não é tão urgente"_s}) {
            QTest::addRow("pt: %s", qPrintable(text)) << text << false;
        }
    }

    void urgencyAndItsDenialAreTold()
    {
        QFETCH(QString, text);
        QFETCH(bool, isUrgent);

        const double score = m_finder.find(text.toStdString()).score;

        QVERIFY2(isUrgent ? score >= 0.5 : score == 0, qPrintable(QString::number(score)));
    }

    void theScoreGrowsWithEachPhraseAndStaysBelowOne()
    {
        const double one = m_finder.find("it is urgent").score;
        const double two = m_finder.find("it is urgent, our server is down").score;
        const double soon = m_finder.find("please answer soon").score;

        QVERIFY(0 < soon && soon < one && one < two && two <= 1);
    }

    void theScoreJoinsTheWeights()
    {
        const text::Urgency found = m_finder.find("urgent deadline");

        double calm = 1;
        for (const text::UrgentPhrase &phrase : found.phrases) {
            calm *= 1 - phrase.weight;
        }
        QCOMPARE(found.phrases.size(), 2U);
        QCOMPARE(found.score, 1 - calm);
    }
};

QTEST_GUILESS_MAIN(UrgencyTest)
#include "urgency_test.moc"
