// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/business_calendar.h"
#include "core/domain/stored_ticket.h"

#include <QString>

#include <optional>

namespace firstline::storage {

/// `priority_rank` in the database: 0 high, 1 medium, 2 low, 3 none, so that the order ascends.
[[nodiscard]] int priorityRank(std::optional<Priority> priority);
[[nodiscard]] std::optional<Priority> priorityFromRank(qint64 rank);

/// The word of a source in the database.
[[nodiscard]] QString word(LabelSource source);
[[nodiscard]] LabelSource sourceFromWord(const QString &text);

/// What lists, filters and sorting use of a ticket; columns of its row.
///
/// The person's word counts if there is one, else the newest prediction.
struct EffectiveColumns
{
    std::optional<Priority> priority;
    LabelSource prioritySource = LabelSource::None;
    std::optional<double> priorityConfidence; ///< of the model's label; none for a person's
    QString category;                         ///< empty: none
    LabelSource categorySource = LabelSource::None;
    std::optional<double> categoryConfidence;
    double priorityScore = 0; ///< 0, ½ or 1 where a person decided
    bool needsReview = false; ///< the model's doubt, until a person answered what it predicted
    QDateTime replyDueAt;     ///< with the limit of `low` where there is no priority
    QDateTime urgencyAt;
    QString verdict; ///< "confirmed", "corrected", or empty when no person spoke

    friend bool operator==(const EffectiveColumns &, const EffectiveColumns &) = default;
};

/// Computes the columns. Requires: the ticket has a creation or an arrival time.
[[nodiscard]] EffectiveColumns effectiveColumns(const Ticket &ticket,
                                                const std::optional<Prediction> &prediction,
                                                const std::optional<Correction> &person,
                                                const ReplyRules &rules);

} // namespace firstline::storage
