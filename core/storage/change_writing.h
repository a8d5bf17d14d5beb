// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/business_calendar.h"
#include "core/domain/ticket_change.h"
#include "core/storage/correction_store.h"
#include "core/storage/event_store.h"
#include "core/storage/prediction_store.h"
#include "core/storage/ticket_writing.h"

#include <array>
#include <cstdint>
#include <optional>

namespace firstline::storage {

/// What became of one ticket of a change.
struct TicketOutcome
{
    enum class Kind : std::uint8_t
    {
        Changed,
        Unchanged, ///< it was so already
        Unsure,    ///< its prediction is not to be accepted unread
        LeftAlone  ///< somebody changed it meanwhile
    };
    Kind kind = Kind::Unchanged;
    LeftAlone leftAlone; ///< of LeftAlone
};

/// Changes tickets one by one as a part of one change, and takes such a part back: the ticket's
/// row and its appended events go together.
///
/// Requires: a write transaction, which ends with this object. Thread: that of the database.
class ChangeWriting
{
public:
    /// The database is kept. `changeId` is the key of the change that events are written for; none
    /// for what is no change of a person, such as the end of a snooze.
    ChangeWriting(Database &database,
                  std::optional<qint64> changeId,
                  const QString &agent,
                  const Arrival &arrival);

    /// A ticket that somebody else changed since it was seen is left alone.
    [[nodiscard]] Result<TicketOutcome> apply(const SeenTicket &seen, const TicketChange &change);

    /// Appends the opposite of what the change `revertedId` did to a ticket, unless it was changed
    /// again since.
    [[nodiscard]] Result<TicketOutcome> revert(qint64 rowId, qint64 revertedId);

private:
    static constexpr std::size_t kKinds = 7;
    /// The attributes as texts of events, indexed by `TicketEventKind`; a note has none.
    using Values = std::array<QString, kKinds>;

    struct State
    {
        Ticket ticket; ///< row id, source's id and times
        qint64 revision = 0;
        Values values;
    };
    struct Writing
    {
        Values wanted;
        std::optional<Correction> said;
        std::vector<TicketEvent> notes;
    };
    struct Opposite
    {
        Writing writing;
        qint64 revision = 0;    ///< of the ticket after what is reverted
        bool isPossible = true; ///< nothing of it was changed again
    };
    struct Spoken
    {
        std::optional<Prediction> prediction;
        std::vector<Correction> events;
        std::optional<Correction> now; ///< what people say
    };

    [[nodiscard]] Result<std::optional<State>> read(qint64 rowId);
    [[nodiscard]] Result<Spoken> spoken(qint64 rowId);
    [[nodiscard]] Values wantedValues(const Values &present, const TicketChange &change) const;
    [[nodiscard]] Result<Opposite> oppositeOfChange(const State &state, qint64 revertedId);
    [[nodiscard]] Result<Opposite> withPrediction(Opposite opposite, qint64 rowId);
    static void takeBack(const TicketEvent &event, const Values &present, Opposite &opposite);
    [[nodiscard]] Result<void> write(const State &state, Writing writing);
    [[nodiscard]] Result<void>
    writeRow(const State &state, const Writing &writing, qint64 revision);
    [[nodiscard]] Result<void>
    writeEvents(const State &state, const Writing &writing, qint64 revision);
    [[nodiscard]] Result<TicketOutcome> changedSince(const State &state, qint64 revision);

    Database &m_database;
    const std::optional<qint64> m_changeId;
    const QString m_agent;
    const Arrival m_arrival;
    EventStore m_events;
    CorrectionStore m_corrections;
    PredictionStore m_predictions;
    TicketWriting m_tickets;
};

} // namespace firstline::storage
