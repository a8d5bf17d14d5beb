// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/view_desk.h"

#include "core/service/query_text.h"
#include "core/service/ticket_service.h"
#include "core/service/view_service.h"
#include "ui/support/console_settings.h"
#include "ui/support/when_ready.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

std::vector<SavedView> shippedViews()
{
    return {{0, ViewDesk::tr("Breaching soon"), u"status:open due:<1h sort:due"_s, "{}", true, {}},
            {0,
             ViewDesk::tr("High unconfirmed"),
             u"status:open priority:high -is:confirmed"_s,
             "{}",
             true,
             {}},
            {0,
             ViewDesk::tr("My corrections today"),
             u"labelled:today by:me sort:new"_s,
             "{}",
             true,
             {}}};
}

} // namespace

ViewDesk::ViewDesk(ViewService &views,
                   TicketService &tickets,
                   const ConsoleSettings &settings,
                   QObject *parent)
    : QObject(parent)
    , m_service(views)
    , m_tickets(tickets)
    , m_settings(settings)
    , m_views(shippedViews())
    , m_counts(m_views.size(), -1)
    , m_query(queryText(TicketQuery()))
{
    m_timer.setInterval(kCountMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &ViewDesk::count);
    connect(&m_tickets, &TicketService::ticketsChanged, this, [this] { m_isCountOld = true; });
    m_timer.start();
    reload();
}

bool ViewDesk::isChanged() const
{
    return m_current && queryText(parseQuery(m_views.at(*m_current).query).query) != m_query;
}

bool ViewDesk::canSave() const
{
    return m_current && m_views.at(*m_current).id != 0;
}

void ViewDesk::reload()
{
    whenReady(this,
              m_service.visibleTo(m_settings.agent()),
              [this](const Result<std::vector<SavedView>> &saved) {
                  if (!saved) {
                      Q_EMIT failed(saved.error());
                      return;
                  }
                  m_views = shippedViews();
                  m_views.insert(m_views.end(), saved->begin(), saved->end());
                  m_counts.assign(m_views.size(), -1);
                  const auto wanted = std::ranges::find(m_views, m_wanted, &SavedView::id);
                  if (m_wanted != 0 && wanted != m_views.end()) {
                      m_current = static_cast<std::size_t>(wanted - m_views.begin());
                  } else if (m_current && *m_current >= m_views.size()) {
                      m_current.reset();
                  }
                  m_wanted = 0;
                  m_isCountOld = true;
                  count();
                  Q_EMIT viewsChanged();
                  Q_EMIT stateChanged();
              });
}

void ViewDesk::choose(std::size_t number)
{
    if (number >= m_views.size()) {
        return;
    }
    m_current = number;
    Q_EMIT queryWanted(parseQuery(m_views.at(number).query).query);
    Q_EMIT stateChanged();
}

void ViewDesk::adopt(const TicketQuery &query)
{
    m_query = queryText(query);
    if (m_query == queryText(TicketQuery())) {
        m_current.reset(); // back in the inbox
    }
    Q_EMIT stateChanged();
}

void ViewDesk::save()
{
    SavedView view = m_views.at(m_current.value());
    view.query = m_query;
    store(std::move(view));
}

void ViewDesk::saveAs(const QString &name)
{
    store({0, name.trimmed(), m_query, "{}", false, m_settings.agent()});
}

void ViewDesk::discard()
{
    if (m_current) {
        choose(*m_current);
    }
}

void ViewDesk::store(SavedView view)
{
    whenReady(this, m_service.save(view), [this](const Result<qint64> &id) {
        if (!id) {
            Q_EMIT failed(id.error());
            return;
        }
        m_wanted = *id;
        reload();
    });
}

void ViewDesk::count()
{
    if (!m_isCountOld) {
        return;
    }
    m_isCountOld = false;
    std::vector<TicketQuery> queries;
    for (const SavedView &view : m_views) {
        queries.push_back(parseQuery(view.query).query);
        queries.back().agent = m_settings.agent();
    }
    whenReady(this, m_tickets.counts(queries), [this](const Result<std::vector<qint64>> &counts) {
        if (counts && counts->size() == m_views.size() && *counts != m_counts) {
            m_counts = *counts;
            Q_EMIT viewsChanged();
        }
    });
}

} // namespace firstline::ui
