// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/saved_view.h"

#include <QFuture>

#include <vector>

namespace firstline::storage {
class Reader;
class Writer;
} // namespace firstline::storage

namespace firstline {

/// Keeps the views that people save.
///
/// Thread safety: every function may be called from any thread.
class ViewService
{
public:
    /// The references are kept and must outlive this object.
    ViewService(storage::Reader &reader, storage::Writer &writer);

    /// The person's own views and the shared ones.
    [[nodiscard]] QFuture<Result<std::vector<SavedView>>> visibleTo(const QString &person);

    /// Stores a new view, or changes one that has an id; durable when done. Gives the id.
    /// Errors: `InvalidInput` for an empty name; `NotFound`.
    [[nodiscard]] QFuture<Result<qint64>> save(const SavedView &view);

    /// Removes a view; one that is gone is no error.
    [[nodiscard]] QFuture<Result<void>> remove(qint64 id);

private:
    storage::Reader &m_reader;
    storage::Writer &m_writer;
};

} // namespace firstline
