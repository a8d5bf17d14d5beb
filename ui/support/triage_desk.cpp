// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/triage_desk.h"

#include "core/base/clock.h"
#include "core/service/ticket_service.h"
#include "ui/support/change_text.h"
#include "ui/support/console_settings.h"
#include "ui/support/update_thinner.h"
#include "ui/support/when_ready.h"

#include <QCoreApplication>
#include <QPointer>
#include <QUndoCommand>

#include <utility>

using namespace Qt::StringLiterals;

namespace firstline::ui {

/// A change that is saved; keeps its key, not its tickets.
class TriageDesk::Command : public QUndoCommand
{
public:
    Command(TriageDesk &desk, qint64 changeId, const QString &sentence)
        : QUndoCommand(sentence)
        , m_desk(desk)
        , m_changeId(changeId)
    {
    }

    void undo() override { m_desk.sendRevert(m_changeId, text(), true); }

    void redo() override
    {
        if (m_isDone) {
            m_desk.sendRevert(m_changeId, text(), false);
        }
        m_isDone = true; // the first redo is the push of what is saved already
    }

private:
    TriageDesk &m_desk;
    qint64 m_changeId;
    bool m_isDone = false;
};

namespace {

std::vector<qint64> keysOf(const std::vector<SeenTicket> &tickets)
{
    std::vector<qint64> rowIds;
    if (tickets.size() <= ChangeService::kAtOnce) {
        for (const SeenTicket &ticket : tickets) {
            rowIds.push_back(ticket.rowId);
        }
    }
    return rowIds;
}

} // namespace

TriageDesk::TriageDesk(const ConsoleServices &services,
                       const ConsoleSettings &settings,
                       QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_settings(settings)
{
    m_stack.setUndoLimit(kUndoSteps);
}

TriageDesk::~TriageDesk()
{
    m_bulkCancellation.cancel();
}

void TriageDesk::decide(const StoredTicket &ticket, const PersonLabels &said)
{
    DeskChange wanted{{{ticket.ticket.rowId, ticket.revision}}, ticket.ticket.ticketId, {}};
    wanted.change.priority = said.priority;
    wanted.change.category = said.category;
    if (!wanted.change.isEmpty()) {
        change(wanted);
    }
}

void TriageDesk::restore(const StoredTicket &ticket, const PersonLabels &labels)
{
    DeskChange wanted{{{ticket.ticket.rowId, ticket.revision}}, ticket.ticket.ticketId, {}};
    wanted.change.priority = labels.priority;
    wanted.change.category = labels.category;
    wanted.change.clearsPriority = !labels.priority;
    wanted.change.clearsCategory = !labels.category;
    change(wanted);
}

void TriageDesk::change(const DeskChange &wanted)
{
    const auto count = static_cast<qint64>(wanted.tickets.size());
    const QString title = changeTitle(wanted.change, m_services.clock.now());
    const QString sentence = QString(title).replace(u"%1"_s, targetText(wanted.ticketId, count));
    const ChangeRequest request{wanted.tickets, wanted.change, m_settings.agent(), sentence};
    enqueue({[this, request](const Progress &progress, const CancellationToken &cancellation) {
                 return m_services.changes.apply(request, progress, cancellation);
             },
             keysOf(wanted.tickets),
             title,
             sentence,
             wanted.ticketId,
             ChangeStep::Done,
             wanted.change.priority || wanted.change.category},
            wanted.tickets.size() > ChangeService::kAtOnce);
}

void TriageDesk::merge(const std::vector<SeenTicket> &tickets)
{
    const QString title = tr("Merged: %1", "what was done: tickets");
    const QString sentence =
        QString(title).replace(u"%1"_s, targetText({}, static_cast<qint64>(tickets.size())));
    const MergeRequest request{tickets,
                               m_settings.agent(),
                               sentence,
                               tr("Merged into %1", "a ticket"),
                               tr("Took in %1", "tickets that were merged into this one")};
    enqueue({[this, request](const Progress &, const CancellationToken &) {
                 return m_services.changes.merge(request);
             },
             keysOf(tickets),
             title,
             sentence,
             QString(),
             ChangeStep::Done},
            false);
}

void TriageDesk::undo()
{
    whenIdle([this] { m_stack.undo(); });
}

void TriageDesk::redo()
{
    whenIdle([this] { m_stack.redo(); });
}

void TriageDesk::revert(const PastChange &past)
{
    sendRevert(past.id, past.sentence, !past.isUndone);
}

void TriageDesk::sendRevert(qint64 changeId, const QString &sentence, bool isUndo)
{
    const QString agent = m_settings.agent();
    enqueue({[=, this](const Progress &progress, const CancellationToken &cancellation) {
                 return isUndo ? m_services.changes.undo(changeId, agent, progress, cancellation)
                               : m_services.changes.redo(changeId, agent, progress, cancellation);
             },
             {},
             QString(),
             sentence,
             QString(),
             isUndo ? ChangeStep::Undone : ChangeStep::Redone},
            false);
}

void TriageDesk::cancelBulk()
{
    m_bulkCancellation.cancel();
}

void TriageDesk::whenIdle(std::function<void()> act)
{
    if (m_jobs.empty()) {
        act();
    } else {
        m_waiting.push_back(std::move(act));
    }
}

void TriageDesk::enqueue(Job job, bool isBulk)
{
    if (isBulk) {
        m_bulk.push_back(std::move(job));
        if (m_bulk.size() == 1) {
            sendNextBulk();
        }
        return;
    }
    for (const qint64 rowId : job.rowIds) {
        ++m_saving[rowId];
        Q_EMIT saving(rowId);
    }
    m_jobs.push_back(std::move(job));
    if (m_jobs.size() == 1) {
        sendNext();
    }
}

/// Progress of a share that takes long enough to be told.
Progress TriageDesk::progressOf(const QString &sentence)
{
    return [desk = QPointer(this), sentence, thinner = std::make_shared<UpdateThinner>()](
               const ProgressUpdate &update) {
        if (update.total <= static_cast<std::int64_t>(ChangeService::kAtOnce)
            || !thinner->mayPass()) {
            return;
        }
        const double share = static_cast<double>(update.done) / static_cast<double>(update.total);
        QMetaObject::invokeMethod(
            qApp,
            [desk, sentence, share] {
                if (desk) {
                    desk->m_isBulkRunning = true;
                    Q_EMIT desk->bulkProgressed(sentence, share);
                }
            },
            Qt::QueuedConnection);
    };
}

void TriageDesk::sendNext()
{
    const Job &job = m_jobs.front();
    if (m_bulk.empty()) {
        m_bulkCancellation = CancellationToken();
    }
    whenReady(this,
              job.send(progressOf(job.sentence), m_bulkCancellation),
              [this](const Result<ChangeOutcome> &result) { finish(result); });
}

void TriageDesk::sendNextBulk()
{
    const Job &job = m_bulk.front();
    m_bulkCancellation = CancellationToken();
    m_isBulkRunning = true;
    Q_EMIT bulkProgressed(job.sentence, 0);
    whenReady(this,
              job.send(progressOf(job.sentence), m_bulkCancellation),
              [this](const Result<ChangeOutcome> &result) {
                  const Job done = std::move(m_bulk.front());
                  m_bulk.pop_front();
                  m_isBulkRunning = false;
                  Q_EMIT bulkEnded();
                  take(done, result);
                  if (!m_bulk.empty()) {
                      sendNextBulk();
                  }
              });
}

void TriageDesk::finish(const Result<ChangeOutcome> &result)
{
    const Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    for (const qint64 rowId : job.rowIds) {
        if (--m_saving[rowId] <= 0) {
            m_saving.remove(rowId);
        }
    }
    if (m_bulk.empty() && std::exchange(m_isBulkRunning, false)) {
        Q_EMIT bulkEnded();
    }
    take(job, result);
    if (!m_jobs.empty()) {
        sendNext();
    }
    while (m_jobs.empty() && !m_waiting.empty()) {
        const std::function<void()> act = std::move(m_waiting.front());
        m_waiting.pop_front();
        act();
    }
}

void TriageDesk::take(const Job &job, const Result<ChangeOutcome> &result)
{
    if (!result) {
        Q_EMIT failed(job.rowIds.size() == 1 ? job.rowIds.front() : 0, result.error());
        return;
    }
    const bool isNew = job.step == ChangeStep::Done;
    const QString sentence =
        isNew ? QString(job.title).replace(u"%1"_s, targetText(job.ticketId, result->changed))
              : job.sentence;
    if (isNew && result->changeId != 0) {
        m_stack.push(new Command(*this, result->changeId, sentence));
    }
    const qint64 only = job.rowIds.size() == 1 ? job.rowIds.front()
                        : isNew || result->changed + result->leftAloneCount != 1
                            ? 0
                            : result->lastChanged;
    const QString text = outcomeText(job.step, sentence, *result);
    if (only == 0) {
        Q_EMIT savedMany(*result, text);
    } else {
        tellOne(only, job, *result, text);
    }
}

/// Reads the ticket as it is now, and tells of it.
void TriageDesk::tellOne(qint64 rowId,
                         const Job &job,
                         const ChangeOutcome &outcome,
                         const QString &text)
{
    if (outcome.leftAloneCount > 0) {
        Q_EMIT failed(rowId, Error{ErrorCode::Conflict, text});
        return;
    }
    whenReady(this,
              m_services.tickets.ticket(rowId),
              [this, rowId, text, isDecision = job.isDecision](const Result<StoredTicket> &ticket) {
                  if (ticket) {
                      Q_EMIT saved(*ticket, text, isDecision);
                  } else {
                      Q_EMIT failed(rowId, ticket.error());
                  }
              });
}

} // namespace firstline::ui
