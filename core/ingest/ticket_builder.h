// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket.h"
#include "core/ingest/column_mapping.h"

#include <tl/expected.hpp>

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <array>

namespace firstline::ingest {

/// The texts of one row by field, and what has no field.
struct FieldTexts
{
    std::array<QString, kTicketFieldCount> texts;
    QJsonObject extra;

    [[nodiscard]] QString &operator[](TicketField field)
    {
        return texts.at(static_cast<std::size_t>(field));
    }
};

/// Makes a ticket of the texts of a row.
///
/// A row without message and subject, with an id or category past the limits, or with a date or a
/// number that cannot be read is refused; where the column was only guessed, the odd value is kept
/// in `Ticket::extra` instead. A priority or status word that is not known leaves the ticket
/// without one, is kept in `extra` and counted for `notes`. A ticket without a status is closed
/// when it has a time of resolution, else open. A missing id is made from the content
/// ("row-" and 16 hex digits), so that the same row always gets the same id.
///
/// Thread safety: one object per thread.
class TicketBuilder
{
public:
    /// `priorities`: words of the file in lower case that mean something else than usual.
    explicit TicketBuilder(QMap<QString, Priority> priorities);

    /// The ticket, or why the row is none.
    [[nodiscard]] tl::expected<Ticket, QString> build(const ColumnMapping &mapping,
                                                      FieldTexts texts);

    /// One line for each kind of word that was not understood so far.
    [[nodiscard]] QStringList notes() const;

private:
    [[nodiscard]] std::optional<Priority> priority(const QString &text) const;
    void takeLabels(Ticket &ticket, FieldTexts &texts);

    QMap<QString, Priority> m_priorities;
    QMap<QString, qint64> m_unknownPriorities;
    QMap<QString, qint64> m_unknownStatuses;
};

} // namespace firstline::ingest
