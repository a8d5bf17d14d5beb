// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/learnable_tickets.h"
#include "tests/support/shared_data.h"
#include "tests/support/unfamiliar_share.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

/// Text unlike anything seen is flagged, and little else is.
class UnfamiliarTextTest : public QObject
{
    Q_OBJECT

private:
    static std::vector<Ticket> data(const QString &name)
    {
        return test::publicTickets(test::sharedDataFolder() + u'/' + name);
    }

    static std::vector<Ticket> saying(const QStringList &texts)
    {
        std::vector<Ticket> tickets;
        for (const QString &text : texts) {
            tickets.emplace_back().message = text;
        }
        return tickets;
    }

private Q_SLOTS:
    void gibberishIsFlagged()
    {
        QCOMPARE(test::flaggedShare(test::learnableTickets(400), test::gibberish(200)), 1.0);
    }

    void textsWithoutWordsAreFlagged()
    {
        const auto empty = saying({QString(), u"   \n "_s, u"!!! ???"_s, u"<p>&nbsp;</p>"_s});

        QCOMPARE(test::flaggedShare(test::learnableTickets(400), empty), 1.0);
    }

    void otherLanguagesAreFlagged()
    {
        const auto foreign =
            saying({u"Der Drucker im zweiten Stock geht seit heute Morgen nicht mehr"_s,
                    u"Je ne peux plus me connecter depuis hier soir, merci de regarder"_s,
                    u"サーバーに接続できません。至急確認してください。"_s,
                    u"Не могу войти в систему, помогите пожалуйста"_s});

        QCOMPARE(test::flaggedShare(test::learnableTickets(400), foreign), 1.0);
    }

    void ticketsLikeThoseLearnedFromAreNotFlagged()
    {
        QVERIFY(test::flaggedShare(test::learnableTickets(400), test::learnableTickets(200, 9))
                <= 0.05);
    }

    void germanFeedbackIsUnlikeEnglishTickets()
    {
        if (test::sharedDataFolder().isEmpty()) {
            QSKIP("the public ticket files are neither in FIRSTLINE_TEST_DATA nor in ../shared");
        }
        const std::vector<Ticket> english = data(u"endava_topic_group.csv"_s);

        const double dev = test::flaggedShare(english, data(u"germeval17_dev.csv"_s));
        const double syn = test::flaggedShare(english, data(u"germeval17_test_syn.csv"_s));
        const double heldOut = test::heldOutFlaggedShare(english);

        QVERIFY2(dev >= 0.9, qPrintable(QString::number(dev)));
        QVERIFY2(syn >= 0.9, qPrintable(QString::number(syn)));
        QVERIFY2(heldOut <= 0.05, qPrintable(QString::number(heldOut)));
    }
};

QTEST_GUILESS_MAIN(UnfamiliarTextTest)
#include "unfamiliar_text_test.moc"
