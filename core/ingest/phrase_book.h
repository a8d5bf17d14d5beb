// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/text_template.h"

#include <QLatin1StringView>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace firstline::ingest {

/// The categories of made-up tickets.
enum class Topic : std::uint8_t
{
    Outage,
    Billing,
    Access,
    Account,
    Delivery,
    Hardware,
    Product,
    HowTo,
    Feedback
};

inline constexpr std::size_t kTopicCount = 9;

/// Their names, indexed by `Topic`.
inline constexpr std::array<const char *, kTopicCount> kTopicNames{"Outage",
                                                                   "Billing",
                                                                   "Access",
                                                                   "Account",
                                                                   "Delivery",
                                                                   "Hardware",
                                                                   "Product",
                                                                   "How-to",
                                                                   "Feedback"};

/// A sentence of the book.
struct Phrase
{
    TextTemplate text;
    int severity = 0; ///< of a problem: 0 a nuisance or question, 1 a fault, 2 a disaster
};

using Phrases = std::vector<Phrase>;

/// What customers of one language write, in pieces to put together.
///
/// Thread safety: immutable.
struct PhraseBook
{
    Phrases first, last, city, weekday, feature; ///< names and nouns
    Phrases greeting, opening, detail, distractor, request, closing, signature, quoted, phone;
    Phrases filler, rant, anySubject, anyOneliner;
    std::array<Phrases, 3> consequence; ///< 0: can wait, 1: a nuisance, 2: much is at stake
    std::array<Phrases, kTopicCount> subject, oneliner;
    std::array<Phrases, kTopicCount> problem; ///< that can only be of the topic
    std::array<Phrases, kTopicCount> shared;  ///< that could be of another topic as well
    std::array<Phrases, kTopicCount> fresh;   ///< that nobody wrote before a drift

    /// The book of a language that ships with the program.
    /// Errors: `NotFound` for another language; `Corrupt`, naming the line or section.
    [[nodiscard]] static Result<PhraseBook> load(const QString &language);

    /// Reads the text of a book. Errors: `Corrupt`, naming the line or the section that is empty.
    [[nodiscard]] static Result<PhraseBook> parse(const QByteArray &content);
};

} // namespace firstline::ingest
