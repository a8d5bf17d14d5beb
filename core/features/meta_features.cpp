// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/meta_features.h"

#include "core/base/byte_stream.h"
#include "core/domain/business_calendar.h"

#include <QChar>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace firstline::features {

namespace {

using namespace Qt::StringLiterals;

constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();

constexpr std::array<std::string_view, kMetaCount> kNames{"length",
                                                          "words",
                                                          "caps_ratio",
                                                          "digit_ratio",
                                                          "punctuation_ratio",
                                                          "exclamation",
                                                          "question",
                                                          "has_subject",
                                                          "has_message",
                                                          "hour_sine",
                                                          "hour_cosine",
                                                          "weekend",
                                                          "business_hours",
                                                          "age",
                                                          "channel_email",
                                                          "channel_chat",
                                                          "channel_phone",
                                                          "channel_web",
                                                          "channel_social",
                                                          "urgency",
                                                          "sentiment",
                                                          "has_error_code",
                                                          "has_order_number",
                                                          "has_address"};

/// Writes values by their name in the enum.
class Sheet
{
public:
    Sheet() { m_values.fill(kUnknown); }
    void set(Meta meta, double value)
    {
        m_values[static_cast<std::size_t>(meta)] = static_cast<float>(value);
    }
    [[nodiscard]] const MetaValues &values() const { return m_values; }

private:
    MetaValues m_values{};
};

struct LetterCounts
{
    std::uint32_t letters = 0;
    std::uint32_t capitals = 0;
    std::uint32_t digits = 0;
    std::uint32_t exclamations = 0;
    std::uint32_t questions = 0;
};

LetterCounts countAscii(std::string_view cleaned)
{
    LetterCounts counts;
    for (const char c : cleaned) {
        const bool isCapital = c >= 'A' && c <= 'Z';
        const bool isSmall = c >= 'a' && c <= 'z';
        counts.capitals += isCapital ? 1 : 0;
        counts.letters += isCapital || isSmall ? 1 : 0;
        counts.digits += c >= '0' && c <= '9' ? 1 : 0;
        counts.exclamations += c == '!' ? 1 : 0;
        counts.questions += c == '?' ? 1 : 0;
    }
    return counts;
}

double ratio(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

void setText(Sheet &sheet, std::string_view cleaned, const text::TokenizedText &tokens)
{
    const LetterCounts counts = countAscii(cleaned);
    const auto all = static_cast<double>(tokens.tokens.size());
    const auto length = static_cast<double>(tokens.letters.size());
    sheet.set(Meta::Length, std::log1p(length));
    sheet.set(Meta::Words, std::log1p(tokens.words));
    sheet.set(Meta::CapsRatio, ratio(counts.capitals, counts.letters));
    sheet.set(Meta::DigitRatio, ratio(counts.digits, length));
    sheet.set(Meta::Punctuation, ratio(all - tokens.words, all));
    sheet.set(Meta::Exclamation, std::log1p(counts.exclamations));
    sheet.set(Meta::Question, std::log1p(counts.questions));
}

void setTime(Sheet &sheet, const Ticket &ticket)
{
    if (!ticket.createdAt.isValid()) {
        return;
    }
    const QDateTime created = ticket.createdAt.toUTC();
    const double day = created.time().msecsSinceStartOfDay() / 86'400'000.0;
    sheet.set(Meta::HourSine, std::sin(2 * std::numbers::pi * day));
    sheet.set(Meta::HourCosine, std::cos(2 * std::numbers::pi * day));
    const int weekday = created.date().dayOfWeek();
    const int hour = created.time().hour();
    sheet.set(Meta::Weekend, weekday >= 6 ? 1 : 0);
    sheet.set(Meta::BusinessHours, weekday < 6 && hour >= 9 && hour < 17 ? 1 : 0);
    if (ticket.receivedAt.isValid()) {
        const auto age = static_cast<double>(created.msecsTo(ticket.receivedAt));
        sheet.set(Meta::Age, std::log1p(std::max(0.0, age) / 3'600'000.0));
    }
}

void setChannel(Sheet &sheet, const QString &channel)
{
    if (channel.isEmpty()) {
        return;
    }
    const auto is = [&channel](std::initializer_list<QLatin1StringView> words) {
        return std::any_of(words.begin(), words.end(), [&channel](QLatin1StringView word) {
            return channel.compare(word, Qt::CaseInsensitive) == 0;
        });
    };
    sheet.set(Meta::ChannelEmail, is({"email"_L1, "e-mail"_L1, "mail"_L1}) ? 1 : 0);
    sheet.set(Meta::ChannelChat, is({"chat"_L1, "live chat"_L1, "whatsapp"_L1}) ? 1 : 0);
    sheet.set(Meta::ChannelPhone, is({"phone"_L1, "call"_L1, "voice"_L1}) ? 1 : 0);
    sheet.set(Meta::ChannelWeb, is({"web"_L1, "form"_L1, "portal"_L1, "api"_L1}) ? 1 : 0);
    sheet.set(Meta::ChannelSocial,
              is({"twitter"_L1, "social"_L1, "social media"_L1, "facebook"_L1}) ? 1 : 0);
}

void setEntities(Sheet &sheet, const std::vector<text::EntityMatch> &entities)
{
    const auto has = [&entities](std::initializer_list<text::EntityType> types) {
        return std::any_of(
            entities.begin(), entities.end(), [types](const text::EntityMatch &match) {
                return std::find(types.begin(), types.end(), match.type) != types.end();
            });
    };
    using text::EntityType;
    sheet.set(Meta::HasErrorCode, has({EntityType::ErrorCode}) ? 1 : 0);
    sheet.set(Meta::HasOrderNumber,
              has({EntityType::OrderNumber, EntityType::InvoiceNumber}) ? 1 : 0);
    sheet.set(Meta::HasAddress, has({EntityType::Url, EntityType::Email}) ? 1 : 0);
}

} // namespace

std::string_view metaName(std::size_t index)
{
    return kNames.at(index);
}

MetaValues metaValues(const Ticket &ticket, const ReadText &text)
{
    Sheet sheet;
    setText(sheet, text.cleaned, text.tokens);
    sheet.set(Meta::HasSubject, ticket.subject.isEmpty() ? 0 : 1);
    sheet.set(Meta::HasMessage, ticket.message.isEmpty() ? 0 : 1);
    setTime(sheet, ticket);
    setChannel(sheet, ticket.channel);
    sheet.set(Meta::Urgency, text.found.urgency);
    sheet.set(Meta::Sentiment, text.found.sentiment);
    setEntities(sheet, text.found.entities);
    return sheet.values();
}

void MetaScaler::fit(std::span<const MetaValues> tickets)
{
    const float each = kWeight / std::sqrt(static_cast<float>(kMetaCount));
    for (std::size_t m = 0; m < kMetaCount; ++m) {
        double n = 0;
        double sum = 0;
        double squares = 0;
        for (const MetaValues &values : tickets) {
            if (!std::isnan(values[m])) {
                n += 1;
                sum += values[m];
                squares += static_cast<double>(values[m]) * values[m];
            }
        }
        const double mean = ratio(sum, n);
        const double variance = ratio(squares, n) - mean * mean;
        m_mean[m] = static_cast<float>(mean);
        m_factor[m] = variance > 1e-9 ? each / static_cast<float>(std::sqrt(variance)) : 0.0F;
    }
}

MetaValues MetaScaler::scale(const MetaValues &values) const
{
    const float largest = kLargest * kWeight / std::sqrt(static_cast<float>(kMetaCount));
    MetaValues scaled{};
    for (std::size_t m = 0; m < kMetaCount; ++m) {
        const float value = (values[m] - m_mean[m]) * m_factor[m];
        scaled[m] = std::isnan(value) ? 0.0F : std::clamp(value, -largest, largest);
    }
    return scaled;
}

void MetaScaler::save(ByteWriter &writer) const
{
    writer.write<std::uint64_t>(kMetaCount);
    for (std::size_t m = 0; m < kMetaCount; ++m) {
        writer.write(m_mean[m]);
        writer.write(m_factor[m]);
    }
}

bool MetaScaler::load(ByteReader &reader)
{
    if (reader.read<std::uint64_t>() != kMetaCount) {
        return false;
    }
    bool finite = true;
    for (std::size_t m = 0; m < kMetaCount; ++m) {
        m_mean[m] = reader.read<float>();
        m_factor[m] = reader.read<float>();
        finite = finite && std::isfinite(m_mean[m]) && std::isfinite(m_factor[m]);
    }
    return finite && reader.ok();
}

} // namespace firstline::features
