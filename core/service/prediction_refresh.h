// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/business_calendar.h"
#include "core/domain/ticket.h"

#include <QFuture>

#include <vector>

namespace firstline::storage {
class Reader;
class Writer;
} // namespace firstline::storage

namespace firstline {

class Clock;
class TriageService;

/// Predicts open tickets anew whose prediction is not by the published model: after a new model was
/// published, and after an import without predictions. Tickets on which a person spoke are left.
///
/// Thread safety: every function may be called from any thread.
class PredictionRefresh
{
public:
    /// The references are kept and must outlive this object and every run.
    PredictionRefresh(storage::Reader &reader,
                      storage::Writer &writer,
                      const TriageService &triage,
                      const Clock &clock,
                      const ReplyRules &rules);

    /// Runs to the end on the calling thread and gives the number of tickets predicted. What was
    /// done stays when it is cancelled; the next run goes on from there.
    ///
    /// Errors: `Unavailable` without a model; `Cancelled`; those of the database.
    [[nodiscard]] Result<qint64> run(const Progress &progress = {},
                                     const CancellationToken &cancellation = {});

    /// `run` on a thread of the global pool.
    [[nodiscard]] QFuture<Result<qint64>> start(const Progress &progress = {},
                                                const CancellationToken &cancellation = {});

private:
    [[nodiscard]] Result<std::vector<Ticket>> staleAfter(qint64 rowId, const QString &version);
    [[nodiscard]] Result<void> predictAndStore(const std::vector<Ticket> &tickets);

    storage::Reader &m_reader;
    storage::Writer &m_writer;
    const TriageService &m_triage;
    const Clock &m_clock;
    const ReplyRules &m_rules;
};

} // namespace firstline
