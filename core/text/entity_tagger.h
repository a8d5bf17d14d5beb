// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/entity_features.h"
#include "core/text/entity_patterns.h"

#include <QByteArray>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace firstline::text {

/// What a token is of an entity: its beginning, a later part, or nothing of it. The order is the
/// one of dlib's sequence segmenter.
enum class SpanLabel : std::uint8_t
{
    Begin,
    Inside,
    Outside
};

inline constexpr std::size_t kSpanLabels = 3;
/// The tokens that a decision looks at: two before, the token, two behind.
inline constexpr std::size_t kTaggerWindow = 5;

/// The weights of one type of entity, as whole numbers of a common unit, so that every machine
/// adds them up alike.
struct SegmenterWeights
{
    static constexpr std::size_t kPerRow = kTaggerWindow * kSpanLabels;

    EntityType type = EntityType::Product;
    /// `kTaggerRows` × window × label.
    std::vector<std::int8_t> rows;
    /// From the label before to the label.
    std::array<std::array<std::int16_t, kSpanLabels>, kSpanLabels> transitions{};
    std::array<std::int16_t, kSpanLabels> bias{};
};

/// Finds entities by the words around them: one chain per type, the best sequence of labels by
/// Viterbi's algorithm. The weights come from dlib's `structural_sequence_segmentation_trainer`
/// (Joachims, Finley, Yu: "Cutting-plane training of structural SVMs", 2009), see
/// core/train/entity_tagger_training.h; using them needs no dlib.
///
/// Thread safety: immutable; one object may be shared by all threads.
class EntityTagger
{
public:
    /// Requires: each has `kTaggerRows * kPerRow` rows.
    explicit EntityTagger(std::vector<SegmenterWeights> segmenters);

    /// Reads what `save` wrote. Errors: `Corrupt` for anything else, or for weights of other
    /// features than this build takes.
    [[nodiscard]] static Result<EntityTagger> load(QByteArrayView bytes);
    [[nodiscard]] QByteArray save() const;

    /// What the trained chains find alone, from left to right, without overlap.
    [[nodiscard]] std::vector<EntityMatch> findTrained(std::string_view text) const;

    /// What patterns and trained chains find together, from left to right, without overlap: where
    /// they meet, a pattern's hit stays. Product names come from the chain alone, because the
    /// pattern for them is right too seldom (docs/entities.md).
    /// Cost: linear in the text, about 65 µs for 100 words. At most 200 matches.
    [[nodiscard]] std::vector<EntityMatch> find(std::string_view text) const;

    [[nodiscard]] const EntityFeatures &features() const { return m_features; }

private:
    std::vector<SegmenterWeights> m_segmenters;
    EntityFeatures m_features;
};

/// Labels tokens with one chain; shared by use and training.
[[nodiscard]] std::vector<SpanLabel> bestLabels(const SegmenterWeights &weights,
                                                const std::vector<TaggerFeatures> &features);

/// The tagger that ships. Reading it takes about a millisecond: make one and keep it.
/// Requires: the program was built with its weights.
[[nodiscard]] EntityTagger builtInEntityTagger();

} // namespace firstline::text
