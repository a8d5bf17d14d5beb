// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/entity_context.h"

#include <cstddef>
#include <string_view>

/// The forms of codes, numbers and addresses. Tokens come without blanks and without the signs of
/// the sentence around them. Thread safety: pure functions.
namespace firstline::text {

/// What stands in a token, gathered in one pass.
struct TokenShape
{
    std::size_t digits = 0;
    std::size_t upper = 0; ///< ASCII capitals
    std::size_t lower = 0; ///< all other letters
    std::size_t dots = 0;
    std::size_t hyphens = 0;
    std::size_t underscores = 0;
    std::size_t ats = 0;
    std::size_t slashes = 0;
    std::size_t others = 0; ///< other signs
};

[[nodiscard]] TokenShape shapeOf(std::string_view token);

[[nodiscard]] bool isUrl(std::string_view token);
[[nodiscard]] bool isEmail(std::string_view token, const TokenShape &shape);

/// "0x80070005", "ORA-00942", "ERR_CONNECTION_RESET", "E1234"; behind "error" also plain numbers.
[[nodiscard]] bool
isErrorCode(std::string_view token, const TokenShape &shape, EntityContext context);

/// "INV-2023-7"; behind "invoice" also plain numbers.
[[nodiscard]] bool
isInvoiceNumber(std::string_view token, const TokenShape &shape, EntityContext context);

/// "ORD-4711"; behind "order" also plain numbers, and long ones behind "#".
[[nodiscard]] bool isOrderNumber(std::string_view token,
                                 const TokenShape &shape,
                                 EntityContext context,
                                 bool isBehindHash);

/// "v2.0.1-beta", "10.0.22621"; behind "version" also "2.4". Dates and addresses have other forms.
[[nodiscard]] bool
isVersion(std::string_view token, const TokenShape &shape, EntityContext context);

/// A code that begins with a letter, has a capital and two digits and no sentence signs.
[[nodiscard]] bool isProductCode(std::string_view token, const TokenShape &shape);

} // namespace firstline::text
