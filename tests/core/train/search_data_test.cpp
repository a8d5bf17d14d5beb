// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/search_data.h"

#include "tests/support/learnable_tickets.h"

#include <QTest>

#include <algorithm>

using namespace firstline;
using namespace Qt::StringLiterals;

class SearchDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneFifthTakesNoPartInTheSearch()
    {
        std::vector<Ticket> tickets = test::learnableTickets(200);
        for (std::size_t i = 0; i < tickets.size(); i += 10) {
            tickets[i].importedCategory.clear();
        }

        const auto data = train::searchData(tickets, {}, {}, {});

        const auto &folds = data->wholeTask().folds;
        const auto heldOut = std::count(folds.begin(), folds.end(), 0U);
        QCOMPARE(heldOut, 36);
        QCOMPARE(data->searchTask().labels.tickets.size(), std::size_t{180 - 36});
        QCOMPARE(data->searchTask().labels.labels, data->wholeTask().labels.labels);
        QCOMPARE(data->whole.matrix.tickets() - data->search.matrix.tickets(), std::size_t{36});
    }

    /// The case number in each text is a word that only this ticket has.
    void theWordsOfHeldOutTicketsAreNotKnown()
    {
        const auto data = train::searchData(test::learnableTickets(200), {}, {}, {});

        QVERIFY(data->search.matrix.termRows < data->whole.matrix.termRows);
    }

    void copiesOfATicketAreOnOneSide()
    {
        const std::vector<Ticket> once = test::learnableTickets(100);
        std::vector<Ticket> tickets = once;
        tickets.insert(tickets.end(), once.begin(), once.end());

        const auto data = train::searchData(tickets, {}, {}, {});

        for (std::size_t i = 0; i < once.size(); ++i) {
            QCOMPARE(data->wholeTask().folds[i] == 0,
                     data->wholeTask().folds[i + once.size()] == 0);
        }
    }

    void labelsThatCannotBeLearnedAreRefused()
    {
        std::vector<Ticket> tickets = test::learnableTickets(20);
        for (Ticket &ticket : tickets) {
            ticket.importedCategory = u"All alike"_s;
        }

        const auto data = train::searchData(tickets, {}, {}, {});

        QVERIFY(!data);
        QCOMPARE(data.error().code, ErrorCode::InvalidInput);
        QVERIFY(data.error().detail.contains(u"two labels"_s));
    }
};

QTEST_GUILESS_MAIN(SearchDataTest)
#include "search_data_test.moc"
