// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/tagger_training.h"

#include "core/ingest/tagged_sentences.h"
#include "core/text/entity_tagger.h"

#include <QTest>

#include <algorithm>

using namespace firstline;
using namespace Qt::StringLiterals;

class TaggerTrainingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentencesHoldTheEntitiesTheyTell()
    {
        const auto source = ingest::TaggedSentences::load({"visual studio"});
        QVERIFY(source);

        std::size_t entities = 0;
        for (std::uint64_t i = 0; i < 300; ++i) {
            const ingest::TaggedSentence sentence = source->make(7, i);
            std::size_t end = 0;
            for (const text::EntityMatch &entity : sentence.entities) {
                QVERIFY(entity.begin >= end && entity.length > 0);
                end = entity.begin + entity.length;
                ++entities;
            }
            QVERIFY(end <= sentence.text.size());
            QCOMPARE(source->make(7, i).text, sentence.text);
        }
        QVERIFY(entities > 100);
    }

    void theSameSeedGivesTheSameBytes()
    {
        const auto one = trainEntityTagger(150, 3);
        const auto other = trainEntityTagger(150, 3);

        QVERIFY(one && other);
        QVERIFY(one->bytes == other->bytes);
        QVERIFY(text::EntityTagger::load(one->bytes));
        QVERIFY(one->bytes.size() < 1'000'000);
    }

    /// The decoder is ours, the weights are dlib's: rounding them must change next to nothing.
    void itLabelsAsDlibDoes() { QVERIFY(trainEntityTagger(200, 5)->agreement >= 0.99); }

    void noSentencesAreNoTraining()
    {
        const auto trained = trainEntityTagger(0, 1);

        QVERIFY(!trained);
        QCOMPARE(trained.error().code, ErrorCode::InvalidInput);
    }

    /// A floor on made-up sentences of another seed; figures on real ones are in docs/entities.md.
    void theTaggerThatShipsKnowsSentencesItHasNotSeen()
    {
        const text::EntityTagger tagger = text::builtInEntityTagger();
        const auto source = ingest::TaggedSentences::load(tagger.features().productNames().names());
        QVERIFY(source);

        double truth = 0;
        double found = 0;
        double hits = 0;
        for (std::uint64_t i = 0; i < 300; ++i) {
            const ingest::TaggedSentence sentence = source->make(4'711, i);
            const auto matches = tagger.find(sentence.text);
            truth += static_cast<double>(sentence.entities.size());
            found += static_cast<double>(matches.size());
            for (const text::EntityMatch &match : matches) {
                hits += std::ranges::find(sentence.entities, match) != sentence.entities.end();
            }
        }
        QVERIFY2(2 * hits / (truth + found) > 0.85,
                 qPrintable(u"F1 %1"_s.arg(2 * hits / (truth + found))));
    }
};

QTEST_GUILESS_MAIN(TaggerTrainingTest)
#include "tagger_training_test.moc"
