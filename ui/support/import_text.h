// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/import_report.h"

#include <QString>

namespace firstline::ui {

/// What an import is doing; `secondsLeft` is negative while it is not known.
[[nodiscard]] QString importProgressText(const QString &file, double secondsLeft);
/// What it did.
[[nodiscard]] QString importReportText(const QString &file, const ImportReport &report);
/// Why it did not.
[[nodiscard]] QString importFailureText(const QString &file, const Error &error);

} // namespace firstline::ui
