// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/task_labels.h"

#include "core/train/review_limits.h"

#include <QTest>

#include <algorithm>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

std::vector<Ticket> ticketsOf(const QStringList &categories)
{
    std::vector<Ticket> tickets;
    for (const QString &category : categories) {
        Ticket ticket;
        ticket.importedCategory = category;
        tickets.push_back(ticket);
    }
    return tickets;
}

} // namespace

class TaskLabelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellingsOfOneLabelAreFoldedToTheMostFrequent()
    {
        const auto labels = train::TaskLabels::of(
            ticketsOf({u"billing"_s, u"Billing"_s, u" Billing "_s, u"BILLING"_s, u"Access"_s}),
            Task::Category);

        QCOMPARE(labels.labels, (std::vector<QString>{u"Access"_s, u"Billing"_s}));
        QCOMPARE(labels.classes, (std::vector<std::uint32_t>{1, 1, 1, 1, 0}));
    }

    void ticketsWithoutALabelAreCountedAndLeftOut()
    {
        const auto labels =
            train::TaskLabels::of(ticketsOf({u"A"_s, QString(), u"  "_s, u"B"_s}), Task::Category);

        QCOMPARE(labels.tickets, (std::vector<std::uint32_t>{0, 3}));
        QCOMPARE(labels.unlabelled, 2);
    }

    void allButTheMostFrequentBecomeOther()
    {
        const auto labels = train::TaskLabels::of(
            ticketsOf({u"A"_s, u"A"_s, u"A"_s, u"B"_s, u"B"_s, u"C"_s, u"D"_s}), Task::Category, 2);

        QCOMPARE(labels.labels, (std::vector<QString>{u"A"_s, u"B"_s, u"other"_s}));
        QCOMPARE(labels.counts(), (std::vector<std::size_t>{3, 2, 2}));
    }

    void prioritiesKeepTheirOrder()
    {
        std::vector<Ticket> tickets(3);
        tickets[0].importedPriority = Priority::High;
        tickets[1].importedPriority = Priority::Medium;
        tickets[2].importedPriority = Priority::Low;

        const auto labels = train::TaskLabels::of(tickets, Task::Priority);

        QCOMPARE(labels.labels, (std::vector<QString>{u"low"_s, u"medium"_s, u"high"_s}));
        QCOMPARE(labels.classes, (std::vector<std::uint32_t>{2, 1, 0}));
    }

    void labelsWithTooFewTicketsGoWithTheirTickets()
    {
        const auto labels =
            train::TaskLabels::of(ticketsOf({u"A"_s, u"rare"_s, u"Z"_s, u"A"_s, u"Z"_s}),
                                  Task::Category)
                .withoutRare(2);

        QCOMPARE(labels.labels, (std::vector<QString>{u"A"_s, u"Z"_s}));
        QCOMPARE(labels.tickets, (std::vector<std::uint32_t>{0, 2, 3, 4}));
        QCOMPARE(labels.classes, (std::vector<std::uint32_t>{0, 1, 0, 1}));
    }

    void atMostATenthNeedsReview_data()
    {
        QTest::addColumn<int>("equal");
        QTest::newRow("all different") << 1;
        QTest::newRow("many alike") << 50;
        QTest::newRow("all alike") << 1000;
    }

    void atMostATenthNeedsReview()
    {
        QFETCH(const int, equal);
        std::vector<double> confidences;
        for (int i = 0; i < 1000; ++i) {
            confidences.push_back(0.3 + 0.6 * (i / equal) * equal / 1000.0);
        }

        const float threshold = train::reviewThreshold(confidences, 1);

        const auto sent = std::count_if(confidences.begin(), confidences.end(), [&](double c) {
            return c < static_cast<double>(threshold);
        });
        QVERIFY(sent <= 100);
    }

    void sureAnswersAreNotSentToReview()
    {
        QVERIFY(train::reviewThreshold(std::vector<double>(100, 0.99), 1) <= 0.9F);
    }
};

QTEST_GUILESS_MAIN(TaskLabelsTest)
#include "task_labels_test.moc"
