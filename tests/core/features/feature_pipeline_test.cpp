// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/feature_pipeline.h"

#include "core/base/byte_stream.h"
#include "core/features/prepared_ticket.h"
#include "core/features/term_counter.h"
#include "core/features/ticket_counts.h"
#include "tests/support/learnable_tickets.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

Ticket ticketSaying(const QString &message)
{
    Ticket ticket;
    ticket.message = message;
    return ticket;
}

double squaredLength(const features::FeatureVector &vector, std::size_t terms)
{
    return std::inner_product(vector.values.begin(),
                              vector.values.begin() + static_cast<std::ptrdiff_t>(terms),
                              vector.values.begin(),
                              0.0);
}

} // namespace

class FeaturePipelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void transformCountsTrainingTicketsAsFitDid()
    {
        const std::vector<Ticket> tickets = test::learnableTickets(50);
        features::FeaturePipeline pipeline;
        const auto fitted = pipeline.fitTransform(tickets);

        const auto again = pipeline.transform(tickets);

        QVERIFY(fitted && again);
        QCOMPARE(again->rows, fitted->rows);
        QCOMPARE(again->counts, fitted->counts);
        QCOMPARE(again->start, fitted->start);
    }

    void fittingAloneLearnsWhatFittingWithCountsDoes()
    {
        const std::vector<Ticket> tickets = test::learnableTickets(50);
        features::FeaturePipeline alone;
        features::FeaturePipeline withCounts;

        QVERIFY(alone.fit(tickets));
        QVERIFY(withCounts.fitTransform(tickets));

        QCOMPARE(alone.fingerprint(), withCounts.fingerprint());
    }

    void aTermCountsUpToALimit()
    {
        const QString often = QString(u"x "_s).repeated(20'000);
        features::FeaturePipeline pipeline;

        const auto matrix = pipeline.fitTransform(std::vector{ticketSaying(often)});

        QVERIFY(matrix.has_value());
        QCOMPARE(*std::ranges::max_element(matrix->counts),
                 static_cast<std::uint16_t>(features::PackedTerm::kLargestCount));
    }

    void weightedTermsHaveLengthOne()
    {
        const std::vector<Ticket> tickets = test::learnableTickets(20);
        features::FeaturePipeline pipeline;
        const auto matrix = pipeline.fitTransform(tickets);
        features::TermWeights weights{pipeline.idf(), {}};
        weights.supervised.assign(matrix->termRows, 1.5F);
        const features::TicketWeigher weigher(matrix->wordRows, weights, pipeline.metaScaler());
        features::FeatureVector vector;

        weigher.weigh(
            matrix->ticket(0), weigher.factors(matrix->ticket(0)), matrix->meta[0], vector);

        const std::size_t terms = vector.rows.size() - features::kMetaCount;
        QVERIFY(std::abs(squaredLength(vector, terms) - 1.0) < 1e-5);
    }

    void aTermOfEveryTicketWeighsLessThanARareOne()
    {
        const std::vector<Ticket> tickets{ticketSaying(u"refund please"_s),
                                          ticketSaying(u"password please"_s)};
        features::FeaturePipeline pipeline;
        const auto matrix = pipeline.fitTransform(tickets);
        QVERIFY(matrix);
        features::PreparedTicket prepared;
        features::prepare(ticketSaying(u"please"_s), prepared);
        const std::uint32_t common =
            features::wordBucket(prepared.tokens, prepared.tokens.tokens[0]);
        features::prepare(ticketSaying(u"refund"_s), prepared);
        const std::uint32_t rare = features::wordBucket(prepared.tokens, prepared.tokens.tokens[0]);

        const std::vector<float> &idf = pipeline.idf();

        QCOMPARE(idf.at(pipeline.vocabulary().rowOf(common)), 1.0F);
        QVERIFY(idf.at(pipeline.vocabulary().rowOf(rare)) > 1.0F);
    }

    void rarityOfTrainingTicketsLeavesTheTicketItselfOut()
    {
        const std::vector<Ticket> tickets{ticketSaying(u"shared alpha"_s),
                                          ticketSaying(u"shared beta"_s)};
        features::FeaturePipeline pipeline;

        const auto matrix = pipeline.fitTransform(tickets);

        QVERIFY(matrix);
        QCOMPARE(matrix->rarity, (std::vector<float>{0.5F, 0.5F}));
    }

    void savedPipelineLoadsWithTheSameFingerprint()
    {
        features::FeaturePipeline pipeline;
        QVERIFY(pipeline.fitTransform(test::learnableTickets(30)));
        ByteWriter writer;
        pipeline.save(writer);
        ByteReader reader(writer.bytes());

        const auto loaded = features::FeaturePipeline::load(reader);

        QVERIFY(loaded);
        QVERIFY(reader.atEnd());
        QCOMPARE(loaded->fingerprint(), pipeline.fingerprint());
    }

    void damagedBytesAreRefused_data()
    {
        QTest::addColumn<qsizetype>("kept");
        QTest::newRow("nothing") << qsizetype{0};
        QTest::newRow("version only") << qsizetype{4};
        QTest::newRow("half") << qsizetype{40'000};
    }

    void damagedBytesAreRefused()
    {
        QFETCH(const qsizetype, kept);
        features::FeaturePipeline pipeline;
        QVERIFY(pipeline.fitTransform(test::learnableTickets(30)));
        ByteWriter writer;
        pipeline.save(writer);
        const QByteArray cut = writer.bytes().first(kept);
        ByteReader reader(cut);

        const auto loaded = features::FeaturePipeline::load(reader);

        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::Corrupt);
    }

    void countsOfATextDoNotDependOnTextsBeforeIt()
    {
        features::PreparedTicket prepared;
        features::TermCounter fresh;
        features::TermCounter used;
        features::prepare(ticketSaying(u"a very different and longer text!"_s.repeated(50)),
                          prepared);
        used.count(prepared.tokens);
        features::prepare(ticketSaying(u"banana banana"_s), prepared);

        const std::span<const features::TermCount> expected = fresh.count(prepared.tokens);
        const std::span<const features::TermCount> found = used.count(prepared.tokens);

        QCOMPARE(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].bucket, expected[i].bucket);
            QCOMPARE(found[i].count, expected[i].count);
        }
    }

    void cancellingStopsTheFit()
    {
        CancellationToken token;
        token.cancel();
        features::FeaturePipeline pipeline;

        const auto matrix = pipeline.fitTransform(test::learnableTickets(20), token);

        QVERIFY(!matrix);
        QCOMPARE(matrix.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(FeaturePipelineTest)
#include "feature_pipeline_test.moc"
