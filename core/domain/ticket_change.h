// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/priority.h"
#include "core/domain/ticket.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace firstline {

/// What is to become of tickets; what is not named stays as it is.
struct TicketChange
{
    std::optional<Priority> priority; ///< what a person says; not together with `clearsPriority`
    std::optional<QString> category;  ///< likewise; not empty
    bool clearsPriority = false;      ///< takes back what people said
    bool clearsCategory = false;
    bool acceptsPrediction = false; ///< says what the model says, where it is sure and nobody spoke
    std::optional<TicketStatus> status;    ///< anything but `Snoozed` ends a snooze
    std::optional<QDateTime> snoozedUntil; ///< makes them snoozed until then
    std::optional<QString> assignee;       ///< empty: nobody
    QStringList addedTags;                 ///< in any case; blanks become hyphens
    QStringList removedTags;
    QString note; ///< is added; empty: none
    std::optional<bool> isRead;
    std::optional<bool> isEscalated;

    /// Whether it names nothing at all.
    [[nodiscard]] bool isEmpty() const { return *this == TicketChange(); }
    friend bool operator==(const TicketChange &, const TicketChange &) = default;
};

/// A ticket to change, as the person saw it.
struct SeenTicket
{
    qint64 rowId = 0;
    std::optional<qint64> revision; ///< none: it was never on screen
};

/// A ticket that a change or its undo left alone, and why.
struct LeftAlone
{
    QString ticketId;
    QString agent; ///< who changed it meanwhile; empty: the program, or it is gone
};

/// What came of a change, or of its undo.
struct ChangeOutcome
{
    static constexpr std::size_t kMostNamed = 20;

    qint64 changeId = 0;              ///< of the change at the beginning; 0: nothing was changed
    qint64 changed = 0;               ///< tickets
    qint64 unsure = 0;                ///< not accepted, because the model is not sure of them
    qint64 leftAloneCount = 0;        ///< changed by somebody else since they were seen
    std::vector<LeftAlone> leftAlone; ///< the first of them
    qint64 lastChanged = 0;           ///< row id of one that was changed
    std::optional<Error> stopped;     ///< why it ended early; what was done until then stays
};

/// A change of the past, for the list of one's own changes.
struct PastChange
{
    qint64 id = 0;
    QDateTime at;
    QString agent;
    QString sentence; ///< as it was told at the time
    qint64 tickets = 0;
    bool isUndone = false;
};

/// Words that were used before, to choose from; sorted.
struct UsedWords
{
    QStringList categories;
    QStringList agents; ///< who changed something or was assigned
    QStringList tags;
};

/// What is in a selection.
struct SelectionSummary
{
    qint64 tickets = 0;
    qint64 confirmed = 0;  ///< people agree with the model
    qint64 corrected = 0;  ///< people said something else
    qint64 needReview = 0; ///< the model is not sure
    qint64 acceptable = 0; ///< the model is sure and something is left to be said
};

} // namespace firstline
