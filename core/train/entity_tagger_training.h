// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/entity_features.h"
#include "core/text/entity_tagger.h"

#include <vector>

namespace firstline::train {

/// A text cut up for the tagger with the entities that stand in it.
struct TaggedText
{
    text::TaggerInput input;
    std::vector<text::EntityMatch> entities; ///< from left to right
};

/// How the chains are trained.
struct TaggerTraining
{
    std::vector<text::EntityType> types;
    double c = 30;        ///< larger: follows the sentences more closely
    double missed = 1;    ///< what a missed token costs, where a false one costs 1
    double epsilon = 0.1; ///< smaller: longer training, closer to the optimum
};

/// Chains for the types and how well the whole numbers keep what dlib learned.
struct TrainedTagger
{
    text::EntityTagger tagger;
    double agreement = 0; ///< share of texts that dlib's own segmenter labels alike, 0 to 1
};

/// Trains one dlib `sequence_segmenter` (BIO, window of five tokens) per type and rounds its
/// weights to whole numbers. The same texts give the same weights.
///
/// Errors: `InvalidInput` without a text; `Internal` with dlib's words.
[[nodiscard]] Result<TrainedTagger> trainTagger(const std::vector<TaggedText> &texts,
                                                const TaggerTraining &training);

} // namespace firstline::train
