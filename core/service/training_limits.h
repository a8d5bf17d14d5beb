// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>

namespace firstline {

inline constexpr int kFewestFolds = 2;
inline constexpr int kMostFolds = 20;

/// What training and tuning ask of folds and kept categories alike.
/// Errors: `InvalidInput`, saying what is allowed.
[[nodiscard]] inline Result<void> checkFoldsAndCategories(int folds,
                                                          std::optional<int> topCategories)
{
    if (folds < kFewestFolds || folds > kMostFolds) {
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("the number of folds must be between %1 and %2")
                        .arg(kFewestFolds)
                        .arg(kMostFolds));
    }
    if (topCategories && *topCategories < 1) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("at least one category must be kept"));
    }
    return {};
}

} // namespace firstline
