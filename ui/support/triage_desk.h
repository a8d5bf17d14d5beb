// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/error.h"
#include "core/domain/stored_ticket.h"
#include "core/service/change_service.h"
#include "ui/console_services.h"
#include "ui/support/person_labels.h"

#include <QHash>
#include <QObject>
#include <QUndoStack>

#include <deque>
#include <functional>
#include <vector>

namespace firstline::ui {

class ConsoleSettings;
enum class ChangeStep;

/// A change of tickets as the person asks for it.
struct DeskChange
{
    std::vector<SeenTicket> tickets;
    QString ticketId; ///< where it is one ticket
    TicketChange change;
};

/// Keeps the changes of the person at this window: sends them one after another, tells when they
/// are durable, and undoes them by opposite events.
///
/// An undo step exists only for what is saved. Changes of many tickets run beside the others, one
/// at a time, and can be cancelled. Thread: the GUI thread.
class TriageDesk : public QObject
{
    Q_OBJECT

public:
    static constexpr int kUndoSteps = 200;

    /// The references are kept and must outlive this object.
    TriageDesk(const ConsoleServices &services,
               const ConsoleSettings &settings,
               QObject *parent = nullptr);
    ~TriageDesk() override;

    /// Says the labels that `said` names about a ticket.
    void decide(const StoredTicket &ticket, const PersonLabels &said);
    /// Makes the labels of people these, or none where they are empty.
    void restore(const StoredTicket &ticket, const PersonLabels &labels);
    /// Changes tickets.
    void change(const DeskChange &change);
    /// Puts tickets together: all but the oldest are closed.
    void merge(const std::vector<SeenTicket> &tickets);

    [[nodiscard]] bool isSaving(qint64 rowId) const { return m_saving.contains(rowId); }
    [[nodiscard]] QUndoStack &undoStack() { return m_stack; }

    /// Undoes the last change once everything before is saved.
    void undo();
    void redo();
    /// Undoes or does again a change of the past.
    void revert(const PastChange &past);

    /// Cancels the change of many tickets that runs; what was done stays.
    void cancelBulk();
    [[nodiscard]] bool isBulkRunning() const { return m_isBulkRunning; }

Q_SIGNALS:
    /// A change of a ticket is on its way to the disk.
    void saving(qint64 rowId);
    /// It is durable; `sentence` says what was done and is empty when nothing was to be done.
    /// `isDecision`: something was said about its labels, for the first time.
    void saved(const firstline::StoredTicket &ticket, const QString &sentence, bool isDecision);
    /// A change of several tickets is durable, as far as it went.
    void savedMany(const firstline::ChangeOutcome &outcome, const QString &sentence);
    /// Nothing was saved; `rowId` is 0 where it is not of one ticket.
    void failed(qint64 rowId, const firstline::Error &error);
    /// A change of many tickets goes on; `share` is 0 to 1.
    void bulkProgressed(const QString &sentence, double share);
    void bulkEnded();

private:
    class Command;
    struct Job
    {
        std::function<QFuture<Result<ChangeOutcome>>(const Progress &, const CancellationToken &)>
            send;
        std::vector<qint64> rowIds; ///< of tickets on screen
        QString title;              ///< with "%1" for the tickets, where it is new
        QString sentence;
        QString ticketId;
        ChangeStep step{};
        bool isDecision = false; ///< says something about labels
    };

    void enqueue(Job job, bool isBulk);
    void sendNext();
    void sendNextBulk();
    void finish(const Result<ChangeOutcome> &result);
    void tellOne(qint64 rowId, const Job &job, const ChangeOutcome &outcome, const QString &text);
    void take(const Job &job, const Result<ChangeOutcome> &result);
    void whenIdle(std::function<void()> act);
    void sendRevert(qint64 changeId, const QString &sentence, bool isUndo);
    [[nodiscard]] Progress progressOf(const QString &sentence);

    const ConsoleServices m_services;
    const ConsoleSettings &m_settings;
    QUndoStack m_stack;
    std::deque<Job> m_jobs; ///< the first one is on its way
    std::deque<Job> m_bulk; ///< likewise
    std::deque<std::function<void()>> m_waiting;
    QHash<qint64, int> m_saving; ///< jobs under way, by row id
    CancellationToken m_bulkCancellation;
    bool m_isBulkRunning = false;
};

} // namespace firstline::ui
