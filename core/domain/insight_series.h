// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/priority.h"

#include <QDate>
#include <QString>

#include <array>
#include <vector>

namespace firstline {

/// Tickets of one day by effective priority.
struct DayVolume
{
    QDate day;
    std::array<qint64, 3> byPriority{}; ///< indexed by `Priority`
    qint64 unknown = 0;                 ///< tickets without a priority

    [[nodiscard]] qint64 total() const
    {
        return byPriority[0] + byPriority[1] + byPriority[2] + unknown;
    }
};

/// Tickets of one category by effective priority.
struct CategoryBalance
{
    QString category; ///< empty: tickets without one
    std::array<qint64, 3> byPriority{};
    qint64 unknown = 0;

    [[nodiscard]] qint64 total() const
    {
        return byPriority[0] + byPriority[1] + byPriority[2] + unknown;
    }
};

/// Tickets whose message has from `fromWords` up to, not including, `toWords` words.
struct LengthBin
{
    qint64 fromWords = 0;
    qint64 toWords = 0;
    qint64 tickets = 0;
};

/// What the Insights page draws. Days and categories are those of the asked period.
struct InsightSeries
{
    qint64 tickets = 0;
    QDate from; ///< first day with a ticket; invalid when there is none
    QDate to;
    std::array<qint64, 3> byPriority{};
    qint64 needReview = 0;
    qint64 corrected = 0; ///< tickets with a person's word that differs from the model's
    qint64 confirmed = 0; ///< tickets with a person's word that equals the model's
    double medianWords = 0;
    std::vector<DayVolume> volume;           ///< one per day from `from` to `to`, gaps as zeros
    std::vector<CategoryBalance> categories; ///< largest first
    std::vector<LengthBin> lengths;          ///< doubling bins from 1
};

} // namespace firstline
