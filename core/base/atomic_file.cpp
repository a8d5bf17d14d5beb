// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace firstline {

using namespace Qt::StringLiterals;

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    if (QFileInfo(path).isDir()) {
        return fail(ErrorCode::InvalidInput, u"%1 is a folder, not a file"_s.arg(path));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()
        || !file.commit()) {
        return fail(ErrorCode::Unavailable, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    }
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(ErrorCode::NotFound, u"there is no file %1"_s.arg(path));
    }
    if (info.isDir()) {
        return fail(ErrorCode::InvalidInput, u"%1 is a folder, not a file"_s.arg(path));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Unavailable, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    }
    if (file.size() > maxBytes) {
        return fail(ErrorCode::InvalidInput,
                    u"%1 is larger than %2 MB"_s.arg(path).arg(maxBytes >> 20));
    }
    return file.readAll();
}

} // namespace firstline
