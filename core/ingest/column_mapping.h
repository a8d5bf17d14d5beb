// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/ticket_field.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <array>
#include <vector>

namespace firstline::ingest {

/// Says which column of a file holds which field of a ticket.
///
/// A field takes the column that the caller names for it (an empty name: none), else the one of its
/// own name, else the first of its well-known other names (`body` for `message`, "Ticket ID" for
/// `ticket_id`, …); case, blanks, underscores and hyphens do not count. A column serves one field.
/// Columns without a field are kept with the ticket under their own name.
///
/// Thread safety: immutable.
class ColumnMapping
{
public:
    /// How a column was found; values of a guessed one are not held against the row.
    enum class Source : std::uint8_t
    {
        None,
        Named,  ///< by the caller or its exact name
        Guessed ///< by a well-known other name
    };

    /// Errors: `InvalidInput`, naming what is there and the option, for an unknown field, a column
    /// that is not in the file, and a file with neither message nor subject. `file` is for the
    /// text.
    [[nodiscard]] static Result<ColumnMapping>
    make(const QStringList &columns, const QMap<QString, QString> &wanted, const QString &file);

    /// As `make` for columns that are there to be shown: what cannot be matched is left out.
    [[nodiscard]] static ColumnMapping makePartly(const QStringList &columns,
                                                  const QMap<QString, QString> &wanted);

    /// Index of the field's column, or −1.
    [[nodiscard]] int column(TicketField field) const
    {
        return m_columns.at(static_cast<std::size_t>(field));
    }
    [[nodiscard]] Source source(TicketField field) const
    {
        return m_sources.at(static_cast<std::size_t>(field));
    }
    /// Indexes of the columns that have no field.
    [[nodiscard]] const std::vector<int> &extraColumns() const { return m_extraColumns; }
    [[nodiscard]] const QStringList &columnNames() const { return m_names; }

private:
    ColumnMapping() { m_columns.fill(-1); }

    [[nodiscard]] Result<void> takeWanted(const QMap<QString, QString> &wanted,
                                          const QString &file);
    void takeKnown();
    void take(TicketField field, int column, Source source);
    [[nodiscard]] bool isTaken(int column) const;

    QStringList m_names;
    std::array<int, kTicketFieldCount> m_columns{};
    std::array<Source, kTicketFieldCount> m_sources{};
    std::vector<int> m_extraColumns;
    std::array<bool, kTicketFieldCount> m_isLeftOut{}; ///< by the caller
};

} // namespace firstline::ingest
