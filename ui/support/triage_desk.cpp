// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/triage_desk.h"

#include "ui/support/console_settings.h"
#include "ui/support/label_text.h"
#include "ui/support/when_ready.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

PersonLabels labelsOf(const StoredTicket &ticket)
{
    return ticket.correction
               ? PersonLabels{ticket.correction->priority, ticket.correction->category}
               : PersonLabels{};
}

class TriageCommand : public QUndoCommand
{
public:
    TriageCommand(TriageDesk &desk, TriageStep step, const QString &text)
        : QUndoCommand(text)
        , m_desk(desk)
        , m_step(std::move(step))
    {
    }

    void undo() override
    {
        TriageStep opposite = m_step;
        std::swap(opposite.before, opposite.after);
        m_desk.send(opposite);
    }

    void redo() override
    {
        if (m_isDone) {
            m_desk.send(m_step);
        }
        m_isDone = true; // the first redo is the push of what is saved already
    }

private:
    TriageDesk &m_desk;
    TriageStep m_step;
    bool m_isDone = false;
};

CorrectionRequest requestFor(const TriageStep &step, const QString &agent)
{
    CorrectionRequest request;
    request.ticketRowId = step.rowId;
    request.agent = agent;
    if (step.before.priority != step.after.priority) {
        request.priority = step.after.priority;
        request.clearsPriority = !step.after.priority;
    }
    if (step.before.category != step.after.category) {
        request.category = step.after.category;
        request.clearsCategory = !step.after.category;
    }
    return request;
}

} // namespace

TriageDesk::TriageDesk(FeedbackService &feedback, const ConsoleSettings &settings, QObject *parent)
    : QObject(parent)
    , m_feedback(feedback)
    , m_settings(settings)
{
    m_stack.setUndoLimit(kUndoSteps);
}

void TriageDesk::decide(const StoredTicket &ticket, const PersonLabels &said)
{
    const qint64 rowId = ticket.ticket.rowId;
    TriageStep step{rowId, ticket.ticket.ticketId, {}, {}};
    step.before = m_pending.contains(rowId) ? m_pending.value(rowId) : labelsOf(ticket);
    step.after = step.before;
    if (said.priority) {
        step.after.priority = said.priority;
    }
    if (said.category) {
        step.after.category = said.category;
    }
    if (step.after == step.before) {
        return;
    }
    m_revisions[rowId] = std::max(m_revisions.value(rowId), ticket.revision);
    enqueue({std::move(step), true});
}

bool TriageDesk::isSaving(qint64 rowId) const
{
    return m_pending.contains(rowId);
}

void TriageDesk::undo()
{
    whenIdle([this] { m_stack.undo(); });
}

void TriageDesk::redo()
{
    whenIdle([this] { m_stack.redo(); });
}

void TriageDesk::send(const TriageStep &step)
{
    enqueue({step, false});
}

void TriageDesk::whenIdle(std::function<void()> act)
{
    if (m_jobs.empty()) {
        act();
    } else {
        m_waiting.push_back(std::move(act));
    }
}

void TriageDesk::enqueue(Job job)
{
    m_pending[job.step.rowId] = job.step.after;
    Q_EMIT saving(job.step.rowId);
    m_jobs.push_back(std::move(job));
    if (m_jobs.size() == 1) {
        sendNext();
    }
}

void TriageDesk::sendNext()
{
    const TriageStep &step = m_jobs.front().step;
    CorrectionRequest request = requestFor(step, m_settings.agent());
    if (m_revisions.contains(step.rowId)) {
        request.revision = m_revisions.value(step.rowId);
    }
    whenReady(this, m_feedback.correct(request), [this](const Result<StoredTicket> &result) {
        finish(result);
    });
}

void TriageDesk::finish(const Result<StoredTicket> &result)
{
    const Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    const qint64 rowId = job.step.rowId;
    const bool hasMore = std::any_of(m_jobs.begin(), m_jobs.end(), [rowId](const Job &other) {
        return other.step.rowId == rowId;
    });
    if (!hasMore) {
        m_pending.remove(rowId);
    }
    if (result) {
        m_revisions[rowId] = result->revision;
        if (job.isNew) {
            m_stack.push(new TriageCommand(*this, job.step, sentence(job.step)));
        }
        Q_EMIT saved(*result, sentence(job.step));
    } else {
        m_revisions.remove(rowId);
        Q_EMIT failed(rowId, result.error());
    }
    if (!m_jobs.empty()) {
        sendNext();
    }
    while (m_jobs.empty() && !m_waiting.empty()) {
        const std::function<void()> act = std::move(m_waiting.front());
        m_waiting.pop_front();
        act();
    }
}

QString TriageDesk::sentence(const TriageStep &step) const
{
    const bool hasPriority = step.before.priority != step.after.priority;
    const bool hasCategory = step.before.category != step.after.category;
    const bool isCleared =
        (hasPriority && !step.after.priority) || (hasCategory && !step.after.category);
    if (isCleared) {
        return tr("#%1 is as predicted again").arg(step.ticketId);
    }
    if (hasPriority && hasCategory) {
        return tr("#%1 set to %2, %3")
            .arg(step.ticketId, priorityText(*step.after.priority), *step.after.category);
    }
    return tr("#%1 set to %2")
        .arg(step.ticketId,
             hasPriority ? priorityText(*step.after.priority) : *step.after.category);
}

} // namespace firstline::ui
