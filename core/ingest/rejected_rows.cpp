// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rejected_rows.h"

#include "core/ingest/csv_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace firstline::ingest {

using namespace Qt::StringLiterals;

RejectedRows::RejectedRows(const QString &file, const QString &otherFolder)
{
    constexpr QLatin1StringView kEnding = ".rejected.csv"_L1;
    m_paths.append(file + kEnding);
    if (!otherFolder.isEmpty()) {
        m_paths.append(QDir(otherFolder).filePath(QFileInfo(file).fileName() + kEnding));
    }
    for (const QString &path : m_paths) {
        QFile::remove(path);
    }
}

bool RejectedRows::open()
{
    for (const QString &path : m_paths) {
        QDir().mkpath(QFileInfo(path).absolutePath());
        auto file = std::make_unique<QSaveFile>(path);
        if (file->open(QIODevice::WriteOnly)) {
            m_file = std::move(file);
            m_file->write("line,reason,row\n");
            return true;
        }
        m_failure = u"%1 cannot be written: %2"_s.arg(path, file->errorString());
    }
    return false;
}

void RejectedRows::add(const RejectedRow &row)
{
    ++m_count;
    if (m_file == nullptr && (!m_failure.isEmpty() || !open())) {
        return;
    }
    QString shown = QString::fromUtf8(row.row);
    shown.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    QByteArray line = QByteArray::number(row.line);
    line.append(',');
    appendCsvField(line, row.reason.toUtf8());
    line.append(',');
    appendCsvField(line, shown.toUtf8());
    line.append('\n');
    m_file->write(line);
}

Result<QString> RejectedRows::finish()
{
    if (m_count == 0) {
        return QString();
    }
    if (m_file == nullptr) {
        return fail(ErrorCode::Unavailable, m_failure);
    }
    const QString path = m_file->fileName();
    if (!m_file->commit()) {
        return fail(ErrorCode::Unavailable,
                    u"%1 cannot be written: %2"_s.arg(path, m_file->errorString()));
    }
    return path;
}

} // namespace firstline::ingest
