// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace firstline::storage {

/// Names a database, as `--db` does.
struct DatabaseUrl
{
    QString file; ///< absolute path of the SQLite file; it need not exist

    /// Reads `sqlite:PATH`; a relative path counts from the current folder.
    ///
    /// Errors: `InvalidInput` for another scheme, for none, and for a path that names no file; the
    /// detail shows the form that works and never a password.
    [[nodiscard]] static Result<DatabaseUrl> parse(const QString &text);

    /// The form that `parse` reads.
    [[nodiscard]] QString toString() const { return QStringLiteral("sqlite:") + file; }

    friend bool operator==(const DatabaseUrl &, const DatabaseUrl &) = default;
};

} // namespace firstline::storage
