// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/key_reader.h"

#include "core/storage/database_error.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <cstring>
#include <memory>

#include <sqlite3.h>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

struct Finalize
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using RawStatement = std::unique_ptr<sqlite3_stmt, Finalize>;

Error errorOf(sqlite3 *handle, const QString &file)
{
    const QSqlError error(QString::fromUtf8(sqlite3_errmsg(handle)),
                          {},
                          QSqlError::StatementError,
                          QString::number(sqlite3_extended_errcode(handle)));
    return errorFrom(error, file);
}

int bindValue(sqlite3_stmt *statement, int at, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return sqlite3_bind_text(
        statement, at, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
}

int bindValue(sqlite3_stmt *statement, int at, qint64 number)
{
    return sqlite3_bind_int64(statement, at, number);
}

int bindValue(sqlite3_stmt *statement, int at, double number)
{
    return sqlite3_bind_double(statement, at, number);
}

/// A placeholder that the statement does not have is left out, as Qt does.
bool bindAll(sqlite3_stmt *statement, const std::vector<FilterBinding> &bindings)
{
    for (const FilterBinding &binding : bindings) {
        const int at = sqlite3_bind_parameter_index(statement, binding.name.toUtf8().constData());
        const auto bindTo = [&](const auto &value) { return bindValue(statement, at, value); };
        if (at > 0 && std::visit(bindTo, binding.value) != SQLITE_OK) {
            return false;
        }
    }
    return true;
}

/// SQLite's result code: done, or an error.
int stepThrough(sqlite3_stmt *statement, const KeyReader::Visit &visit)
{
    const bool hasOrder = sqlite3_column_count(statement) == 3;
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
        TicketPlace row{0, 0, sqlite3_column_int64(statement, 0)};
        if (hasOrder) {
            row.first = sqlite3_column_double(statement, 1);
            row.second = sqlite3_column_int64(statement, 2);
        }
        if (!visit(row)) {
            return SQLITE_DONE;
        }
    }
    return code;
}

} // namespace

sqlite3 *sqliteHandle(const QSqlDatabase &connection)
{
    const QVariant handle = connection.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0) {
        return nullptr;
    }
    QSqlQuery query(connection);
    const bool isSame = query.exec(u"SELECT sqlite_source_id()"_s) && query.next()
                        && query.value(0).toString() == QLatin1StringView(sqlite3_sourceid());
    return isSame ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

Result<void> KeyReader::forEach(const QString &sql,
                                const std::vector<FilterBinding> &bindings,
                                const Visit &visit)
{
    sqlite3 *const handle = m_database.sqlite();
    if (handle == nullptr) {
        return forEachByQt(sql, bindings, visit);
    }
    sqlite3_stmt *prepared = nullptr;
    const QByteArray utf8 = sql.toUtf8();
    const int code = sqlite3_prepare_v2(
        handle, utf8.constData(), static_cast<int>(utf8.size()) + 1, &prepared, nullptr);
    const RawStatement statement(prepared);
    if (code != SQLITE_OK || !bindAll(prepared, bindings)
        || stepThrough(prepared, visit) != SQLITE_DONE) {
        return fail(errorOf(handle, m_database.file()));
    }
    return {};
}

Result<void> KeyReader::forEachByQt(const QString &sql,
                                    const std::vector<FilterBinding> &bindings,
                                    const Visit &visit)
{
    Result<void> done = m_database.prepare(sql).and_then([&](Statement &&row) -> Result<void> {
        for (const FilterBinding &binding : bindings) {
            std::visit([&](const auto &value) { row.bind(binding.name, value); }, binding.value);
        }
        if (Result<void> begun = row.run(); !begun) {
            return begun;
        }
        Result<bool> more = row.next();
        while (more && *more && visit({row.real(1), row.integer(2), row.integer(0)})) {
            more = row.next();
        }
        return more ? Result<void>() : fail(more.error());
    });
    m_database.forget(sql);
    return done;
}

Result<std::vector<qint64>> KeyReader::keys(const QString &sql,
                                            const std::vector<FilterBinding> &bindings)
{
    std::vector<qint64> found;
    return forEach(sql,
                   bindings,
                   [&found](const TicketPlace &row) {
                       found.push_back(row.rowId);
                       return true;
                   })
        .map([&found] { return std::move(found); });
}

Result<std::vector<TicketPlace>> KeyReader::places(const QString &sql,
                                                   const std::vector<FilterBinding> &bindings)
{
    std::vector<TicketPlace> found;
    return forEach(sql,
                   bindings,
                   [&found](const TicketPlace &row) {
                       found.push_back(row);
                       return true;
                   })
        .map([&found] { return std::move(found); });
}

} // namespace firstline::storage
