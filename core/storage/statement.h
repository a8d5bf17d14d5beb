// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QSqlQuery>
#include <QString>

#include <concepts>
#include <optional>
#include <utility>

namespace firstline::storage {

/// UTC in ISO 8601 with milliseconds and Z, the form of every time in the database.
[[nodiscard]] QString timeText(const QDateTime &time);
/// Reads `timeText`; an invalid time for anything else.
[[nodiscard]] QDateTime timeFromText(const QString &text);

/// A prepared statement on loan from its `Database`; cleared when it goes out of scope.
///
/// Every call that can fail is checked here, so that no caller can forget. A null text is bound as
/// an empty one, because the driver would make it NULL.
///
/// Thread: that of the database.
class Statement
{
public:
    Statement(QSqlQuery &query, const QString &file)
        : m_query(&query)
        , m_file(&file)
    {
    }
    Statement(Statement &&other) noexcept
        : m_query(std::exchange(other.m_query, nullptr))
        , m_file(other.m_file)
    {
    }
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    Statement &bind(const QString &placeholder, const QString &text);
    Statement &bind(const QString &placeholder, const QByteArray &bytes);
    /// An invalid time becomes NULL.
    Statement &bind(const QString &placeholder, const QDateTime &time);
    Statement &bind(const QString &placeholder, double number);
    template <std::integral Integer>
    Statement &bind(const QString &placeholder, Integer number)
    {
        m_query->bindValue(placeholder, static_cast<qlonglong>(number));
        return *this;
    }
    template <typename T>
    Statement &bind(const QString &placeholder, const std::optional<T> &value)
    {
        return value ? bind(placeholder, *value) : bindNull(placeholder);
    }
    Statement &bindNull(const QString &placeholder);

    /// Executes it. A query is then read with `next`; a command may be bound and run again.
    [[nodiscard]] Result<void> run();
    /// Steps to the next row of a query that was run; false after the last one.
    [[nodiscard]] Result<bool> next();

    /// Columns of the current row, counted from 0; NULL reads as 0 or empty.
    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] double real(int column) const { return m_query->value(column).toDouble(); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const
    {
        return m_query->value(column).toByteArray();
    }
    [[nodiscard]] QDateTime time(int column) const { return timeFromText(text(column)); }
    [[nodiscard]] std::optional<double> optionalReal(int column) const;

    /// Rows that the last command changed.
    [[nodiscard]] qint64 changedRows() const { return m_query->numRowsAffected(); }
    /// Key of the row that the last insert made.
    [[nodiscard]] qint64 insertedId() const { return m_query->lastInsertId().toLongLong(); }

private:
    QSqlQuery *m_query;    ///< lives in the database's cache
    const QString *m_file; ///< for error texts
};

} // namespace firstline::storage
