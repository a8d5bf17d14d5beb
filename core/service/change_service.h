// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/ticket_change.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <vector>

namespace firstline::storage {
class Reader;
class Writer;
struct Arrival;
} // namespace firstline::storage

namespace firstline {

class Clock;
struct ChangeJob;
struct ReplyRules;

/// A change of one or many tickets.
struct ChangeRequest
{
    std::vector<SeenTicket> tickets; ///< frozen: what arrives later is not part of it
    TicketChange change;
    QString agent;    ///< who; not empty
    QString sentence; ///< what is done, for the list of past changes
};

/// Puts tickets together: all but the oldest are closed and each side gets a note.
struct MergeRequest
{
    std::vector<SeenTicket> tickets; ///< 2 to `ChangeService::kAtOnce`
    QString agent;
    QString sentence;
    QString noteOnMerged; ///< "%1" stands for the id of the oldest
    QString noteOnOldest; ///< "%1" stands for the ids of the others
};

/// The one door for changes that people make to tickets.
///
/// Events are appended and never changed. A change and its undo are kept, so that either can be
/// taken back after a restart too; both leave alone what somebody else changed meanwhile and name
/// it. Up to `kAtOnce` tickets are one transaction; more are a job of several, which can be
/// cancelled: what was done stays, and one undo reverts it.
///
/// Snoozed tickets come back by themselves: it looks every `kWakeSeconds`.
///
/// Thread safety: functions may be called from any thread; create and destroy it on one with an
/// event loop. The destructor ends jobs under way.
class ChangeService : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kAtOnce = 500;
    static constexpr int kWakeSeconds = 20;
    static constexpr qint64 kPastChanges = 500;

    /// The references are kept and must outlive this object.
    ChangeService(storage::Reader &reader,
                  storage::Writer &writer,
                  const Clock &clock,
                  const ReplyRules &rules,
                  QObject *parent = nullptr);
    ~ChangeService() override;

    /// Changes tickets. Durable when the future is done.
    /// Errors: `InvalidInput` (nobody, nothing, an empty category, a label said and taken back).
    [[nodiscard]] QFuture<Result<ChangeOutcome>> apply(const ChangeRequest &request,
                                                       const Progress &progress = {},
                                                       const CancellationToken &cancellation = {});

    /// Merges tickets. Errors: `InvalidInput` (nobody, too few, too many).
    [[nodiscard]] QFuture<Result<ChangeOutcome>> merge(const MergeRequest &request);

    /// Takes back a change, `changeId` of its outcome, by opposite events.
    /// Errors: `NotFound`; `Conflict` when it is undone already.
    [[nodiscard]] QFuture<Result<ChangeOutcome>> undo(qint64 changeId,
                                                      const QString &agent,
                                                      const Progress &progress = {},
                                                      const CancellationToken &cancellation = {});
    /// Takes back its last undo. Errors: `NotFound`; `Conflict` when it stands.
    [[nodiscard]] QFuture<Result<ChangeOutcome>> redo(qint64 changeId,
                                                      const QString &agent,
                                                      const Progress &progress = {},
                                                      const CancellationToken &cancellation = {});

    /// The last `kPastChanges` changes of an agent, newest first.
    [[nodiscard]] QFuture<Result<std::vector<PastChange>>> past(const QString &agent);

    /// What is in a selection. A newer call makes an older one that waits answer `Cancelled`.
    [[nodiscard]] QFuture<Result<SelectionSummary>> summary(std::vector<qint64> rowIds);

    [[nodiscard]] QFuture<Result<UsedWords>> usedWords();

    /// Says that somebody opened a ticket. It is no change: nothing to undo, no conflict.
    [[nodiscard]] QFuture<Result<void>> markRead(qint64 rowId, const QString &agent);

    [[nodiscard]] QFuture<Result<qint64>> binCount();
    /// Deletes what is in the Bin for good, and gives how many. `expected` is the count that the
    /// person confirmed. Errors: `Conflict` when the Bin holds another number by now.
    [[nodiscard]] QFuture<Result<qint64>> emptyBin(qint64 expected);

    /// Opens the snoozed tickets whose time has come, unread; gives how many.
    QFuture<Result<qint64>> wakeDue();

private:
    struct Revert
    {
        qint64 changeId = 0;
        QString agent;
        bool isUndo = true;
    };
    [[nodiscard]] QFuture<Result<ChangeOutcome>>
    revert(const Revert &what, const Progress &progress, const CancellationToken &cancellation);
    [[nodiscard]] Result<ChangeOutcome> runInShares(const ChangeJob &job,
                                                    const Progress &progress,
                                                    const CancellationToken &cancellation);
    [[nodiscard]] storage::Arrival arrivalNow() const;

    storage::Reader &m_reader;
    storage::Writer &m_writer;
    const Clock &m_clock;
    const ReplyRules &m_rules;
    QTimer m_wake;
    CancellationToken m_shutdown;
    QThreadPool m_pool; ///< one thread for jobs; ends before the rest
};

} // namespace firstline
