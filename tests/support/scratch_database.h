// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database_url.h"

#include <QTemporaryDir>

namespace firstline::test {

/// A folder of its own for a database file, removed at the end.
class ScratchDatabase
{
public:
    [[nodiscard]] storage::DatabaseUrl url() const { return {m_folder.filePath(kName)}; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    static inline const QString kName = QStringLiteral("firstline.db");
    QTemporaryDir m_folder;
};

} // namespace firstline::test
