// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/model.h"
#include "core/service/training_service.h"
#include "core/service/triage_service.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

Ticket ticket(const QString &message, Priority priority, const QString &category)
{
    Ticket made;
    made.message = message;
    made.importedPriority = priority;
    made.importedCategory = category;
    return made;
}

std::vector<Ticket> tickets()
{
    std::vector<Ticket> all;
    for (int i = 0; i < 10; ++i) {
        const QString number = QString::number(i);
        all.push_back(ticket(u"Outage number %1, the whole site is down"_s.arg(number),
                             Priority::High,
                             u"Technical"_s));
        all.push_back(ticket(
            u"Please send me a copy of invoice %1"_s.arg(number), Priority::Low, u"Billing"_s));
    }
    return all;
}

std::shared_ptr<const classify::Model> trainedModel()
{
    const Result<QByteArray> file = TrainingService().train(tickets(), {});
    return file ? classify::Model::load(*file).value_or(nullptr) : nullptr;
}

} // namespace

class TrainAndPredictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void predictsBothTasksOfATicketLikeTheTrainingTickets()
    {
        const TriageService triage(trainedModel());
        Ticket incoming;
        incoming.message = u"Our site is down since noon"_s;

        const Result<Prediction> prediction = triage.predict(incoming);

        QVERIFY(prediction);
        QCOMPARE(prediction->priority->label, u"high"_s);
        QCOMPARE(prediction->category->label, u"Technical"_s);
    }

    void withAllReasonsContributionsAndBiasAddUpToTheScore()
    {
        const TriageService triage(trainedModel());
        Ticket incoming;
        incoming.subject = u"Invoice"_s;
        incoming.message = u"I can't find invoice 7, don't charge me! Site's DOWN."_s;

        const Result<Prediction> prediction =
            triage.predict(incoming, {PredictOptions::kAllReasons});

        QVERIFY(prediction);
        for (const Task task : kTasks) {
            const TaskPrediction *const answer = prediction->task(task);
            double sum = answer->bias;
            for (const Reason &reason : prediction->reasons) {
                sum += reason.task == task ? reason.contribution : 0;
            }
            QVERIFY2(std::abs(sum - answer->score) < 1e-5,
                     qPrintable(u"%1 against %2"_s.arg(sum).arg(answer->score)));
        }
    }
};

QTEST_GUILESS_MAIN(TrainAndPredictTest)
#include "train_and_predict_test.moc"
