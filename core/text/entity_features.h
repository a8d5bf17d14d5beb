// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/entity_patterns.h"
#include "core/text/product_names.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace firstline::text {

/// A word, number or sign of a text, as the tagger sees it.
struct TaggerToken
{
    std::size_t begin = 0; ///< byte in the text
    std::size_t length = 0;
};

/// What the tagger knows of a token: rows of its weights, one per kind of feature (the lower-case
/// word, its shape, beginning and end, capitals, length, what patterns and the list of product
/// names say), hashed.
inline constexpr std::size_t kTaggerFeatureKinds = 10;
inline constexpr std::size_t kTaggerRows = 1U << 13U;
using TaggerFeatures = std::array<std::uint16_t, kTaggerFeatureKinds>;

/// A text cut up for the tagger.
struct TaggerInput
{
    std::vector<TaggerToken> tokens;
    std::vector<TaggerFeatures> features; ///< as many as tokens
    std::vector<EntityMatch> patterns;    ///< what `findEntities` finds
};

/// Cuts texts into tokens and takes features from them; the same for training and use.
///
/// Thread safety: immutable; one object may be shared by all threads.
class EntityFeatures
{
public:
    /// Grows when the output changes: weights of another version do not fit.
    static constexpr std::uint32_t kVersion = 1;

    EntityFeatures();

    /// Cost: linear in the text, about 10 µs for 100 words.
    void read(std::string_view text, TaggerInput &out) const;

    [[nodiscard]] const ProductNames &productNames() const { return m_names; }

private:
    ProductNames m_names;
};

} // namespace firstline::text
