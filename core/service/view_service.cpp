// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/view_service.h"

#include "core/storage/reader.h"
#include "core/storage/view_store.h"
#include "core/storage/writer.h"

namespace firstline {

using namespace Qt::StringLiterals;

ViewService::ViewService(storage::Reader &reader, storage::Writer &writer)
    : m_reader(reader)
    , m_writer(writer)
{
}

QFuture<Result<std::vector<SavedView>>> ViewService::visibleTo(const QString &person)
{
    return m_reader.submit([person](storage::Database &database) {
        return storage::ViewStore(database).visibleTo(person);
    });
}

QFuture<Result<qint64>> ViewService::save(const SavedView &view)
{
    if (view.name.trimmed().isEmpty()) {
        return QtFuture::makeReadyFuture(
            Result<qint64>(fail(ErrorCode::InvalidInput, u"A view needs a name."_s)));
    }
    return m_writer.submit(
        [view](storage::Database &database) { return storage::ViewStore(database).save(view); });
}

QFuture<Result<void>> ViewService::remove(qint64 id)
{
    return m_writer.submit(
        [id](storage::Database &database) { return storage::ViewStore(database).remove(id); });
}

} // namespace firstline
