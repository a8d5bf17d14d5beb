// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/nameable_words.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;
using explain::NameableWords;

namespace {

/// Tickets that say quite different things, each of a customer, all with one word.
std::vector<Ticket> ticketsWith(const QString &word, const QStringList &customers)
{
    const QStringList topics{u"the printer in our hallway jams on every page"_s,
                             u"my parcel went to another address last monday"_s,
                             u"please send a copy of that old receipt again"_s,
                             u"login keeps asking me for some second code"_s,
                             u"how can we add five more seats to this plan"_s,
                             u"your courier left without ringing any bell"_s};
    std::vector<Ticket> tickets;
    for (qsizetype i = 0; i < customers.size(); ++i) {
        Ticket ticket;
        ticket.customer = customers[i];
        ticket.message = topics[i] + u' ' + word;
        tickets.push_back(ticket);
    }
    return tickets;
}

NameableWords wordsOf(const std::vector<Ticket> &tickets)
{
    std::vector<const Ticket *> all;
    for (const Ticket &ticket : tickets) {
        all.push_back(&ticket);
    }
    return NameableWords(all);
}

} // namespace

class NameableWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWordsHaveTheForm_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("isNameable");
        QTest::newRow("word") << u"refund"_s << true;
        QTest::newRow("umlaut") << u"störung"_s << true;
        QTest::newRow("apostrophe") << u"don't"_s << true;
        QTest::newRow("hyphen") << u"e-mail"_s << true;
        QTest::newRow("ideograph") << u"登"_s << true;
        QTest::newRow("short number") << u"404"_s << true;
        QTest::newRow("signs") << u"!!!"_s << true;
        QTest::newRow("address") << u"anna@example.org"_s << false;
        QTest::newRow("host") << u"example.org"_s << false;
        QTest::newRow("user name") << u"anna_b"_s << false;
        QTest::newRow("order number") << u"4711"_s << false;
        QTest::newRow("digits spread out") << u"a1b2c3d4"_s << false;
        QTest::newRow("very long") << QString(31, u'a') << false;
        QTest::newRow("empty") << QString() << false;
    }

    void onlyWordsHaveTheForm()
    {
        QFETCH(const QString, word);
        QFETCH(const bool, isNameable);

        QCOMPARE(NameableWords::hasForm(word), isNameable);
    }

    void aWordOfFiveCustomersIsNamed()
    {
        const QStringList customers{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s};

        QVERIFY(wordsOf(ticketsWith(u"zebra"_s, customers)).contains(u"zebra"_s));
    }

    void aWordOfFourCustomersIsNot()
    {
        const QStringList customers{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"d "_s, u"D"_s};

        QVERIFY(!wordsOf(ticketsWith(u"zebra"_s, customers)).contains(u"zebra"_s));
    }

    void copiesOfOneTextCountOnce()
    {
        std::vector<Ticket> tickets(8);
        for (Ticket &ticket : tickets) {
            ticket.message = u"dear team please call Zebra about the broken gate today"_s;
        }

        QVERIFY(!wordsOf(tickets).contains(u"zebra"_s));
    }

    void differentTextsWithoutCustomersCount()
    {
        const QStringList nobody(6, QString());

        QVERIFY(wordsOf(ticketsWith(u"zebra"_s, nobody)).contains(u"zebra"_s));
    }
};

QTEST_GUILESS_MAIN(NameableWordsTest)
#include "nameable_words_test.moc"
