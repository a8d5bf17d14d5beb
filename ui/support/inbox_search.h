// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_query.h"

#include <QObject>

namespace firstline {
class TicketService;
}

namespace firstline::ui {

class ConsoleSettings;
class FilterRow;
class SearchField;

/// The one query of the inbox, which the search text and the chips both show and change.
///
/// Thread: the GUI thread, which never waits.
class InboxSearch : public QObject
{
    Q_OBJECT

public:
    /// The references are kept and must outlive this object.
    InboxSearch(TicketService &tickets,
                const ConsoleSettings &settings,
                SearchField &field,
                FilterRow &chips,
                QObject *parent = nullptr);

    [[nodiscard]] const TicketQuery &query() const { return m_query; }
    /// Shows a query that came from elsewhere, and asks for its tickets.
    void setQuery(TicketQuery query);
    /// Takes back every condition: the open tickets.
    void clear();
    /// Reads the words that the completion offers.
    void refreshWords();
    /// Finds out which condition keeps most tickets out; the answer is `blamed`.
    void findBlame();

Q_SIGNALS:
    void queryChanged(const firstline::TicketQuery &query);
    /// Without `condition`, as it is typed, there would be `count` tickets (over 0).
    void blamed(const QString &condition, qint64 count);

private:
    void adopt(TicketQuery query);

    TicketService &m_tickets;
    const ConsoleSettings &m_settings;
    SearchField &m_field;
    FilterRow &m_chips;
    TicketQuery m_query;
    bool m_isReadingWords = false;
};

} // namespace firstline::ui
