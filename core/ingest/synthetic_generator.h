// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ticket.h"
#include "core/ingest/arrival_times.h"
#include "core/ingest/phrase_book.h"

#include <QDate>
#include <QStringList>

#include <vector>

namespace firstline::ingest {

enum class Drift : std::uint8_t
{
    None,
    Gradual, ///< from a third of the time on, more and more up to the end
    Sudden   ///< all at once after two thirds
};

/// Which tickets to make up.
struct SyntheticOptions
{
    qint64 count = 10'000;
    QStringList languages; ///< of `SyntheticGenerator::languages`
    QDate from;
    QDate to;
    Drift drift = Drift::None;
    quint64 seed = 1;
};

/// Makes up support tickets of a company that sells devices and services.
///
/// A ticket is put together from pieces that are shared by many categories, so that no word gives
/// the answer away: some problems could be of two categories, some messages say next to nothing,
/// one in fifty labels is wrong. Priority follows from how bad the problem is and what it costs the
/// customer, which the text tells most of the time but not always. Drift changes what people write
/// about, with words that were not there before. Customers and products have habits; arrivals
/// follow the clock and the weekday; replies and resolutions the priority.
///
/// The n-th ticket depends on the options alone. Thread safety: immutable.
class SyntheticGenerator
{
public:
    /// ISO 639-1 codes of the languages, most frequent first.
    [[nodiscard]] static QStringList languages();

    /// Errors: `InvalidInput`, naming the value and what is allowed.
    [[nodiscard]] static Result<SyntheticGenerator> make(const SyntheticOptions &options);

    /// Ticket number `index`, in the order of creation. Requires: 0 ≤ index < count.
    [[nodiscard]] Ticket ticket(qint64 index) const;

    [[nodiscard]] qint64 count() const { return m_options.count; }

private:
    SyntheticGenerator(const SyntheticOptions &options, std::vector<PhraseBook> books);

    SyntheticOptions m_options;
    std::vector<PhraseBook> m_books; ///< as `m_options.languages`
    std::vector<double> m_shares;    ///< cumulative share of each language
    ArrivalTimes m_arrivals;
};

} // namespace firstline::ingest
