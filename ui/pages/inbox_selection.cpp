// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inbox_selection.h"

#include "core/service/change_service.h"
#include "ui/models/ticket_feed.h"
#include "ui/models/ticket_selection.h"
#include "ui/support/console_actions.h"
#include "ui/support/when_ready.h"
#include "ui/widgets/bulk_bar.h"
#include "ui/widgets/ticket_list_view.h"

#include <utility>

namespace firstline::ui {

namespace {

constexpr qint64 kMostSummarised = 100'000; ///< a larger selection is only counted

} // namespace

InboxSelection::InboxSelection(const ConsoleServices &services,
                               const ConsoleActions &actions,
                               const Parts &parts,
                               QWidget *page)
    : QObject(page)
    , m_services(services)
    , m_parts(parts)
{
    connectActions(actions);
    connect(m_parts.selection, &TicketSelection::changed, this, &InboxSelection::show);
}

void InboxSelection::connectActions(const ConsoleActions &actions)
{
    const auto on = [this, &actions](ActionId id, auto act) {
        connect(actions.of(id), &QAction::triggered, this, [this, act] {
            if (m_parts.list->isVisible()) {
                act();
            }
        });
    };
    on(ActionId::ToggleSelected, [this] { m_parts.list->toggleCurrent(); });
    on(ActionId::ExtendDown, [this] { m_parts.list->extend(1); });
    on(ActionId::ExtendUp, [this] { m_parts.list->extend(-1); });
    on(ActionId::SelectAll, [this] { selectWhole(); });
    on(ActionId::ClearSelection, [this] { m_parts.selection->clear(); });
}

/// The list as it is now; while its beginning alone is there, once all of it is.
void InboxSelection::selectWhole()
{
    m_takesWhole = !m_parts.feed->isComplete();
    if (!m_takesWhole) {
        m_parts.list->selectWhole();
    }
}

void InboxSelection::refresh()
{
    if (std::exchange(m_takesWhole, false)) {
        m_parts.list->selectWhole();
    } else if (!m_parts.selection->isEmpty()) {
        show();
    }
}

void InboxSelection::show()
{
    const bool isSelecting = !m_parts.selection->isEmpty();
    m_parts.bar->showCount(m_parts.selection->count(), m_parts.selection->isWhole());
    Q_EMIT changed();
    if (std::exchange(m_wasSelecting, isSelecting) != isSelecting) {
        Q_EMIT selectingChanged();
    }
    if (!isSelecting || m_parts.selection->count() > kMostSummarised) {
        return;
    }
    whenReady(this,
              m_services.changes.summary(m_parts.selection->rowIds()),
              [this](const Result<SelectionSummary> &summary) {
                  if (summary && summary->tickets == m_parts.selection->count()) {
                      m_parts.bar->showSummary(*summary);
                  }
              });
}

} // namespace firstline::ui
