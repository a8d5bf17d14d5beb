// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/prediction.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace firstline::text {

/// The kinds of named things that patterns find.
enum class EntityType : std::uint8_t
{
    Product, ///< a code of letters and digits: "XPS13", "HP-8150"
    ErrorCode,
    OrderNumber,
    InvoiceNumber,
    Version,
    Url,
    Email
};

/// A named thing and where it stands.
struct EntityMatch
{
    EntityType type = EntityType::Product;
    std::size_t begin = 0; ///< byte in the text
    std::size_t length = 0;

    friend bool operator==(const EntityMatch &, const EntityMatch &) = default;
};

/// Finds codes, numbers and addresses by their form and by the words before them ("order no.",
/// "Rechnungsnummer"), in English, German, Spanish, French and Portuguese.
///
/// Ensures: matches from left to right, without overlap; at most 100.
/// Cost: linear, about 5 µs for 100 words. Thread safety: pure.
[[nodiscard]] std::vector<EntityMatch> findEntities(std::string_view text);

/// The matches as they go into a prediction: each text once.
[[nodiscard]] std::vector<Entity> toEntities(std::string_view text,
                                             const std::vector<EntityMatch> &matches);

/// The stable word of a type, as in the API: "error_code".
[[nodiscard]] QString word(EntityType type);

} // namespace firstline::text
