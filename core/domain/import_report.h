// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace firstline {

/// What an import did. read = imported + updated + duplicates + rejected.
struct ImportReport
{
    qint64 read = 0;       ///< rows of the file, without the header
    qint64 imported = 0;   ///< new tickets
    qint64 updated = 0;    ///< known id, other content
    qint64 duplicates = 0; ///< known id, same content
    qint64 rejected = 0;
    QString rejectedFile; ///< empty: nothing was rejected
    double seconds = 0;
};

} // namespace firstline
