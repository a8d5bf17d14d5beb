// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/change_writing.h"

#include "core/domain/enum_text.h"
#include "core/domain/tags.h"

#include <algorithm>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kRead = uR"(
    SELECT ticket_id, revision, created_at, received_at, status, assignee, tags, snoozed_until_ms,
        escalated_at_ms, read_at_ms
    FROM tickets WHERE id = :id)"_s;

const QString kWrite = uR"(
    UPDATE tickets SET revision = :revision, assignee = :assignee, tags = :tags,
        snoozed_until_ms = :snoozed_until_ms, escalated_at_ms = :escalated_at_ms,
        read_at_ms = :read_at_ms
    WHERE id = :id)"_s;

/// Apart, because every sort order begins with the status.
const QString kWriteStatus = u"UPDATE tickets SET status = :status WHERE id = :id"_s;

constexpr std::size_t place(TicketEventKind kind)
{
    return static_cast<std::size_t>(kind);
}

QString timeOf(const Statement &row, int column)
{
    return row.isNull(column)
               ? QString()
               : timeText(QDateTime::fromMSecsSinceEpoch(row.integer(column), Qt::UTC));
}

std::optional<qint64> milliseconds(const QString &time)
{
    return time.isEmpty() ? std::nullopt : std::optional(timeFromText(time).toMSecsSinceEpoch());
}

bool namesLabels(const TicketChange &change)
{
    return change.priority || change.category || change.clearsPriority || change.clearsCategory
           || change.acceptsPrediction;
}

QString joined(const QStringList &tags)
{
    return tagsColumn(tags).trimmed();
}

QString changedTags(const QString &present, const TicketChange &change)
{
    QStringList tags = tagsFromColumn(present) + change.addedTags;
    for (const QString &removed : change.removedTags) {
        tags.removeAll(foldedTag(removed));
    }
    return joined(tags);
}

bool saysAnything(const Correction &correction)
{
    return correction.priority || correction.category || correction.clearsPriority
           || correction.clearsCategory;
}

/// What is left to be said of the labels that the change names; none when it is said already.
std::optional<Correction> correctionFor(const TicketChange &change,
                                        const std::optional<Prediction> &prediction,
                                        const std::optional<Correction> &now)
{
    std::optional<Priority> priority = change.priority;
    std::optional<QString> category = change.category;
    const bool hasPriority = now && now->priority;
    const bool hasCategory = now && now->category;
    if (change.acceptsPrediction && prediction) {
        priority = hasPriority ? std::nullopt : prediction->topPriority();
        if (!hasCategory && prediction->category) {
            category = prediction->category->label;
        }
    }
    Correction said;
    if (priority && (!hasPriority || now->priority != priority)) {
        said.priority = priority;
    }
    if (category && (!hasCategory || now->category != category)) {
        said.category = category;
    }
    said.clearsPriority = change.clearsPriority && hasPriority;
    said.clearsCategory = change.clearsCategory && hasCategory;
    return saysAnything(said) ? std::optional(said) : std::nullopt;
}

/// A label as people said it at three moments. `T` is a priority or a category.
template <typename T>
struct SaidLabel
{
    std::optional<T> before;   ///< before the change
    std::optional<T> reverted; ///< by the change
    std::optional<T> now;
};

/// Fills in the opposite; false when people say something else by now.
template <typename T>
bool takeBack(const SaidLabel<T> &label, std::optional<T> &opposite, bool &clears)
{
    if (label.now == label.before) {
        return true; // it is as it was already
    }
    opposite = label.before;
    clears = !label.before;
    return label.now == label.reverted;
}

/// The opposite of a correction, which may be empty; none when people say something else by now.
std::optional<Correction> oppositeOf(const Correction &reverted,
                                     const std::optional<Correction> &before,
                                     const std::optional<Correction> &now)
{
    const Correction nothing;
    const Correction &old = before ? *before : nothing;
    const Correction &present = now ? *now : nothing;
    Correction opposite;
    bool isPossible = true;
    if (reverted.priority || reverted.clearsPriority) {
        isPossible = takeBack<Priority>({old.priority, reverted.priority, present.priority},
                                        opposite.priority,
                                        opposite.clearsPriority);
    }
    if (reverted.category || reverted.clearsCategory) {
        isPossible = takeBack<QString>({old.category, reverted.category, present.category},
                                       opposite.category,
                                       opposite.clearsCategory)
                     && isPossible;
    }
    return isPossible ? std::optional(opposite) : std::nullopt;
}

