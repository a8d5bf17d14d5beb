// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/review_service.h"

#include "core/domain/enum_text.h"
#include "core/service/feedback_service.h"
#include "core/service/triage_service.h"
#include "core/storage/reader.h"
#include "core/storage/ticket_store.h"
#include "core/storage/writer.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sample_tickets.h"
#include "tests/support/scratch_database.h"
#include "tests/support/small_model.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC); // a Wednesday

Prediction doubtful(ReviewReason reason, double first, double second)
{
    Prediction prediction = test::samplePrediction(Priority::High, u"account"_s);
    prediction.priority->confidence = first;
    prediction.priority->probabilities = {
        {u"low"_s, 1 - first - second}, {u"medium"_s, second}, {u"high"_s, first}};
    prediction.needsReview = true;
    prediction.reviewReasons = {reason};
    return prediction;
}

} // namespace

class ReviewServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::FakeClock>(kNow);
        m_scratch = std::make_unique<test::ScratchDatabase>();
        m_writer = storage::Writer::open(m_scratch->url()).value();
        m_reader = storage::Reader::open(m_scratch->url()).value();
        m_feedback = std::make_unique<FeedbackService>(*m_writer, *m_clock, m_rules);
        m_reviews = std::make_unique<ReviewService>(*m_reader, m_triage);
    }

    void cleanup()
    {
        m_reviews.reset();
        m_feedback.reset();
        m_reader.reset();
        m_writer.reset();
    }

    void onlyDoubtfulTicketsWait()
    {
        add(u"sure"_s, test::samplePrediction(Priority::Low, u"account"_s));
        add(u"doubtful"_s, doubtful(ReviewReason::CloseCall, 0.44, 0.41));

        const ReviewQueue queue = readQueue();

        QCOMPARE(queue.waiting, 1);
        QCOMPARE(queue.items.size(), std::size_t(1));
        QCOMPARE(queue.items.front().ticketId, u"doubtful"_s);
    }

    void theDoubtIsTheSmallestLead()
    {
        add(u"close"_s, doubtful(ReviewReason::CloseCall, 0.44, 0.41));

        const ReviewItem item = readQueue().items.at(0);

        QCOMPARE(item.task, Task::Priority);
        QCOMPARE(item.closest.at(0).label, u"high"_s);
        QCOMPARE(item.closest.at(1).label, u"medium"_s);
        QVERIFY(std::abs(item.doubt - 0.97) < 1e-9);
    }

    void anAnsweredTaskIsNoLongerTheDoubtfulOne()
    {
        const qint64 rowId = add(u"close"_s, doubtful(ReviewReason::CloseCall, 0.44, 0.41));
        say(rowId, u"lena"_s, Priority::High, {});

        const ReviewItem item = readQueue().items.at(0);

        QCOMPARE(item.task, Task::Category);
    }

    void unlikeTextsTellTheShareOfUnknownWords()
    {
        m_triage.publish(test::smallModel(u"v1"_s));
        add(u"unlike"_s,
            doubtful(ReviewReason::Unfamiliar, 0.8, 0.1),
            u"invoice"_s,
            u"zygomorphic quokka waltzes"_s);

        const ReviewItem item = readQueue().items.at(0);

        QCOMPARE(item.words, 4);
        QVERIFY(item.unknownWords.has_value());
        QCOMPARE(*item.unknownWords, 0.75);
    }

    void aSettledTicketIsDoneToday()
    {
        const qint64 rowId = add(u"close"_s, doubtful(ReviewReason::CloseCall, 0.44, 0.41));
        QCOMPARE(readQueue().doneToday, 0);

        say(rowId, u"lena"_s, Priority::High, u"account"_s);

        QCOMPARE(readQueue().doneToday, 1);
        QCOMPARE(readQueue().waiting, 0);
    }

    void whatWasSettledYesterdayIsNotDoneToday()
    {
        const qint64 rowId = add(u"close"_s, doubtful(ReviewReason::CloseCall, 0.44, 0.41));
        say(rowId, u"lena"_s, Priority::High, u"account"_s);
        m_clock->advance(std::chrono::hours(24));

        QCOMPARE(readQueue().doneToday, 0);
    }

    void peopleWhoDisagreeMakeASecondOpinion_data()
    {
        QTest::addColumn<QStringList>("words"); // agent=priority, in order
        QTest::addColumn<int>("disputes");
        QTest::newRow("one person") << QStringList{u"lena=high"_s} << 0;
        QTest::newRow("one person twice") << QStringList{u"lena=high"_s, u"lena=low"_s} << 0;
        QTest::newRow("two of one mind") << QStringList{u"lena=high"_s, u"mara=high"_s} << 0;
        QTest::newRow("two who differ") << QStringList{u"lena=high"_s, u"mara=low"_s} << 1;
        QTest::newRow("one gives in")
            << QStringList{u"lena=high"_s, u"mara=low"_s, u"lena=low"_s} << 0;
        QTest::newRow("a third one agrees")
            << QStringList{u"lena=high"_s, u"mara=low"_s, u"paul=high"_s} << 0;
        QTest::newRow("a third opinion")
            << QStringList{u"lena=high"_s, u"mara=low"_s, u"paul=medium"_s} << 1;
        QTest::newRow("the newer one is taken back")
            << QStringList{u"lena=high"_s, u"mara=low"_s, u"mara="_s} << 0;
    }

    void peopleWhoDisagreeMakeASecondOpinion()
    {
        QFETCH(const QStringList, words);
        QFETCH(const int, disputes);
        const qint64 rowId =
            add(u"disputed"_s, test::samplePrediction(Priority::Low, u"account"_s));
        for (const QString &word : words) {
            const QStringList parts = word.split(u'=');
            say(rowId, parts.at(0), priorityFromWord(parts.at(1)), {});
        }

        const ReviewQueue queue = readQueue();

        QCOMPARE(int(queue.items.size()), disputes);
        QVERIFY(queue.items.empty() || queue.items.front().reason == ReviewReason::SecondOpinion);
        QVERIFY(queue.items.empty() || queue.items.front().opinions.size() == 2);
    }

    void agreementCountsTheNewestWordOfATicket()
    {
        const qint64 kept = add(u"kept"_s, test::samplePrediction(Priority::Low, u"account"_s));
        const qint64 changed =
            add(u"changed"_s, test::samplePrediction(Priority::Low, u"account"_s));
        const qint64 backed = add(u"backed"_s, test::samplePrediction(Priority::Low, u"other"_s));
        say(kept, u"lena"_s, Priority::High, {});
        say(kept, u"lena"_s, Priority::Low, {});
        say(changed, u"lena"_s, Priority::Medium, {});
        say(backed, u"lena"_s, Priority::Low, {});
        say(backed, u"lena"_s, std::nullopt, {});

        const Agreement agreement = m_reviews->agreement().result().value();

        QCOMPARE(agreement.near(Task::Priority, 0.8), (AgreementCount{2, 1}));
        QCOMPARE(agreement.near(Task::Priority, 0.5), AgreementCount());
        QCOMPARE(agreement.near(Task::Category, 0.75), AgreementCount());
        QCOMPARE(agreement.weeks.size(), std::size_t(1));
        QCOMPARE(agreement.weeks.front().monday, QDate(2026, 3, 2));
        QVERIFY(agreement.weeks.front().low < 0.5 && agreement.weeks.front().high > 0.5);
    }

    void agreementComparesCategoriesWithoutCase()
    {
        const qint64 rowId = add(u"a"_s, test::samplePrediction(Priority::Low, u"Ärger"_s));
        say(rowId, u"lena"_s, std::nullopt, u"ärger"_s);

        const Agreement agreement = m_reviews->agreement().result().value();

        QCOMPARE(agreement.near(Task::Category, 0.75), (AgreementCount{1, 1}));
    }

    void weeksStandInOrder()
    {
        for (int week = 0; week < 3; ++week) {
            const qint64 rowId =
                add(u"t%1"_s.arg(week), test::samplePrediction(Priority::Low, u"account"_s));
            say(rowId, u"lena"_s, Priority::Low, {});
            m_clock->advance(std::chrono::hours(24 * 7));
        }

        const Agreement agreement = m_reviews->agreement().result().value();

        QCOMPARE(agreement.weeks.size(), std::size_t(3));
        QCOMPARE(agreement.weeks.back().monday, QDate(2026, 3, 16));
    }

