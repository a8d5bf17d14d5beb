// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"

#include "core/storage/database_error.h"

#include <QVariant>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

/// Writes `number` with leading zeros over the `digits` characters that end at `end`.
void writeDigits(char16_t *end, qint64 number, int digits)
{
    for (int digit = 0; digit < digits; ++digit) {
        *--end = static_cast<char16_t>(u'0' + number % 10);
        number /= 10;
    }
}

} // namespace

QString timeText(const QDateTime &time)
{
    // By hand, because an import formats millions and QDateTime::toString takes over 1 µs.
    const QDateTime utc = time.toUTC();
    const QDate date = utc.date();
    const int ms = utc.time().msecsSinceStartOfDay();
    if (date.year() < 0 || date.year() > 9'999) {
        return utc.toString(Qt::ISODateWithMs);
    }
    char16_t text[] = u"0000-00-00T00:00:00.000Z";
    writeDigits(text + 4, date.year(), 4);
    writeDigits(text + 7, date.month(), 2);
    writeDigits(text + 10, date.day(), 2);
    writeDigits(text + 13, ms / 3'600'000, 2);
    writeDigits(text + 16, ms / 60'000 % 60, 2);
    writeDigits(text + 19, ms / 1'000 % 60, 2);
    writeDigits(text + 23, ms % 1'000, 3);
    return QString::fromUtf16(text, 24);
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