TicketEvent noteEvent(const QString &before, const QString &after)
{
    TicketEvent event;
    event.kind = TicketEventKind::Note;
    event.before = before;
    event.after = after;
    return event;
}

} // namespace

ChangeWriting::ChangeWriting(Database &database,
                             std::optional<qint64> changeId,
                             const QString &agent,
                             const Arrival &arrival)
    : m_database(database)
    , m_changeId(changeId)
    , m_agent(agent)
    , m_arrival(arrival)
    , m_events(database)
    , m_corrections(database)
    , m_predictions(database)
    , m_tickets(database, m_arrival)
{
}

Result<std::optional<ChangeWriting::State>> ChangeWriting::read(qint64 rowId)
{
    Result<Statement> row = m_database.prepare(kRead);
    if (!row) {
        return fail(row.error());
    }
    if (Result<void> done = row->bind(u":id"_s, rowId).run(); !done) {
        return fail(done.error());
    }
    const Result<bool> found = row->next();
    if (!found || !*found) {
        return found ? Result<std::optional<State>>(std::nullopt) : fail(found.error());
    }
    State state;
    state.ticket.rowId = rowId;
    state.ticket.ticketId = row->text(0);
    state.revision = row->integer(1);
    state.ticket.createdAt = row->time(2);
    state.ticket.receivedAt = row->time(3);
    state.values[place(TicketEventKind::Status)] = row->text(4);
    state.values[place(TicketEventKind::Assignee)] = row->text(5);
    state.values[place(TicketEventKind::Tags)] = row->text(6).trimmed();
    state.values[place(TicketEventKind::Snooze)] = timeOf(*row, 7);
    state.values[place(TicketEventKind::Escalation)] = timeOf(*row, 8);
    state.values[place(TicketEventKind::Read)] = timeOf(*row, 9);
    return state;
}

Result<ChangeWriting::Spoken> ChangeWriting::spoken(qint64 rowId)
{
    auto prediction = m_predictions.newest(rowId);
    if (!prediction) {
        return fail(prediction.error());
    }
    auto events = m_corrections.of(rowId);
    if (!events) {
        return fail(events.error());
    }
    Spoken spoken{*std::move(prediction), *std::move(events), {}};
    spoken.now = wordOfPeople(spoken.events);
    return spoken;
}

ChangeWriting::Values ChangeWriting::wantedValues(const Values &present,
                                                  const TicketChange &change) const
{
    Values wanted = present;
    const auto set = [&wanted](TicketEventKind kind, const QString &value) {
        wanted[place(kind)] = value;
    };
    if (change.status) {
        set(TicketEventKind::Status, word(*change.status));
        set(TicketEventKind::Snooze, u""_s);
    }
    if (change.snoozedUntil) {
        set(TicketEventKind::Status, word(TicketStatus::Snoozed));
        set(TicketEventKind::Snooze, timeText(*change.snoozedUntil));
    }
    if (change.assignee) {
        set(TicketEventKind::Assignee, change.assignee->trimmed());
    }
    set(TicketEventKind::Tags, changedTags(present[place(TicketEventKind::Tags)], change));
    const auto setMoment = [&](TicketEventKind kind, std::optional<bool> isOn) {
        const bool wasOn = !present[place(kind)].isEmpty();
        if (isOn && *isOn != wasOn) {
            set(kind, *isOn ? timeText(m_arrival.now) : u""_s);
        }
    };
    setMoment(TicketEventKind::Escalation, change.isEscalated);
    setMoment(TicketEventKind::Read, change.isRead);
    return wanted;
}

