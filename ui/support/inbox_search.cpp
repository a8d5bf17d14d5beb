// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/inbox_search.h"

#include "core/service/query_text.h"
#include "core/service/ticket_service.h"
#include "ui/support/console_settings.h"
#include "ui/support/when_ready.h"
#include "ui/widgets/filter_row.h"
#include "ui/widgets/search_field.h"

#include <algorithm>
#include <utility>

namespace firstline::ui {

InboxSearch::InboxSearch(TicketService &tickets,
                         const ConsoleSettings &settings,
                         SearchField &field,
                         FilterRow &chips,
                         QObject *parent)
    : QObject(parent)
    , m_tickets(tickets)
    , m_settings(settings)
    , m_field(field)
    , m_chips(chips)
{
    connect(&m_field, &SearchField::queryChanged, this, [this](const TicketQuery &query) {
        m_chips.setQuery(query);
        adopt(query);
    });
    connect(&m_chips, &FilterRow::queryChosen, this, [this](const TicketQuery &query) {
        m_field.showQuery(query);
        adopt(query);
    });
    connect(&m_chips, &FilterRow::fieldWanted, &m_field, &SearchField::begin);
    m_chips.setQuery(m_query);
    m_field.showQuery(m_query);
}

void InboxSearch::setQuery(TicketQuery query)
{
    m_chips.setQuery(query);
    m_field.showQuery(query);
    adopt(std::move(query));
}

void InboxSearch::clear()
{
    setQuery(TicketQuery());
}

void InboxSearch::adopt(TicketQuery query)
{
    query.agent = m_settings.agent();
    m_query = std::move(query);
    Q_EMIT queryChanged(m_query);
}

void InboxSearch::refreshWords()
{
    if (std::exchange(m_isReadingWords, true)) {
        return;
    }
    whenReady(this, m_tickets.vocabulary(), [this](const Result<QueryVocabulary> &words) {
        m_isReadingWords = false;
        if (words) {
            m_field.setVocabulary(*words);
            if (!words->categories.isEmpty()) {
                m_chips.setCategories(words->categories);
            }
        }
    });
}

void InboxSearch::findBlame()
{
    std::vector<TicketQuery> without;
    for (std::size_t i = 0; i < m_query.conditions.size(); ++i) {
        without.push_back(m_query);
        without.back().conditions.erase(without.back().conditions.begin()
                                        + static_cast<std::ptrdiff_t>(i));
    }
    const TicketQuery asked = m_query;
    whenReady(
        this, m_tickets.counts(without), [this, asked](const Result<std::vector<qint64>> &counts) {
            if (!counts || counts->empty() || asked != m_query) {
                return;
            }
            const auto most = std::ranges::max_element(*counts);
            if (*most > 0) {
                TicketQuery alone = TicketQuery::all();
                alone.conditions.push_back(
                    asked.conditions.at(static_cast<std::size_t>(most - counts->begin())));
                Q_EMIT blamed(queryText(alone), *most);
            }
        });
}

} // namespace firstline::ui
