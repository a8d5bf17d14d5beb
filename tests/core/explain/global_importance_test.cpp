// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/global_importance.h"

#include "core/train/training_run.h"
#include "tests/support/learnable_tickets.h"

#include <QTest>
#include <QThreadPool>

#include <algorithm>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

bool names(const std::vector<FeatureEffect> &effects, const QString &feature)
{
    return std::any_of(effects.begin(), effects.end(), [&](const FeatureEffect &effect) {
        return effect.feature == feature;
    });
}

bool areSame(const std::vector<FeatureEffect> &a, const std::vector<FeatureEffect> &b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const FeatureEffect &x, const FeatureEffect &y) {
            return x.feature == y.feature && x.weight == y.weight && x.share == y.share;
        });
}

} // namespace

class GlobalImportanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tickets = test::learnableTickets(300);
        train::TrainingPlan plan;
        plan.tasks = {Task::Category};
        plan.algorithm = u"logistic"_s;
        const auto file = train::trainModel(m_tickets, plan, {}, {});
        QVERIFY(file);
        m_model = classify::Model::load(*file).value_or(nullptr);
        QVERIFY(m_model);
    }

    void theWordsOfATopicSpeakForItAndThoseOfOthersAgainst()
    {
        const FeatureImportance importance = explained(m_tickets);
        const LabelImportance &billing = importance.labels.front();

        QCOMPARE(billing.label, u"Billing"_s);
        QVERIFY(names(billing.towards, u"word:refund"_s));
        QVERIFY(!names(billing.towards, u"word:courier"_s));
        QVERIFY(names(billing.against, u"word:courier"_s)
                || names(billing.against, u"word:server"_s));
        QVERIFY(names(importance.overall, u"word:refund"_s));
    }

    void effectsAreSortedByImpactAndHaveTheRightSign()
    {
        for (const LabelImportance &label : explained(m_tickets).labels) {
            QVERIFY(!label.towards.empty());
            QVERIFY(std::is_sorted(label.towards.begin(),
                                   label.towards.end(),
                                   [](const FeatureEffect &a, const FeatureEffect &b) {
                                       return a.impact() > b.impact() + 1e-4;
                                   }));
            for (const FeatureEffect &effect : label.towards) {
                QVERIFY(effect.weight > 0 && effect.share > 0 && effect.share <= 1);
            }
            for (const FeatureEffect &effect : label.against) {
                QVERIFY(effect.weight < 0);
            }
        }
    }

    void aWordOfOneCustomerIsNotNamed()
    {
        std::vector<Ticket> tickets = m_tickets;
        for (Ticket &ticket : tickets) {
            ticket.customer = u"the one"_s;
        }

        for (const FeatureEffect &effect : explained(tickets).overall) {
            QVERIFY2(effect.feature.startsWith(u"meta:"_s), qPrintable(effect.feature));
        }
    }

    void theResultDoesNotDependOnTheNumberOfThreads()
    {
        const int threads = QThreadPool::globalInstance()->maxThreadCount();
        QThreadPool::globalInstance()->setMaxThreadCount(1);
        const FeatureImportance one = explained(m_tickets);
        QThreadPool::globalInstance()->setMaxThreadCount(4);
        const FeatureImportance four = explained(m_tickets);
        QThreadPool::globalInstance()->setMaxThreadCount(threads);

        QVERIFY(areSame(one.overall, four.overall));
        for (std::size_t c = 0; c < one.labels.size(); ++c) {
            QVERIFY(areSame(one.labels[c].towards, four.labels[c].towards));
            QVERIFY(areSame(one.labels[c].against, four.labels[c].against));
        }
    }

    void ticketsWithoutLabelsAreTakenForWhatTheModelSays()
    {
        std::vector<Ticket> tickets = m_tickets;
        for (Ticket &ticket : tickets) {
            ticket.importedCategory.clear();
        }

        const FeatureImportance importance = explained(tickets);

        QCOMPARE(importance.tickets, qint64{300});
        QVERIFY(names(importance.labels.front().towards, u"word:refund"_s));
    }

    void aTreeIsExplainedByFewerTickets()
    {
        train::TrainingPlan plan;
        plan.tasks = {Task::Category};
        plan.algorithm = u"decision-tree"_s;
        plan.folds = 2;
        const auto file = train::trainModel(m_tickets, plan, {}, {});
        QVERIFY(file);
        const auto tree = classify::Model::load(*file);
        QVERIFY(tree);

        const auto importance = explain::globalImportance(**tree, 0, m_tickets, {});

        QVERIFY(importance);
        QCOMPARE(importance->tickets, qint64{200});
        QVERIFY(names(importance->labels.front().towards, u"word:refund"_s));
    }

    void noTicketsGiveNoImportance()
    {
        const auto importance = explain::globalImportance(*m_model, 0, {}, {});

        QVERIFY(importance);
        QVERIFY(importance->isEmpty());
    }

    void cancellationIsNoticed()
    {
        CancellationToken cancellation;
        cancellation.cancel();

        const auto result = explain::globalImportance(*m_model, 0, m_tickets, cancellation);

        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }

private:
    FeatureImportance explained(const std::vector<Ticket> &tickets)
    {
        return explain::globalImportance(*m_model, 0, tickets, {}).value_or(FeatureImportance{});
    }

    std::vector<Ticket> m_tickets;
    std::shared_ptr<const classify::Model> m_model;
};

QTEST_GUILESS_MAIN(GlobalImportanceTest)
#include "global_importance_test.moc"
