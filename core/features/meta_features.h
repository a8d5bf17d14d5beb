// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket.h"
#include "core/text/entity_patterns.h"
#include "core/text/tokenizer.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace firstline {
class ByteReader;
class ByteWriter;
} // namespace firstline

namespace firstline::features {

/// Facts about a ticket that are no words. The order is part of the model file.
enum class Meta : std::uint8_t
{
    Length,      ///< ln(1 + code points)
    Words,       ///< ln(1 + words)
    CapsRatio,   ///< capitals among letters, 0 to 1
    DigitRatio,  ///< digits among code points, 0 to 1
    Punctuation, ///< punctuation among tokens, 0 to 1
    Exclamation, ///< ln(1 + exclamation marks)
    Question,    ///< ln(1 + question marks)
    HasSubject,  ///< 0 or 1
    HasMessage,  ///< 0 or 1
    HourSine,    ///< of the time of day in UTC
    HourCosine,
    Weekend,       ///< 0 or 1
    BusinessHours, ///< Monday to Friday, 9 to 17, UTC: 0 or 1
    Age,           ///< ln(1 + hours between creation and arrival)
    ChannelEmail,
    ChannelChat,
    ChannelPhone,
    ChannelWeb,
    ChannelSocial,
    Urgency,        ///< 0 (nothing said) to 1
    Sentiment,      ///< −1 (angry) to 1 (happy)
    HasErrorCode,   ///< 0 or 1
    HasOrderNumber, ///< an order or invoice number: 0 or 1
    HasAddress,     ///< a web or mail address: 0 or 1
    Count
};

inline constexpr std::size_t kMetaCount = static_cast<std::size_t>(Meta::Count);

/// One value per `Meta`; NaN where the ticket does not say.
using MetaValues = std::array<float, kMetaCount>;

/// The stable name, such as "caps_ratio".
[[nodiscard]] std::string_view metaName(std::size_t index);

/// What was read off a cleaned text, beside its words.
struct TextSignals
{
    std::string language; ///< ISO 639-1 or "und"
    double sentiment = 0; ///< −1 (angry) to 1 (happy)
    double urgency = 0;   ///< 0 (nothing said) to 1
    std::vector<text::EntityMatch> entities;
};

/// A cleaned text with what was found in it.
struct ReadText
{
    std::string_view cleaned; ///< UTF-8
    const text::TokenizedText &tokens;
    const TextSignals &found;
};

/// Computes the values of a ticket.
///
/// Nothing depends on the current time: the same ticket always gives the same values.
[[nodiscard]] MetaValues metaValues(const Ticket &ticket, const ReadText &text);

/// Brings meta values to mean 0 and deviation 1 over the training tickets, unknown ones to 0.
class MetaScaler
{
public:
    /// Values past this many deviations count as this many.
    static constexpr float kLargest = 3.0F;
    /// The length of a typical scaled vector; the text's is 1.
    static constexpr float kWeight = 0.5F;

    void fit(std::span<const MetaValues> tickets);
    [[nodiscard]] MetaValues scale(const MetaValues &values) const;

    void save(ByteWriter &writer) const;
    /// False when the bytes hold other features than this build knows.
    [[nodiscard]] bool load(ByteReader &reader);

private:
    std::array<float, kMetaCount> m_mean{};
    std::array<float, kMetaCount> m_factor{}; ///< 0 for a feature that never varied
};

} // namespace firstline::features
