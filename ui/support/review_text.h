// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/review_queue.h"

#include <QString>

namespace firstline::ui {

/// The name of a group of the review queue.
[[nodiscard]] QString reviewGroupText(ReviewReason reason);
/// Why this ticket waits, in a few words: "High 44, Medium 41".
[[nodiscard]] QString doubtText(const ReviewItem &item);
[[nodiscard]] QString reviewSortText(ReviewSort sort);

} // namespace firstline::ui
