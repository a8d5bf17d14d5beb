// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/change_service.h"

#include "core/base/clock.h"
#include "core/base/limits.h"
#include "core/base/log.h"
#include "core/domain/tags.h"
#include "core/service/change_job.h"
#include "core/service/ticket_merge.h"
#include "core/storage/change_store.h"
#include "core/storage/reader.h"
#include "core/storage/selection_summary.h"
#include "core/storage/snoozed_tickets.h"
#include "core/storage/ticket_removal.h"
#include "core/storage/used_words.h"
#include "core/storage/writer.h"

#include <QtConcurrent>

#include <chrono>

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxLabel = static_cast<qsizetype>(limits::kMaxLabelLength);

using OutcomeFuture = QFuture<Result<ChangeOutcome>>;

OutcomeFuture refused(const Error &error)
{
    return QtFuture::makeReadyFuture(Result<ChangeOutcome>(fail(error)));
}

Result<void> check(const QString &agent)
{
    return agent.trimmed().isEmpty()
               ? fail(ErrorCode::InvalidInput, u"agent: say who changes it."_s)
               : Result<void>();
}

Result<void> check(const TicketChange &change)
{
    if (change.isEmpty()) {
        return fail(ErrorCode::InvalidInput, u"Say what is to be changed."_s);
    }
    if ((change.priority && change.clearsPriority) || (change.category && change.clearsCategory)) {
        return fail(ErrorCode::InvalidInput,
                    u"A label cannot be said and taken back in one step."_s);
    }
    if (change.category && change.category->trimmed().isEmpty()) {
        return fail(ErrorCode::InvalidInput, u"category: must not be empty."_s);
    }
    for (const QString &text : {change.category.value_or(QString()),
                                change.assignee.value_or(QString()),
                                change.addedTags.join(u' ')}) {
        if (text.toUcs4().size() > kMaxLabel) {
            return fail(ErrorCode::InvalidInput,
                        u"A category, assignee or tag must not be longer than %1 characters."_s.arg(
                            kMaxLabel));
        }
    }
    return {};
}

ChangeJob jobFor(const ChangeRequest &request, const QDateTime &now, const ReplyRules &rules)
{
    ChangeJob job;
    job.tickets = request.tickets;
    job.head = {now, request.agent.trimmed(), request.sentence, std::nullopt};
    job.rules = rules;
    TicketChange change = request.change;
    if (change.category) {
        change.category = change.category->trimmed();
    }
    change.note = change.note.trimmed();
    job.act = [change](storage::ChangeWriting &writing, const SeenTicket &ticket) {
        return writing.apply(ticket, change);
    };
    return job;
}

Result<qint64> wakeHere(storage::Database &database, const storage::Arrival &arrival)
{
    const auto due = storage::dueSnoozedTickets(
        database, arrival.now, static_cast<qint64>(ChangeService::kAtOnce));
    if (!due) {
        return fail(due.error());
    }
    TicketChange open;
    open.status = TicketStatus::Open;
    open.isRead = false;
    storage::ChangeWriting writing(database, std::nullopt, QString(), arrival);
    for (const qint64 rowId : *due) {
        if (const auto done = writing.apply({rowId, std::nullopt}, open); !done) {
            return fail(done.error());
        }
    }
    return static_cast<qint64>(due->size());
}

Result<qint64> emptyBinHere(storage::Database &database, qint64 expected)
{
    const auto count = storage::ticketsInBin(database);
    if (!count) {
        return count;
    }
    if (*count != expected) {
        return fail(ErrorCode::Conflict,
                    u"The Bin holds %1 tickets by now, not %2. Look at it again."_s.arg(*count).arg(
                        expected));
    }
    return storage::removeFromBin(database, expected);
}

} // namespace

ChangeService::ChangeService(storage::Reader &reader,
                             storage::Writer &writer,
                             const Clock &clock,
                             const ReplyRules &rules,
                             QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_writer(writer)
    , m_clock(clock)
    , m_rules(rules)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_wake, &QTimer::timeout, this, [this] { wakeDue(); });
    m_wake.start(std::chrono::seconds(kWakeSeconds));
    QTimer::singleShot(0, this, [this] { wakeDue(); });
}

ChangeService::~ChangeService()
{
    m_shutdown.cancel();
    m_pool.waitForDone();
}

OutcomeFuture ChangeService::apply(const ChangeRequest &request,
                                   const Progress &progress,
                                   const CancellationToken &cancellation)
{
    Result<void> usable = check(request.agent);
    if (usable) {
        usable = check(request.change);
    }
    if (!usable) {
        return refused(usable.error());
    }
    ChangeJob job = jobFor(request, m_clock.now(), m_rules);
    if (job.tickets.size() > kAtOnce) {
        return QtConcurrent::run(&m_pool, [this, job = std::move(job), progress, cancellation] {
            return runInShares(job, progress, cancellation);
        });
    }
    return m_writer.submit([job = std::move(job)](storage::Database &database) {
        return runShare(database, job, {}, kAtOnce).map([](const ChangeJobState &state) {
            return state.outcome;
        });
    });
}

