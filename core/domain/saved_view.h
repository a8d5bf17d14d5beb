// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace firstline {

/// A search that a person keeps, with how its list looks.
struct SavedView
{
    qint64 id = 0; ///< 0 while not stored
    QString name;
    QString query;           ///< search text
    QByteArray layout{"{}"}; ///< JSON object: columns, widths, density
    bool isShared = false;   ///< everybody sees it, else its owner
    QString owner;

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

} // namespace firstline