Result<TicketOutcome> ChangeWriting::apply(const SeenTicket &seen, const TicketChange &change)
{
    using Kind = TicketOutcome::Kind;
    const auto state = read(seen.rowId);
    if (!state) {
        return fail(state.error());
    }
    if (!*state) {
        return TicketOutcome{Kind::LeftAlone, {}};
    }
    if (seen.revision && *seen.revision < (*state)->revision) {
        const auto outcome = changedSince(**state, *seen.revision);
        if (!outcome || outcome->kind == Kind::LeftAlone) {
            return outcome;
        }
    }
    Writing writing;
    writing.wanted = wantedValues((*state)->values, change);
    if (!change.note.isEmpty()) {
        writing.notes.push_back(noteEvent({}, change.note));
    }
    if (namesLabels(change)) {
        const auto spoken = this->spoken(seen.rowId);
        if (!spoken) {
            return fail(spoken.error());
        }
        writing.said = correctionFor(change, spoken->prediction, spoken->now);
        const bool isDoubted = !spoken->prediction || spoken->prediction->needsReview;
        if (change.acceptsPrediction && writing.said && isDoubted) {
            return TicketOutcome{Kind::Unsure, {}};
        }
        if (writing.said && spoken->prediction) {
            rememberPrediction(*writing.said, *spoken->prediction);
        }
    }
    if (writing.wanted == (*state)->values && !writing.said && writing.notes.empty()) {
        return TicketOutcome{Kind::Unchanged, {}};
    }
    return write(**state, std::move(writing)).map([] { return TicketOutcome{Kind::Changed, {}}; });
}

Result<TicketOutcome> ChangeWriting::changedSince(const State &state, qint64 revision)
{
    const auto other = m_events.otherAgentSince(state.ticket.rowId, revision, m_agent);
    if (!other) {
        return fail(other.error());
    }
    return *other ? TicketOutcome{TicketOutcome::Kind::LeftAlone, {state.ticket.ticketId, **other}}
                  : TicketOutcome();
}

Result<TicketOutcome> ChangeWriting::revert(qint64 rowId, qint64 revertedId)
{
    using Kind = TicketOutcome::Kind;
    const auto state = read(rowId);
    if (!state || !*state) {
        return state ? TicketOutcome{Kind::LeftAlone, {}}
                     : Result<TicketOutcome>(fail(state.error()));
    }
    const auto opposite = oppositeOfChange(**state, revertedId);
    if (!opposite) {
        return fail(opposite.error());
    }
    const Writing &writing = opposite->writing;
    if (writing.wanted == (*state)->values && !writing.said && writing.notes.empty()
        && opposite->isPossible) {
        return TicketOutcome{Kind::Unchanged, {}};
    }
    const auto other = changedSince(**state, opposite->revision);
    if (!other || other->kind == Kind::LeftAlone) {
        return other;
    }
    if (!opposite->isPossible) {
        return TicketOutcome{Kind::LeftAlone, {(*state)->ticket.ticketId, m_agent}};
    }
    return write(**state, writing).map([] { return TicketOutcome{Kind::Changed, {}}; });
}

Result<ChangeWriting::Opposite> ChangeWriting::oppositeOfChange(const State &state,
                                                                qint64 revertedId)
{
    const auto events = m_events.ofChange(revertedId, state.ticket.rowId);
    const auto said = m_corrections.of(state.ticket.rowId);
    if (!events || !said) {
        return fail(events ? said.error() : events.error());
    }
    Opposite opposite;
    opposite.writing.wanted = state.values;
    for (const TicketEvent &event : *events) {
        takeBack(event, state.values, opposite);
    }
    for (std::size_t i = 0; i < said->size(); ++i) {
        if ((*said)[i].changeId == revertedId) {
            const auto before = wordOfPeople(std::span(*said).first(i));
            auto taken = oppositeOf((*said)[i], before, wordOfPeople(*said));
            opposite.revision = std::max(opposite.revision, (*said)[i].revision);
            opposite.isPossible = opposite.isPossible && taken;
            if (taken && saysAnything(*taken)) {
                opposite.writing.said = std::move(taken);
            }
        }
    }
    return opposite.writing.said ? withPrediction(std::move(opposite), state.ticket.rowId)
                                 : opposite;
}

