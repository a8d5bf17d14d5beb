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
