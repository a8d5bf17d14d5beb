// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/model_explanation.h"

#include "core/classify/model.h"
#include "core/service/model_loading.h"
#include "core/service/training_service.h"
#include "core/service/triage_service.h"
#include "core/train/training_run.h"
#include "tests/support/learnable_tickets.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

class ModelExplanationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tickets = test::learnableTickets(200);
        train::TrainingPlan plan;
        plan.algorithm = u"logistic"_s;
        m_plain = train::trainModel(m_tickets, plan, {}, {}).value_or(QByteArray());
        QVERIFY(!m_plain.isEmpty());
    }

    void aTrainedModelSaysWhatDrivesItAfterLoading()
    {
        TrainingRequest request;
        request.algorithm = u"logistic"_s;
        const auto file = TrainingService().train(m_tickets, request);
        QVERIFY(file);

        const auto card = cardOf(*file);

        QVERIFY(card);
        QCOMPARE(card->tasks.size(), std::size_t{2});
        for (const TaskCard &task : card->tasks) {
            QCOMPARE(task.importance.tickets, qint64{200});
            QCOMPARE(task.importance.labels.size(), task.labels.size());
            QVERIFY(!task.importance.labels.front().towards.front().feature.isEmpty());
        }
    }

    void theModelItselfStaysAsItWas()
    {
        const auto file = withImportance(m_plain, m_tickets);
        QVERIFY(file);
        const auto before = classify::Model::load(m_plain, u"v"_s);
        const auto after = classify::Model::load(*file, u"v"_s);
        QVERIFY(before && after);

        const auto one = TriageService(*before).predict(m_tickets.front());
        const auto other = TriageService(*after).predict(m_tickets.front());

        QVERIFY(one && other);
        QCOMPARE(*one, *other);
        QCOMPARE((*after)->card().fingerprint, (*before)->card().fingerprint);
        QCOMPARE(*withImportance(m_plain, m_tickets), *file);
        QCOMPARE((*after)->save(), *file);
    }

    void aModelWithoutItCanBeExplainedWithTickets()
    {
        const auto model = classify::Model::load(m_plain);
        QVERIFY(model);
        QVERIFY((*model)->card().tasks.front().importance.isEmpty());

        const auto card = explainedCard(**model, m_tickets);

        QVERIFY(card);
        QVERIFY(!card->tasks.front().importance.isEmpty());
        QCOMPARE(explainedCard(**model, {}).error().code, ErrorCode::InvalidInput);
    }

    void aDamagedFileIsRefused()
    {
        const auto result = withImportance(m_plain.chopped(1), m_tickets);

        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Corrupt);
    }

private:
    std::vector<Ticket> m_tickets;
    QByteArray m_plain;
};

QTEST_GUILESS_MAIN(ModelExplanationTest)
#include "model_explanation_test.moc"