/// The read of a prediction costs most; it is spared where nothing is said.
Result<ChangeWriting::Opposite> ChangeWriting::withPrediction(Opposite opposite, qint64 rowId)
{
    return m_predictions.newest(rowId).map([&opposite](const auto &prediction) {
        if (prediction) {
            rememberPrediction(*opposite.writing.said, *prediction);
        }
        return std::move(opposite);
    });
}

void ChangeWriting::takeBack(const TicketEvent &event, const Values &present, Opposite &opposite)
{
    opposite.revision = std::max(opposite.revision, event.revision);
    if (event.kind == TicketEventKind::Note) {
        opposite.writing.notes.push_back(noteEvent(event.after, event.before));
        return;
    }
    const QString &now = present[place(event.kind)];
    opposite.isPossible = opposite.isPossible && (now == event.after || now == event.before);
    opposite.writing.wanted[place(event.kind)] = event.before;
}

Result<void> ChangeWriting::write(const State &state, Writing writing)
{
    Values readOnly = state.values;
    readOnly[place(TicketEventKind::Read)] = writing.wanted[place(TicketEventKind::Read)];
    const bool isReading = writing.wanted == readOnly && !writing.said && writing.notes.empty();
    const qint64 revision = state.revision + (isReading ? 0 : 1);
    if (writing.wanted != state.values || revision != state.revision) {
        if (Result<void> done = writeRow(state, writing, revision); !done) {
            return done;
        }
    }
    if (Result<void> done = writeEvents(state, writing, revision); !done || !writing.said) {
        return done;
    }
    writing.said->ticketRowId = state.ticket.rowId;
    writing.said->createdAt = m_arrival.now;
    writing.said->agent = m_agent;
    writing.said->revision = revision;
    writing.said->changeId = m_changeId;
    if (Result<void> done = m_corrections.add(*writing.said); !done) {
        return done;
    }
    return m_tickets.refresh(state.ticket.rowId, state.ticket, 0);
}

Result<void> ChangeWriting::writeRow(const State &state, const Writing &writing, qint64 revision)
{
    const Values &wanted = writing.wanted;
    Result<Statement> row = m_database.prepare(kWrite);
    if (!row) {
        return fail(row.error());
    }
    row->bind(u":id"_s, state.ticket.rowId)
        .bind(u":revision"_s, revision)
        .bind(u":assignee"_s, wanted[place(TicketEventKind::Assignee)])
        .bind(u":tags"_s, tagsColumn(tagsFromColumn(wanted[place(TicketEventKind::Tags)])))
        .bind(u":snoozed_until_ms"_s, milliseconds(wanted[place(TicketEventKind::Snooze)]))
        .bind(u":escalated_at_ms"_s, milliseconds(wanted[place(TicketEventKind::Escalation)]))
        .bind(u":read_at_ms"_s, milliseconds(wanted[place(TicketEventKind::Read)]));
    if (Result<void> done = row->run(); !done) {
        return done;
    }
    const QString &status = wanted[place(TicketEventKind::Status)];
    if (status == state.values[place(TicketEventKind::Status)]) {
        return {};
    }
    Result<Statement> statusRow = m_database.prepare(kWriteStatus);
    return statusRow
               ? statusRow->bind(u":id"_s, state.ticket.rowId).bind(u":status"_s, status).run()
               : fail(statusRow.error());
}

Result<void> ChangeWriting::writeEvents(const State &state, const Writing &writing, qint64 revision)
{
    std::vector<TicketEvent> events = writing.notes;
    for (std::size_t i = 0; i < kKinds; ++i) {
        if (writing.wanted[i] != state.values[i]) {
            TicketEvent event;
            event.kind = static_cast<TicketEventKind>(i);
            event.before = state.values[i];
            event.after = writing.wanted[i];
            events.push_back(std::move(event));
        }
    }
    for (TicketEvent &event : events) {
        event.ticketRowId = state.ticket.rowId;
        event.at = m_arrival.now;
        event.agent = m_agent;
        event.revision = revision;
        event.changeId = m_changeId;
        if (Result<void> done = m_events.add(event); !done) {
            return done;
        }
    }
    return {};
}

} // namespace firstline::storage
