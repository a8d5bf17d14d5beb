// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/task.h"

#include <QDate>

#include <array>
#include <vector>

namespace firstline {

/// How many answers of the model people spoke about, and how many of these they kept.
struct AgreementCount
{
    qint64 said = 0;
    qint64 kept = 0;

    AgreementCount &operator+=(const AgreementCount &other)
    {
        said += other.said;
        kept += other.kept;
        return *this;
    }
    friend bool operator==(const AgreementCount &, const AgreementCount &) = default;
};

/// The words of one week.
struct AgreementWeek
{
    QDate monday;
    AgreementCount count; ///< both tasks
    double low = 0;       ///< of the 95 % interval of the share kept, 0 to 1
    double high = 0;
};

/// How often people kept what the model said: by how sure it was, and by week.
///
/// A ticket counts once a task, with the newest word on it; a word that was taken back does not.
struct Agreement
{
    static constexpr std::size_t kBins = 101;   ///< whole percents of confidence
    static constexpr int kNearPoints = 5;       ///< "like this": so many points either way
    static constexpr qint64 kEnoughWords = 200; ///< below it nothing is claimed

    std::array<std::array<AgreementCount, kBins>, 2> byConfidence{}; ///< by `Task`, then percent
    std::vector<AgreementWeek> weeks; ///< oldest first; weeks without a word are left out

    /// The words on answers about as sure as `confidence` (0 to 1).
    [[nodiscard]] AgreementCount near(Task task, double confidence) const;
};

} // namespace firstline
