// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"

#include "core/storage/database_error.h"

#include <QVariant>

namespace firstline::storage {

using namespace Qt::StringLiterals;

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFromText(const QString &text)
{
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs);
}

Statement::~Statement()
{
    if (m_query != nullptr) {
        m_query->finish();
    }
}

Statement &Statement::bind(const QString &placeholder, const QString &text)
{
    m_query->bindValue(placeholder, text.isNull() ? u""_s : text);
    return *this;
}

Statement &Statement::bind(const QString &placeholder, const QByteArray &bytes)
{
    m_query->bindValue(placeholder, bytes.isNull() ? QByteArray("") : bytes);
    return *this;
}

Statement &Statement::bind(const QString &placeholder, const QDateTime &time)
{
    return time.isValid() ? bind(placeholder, timeText(time)) : bindNull(placeholder);
}

Statement &Statement::bind(const QString &placeholder, double number)
{
    m_query->bindValue(placeholder, number);
    return *this;
}

Statement &Statement::bindNull(const QString &placeholder)
{
    m_query->bindValue(placeholder, QVariant(QMetaType::fromType<qlonglong>()));
    return *this;
}

Result<void> Statement::run()
{
    if (!m_query->exec()) {
        return fail(errorFrom(m_query->lastError(), *m_file));
    }
    return {};
}

Result<bool> Statement::next()
{
    if (m_query->next()) {
        return true;
    }
    if (m_query->lastError().isValid()) {
        return fail(errorFrom(m_query->lastError(), *m_file));
    }
    return false;
}

std::optional<double> Statement::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

} // namespace firstline::storage
