// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/label_text.h"

#include "core/features/meta_features.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace firstline;
using namespace Qt::StringLiterals;

class LabelTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWordOfTheTicketStaysAsItIs()
    {
        Reason reason;
        reason.feature = u"word:refund_now"_s;
        reason.text = u"Refund_now"_s;

        QCOMPARE(ui::reasonText(reason), u"Refund_now"_s);
    }

    void everyFactAboutATicketHasWordsForPeopleInEachLanguage()
    {
        QTranslator german;
        QVERIFY(german.load(u":/i18n/firstline_de.qm"_s));
        for (std::size_t i = 0; i < features::kMetaCount; ++i) {
            const Reason reason = fact(i);
            const QString english = ui::reasonText(reason);
            QCoreApplication::installTranslator(&german);
            const QString translated = ui::reasonText(reason);
            QCoreApplication::removeTranslator(&german);

            QVERIFY2(!english.contains(u'_'), qPrintable(english));
            QVERIFY2(translated != english, qPrintable(english));
        }
    }

    void anUnknownFactIsReadableToo()
    {
        Reason reason;
        reason.feature = u"meta:number_of_moons"_s;
        reason.text = u"number_of_moons"_s;

        QCOMPARE(ui::reasonText(reason), u"number of moons"_s);
    }

private:
    static Reason fact(std::size_t index)
    {
        const std::string_view name = features::metaName(index);
        Reason reason;
        reason.text = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        reason.feature = u"meta:"_s + reason.text;
        return reason;
    }
};

QTEST_GUILESS_MAIN(LabelTextTest)
#include "label_text_test.moc"
