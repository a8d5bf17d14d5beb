// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random_source.h"
#include "core/ingest/customer.h"
#include "core/ingest/phrase_book.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace firstline::ingest {

/// Names of the products that made-up tickets are about; the last one comes with a drift.
inline constexpr std::array<const char *, Customer::kProducts + 1> kProductNames{"Orbit Router",
                                                                                 "Atlas Cloud",
                                                                                 "Vega Printer",
                                                                                 "Quill Notes",
                                                                                 "Harbor Pay",
                                                                                 "Beacon Camera",
                                                                                 "Pulse Watch",
                                                                                 "Lumen Desk",
                                                                                 "Nimbus Hub"};

/// Writes subject and message of one made-up ticket.
///
/// Thread safety: one object per ticket.
class MessageWriter
{
public:
    struct Situation
    {
        const PhraseBook &book;
        const PhraseBook *otherLanguage; ///< of a sentence that got in between; may be null
        const Customer &customer;
        Channel channel = Channel::Email;
        Topic topic = Topic::Outage;
        std::size_t product = 0;
        double drift = 0; ///< 0 to 1: how much of what people write is new
    };

    MessageWriter(const Situation &situation, RandomSource random);

    /// Decides on the problem; 0 a nuisance or question, 1 a fault, 2 a disaster.
    [[nodiscard]] int severity() const { return m_severity; }

    /// What the text says of the consequence: 0 it can wait, 1 a nuisance, 2 much is at stake.
    /// None: nothing. Call before `message`.
    void sayConsequence(std::optional<std::size_t> consequence) { m_consequence = consequence; }

    /// Empty on channels without subjects.
    [[nodiscard]] std::string subject();
    [[nodiscard]] std::string message();

private:
    void chooseProblem();
    [[nodiscard]] const Phrase &oneOf(const Phrases &phrases);
    [[nodiscard]] std::string write(const TextTemplate &text);
    void fillSlot(std::string_view name, std::string &text);
    void fillNumber(std::string_view name, std::string &text);

    void addSentence(const Phrases &phrases);
    void addStory();
    void addDetails(int most);
    void addEnding();
    [[nodiscard]] std::string withHabits(std::string text);

    Situation m_situation;
    RandomSource m_random;
    const Phrase *m_problem = nullptr;
    bool m_isOneLiner = false;
    bool m_isRant = false;
    int m_severity = 0;
    std::optional<std::size_t> m_consequence;
    std::string m_text;
};

} // namespace firstline::ingest