Result<ChangeOutcome> ChangeService::runInShares(const ChangeJob &job,
                                                 const Progress &progress,
                                                 const CancellationToken &cancellation)
{
    ChangeJobState state;
    const auto total = static_cast<qint64>(job.tickets.size());
    while (state.done < job.tickets.size()) {
        if (cancellation.isCancelled() || m_shutdown.isCancelled()) {
            state.outcome.stopped = Error{ErrorCode::Cancelled, u"the change was cancelled"_s};
            break;
        }
        const auto next = m_writer
                              .submit(
                                  [&job, state](storage::Database &database) {
                                      return runShare(database, job, state, kAtOnce);
                                  },
                                  storage::Lane::Batch)
                              .result();
        if (!next) {
            state.outcome.stopped = next.error();
            break;
        }
        state = *next;
        report(progress, {"change", static_cast<qint64>(state.done), total});
    }
    const bool isNothingKept = state.outcome.changed == 0 && state.outcome.stopped;
    return isNothingKept ? Result<ChangeOutcome>(fail(*state.outcome.stopped)) : state.outcome;
}

OutcomeFuture ChangeService::merge(const MergeRequest &request)
{
    Result<void> usable = check(request.agent);
    if (usable && (request.tickets.size() < 2 || request.tickets.size() > kAtOnce)) {
        usable = fail(ErrorCode::InvalidInput,
                      u"2 to %1 tickets can be merged at once, not %2."_s.arg(kAtOnce).arg(
                          request.tickets.size()));
    }
    if (!usable) {
        return refused(usable.error());
    }
    const storage::ChangeHead head{
        m_clock.now(), request.agent.trimmed(), request.sentence, std::nullopt};
    return m_writer.submit(
        [request, head, rules = m_rules](storage::Database &database) -> Result<ChangeOutcome> {
            auto job = mergeJob(database, request);
            if (!job) {
                return fail(job.error());
            }
            job->head = head;
            job->rules = rules;
            return runShare(database, *job, {}, kAtOnce).map([](const ChangeJobState &state) {
                return state.outcome;
            });
        });
}

OutcomeFuture ChangeService::undo(qint64 changeId,
                                  const QString &agent,
                                  const Progress &progress,
                                  const CancellationToken &cancellation)
{
    return revert({changeId, agent, true}, progress, cancellation);
}

OutcomeFuture ChangeService::redo(qint64 changeId,
                                  const QString &agent,
                                  const Progress &progress,
                                  const CancellationToken &cancellation)
{
    return revert({changeId, agent, false}, progress, cancellation);
}

OutcomeFuture ChangeService::revert(const Revert &what,
                                    const Progress &progress,
                                    const CancellationToken &cancellation)
{
    if (const Result<void> usable = check(what.agent); !usable) {
        return refused(usable.error());
    }
    const storage::ChangeHead head{m_clock.now(), what.agent.trimmed(), QString(), what.changeId};
    return QtConcurrent::run(
        &m_pool,
        [this, head, isUndo = what.isUndo, progress, cancellation]() -> Result<ChangeOutcome> {
            auto job = m_writer
                           .submit([head, isUndo](storage::Database &database) {
                               return revertJob(database, head, isUndo);
                           })
                           .result();
            if (!job) {
                return fail(job.error());
            }
            job->rules = m_rules;
            return runInShares(*job, progress, cancellation);
        });
}

QFuture<Result<std::vector<PastChange>>> ChangeService::past(const QString &agent)
{
    return m_reader.submit([agent](storage::Database &database) {
        return storage::ChangeStore(database).newest(agent, kPastChanges);
    });
}

QFuture<Result<SelectionSummary>> ChangeService::summary(std::vector<qint64> rowIds)
{
    return m_reader.submitNewest(
        this,
        [rowIds = std::move(rowIds)](storage::Database &database) {
            return storage::selectionSummary(database, rowIds);
        },
        storage::Depth::Long);
}

QFuture<Result<UsedWords>> ChangeService::usedWords()
{
    return m_reader.submit(storage::usedWords, storage::Depth::Long);
}

QFuture<Result<void>> ChangeService::markRead(qint64 rowId, const QString &agent)
{
    return m_writer.submit(
        [rowId, agent, arrival = arrivalNow()](storage::Database &database) -> Result<void> {
            TicketChange read;
            read.isRead = true;
            return storage::ChangeWriting(database, std::nullopt, agent, arrival)
                .apply({rowId, std::nullopt}, read)
                .map([](const storage::TicketOutcome &) {});
        });
}

QFuture<Result<qint64>> ChangeService::binCount()
{
    return m_reader.submit(storage::ticketsInBin);
}

QFuture<Result<qint64>> ChangeService::emptyBin(qint64 expected)
{
    return m_writer.submit(
        [expected](storage::Database &database) { return emptyBinHere(database, expected); },
        storage::Lane::Batch);
}

QFuture<Result<qint64>> ChangeService::wakeDue()
{
    return m_writer.submit([arrival = arrivalNow()](
                               storage::Database &database) { return wakeHere(database, arrival); },
                           storage::Lane::Batch);
}

storage::Arrival ChangeService::arrivalNow() const
{
    return {m_clock.now(), m_rules, std::nullopt};
}

} // namespace firstline