private:
    qint64 add(const QString &id,
               const Prediction &prediction,
               const QString &subject = u"Cannot sign in"_s,
               const QString &message = u"Since this morning"_s)
    {
        Ticket ticket = test::sampleTicket(id);
        ticket.subject = subject;
        ticket.message = message;
        const storage::TicketRecord record{ticket, prediction};
        const storage::Arrival arrival{kNow, m_rules, std::nullopt};
        return m_writer
            ->submit([&](storage::Database &database) {
                return storage::TicketStore(database).insert(record, arrival);
            })
            .result()
            .value()
            .rowId;
    }

    /// Neither a priority nor a category takes the priority back.
    void say(qint64 rowId,
             const QString &agent,
             std::optional<Priority> priority,
             const std::optional<QString> &category)
    {
        CorrectionRequest request;
        request.ticketRowId = rowId;
        request.agent = agent;
        request.priority = priority;
        request.category = category;
        request.clearsPriority = !priority && !category;
        QVERIFY(m_feedback->correct(request).result().has_value());
    }

    ReviewQueue readQueue()
    {
        const QDateTime midnight(m_clock->now().date(), QTime(0, 0), Qt::UTC);
        return m_reviews->queue(midnight).result().value();
    }

    ReplyRules m_rules;
    TriageService m_triage;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::ScratchDatabase> m_scratch;
    std::unique_ptr<storage::Writer> m_writer;
    std::unique_ptr<storage::Reader> m_reader;
    std::unique_ptr<FeedbackService> m_feedback;
    std::unique_ptr<ReviewService> m_reviews;
};

QTEST_GUILESS_MAIN(ReviewServiceTest)
#include "review_service_test.moc"
