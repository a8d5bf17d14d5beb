// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/writer.h"

#include "core/storage/database.h"
#include "core/storage/reader.h"
#include "tests/support/scratch_database.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace firstline;
using namespace firstline::storage;
using namespace Qt::StringLiterals;

namespace {

Result<void> addCategory(Database &database, const QString &name)
{
    auto statement =
        database.prepare(u"INSERT INTO categories (folded, name) VALUES (:name, :name)"_s);
    return statement ? statement->bind(u":name"_s, name).run() : fail(statement.error());
}

Result<QStringList> categories(Database &database)
{
    return database.texts(u"SELECT name FROM categories ORDER BY id"_s);
}

/// A job that adds a category.
auto adding(const QString &name)
{
    return [name](Database &database) { return addCategory(database, name); };
}

/// Keeps the storage thread busy until it is let go, so that jobs pile up behind it.
class Roadblock
{
public:
    explicit Roadblock(Writer &writer)
        : m_passed(writer.submit([this](Database &) -> Result<void> {
            m_reached.release();
            m_free.acquire();
            return {};
        }))
    {
        m_reached.acquire();
    }
    ~Roadblock()
    {
        m_free.release();
        m_passed.waitForFinished();
    }
    Roadblock(const Roadblock &) = delete;
    Roadblock &operator=(const Roadblock &) = delete;

private:
    QSemaphore m_reached;
    QSemaphore m_free;
    QFuture<Result<void>> m_passed;
};

} // namespace

class WriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scratch = std::make_unique<test::ScratchDatabase>(); }

    void whatIsAcknowledgedIsReadByAnotherConnection()
    {
        auto writer = Writer::open(m_scratch->url()).value();
        auto reader = Reader::open(m_scratch->url()).value();

        QVERIFY(writer->submit(adding(u"billing"_s)).result().has_value());

        QCOMPARE(reader->submit(categories).result().value(), QStringList{u"billing"_s});
    }

    void aFailedJobTakesBackItsOwnChangesOnly()
    {
        auto writer = Writer::open(m_scratch->url()).value();
        QFuture<Result<void>> first;
        QFuture<Result<void>> failing;
        QFuture<Result<void>> last;
        {
            const Roadblock roadblock(*writer); // the three share one commit
            first = writer->submit(adding(u"first"_s));
            failing = writer->submit([](Database &database) -> Result<void> {
                const auto added = addCategory(database, u"half done"_s);
                return added ? fail(ErrorCode::Conflict, u"changed its mind"_s) : added;
            });
            last = writer->submit(adding(u"last"_s));
        }

        QVERIFY(first.result().has_value());
        QCOMPARE(failing.result().error().code, ErrorCode::Conflict);
        QVERIFY(last.result().has_value());
        const QStringList expected{u"first"_s, u"last"_s};
        QCOMPARE(writer->submit(categories).result().value(), expected);
    }

    void jobsRunInTheOrderGivenAndInteractiveOnesBeforeBatches()
    {
        auto writer = Writer::open(m_scratch->url()).value();
        std::vector<QFuture<Result<void>>> futures;
        {
            const Roadblock roadblock(*writer);
            futures.push_back(writer->submit(adding(u"batch 1"_s), Lane::Batch));
            futures.push_back(writer->submit(adding(u"batch 2"_s), Lane::Batch));
            futures.push_back(writer->submit(adding(u"person 1"_s)));
            futures.push_back(writer->submit(adding(u"person 2"_s)));
        }
        for (QFuture<Result<void>> &future : futures) {
            QVERIFY(future.result().has_value());
        }

        const QStringList expected{u"person 1"_s, u"person 2"_s, u"batch 1"_s, u"batch 2"_s};
        QCOMPARE(writer->submit(categories).result().value(), expected);
    }

    void jobsThatWaitTogetherShareOneCommit()
    {
        auto writer = Writer::open(m_scratch->url()).value();
        std::vector<QFuture<Result<void>>> futures;
        QSignalSpy spy(writer.get(), &Writer::committed);
        {
            const Roadblock roadblock(*writer);
            for (int i = 0; i < 50; ++i) {
                futures.push_back(writer->submit([](Database &) { return Result<void>(); }));
            }
        }
        for (QFuture<Result<void>> &future : futures) {
            future.waitForFinished();
        }
        writer.reset();

        QVERIFY2(spy.size() < 10, qPrintable(QString::number(spy.size())));
    }

    void whatWasSubmittedIsDoneBeforeTheWriterEnds()
    {
        std::vector<QFuture<Result<void>>> futures;
        {
            auto writer = Writer::open(m_scratch->url()).value();
            for (int i = 0; i < 20; ++i) {
                futures.push_back(writer->submit(adding(QString::number(i)),
                                                 i % 2 ? Lane::Batch : Lane::Interactive));
            }
        }

        for (const QFuture<Result<void>> &future : futures) {
            QVERIFY(future.isFinished());
            QVERIFY(future.result().has_value());
        }
        auto database = Database::open(m_scratch->url(), Access::ReadOnly).value();
        QCOMPARE(categories(*database).value().size(), 20);
    }

    void anExceptionInAJobIsAnError()
    {
        auto writer = Writer::open(m_scratch->url()).value();

        const auto outcome = writer
                                 ->submit([](Database &) -> Result<void> {
                                     throw std::runtime_error("out of luck");
                                 })
                                 .result();

        QCOMPARE(outcome.error().code, ErrorCode::Internal);
        QVERIFY(writer->submit(adding(u"next"_s)).result().has_value());
    }

    void twoWritersTakeTurns()
    {
        auto one = Writer::open(m_scratch->url()).value();
        auto two = Writer::open(m_scratch->url()).value();
        std::vector<QFuture<Result<void>>> futures;
        for (int i = 0; i < 40; ++i) {
            futures.push_back((i % 2 ? one : two)->submit(adding(QString::number(i))));
        }
        for (QFuture<Result<void>> &future : futures) {
            QVERIFY(future.result().has_value());
        }

        QCOMPARE(one->submit(categories).result().value().size(), 40);
    }

    void theNewestQueryOfATopicWins()
    {
        auto writer = Writer::open(m_scratch->url()).value();
        auto reader = Reader::open(m_scratch->url()).value();
        QSemaphore reached;
        QSemaphore mayGoOn;
        auto running = reader->submit([&](Database &) -> Result<int> {
            reached.release();
            mayGoOn.acquire();
            return 0;
        });
        reached.acquire();
        const auto answering = [](int number) {
            return [number](Database &) -> Result<int> { return number; };
        };

        auto older = reader->submitNewest(this, answering(1), Depth::Quick);
        auto other = reader->submitNewest(reader.get(), answering(2), Depth::Quick);
        auto newer = reader->submitNewest(this, answering(3), Depth::Quick);
        mayGoOn.release();

        QCOMPARE(older.result().error().code, ErrorCode::Cancelled);
        QCOMPARE(other.result().value(), 2);
        QCOMPARE(newer.result().value(), 3);
        QCOMPARE(running.result().value(), 0);
    }

    void longWorkDoesNotHoldUpQuickWork()
    {
        auto writer = Writer::open(m_scratch->url()).value();
        auto reader = Reader::open(m_scratch->url()).value();
        QSemaphore mayGoOn;
        auto chart = reader->submit(
            [&](Database &) -> Result<int> {
                mayGoOn.acquire();
                return 1;
            },
            Depth::Long);

        QVERIFY(reader->submit(categories).result().has_value());
        QVERIFY(!chart.isFinished());
        mayGoOn.release();
        QCOMPARE(chart.result().value(), 1);
    }

    void aReaderAsksForTheMigrationOfAnOlderDatabase()
    {
        QVERIFY(Database::open(m_scratch->url(), Access::ReadWrite)
                    .value()
                    ->execute(u"PRAGMA application_id = %1"_s.arg(Database::kApplicationId))
                    .has_value());

        const auto reader = Reader::open(m_scratch->url());

        QVERIFY(!reader);
        QVERIFY(reader.error().detail.contains(u"db migrate"_s));
    }

private:
    std::unique_ptr<test::ScratchDatabase> m_scratch;
};

QTEST_GUILESS_MAIN(WriterTest)
#include "writer_test.moc"
