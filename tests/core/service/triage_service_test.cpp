// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/triage_service.h"

#include "core/classify/model.h"
#include "core/service/model_loading.h"
#include "core/service/training_service.h"
#include "tests/support/learnable_tickets.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentMap>

#include <algorithm>
#include <ctime>
#include <limits>
#include <numeric>
#include <tuple>

using namespace firstline;
using namespace Qt::StringLiterals;

class TriageServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto file = TrainingService().train(test::learnableTickets(300), {});
        QVERIFY(file);
        m_file = *file;
        m_model = classify::Model::load(m_file).value_or(nullptr);
        QVERIFY(m_model);
    }

    void aTaskThatWasNotTrainedIsCarriedOver()
    {
        TrainingRequest request;
        request.tasks = {Task::Category};
        request.algorithm = u"logistic"_s;
        const auto categoryOnly = TrainingService().train(test::learnableTickets(200, 9), request);
        QVERIFY(categoryOnly);

        const auto whole = carriedOver(*categoryOnly, *m_model);
        QVERIFY(whole);
        const auto model = classify::Model::load(*whole);
        QVERIFY(model);

        const Ticket ticket = test::learnableTickets(1, 4).front();
        const PredictOptions all{PredictOptions::kAllReasons};
        const auto mixed = TriageService(*model).predict(ticket, all);
        const auto base = TriageService(m_model).predict(ticket, all);
        const auto own = TriageService(*classify::Model::load(*categoryOnly)).predict(ticket, all);
        QCOMPARE(mixed->priority, base->priority);
        QCOMPARE(mixed->category, own->category);
        QCOMPARE(mixed->priorityScore, base->priorityScore);
        QVERIFY(!own->priority);
        QCOMPARE((*model)->card().tasks.size(), std::size_t{2});
        QCOMPARE(carriedOver(*whole, *m_model), *whole);
        QCOMPARE(mixed->modelVersion, (*model)->card().version);
    }

    void withoutAModelItIsUnavailable()
    {
        const TriageService triage;

        const auto prediction = triage.predict(Ticket{});

        QVERIFY(!triage.isReady());
        QCOMPARE(prediction.error().code, ErrorCode::Unavailable);
    }

    void predictsPriorityAndCategory()
    {
        Ticket ticket;
        ticket.message = u"urgent outage, the server is down and we are losing login"_s;

        const auto prediction = TriageService(m_model).predict(ticket);

        QCOMPARE(prediction->priority->label, u"high"_s);
        QCOMPARE(prediction->category->label, u"Technical"_s);
        QVERIFY(prediction->priorityScore > 0.5);
        QCOMPARE(prediction->modelVersion, m_model->card().version);
    }

    void probabilitiesAddUpToOneAndTheLabelIsTheLargest()
    {
        const auto prediction =
            TriageService(m_model).predict(test::learnableTickets(1, 4).front());

        for (const Task task : kTasks) {
            const TaskPrediction &answer = *prediction->task(task);
            const double sum = std::accumulate(
                answer.probabilities.begin(),
                answer.probabilities.end(),
                0.0,
                [](double all, const LabelProbability &p) { return all + p.probability; });
            QVERIFY(std::abs(sum - 1) < 1e-9);
            for (const LabelProbability &p : answer.probabilities) {
                QVERIFY(p.probability <= answer.confidence);
            }
        }
    }

    void theNumberOfReasonsIsAsAsked_data()
    {
        QTest::addColumn<int>("perTask");
        QTest::newRow("none") << 0;
        QTest::newRow("three") << 3;
    }

    void theNumberOfReasonsIsAsAsked()
    {
        QFETCH(const int, perTask);

        const auto prediction =
            TriageService(m_model).predict(test::learnableTickets(1, 4).front(), {perTask});

        QCOMPARE(prediction->reasons.size(), static_cast<std::size_t>(2 * perTask));
    }

    void wordsThatTrainingNeverSawAreUnfamiliar()
    {
        Ticket ticket;
        ticket.message = u"zzyx qwrt plugh xyzzy frobnicate quux"_s;

        const auto prediction = TriageService(m_model).predict(ticket);

        QVERIFY(prediction->needsReview);
        const auto &why = prediction->reviewReasons;
        QVERIFY(std::find(why.begin(), why.end(), ReviewReason::Unfamiliar) != why.end());
    }

    void aTicketWithoutWordsIsTooShort()
    {
        Ticket ticket;
        ticket.message = u"?!"_s;

        const auto prediction = TriageService(m_model).predict(ticket);

        const auto &why = prediction->reviewReasons;
        QVERIFY(std::find(why.begin(), why.end(), ReviewReason::TooShort) != why.end());
    }

    void fewOfTheTicketsLikeThoseOfTrainingNeedReview()
    {
        const std::vector<Ticket> tickets = test::learnableTickets(500, 21);
        const TriageService triage(m_model);

        int sent = 0;
        for (const Ticket &ticket : tickets) {
            sent += triage.predict(ticket)->needsReview ? 1 : 0;
        }

        QVERIFY2(sent <= 75, qPrintable(QString::number(sent)));
    }

    void languageMoodAndNamedThingsAreTold()
    {
        Ticket ticket;
        ticket.message = u"This is terrible. I am very angry that order no. 4711-22 was lost, "
                         "write to me@example.org"_s;

        const auto prediction = TriageService(m_model).predict(ticket);

        QCOMPARE(prediction->language, u"en"_s);
        QVERIFY(prediction->sentiment < 0);
        const auto &all = prediction->entities;
        QVERIFY(std::any_of(all.begin(), all.end(), [](const Entity &entity) {
            return entity.type == u"email"_s && entity.text == u"me@example.org"_s;
        }));
    }

    void productNamesAreFoundOnlyByTheTagger()
    {
        Ticket ticket;
        ticket.message = u"Outlook crashes on my laptop since the update, please help"_s;
        const TriageService triage(m_model);
        const Entity product{u"product"_s, u"Outlook"_s};

        const auto plain = triage.predict(ticket);
        const auto tagged = triage.predict(ticket, {.entities = EntityFinder::Tagger});

        QVERIFY(std::ranges::find(plain->entities, product) == plain->entities.end());
        QVERIFY(std::ranges::find(tagged->entities, product) != tagged->entities.end());
        QCOMPARE(tagged->priority->probabilities, plain->priority->probabilities);
    }

    void theLanguageThatATicketStatesIsBelieved()
    {
        Ticket ticket;
        ticket.message = u"Hallo"_s;
        ticket.language = u"sv"_s;

        QCOMPARE(TriageService(m_model).predict(ticket)->language, u"sv"_s);
    }

    void manyThreadsGetTheAnswersOfOne()
    {
        const std::vector<Ticket> tickets = test::learnableTickets(200, 3);
        const TriageService triage(m_model);
        std::vector<Prediction> alone;
        for (const Ticket &ticket : tickets) {
            alone.push_back(triage.predict(ticket).value());
        }

        const QList<Prediction> together = QtConcurrent::blockingMapped<QList<Prediction>>(
            tickets, [&triage](const Ticket &ticket) { return triage.predict(ticket).value(); });

        for (qsizetype i = 0; i < together.size(); ++i) {
            QVERIFY(together[i] == alone[static_cast<std::size_t>(i)]);
        }
    }

    /// Eight times the text may take twenty times as long on a busy machine; if the time grew with
    /// the square it would be 64 times.
    void theTimeGrowsWithTheLengthOfTheText()
    {
        const double once = millisecondsFor(1'500);
        const double eightTimes = millisecondsFor(12'000);

        QVERIFY2(eightTimes < 20 * once, qPrintable(u"%1 %2"_s.arg(once).arg(eightTimes)));
    }

    void textPastTheLimitCostsNoMore()
    {
        const double atTheLimit = millisecondsFor(17'000);
        const double farPastIt = millisecondsFor(170'000);

        QVERIFY2(farPastIt < 4 * atTheLimit, qPrintable(u"%1 %2"_s.arg(atTheLimit).arg(farPastIt)));
    }

    void aPublishedModelIsUsedFromThenOn()
    {
        TriageService triage(m_model);

        triage.publish(classify::Model::load(m_file, u"v2"_s).value());

        QCOMPARE(triage.predict(test::learnableTickets(1).front())->modelVersion, u"v2"_s);
        QCOMPARE(triage.card()->version, u"v2"_s);
    }

    void aModelFileIsLoadedFromDisk()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"model.flm"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_file);
        file.close();

        QCOMPARE(loadModel(path).value()->card().version, m_model->card().version);
    }

    void aMissingOrWrongModelFileIsNamed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"model.flm"_s);
        QCOMPARE(loadModel(path).error().code, ErrorCode::NotFound);

        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no model");
        file.close();
        const auto loaded = loadModel(path);

        QCOMPARE(loaded.error().code, ErrorCode::Corrupt);
        QVERIFY(loaded.error().detail.contains(u"model.flm"_s));
    }

private:
    /// Processor time of one prediction with reasons: the least of several.
    [[nodiscard]] double millisecondsFor(qsizetype words) const
    {
        QStringList text;
        const std::vector<Ticket> tickets = test::learnableTickets(200, 5);
        for (std::size_t i = 0; text.size() < words; ++i) {
            text += tickets[i % tickets.size()].message.split(u' ');
            text += u"case%1"_s.arg(i);
        }
        Ticket ticket;
        ticket.message = text.mid(0, words).join(u' ');
        const TriageService triage(m_model);
        double least = std::numeric_limits<double>::max();
        for (int i = 0; i < 5; ++i) {
            const std::clock_t start = std::clock();
            std::ignore = triage.predict(ticket);
            least = std::min(least, static_cast<double>(std::clock() - start));
        }
        return least * 1'000 / CLOCKS_PER_SEC;
    }

    QByteArray m_file;
    std::shared_ptr<const classify::Model> m_model;
};

QTEST_GUILESS_MAIN(TriageServiceTest)
#include "triage_service_test.moc"
