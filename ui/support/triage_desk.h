// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/stored_ticket.h"
#include "core/service/feedback_service.h"
#include "ui/support/person_labels.h"

#include <QHash>
#include <QObject>
#include <QUndoStack>

#include <deque>
#include <functional>
#include <optional>

namespace firstline::ui {

class ConsoleSettings;

/// A decision as it is undone and redone: the labels before and after it.
struct TriageStep
{
    qint64 rowId = 0;
    QString ticketId;
    PersonLabels before;
    PersonLabels after;
};

/// Keeps the decisions of the person at this window: sends them one after another, tells when they
/// are durable, and undoes them by opposite events.
///
/// An undo step exists only for what is saved. Thread: the GUI thread.
class TriageDesk : public QObject
{
    Q_OBJECT

public:
    static constexpr int kUndoSteps = 200;

    /// The references are kept and must outlive this object.
    TriageDesk(FeedbackService &feedback,
               const ConsoleSettings &settings,
               QObject *parent = nullptr);

    /// Sets the labels that `said` names; says nothing when people say so already.
    void decide(const StoredTicket &ticket, const PersonLabels &said);

    [[nodiscard]] bool isSaving(qint64 rowId) const;
    [[nodiscard]] QUndoStack &undoStack() { return m_stack; }

    /// Undoes the last decision once everything before is saved.
    void undo();
    void redo();

    /// Sends the labels of a step. For the commands of the undo stack.
    void send(const TriageStep &step);

Q_SIGNALS:
    /// A decision is on its way to the disk.
    void saving(qint64 rowId);
    /// It is durable; `sentence` says what was done.
    void saved(const firstline::StoredTicket &ticket, const QString &sentence);
    void failed(qint64 rowId, const firstline::Error &error);

private:
    struct Job
    {
        TriageStep step;
        bool isNew = true; ///< becomes an undo step when it is saved
    };
    void enqueue(Job job);
    void sendNext();
    void finish(const Result<StoredTicket> &result);
    void whenIdle(std::function<void()> act);
    [[nodiscard]] QString sentence(const TriageStep &step) const;

    FeedbackService &m_feedback;
    const ConsoleSettings &m_settings;
    QUndoStack m_stack;
    std::deque<Job> m_jobs; ///< the first one is on its way
    std::deque<std::function<void()>> m_waiting;
    QHash<qint64, qint64> m_revisions;     ///< newest revision seen, by row id
    QHash<qint64, PersonLabels> m_pending; ///< labels after all jobs, by row id
};

} // namespace firstline::ui
