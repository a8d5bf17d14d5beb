// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/ticket_sample.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

std::vector<Ticket> tickets(const std::map<QString, int> &counts)
{
    std::vector<Ticket> all;
    for (const auto &[label, count] : counts) {
        for (int i = 0; i < count; ++i) {
            Ticket ticket;
            ticket.importedCategory = label;
            ticket.message = u"ten chars."_s;
            all.push_back(ticket);
        }
    }
    return all;
}

std::map<QString, int> countsOf(const std::vector<Ticket> &all, const explain::SampleSize &size)
{
    std::map<QString, int> counts;
    for (const std::size_t i : explain::ticketSample(all, Task::Category, size)) {
        ++counts[all[i].importedCategory];
    }
    return counts;
}

} // namespace

class TicketSampleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rareLabelsAreTakenWholeAndTheRestIsShared()
    {
        const auto all = tickets({{u"common"_s, 1'000}, {u"rare"_s, 7}, {u"usual"_s, 500}});

        const auto counts = countsOf(all, {107});

        QCOMPARE(counts.at(u"rare"_s), 7);
        QCOMPARE(counts.at(u"common"_s), 50);
        QCOMPARE(counts.at(u"usual"_s), 50);
    }

    void spellingsOfOneLabelAreOneGroup()
    {
        const auto counts = countsOf(tickets({{u"A"_s, 50}, {u"a"_s, 50}, {u"b"_s, 100}}), {20});

        QCOMPARE(counts.at(u"b"_s), 10);
    }

    void ticketsAreSpreadOverTheData()
    {
        const auto all = tickets({{u"a"_s, 100}});

        const auto sample = explain::ticketSample(all, Task::Category, {4});

        QCOMPARE(sample, (std::vector<std::size_t>{0, 25, 50, 75}));
    }

    void ticketsWithoutALabelTakePartOnlyAlone()
    {
        QCOMPARE(countsOf(tickets({{QString(), 10}, {u"a"_s, 3}}), {10}).size(), std::size_t{1});
        QCOMPARE(countsOf(tickets({{QString(), 10}}), {10}).at(QString()), 10);
    }

    void longTextsMakeASmallerSample()
    {
        const auto all = tickets({{u"a"_s, 100}, {u"b"_s, 100}});

        const auto sample = explain::ticketSample(all, Task::Category, {200, 600});

        QVERIFY(sample.size() <= 60);
        QVERIFY(sample.size() >= 25);
    }

    void noTicketsGiveNoSample()
    {
        QVERIFY(explain::ticketSample({}, Task::Category, {10}).empty());
    }
};

QTEST_GUILESS_MAIN(TicketSampleTest)
#include "ticket_sample_test.moc"
