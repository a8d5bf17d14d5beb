// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/near_duplicates.h"

#include "core/base/random_source.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

using Families = std::vector<std::uint32_t>;

constexpr auto kTicket =
    "Since the update of last night our team cannot open any report in the finance portal. The "
    "page loads for a minute and then shows a blank screen. We already cleared the cache, tried "
    "another browser and restarted the computers, but nothing helps. Please look into it soon.";

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    text.replace(text.find(from), from.size(), to);
    return text;
}

/// Texts of random words: no two are alike.
std::vector<std::string> differentTexts(std::size_t count)
{
    RandomSource random(7);
    std::vector<std::string> texts(count);
    for (std::string &text : texts) {
        for (int word = 0; word < 25; ++word) {
            text += "w" + std::string(1, static_cast<char>('a' + random.below(26)))
                    + std::string(1, static_cast<char>('a' + random.below(26)))
                    + std::string(1, static_cast<char>('a' + random.below(26))) + " ";
        }
    }
    return texts;
}

} // namespace

class NearDuplicatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void similarTextsShareAFamily_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("together");
        const QString ticket = QString::fromLatin1(kTicket);
        QTest::newRow("copies") << ticket << ticket << true;
        QTest::newRow("other case and signs")
            << ticket << ticket.toUpper().replace(u'.', u'!') << true;
        QString slots = ticket;
        slots.replace(u"finance portal"_s, u"travel tool"_s).replace(u"minute"_s, u"while"_s);
        QTest::newRow("other words in a few places") << ticket << slots << true;
        QTest::newRow("other numbers in a short text")
            << u"job 4711 failed at 10:15"_s << u"job 8023 failed at 23:59"_s << true;
        QTest::newRow("different tickets")
            << ticket << u"I was charged twice for one order and want my money back."_s << false;
        QTest::newRow("short questions with one other word")
            << u"how do I change my address"_s << u"how do I change my password"_s << false;
        QTest::newRow("no words") << u"?!"_s << u"..."_s << false;
    }

    void similarTextsShareAFamily()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, together);

        const Families found = text::families(std::vector{a.toStdString(), b.toStdString()});

        QCOMPARE(found.at(0) == found.at(1), together);
    }

    void aFamilyIsNamedByItsFirstRow()
    {
        const std::string ticket = kTicket;

        const Families found =
            text::families(std::vector<std::string>{"reset my password",
                                                    ticket,
                                                    "the printer is on fire",
                                                    replaced(ticket, "soon", "now")});

        QCOMPARE(found, (Families{0, 1, 2, 1}));
    }

    void membersAreJoinedThroughOthers()
    {
        std::vector<std::string> chain{kTicket};
        chain.push_back(replaced(chain.back(), "finance portal", "travel tool"));
        chain.push_back(replaced(chain.back(), "blank screen", "strange message"));
        chain.push_back(replaced(chain.back(), "another browser", "every machine"));
        chain.push_back(replaced(chain.back(), "The page loads for a minute", "It waits"));

        QCOMPARE(text::families(chain), Families(chain.size(), 0));
    }

    void differentTextsStayAlone()
    {
        const std::vector<std::string> texts = differentTexts(2'000);

        const Families found = text::families(texts);

        QCOMPARE(std::set(found.begin(), found.end()).size(), texts.size());
    }

    void plantedVariantsAreFoundAmongMany()
    {
        std::vector<std::string> texts = differentTexts(2'000);
        const std::size_t originals = texts.size();
        for (std::size_t i = 0; i < originals; i += 10) {
            texts.push_back("other " + texts[i] + "words");
        }

        const Families found = text::families(texts);

        std::size_t hits = 0;
        for (std::size_t i = originals; i < texts.size(); ++i) {
            hits += found[i] == found[(i - originals) * 10] ? 1 : 0;
        }
        QCOMPARE(hits, texts.size() - originals);
    }

    void countedDigitsTellFormsApart()
    {
        const std::vector<std::string> texts{"job 4711 failed at 10:15",
                                             "job 8023 failed at 23:59"};

        const auto found =
            text::families(texts, text::kNearDuplicateSimilarity, text::Digits::Count);

        QVERIFY(found.at(0) != found.at(1));
    }

    void noTextsGiveNoFamilies() { QVERIFY(text::families({}).empty()); }
};

QTEST_GUILESS_MAIN(NearDuplicatesTest)
#include "near_duplicates_test.moc"
