// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation_report.h"
#include "core/domain/task.h"

#include <QtGlobal>

#include <cstdint>
#include <optional>

namespace firstline {

/// Whether the labels of a task can be predicted from the tickets.
enum class LearnabilityVerdict : std::uint8_t
{
    Normal,           ///< clearly above chance, and by an amount that is of use
    Weak,             ///< above chance, but less so than labels that texts decide
    NotPredictable,   ///< no better than chance, although there are enough tickets to see more
    NotEnoughEvidence ///< too few tickets to tell
};

/// What the same learner makes of labels that were dealt out anew at random.
struct PermutedLabels
{
    int runs = 0;
    qint64 rows = 0; ///< tickets that each run learned from and answered
    Interval mcc; ///< holds 99 of 100 further runs; scaled to as many rows as the true labels have
    double highZ = 0; ///< the upper end of `mcc` as z
};

/// How far the labels of a task are from chance, by answers out of fold.
struct LearnabilityReport
{
    Task task = Task::Priority;
    qint64 n = 0;             ///< tickets with a label that another ticket has, too
    qint64 unlabelled = 0;    ///< tickets left out because they have no label
    qint64 families = 0;      ///< texts that are no near-duplicates of each other
    qint64 labels = 0;        ///< distinct labels among the n
    qint64 usableLabels = 0;  ///< those with tickets in as many families as it takes to tell
    double effectiveRows = 0; ///< independent tickets that say as much as these n, 0 to n
    double mcc = 0; ///< Matthews correlation, −1 to 1; 0 is chance; near-duplicates count once
    Interval mccInterval; ///< 95 %, by resampling families
    double z = 0;         ///< mcc · √effectiveRows
    std::optional<PermutedLabels> permuted;
    LearnabilityVerdict verdict = LearnabilityVerdict::NotEnoughEvidence;

    [[nodiscard]] bool isLearnable() const
    {
        return verdict == LearnabilityVerdict::Normal || verdict == LearnabilityVerdict::Weak;
    }
};

} // namespace firstline
