// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/prediction.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace firstline {

/// What a person said about a ticket, for a second opinion.
struct Opinion
{
    QString agent;
    QString label; ///< a priority's word or a category

    friend bool operator==(const Opinion &, const Opinion &) = default;
};

/// A ticket that a person should look at, and why.
struct ReviewItem
{
    qint64 rowId = 0;
    QString ticketId;
    QString subject; ///< may be empty
    QString snippet; ///< first words of the message, one line
    QDateTime newestAt;
    QDateTime replyDueAt;
    ReviewReason reason = ReviewReason::CloseCall; ///< its group
    Task task = Task::Priority;                    ///< the answer that is in doubt
    std::vector<LabelProbability> closest;         ///< the two most likely labels of that task
    int words = 0;                                 ///< of the whole text
    std::optional<double> unknownWords;            ///< share, 0 to 1; where the text is unlike
    std::vector<Opinion> opinions;                 ///< the two that differ, newest first
    double doubt = 0; ///< 0 to 1; 1 less the lead of the most likely label over the second
    double gain = 0; ///< what an answer is expected to teach, larger is more; see `mostUsefulFirst`
};

/// What waits for a person's word.
struct ReviewQueue
{
    std::vector<ReviewItem> items; ///< most useful first, at most `kMostItems`
    qint64 waiting = 0;            ///< all of them
    qint64 doneToday = 0;          ///< tickets of the queue that were settled today

    static constexpr qint64 kMostItems = 10'000;
};

/// Orders of the review queue, within its groups.
enum class ReviewSort : std::uint8_t
{
    MostUseful,
    LeastSure,
    Due,
    Newest
};

} // namespace firstline
