// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/agreement.h"
#include "core/domain/review_queue.h"

#include <QDateTime>
#include <QFuture>

namespace firstline::storage {
class Reader;
} // namespace firstline::storage

namespace firstline {

class TriageService;

/// Says what waits for a person's word and how often people agree with the model.
///
/// Thread safety: every function may be called from any thread.
class ReviewService
{
public:
    /// The references are kept and must outlive this object.
    ReviewService(storage::Reader &reader, const TriageService &triage);

    /// The queue, most useful first. `dayBegin` is when today began where the person is. A newer
    /// call makes an older one that has not begun answer `Cancelled`.
    [[nodiscard]] QFuture<Result<ReviewQueue>> queue(const QDateTime &dayBegin);

    /// How people's words compare with the model's answers.
    [[nodiscard]] QFuture<Result<Agreement>> agreement();

private:
    storage::Reader &m_reader;
    const TriageService &m_triage;
};

} // namespace firstline
