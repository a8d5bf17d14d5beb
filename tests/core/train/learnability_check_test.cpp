// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random_source.h"
#include "core/service/training_service.h"
#include "tests/support/learnable_tickets.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

TrainingRequest categoryOf()
{
    TrainingRequest request;
    request.tasks = {Task::Category};
    return request;
}

/// Categories that have nothing to do with the texts.
std::vector<Ticket> noise(int count)
{
    std::vector<Ticket> tickets = test::learnableTickets(count);
    RandomSource random(5);
    for (Ticket &ticket : tickets) {
        ticket.importedCategory = random.chance(0.5) ? u"red"_s : u"blue"_s;
    }
    return tickets;
}

std::vector<Ticket> repeated(const std::vector<Ticket> &tickets, int times)
{
    std::vector<Ticket> all;
    for (int i = 0; i < times; ++i) {
        all.insert(all.end(), tickets.begin(), tickets.end());
    }
    return all;
}

} // namespace

/// Through the service, on real fits.
class LearnabilityCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsThatTheTextDecidesAreLearnable()
    {
        const auto report =
            TrainingService().learnability(test::learnableTickets(300), categoryOf());

        QVERIFY(report);
        QCOMPARE(report->verdict, LearnabilityVerdict::Normal);
        QCOMPARE(report->permuted->runs, 20);
        QVERIFY(report->permuted->mcc.high < report->mccInterval.low);
    }

    void noiseIsNotPredictable()
    {
        const auto report = TrainingService().learnability(noise(400), categoryOf());

        QVERIFY(report);
        QCOMPARE(report->verdict, LearnabilityVerdict::NotPredictable);
    }

    void copiesDoNotMakeNoiseLearnable()
    {
        const auto report = TrainingService().learnability(repeated(noise(150), 4), categoryOf());

        QVERIFY(report);
        QVERIFY(!report->isLearnable());
        QVERIFY2(report->effectiveRows < 300, qPrintable(QString::number(report->effectiveRows)));
    }

    void identicalTextsWithAllLabelsAreNoTrouble()
    {
        std::vector<Ticket> tickets = noise(300);
        for (Ticket &ticket : tickets) {
            ticket.subject.clear();
            ticket.message = u"Please help me with my product"_s;
        }

        const auto report = TrainingService().learnability(tickets, categoryOf());

        QVERIFY(report);
        QVERIFY(!report->isLearnable());
    }

    void oneLabelIsNotEnoughEvidence()
    {
        std::vector<Ticket> tickets = test::learnableTickets(50);
        for (Ticket &ticket : tickets) {
            ticket.importedCategory = u"Billing"_s;
        }

        const auto report = TrainingService().learnability(tickets, categoryOf());

        QVERIFY(report);
        QCOMPARE(report->verdict, LearnabilityVerdict::NotEnoughEvidence);
        QCOMPARE(report->n, 50);
    }

    void noLabelAtAllNamesTheWayOut()
    {
        std::vector<Ticket> tickets = test::learnableTickets(20);
        for (Ticket &ticket : tickets) {
            ticket.importedCategory.clear();
        }

        const auto report = TrainingService().learnability(tickets, categoryOf());

        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::InvalidInput);
        QVERIFY(report.error().detail.contains(u"--map category="_s));
    }

    void theSameTicketsGiveTheSameReport()
    {
        const auto first = TrainingService().learnability(noise(120), categoryOf());
        const auto second = TrainingService().learnability(noise(120), categoryOf());

        QVERIFY(first && second);
        QCOMPARE(first->z, second->z);
        QCOMPARE(first->permuted->highZ, second->permuted->highZ);
    }
};

QTEST_GUILESS_MAIN(LearnabilityCheckTest)
#include "learnability_check_test.moc"
