// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/tagger_training.h"

#include "core/ingest/tagged_sentences.h"
#include "core/text/entity_features.h"
#include "core/train/entity_tagger_training.h"

namespace firstline {

Result<TaggerFile> trainEntityTagger(std::size_t sentences, std::uint64_t seed)
{
    const text::EntityFeatures features;
    const auto source = ingest::TaggedSentences::load(features.productNames().names());
    if (!source) {
        return fail(source.error());
    }
    std::vector<train::TaggedText> texts(sentences);
    for (std::size_t i = 0; i < sentences; ++i) {
        ingest::TaggedSentence sentence = source->make(seed, i);
        features.read(sentence.text, texts[i].input);
        texts[i].entities = std::move(sentence.entities);
    }
    train::TaggerTraining training;
    training.types = {text::EntityType::Product,
                      text::EntityType::ErrorCode,
                      text::EntityType::OrderNumber,
                      text::EntityType::InvoiceNumber,
                      text::EntityType::Version};
    auto trained = train::trainTagger(texts, training);
    if (!trained) {
        return fail(trained.error());
    }
    return TaggerFile{trained->tagger.save(), trained->agreement};
}

} // namespace firstline
