// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/category_store.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kFind = u"SELECT id FROM categories WHERE folded = :folded"_s;
const QString kAdd = u"INSERT INTO categories (folded, name) VALUES (:folded, :name)"_s;

QString folded(const QString &name)
{
    return name.trimmed().toCaseFolded();
}

} // namespace

Result<std::optional<qint64>> CategoryStore::find(const QString &name)
{
    const QString key = folded(name);
    if (const auto known = m_known.constFind(key); known != m_known.constEnd()) {
        return *known;
    }
    Result<Statement> statement = m_database.prepare(kFind);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":folded"_s, key).run(); !done) {
        return fail(done.error());
    }
    const Result<bool> found = statement->next();
    if (!found) {
        return fail(found.error());
    }
    if (!*found) {
        return std::nullopt;
    }
    return m_known.insert(key, statement->integer(0)).value();
}

Result<std::optional<qint64>> CategoryStore::findOrAdd(const QString &name)
{
    const QString shown = name.trimmed();
    if (shown.isEmpty()) {
        return std::nullopt;
    }
    if (auto found = find(name); !found || *found) {
        return found;
    }
    Result<Statement> statement = m_database.prepare(kAdd);
    if (!statement) {
        return fail(statement.error());
    }
    const QString key = folded(name);
    if (Result<void> done = statement->bind(u":folded"_s, key).bind(u":name"_s, shown).run();
        !done) {
        return fail(done.error());
    }
    return m_known.insert(key, statement->insertedId()).value();
}

} // namespace firstline::storage
