// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/stored_ticket.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

StoredTicket predicted(const QString &priority, const QString &category)
{
    StoredTicket ticket;
    ticket.prediction = Prediction();
    ticket.prediction->priority = TaskPrediction{priority, 0.9, {}, 0, 0};
    ticket.prediction->category = TaskPrediction{category, 0.8, {}, 0, 0};
    return ticket;
}

} // namespace

class StoredTicketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAWordOfAPersonTheModelCounts()
    {
        const StoredTicket ticket = predicted(u"high"_s, u"billing"_s);

        QVERIFY(ticket.effectivePriority() == Priority::High);
        QCOMPARE(ticket.effectiveCategory(), u"billing"_s);
    }

    void aCorrectionOfOneLabelLeavesTheOtherToTheModel()
    {
        StoredTicket ticket = predicted(u"high"_s, u"billing"_s);
        ticket.correction = Correction();
        ticket.correction->priority = Priority::Low;

        QVERIFY(ticket.effectivePriority() == Priority::Low);
        QCOMPARE(ticket.effectiveCategory(), u"billing"_s);
    }

    void aCorrectedCategoryCounts()
    {
        StoredTicket ticket = predicted(u"high"_s, u"billing"_s);
        ticket.correction = Correction();
        ticket.correction->category = u"shipping"_s;

        QVERIFY(ticket.effectivePriority() == Priority::High);
        QCOMPARE(ticket.effectiveCategory(), u"shipping"_s);
    }

    void importedLabelsAreNeverEffective()
    {
        StoredTicket ticket;
        ticket.ticket.importedPriority = Priority::High;
        ticket.ticket.importedCategory = u"billing"_s;

        QVERIFY(!ticket.effectivePriority());
        QVERIFY(ticket.effectiveCategory().isEmpty());
    }

    void aTaskThatWasNotPredictedHasNoAnswer()
    {
        Prediction prediction;
        prediction.category = TaskPrediction{u"billing"_s, 0.8, {}, 0, 0};

        QVERIFY(!prediction.topPriority());
        QVERIFY(prediction.task(Task::Priority) == nullptr);
        QCOMPARE(prediction.task(Task::Category)->label, u"billing"_s);
    }
};

QTEST_GUILESS_MAIN(StoredTicketTest)
#include "stored_ticket_test.moc"
