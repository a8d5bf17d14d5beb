// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/training_service.h"

#include "core/base/random_source.h"
#include "core/classify/model.h"
#include "core/service/ticket_file.h"
#include "core/service/triage_service.h"
#include "tests/support/learnable_tickets.h"
#include "tests/support/shared_data.h"

#include <QTest>
#include <QThreadPool>

#include <algorithm>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

Ticket labelled(const QString &message, const QString &category)
{
    Ticket ticket;
    ticket.message = message;
    ticket.importedCategory = category;
    return ticket;
}

TrainingRequest requestFor(Task task, const QString &algorithm)
{
    TrainingRequest request;
    request.tasks = {task};
    request.algorithm = algorithm;
    return request;
}

void withoutLabels(std::vector<Ticket> &tickets)
{
    for (Ticket &ticket : tickets) {
        ticket.importedCategory.clear();
        ticket.importedPriority.reset();
    }
}

} // namespace

class TrainingServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBytesDoNotDependOnTheNumberOfThreads()
    {
        const std::vector<Ticket> tickets = test::learnableTickets(150);
        const int threads = QThreadPool::globalInstance()->maxThreadCount();

        QThreadPool::globalInstance()->setMaxThreadCount(1);
        const auto one = TrainingService().train(tickets, {});
        QThreadPool::globalInstance()->setMaxThreadCount(4);
        const auto four = TrainingService().train(tickets, {});
        QThreadPool::globalInstance()->setMaxThreadCount(threads);

        QVERIFY(one && four);
        QCOMPARE(*one, *four);
    }

    void anotherSeedOrOtherRowsAreInTheCard()
    {
        TrainingRequest request;
        request.algorithm = u"naive-bayes"_s;
        request.seed = 42;
        const auto first = TrainingService().train(test::learnableTickets(60), request);
        const auto second = TrainingService().train(test::learnableTickets(60, 2), request);

        const ModelCard a = classify::Model::load(first.value()).value()->card();
        const ModelCard b = classify::Model::load(second.value()).value()->card();

        QCOMPARE(a.seed, quint64{42});
        QVERIFY(a.dataHash != b.dataHash);
    }

    void theCardHoldsTheOutOfFoldEvaluation()
    {
        const auto file = TrainingService().train(test::learnableTickets(200), {});

        const ModelCard card = classify::Model::load(file.value()).value()->card();

        QCOMPARE(card.tasks.size(), std::size_t{2});
        for (const TaskCard &task : card.tasks) {
            QVERIFY(task.evaluation.macroF1 > 0.8);
            QVERIFY(task.evaluation.majorityMacroF1 < 0.3);
            QCOMPARE(task.evaluation.n, qint64{200});
        }
    }

    void whatCannotBeLearnedIsRefusedWithTheReason_data()
    {
        QTest::addColumn<QStringList>("categories");
        QTest::addColumn<QString>("says");
        QTest::newRow("no tickets") << QStringList{} << u"no ticket has a category"_s;
        QTest::newRow("no labels")
            << QStringList{QString(), QString()} << u"no ticket has a category"_s;
        QTest::newRow("one label") << QStringList{u"A"_s, u"A"_s, u"A"_s} << u"two labels"_s;
        QTest::newRow("one label but for one ticket")
            << QStringList{u"A"_s, u"A"_s, u"A"_s, u"B"_s} << u"two labels"_s;
        QTest::newRow("every ticket its own label")
            << QStringList{u"A"_s, u"B"_s, u"C"_s} << u"two labels"_s;
    }

    void whatCannotBeLearnedIsRefusedWithTheReason()
    {
        QFETCH(const QStringList, categories);
        QFETCH(const QString, says);
        std::vector<Ticket> tickets;
        for (const QString &category : categories) {
            tickets.push_back(labelled(u"some text"_s, category));
        }
        TrainingRequest request;
        request.tasks = {Task::Category};

        const auto file = TrainingService().train(tickets, request);

        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::InvalidInput);
        QVERIFY2(file.error().detail.contains(says), qPrintable(file.error().detail));
    }

    void oddRequestsAreRefused_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<int>("folds");
        QTest::addColumn<int>("top");
        QTest::newRow("unknown algorithm") << u"magic"_s << 5 << 10;
        QTest::newRow("one fold") << u"auto"_s << 1 << 10;
        QTest::newRow("too many folds") << u"auto"_s << 21 << 10;
        QTest::newRow("no categories kept") << u"auto"_s << 5 << 0;
    }

    void oddRequestsAreRefused()
    {
        QFETCH(const QString, algorithm);
        QFETCH(const int, folds);
        QFETCH(const int, top);
        TrainingRequest request;
        request.algorithm = algorithm;
        request.folds = folds;
        request.topCategories = top;

        const auto file = TrainingService().train(test::learnableTickets(30), request);

        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::InvalidInput);
    }

    void settingsAreUsedAndInTheCard()
    {
        TrainingRequest request = requestFor(Task::Category, u"logistic"_s);
        const auto usual = TrainingService().train(test::learnableTickets(60), request);
        request.settings = {{u"c"_s, 0.1}};
        const auto weak = TrainingService().train(test::learnableTickets(60), request);

        const auto model = classify::Model::load(weak.value()).value();

        QCOMPARE(model->card().settings.value(u"values"_s).toObject(),
                 (QJsonObject{{u"c"_s, 0.1}}));
        QVERIFY(*usual != *weak);
    }

    void settingsWithoutAnAlgorithmAreRefused()
    {
        TrainingRequest request;
        request.settings = {{u"c"_s, 0.1}};

        const auto file = TrainingService().train(test::learnableTickets(30), request);

        QVERIFY(!file);
        QVERIFY(file.error().detail.contains(u"auto"_s));
    }

    void aTaskWithoutLabelsIsLeftOut()
    {
        std::vector<Ticket> tickets = test::learnableTickets(60);
        for (Ticket &ticket : tickets) {
            ticket.importedPriority.reset();
        }

        const auto file = TrainingService().train(tickets, {});

        const TriageService triage(classify::Model::load(file.value()).value());
        const auto prediction = triage.predict(tickets.front());
        QVERIFY(prediction->category);
        QVERIFY(!prediction->priority);
    }

    void ticketsWithoutAnyTextCanBeTrainedOn()
    {
        std::vector<Ticket> tickets;
        for (int i = 0; i < 12; ++i) {
            tickets.push_back(labelled(QString(), i % 2 == 0 ? u"A"_s : u"B"_s));
        }

        const auto file = TrainingService().train(tickets, requestFor(Task::Category, u"auto"_s));

        QVERIFY(file);
        QVERIFY(TriageService(classify::Model::load(*file).value()).predict(tickets.front()));
    }

    void fiveHundredCategoriesCanBeLearned()
    {
        std::vector<Ticket> tickets;
        for (int i = 0; i < 1500; ++i) {
            const QString number = QString::number(i % 500);
            tickets.push_back(
                labelled(u"topic%1 asks about thing%1"_s.arg(number), u"C"_s + number));
        }
        TrainingRequest request = requestFor(Task::Category, u"logistic"_s);
        request.groupByFamily = false;

        const auto file = TrainingService().train(tickets, request);

        const TriageService triage(classify::Model::load(file.value()).value());
        QCOMPARE(triage.predict(tickets.at(77))->category->label, u"C77"_s);
    }

    void aTicketOfTwoHundredThousandCharactersIsNoTrouble()
    {
        std::vector<Ticket> tickets = test::learnableTickets(40);
        tickets.front().message = u"server error "_s.repeated(16'000);

        const auto file =
            TrainingService().train(tickets, requestFor(Task::Category, u"logistic"_s));

        QVERIFY(file);
        QVERIFY(TriageService(classify::Model::load(*file).value()).predict(tickets.front()));
    }

    void crossValidationComparesAlgorithmsBestFirst()
    {
        TrainingRequest request = requestFor(Task::Category, u"auto"_s);

        const auto report = TrainingService().crossValidate(
            test::learnableTickets(200), {u"naive-bayes"_s, u"logistic"_s}, request);

        QVERIFY(report);
        QCOMPARE(report->algorithms.size(), std::size_t{2});
        QVERIFY(report->algorithms[0].evaluation.macroF1
                >= report->algorithms[1].evaluation.macroF1);
        QVERIFY(report->algorithms[1].evaluation.macroF1 > 0.8);
    }

    void shuffledLabelsAreNotPredicted()
    {
        std::vector<Ticket> tickets = test::learnableTickets(300);
        RandomSource random(17);
        for (Ticket &ticket : tickets) {
            ticket.importedCategory = random.chance(0.5) ? u"heads"_s : u"tails"_s;
        }

        const auto report = TrainingService().crossValidate(
            tickets, {u"logistic"_s}, requestFor(Task::Category, u"auto"_s));

        QVERIFY(report->algorithms.front().evaluation.accuracy < 0.65);
    }

    void aModelIsMeasuredOnOtherTickets()
    {
        const auto file = TrainingService().train(test::learnableTickets(200), {});
        const auto model = classify::Model::load(file.value()).value();

        const auto reports = TrainingService().evaluate(*model, test::learnableTickets(100, 8));

        QCOMPARE(reports->size(), std::size_t{2});
        QVERIFY(std::all_of(reports->begin(), reports->end(), [](const EvaluationReport &report) {
            return report.macroF1 > 0.8 && report.n == 100;
        }));
    }

    void labelsThatAModelDoesNotKnowCountAsWrong()
    {
        const auto file = TrainingService().train(test::learnableTickets(100), {});
        const auto model = classify::Model::load(file.value()).value();
        std::vector<Ticket> tickets = test::learnableTickets(20, 8);
        withoutLabels(tickets);
        tickets.front().importedCategory = u"Never seen"_s;

        const auto reports = TrainingService().evaluate(*model, tickets);

        QCOMPARE(reports->size(), std::size_t{1});
        QCOMPARE(reports->front().accuracy, 0.0);
        QCOMPARE(reports->front().unlabelled, qint64{19});
    }

    void realTicketsAreLearnedAsWellAsPromised_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("top");
        QTest::addColumn<double>("floor");
        QTest::newRow("IT topics") << u"endava_topic_group.csv"_s << 0 << 0.80;
        QTest::newRow("IT groups") << u"grp_itsm_raw.csv"_s << 10 << 0.63;
    }

    void realTicketsAreLearnedAsWellAsPromised()
    {
        const QString folder = test::sharedDataFolder();
        if (folder.isEmpty()) {
            QSKIP("the public ticket files are not there; set FIRSTLINE_TEST_DATA");
        }
        QFETCH(const QString, file);
        QFETCH(const int, top);
        QFETCH(const double, floor);
        ImportRequest import;
        import.file = folder + u'/' + file;
        import.columns = {{u"message"_s, u"body"_s}, { u"ticket_id"_s, u"id"_s }};
        const auto tickets = readTicketFile(import);
        QVERIFY(tickets);
        TrainingRequest request = requestFor(Task::Category, u"auto"_s);
        if (top > 0) {
            request.topCategories = top;
        }

        const auto report =
            TrainingService().crossValidate(tickets->tickets, {u"logistic"_s}, request);

        const double found = report->algorithms.front().evaluation.macroF1;
        QVERIFY2(found >= floor, qPrintable(QString::number(found)));
    }
};

QTEST_GUILESS_MAIN(TrainingServiceTest)
#include "training_service_test.moc"
