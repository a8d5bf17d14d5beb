// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket.h"
#include "core/features/meta_features.h"
#include "core/text/tokenizer.h"
#include "core/text/word_list.h"

#include <chrono>
#include <string>

namespace firstline::features {

/// A ticket in the form that features are taken from. Reuse one object for many tickets.
struct PreparedTicket
{
    std::string text; ///< cleaned subject, a line break, cleaned message; UTF-8
    text::TokenizedText tokens;
    text::WordList words;
    TextSignals found;
    MetaValues meta{};
};

/// How long the steps of preparation took.
struct PreparationTimes
{
    using Duration = std::chrono::steady_clock::duration;

    Duration cleaning{0};
    Duration tokens{0};
    Duration language{0};
    Duration found{0}; ///< mood, urgency and named things
    Duration meta{0};
    Duration counting{0}; ///< of n-grams, where they are counted

    PreparationTimes &operator+=(const PreparationTimes &other);
};

/// Writes the cleaned subject, a line break and the cleaned message as UTF-8. Text past
/// `limits::kMaxTicketCodePoints` is not read.
///
/// Thread safety: has no state.
void cleanInto(const Ticket &ticket, std::string &out);

/// Cleans and tokenises a ticket and reads language, mood, urgency and named things off it; the
/// same for training and prediction. A language that the ticket states is believed.
///
/// Thread safety: has no state.
void prepare(const Ticket &ticket, PreparedTicket &out);
/// The same; adds what each step took to `times`.
void prepare(const Ticket &ticket, PreparedTicket &out, PreparationTimes &times);

} // namespace firstline::features
