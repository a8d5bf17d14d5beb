// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/view_store.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kVisible = uR"(
    SELECT id, name, query, layout, shared, owner FROM saved_views
    WHERE shared = 1 OR owner = :person ORDER BY place, id)"_s;
const QString kInsert = uR"(
    INSERT INTO saved_views (name, query, layout, shared, place, owner)
    SELECT :name, :query, :layout, :shared, coalesce(max(place), 0) + 1, :owner FROM saved_views)"_s;
const QString kUpdate = uR"(
    UPDATE saved_views SET name = :name, query = :query, layout = :layout, shared = :shared,
        owner = :owner
    WHERE id = :id)"_s;
const QString kRemove = u"DELETE FROM saved_views WHERE id = :id"_s;

SavedView viewFromRow(const Statement &row)
{
    return {row.integer(0),
            row.text(1),
            row.text(2),
            row.text(3).toUtf8(),
            row.integer(4) != 0,
            row.text(5)};
}

} // namespace

Result<std::vector<SavedView>> ViewStore::visibleTo(const QString &person)
{
    Result<Statement> statement = m_database.prepare(kVisible);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":person"_s, person).run(); !done) {
        return fail(done.error());
    }
    std::vector<SavedView> views;
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        views.push_back(viewFromRow(*statement));
    }
    return more ? Result<std::vector<SavedView>>(std::move(views)) : fail(more.error());
}

Result<qint64> ViewStore::save(const SavedView &view)
{
    Result<Statement> statement = m_database.prepare(view.id == 0 ? kInsert : kUpdate);
    if (!statement) {
        return fail(statement.error());
    }
    statement->bind(u":name"_s, view.name)
        .bind(u":query"_s, view.query)
        .bind(u":layout"_s, QString::fromUtf8(view.layout))
        .bind(u":shared"_s, view.isShared)
        .bind(u":owner"_s, view.owner);
    if (view.id != 0) {
        statement->bind(u":id"_s, view.id);
    }
    if (Result<void> done = statement->run(); !done) {
        return fail(done.error());
    }
    if (statement->changedRows() == 0) {
        return fail(ErrorCode::NotFound, u"The view %1 is gone."_s.arg(view.name));
    }
    return view.id == 0 ? statement->insertedId() : view.id;
}

Result<void> ViewStore::remove(qint64 id)
{
    return m_database.prepare(kRemove).and_then(
        [id](Statement &&statement) { return statement.bind(u":id"_s, id).run(); });
}

} // namespace firstline::storage
