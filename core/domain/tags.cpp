// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/tags.h"

namespace firstline {

using namespace Qt::StringLiterals;

QString foldedTag(const QString &text)
{
    return text.simplified().replace(u' ', u'-').toCaseFolded();
}

QString tagsColumn(const QStringList &tags)
{
    QStringList folded;
    for (const QString &tag : tags) {
        folded.append(foldedTag(tag));
    }
    folded.removeAll(QString());
    folded.removeDuplicates();
    folded.sort();
    return folded.isEmpty() ? u""_s : u' ' + folded.join(u' ') + u' ';
}

QStringList tagsFromColumn(const QString &column)
{
    return column.split(u' ', Qt::SkipEmptyParts);
}

} // namespace firstline
