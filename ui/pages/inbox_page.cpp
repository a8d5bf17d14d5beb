// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inbox_page.h"

#include "core/base/clock.h"
#include "core/service/change_service.h"
#include "core/service/ticket_service.h"
#include "ui/models/ticket_feed.h"
#include "ui/models/ticket_selection.h"
#include "ui/models/ticket_table_model.h"
#include "ui/pages/inbox_changes.h"
#include "ui/pages/inbox_selection.h"
#include "ui/pages/page_id.h"
#include "ui/pages/ticket_pane.h"
#include "ui/support/console_actions.h"
#include "ui/support/console_settings.h"
#include "ui/support/error_text.h"
#include "ui/support/inbox_search.h"
#include "ui/support/key_text.h"
#include "ui/support/triage_desk.h"
#include "ui/support/view_desk.h"
#include "ui/support/when_ready.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/bulk_bar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip_button.h"
#include "ui/widgets/escalation_banner.h"
#include "ui/widgets/filter_row.h"
#include "ui/widgets/first_run_panel.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/ticket_list_view.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/two_columns.h"
#include "ui/widgets/view_bar.h"

#include <QKeyEvent>
#include <QLocale>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kListWidth = 676;
constexpr int kPaneWidth = 556;
constexpr int kSmallestList = 400;
constexpr int kMinuteMilliseconds = 60'000;
constexpr int kPatienceMilliseconds = 300; ///< before it is shown that a list takes its time
constexpr int kLoadingBar = 2;
constexpr int kReadMilliseconds = 800; ///< a ticket shown for so long counts as read

QList<KeyHint> bulkHints(const ConsoleActions &actions)
{
    using Id = ActionId;
    return {keyHint(actions, {Id::ToggleSelected}, InboxPage::tr("select")),
            keyHint(actions, {Id::ExtendDown, Id::ExtendUp}, InboxPage::tr("extend")),
            keyHint(actions, {Id::SelectAll}, InboxPage::tr("all in view")),
            keyHint(actions, {Id::BulkPriority}, InboxPage::tr("priority")),
            keyHint(actions, {Id::BulkCategory}, InboxPage::tr("category")),
            keyHint(actions, {Id::BulkAccept}, InboxPage::tr("accept")),
            keyHint(actions, {Id::ClearSelection}, InboxPage::tr("clear")),
            keyHint(actions, {Id::ShowKeys}, InboxPage::tr("all keys"))};
}

QList<KeyHint> inboxHints(const ConsoleActions &actions, bool hasTickets)
{
    using Id = ActionId;
    if (!hasTickets) {
        return {keyHint(actions, {Id::Import}, InboxPage::tr("import")),
                keyHint(actions, {Id::ShowKeys}, InboxPage::tr("all keys"))};
    }
    return {keyHint(actions, {Id::NextTicket, Id::PreviousTicket}, InboxPage::tr("move")),
            KeyHint{{u"Enter"_s}, InboxPage::tr("open")},
            keyHint(actions,
                    {Id::PriorityLow, Id::PriorityMedium, Id::PriorityHigh},
                    InboxPage::tr("priority")),
            keyHint(actions,
                    {Id::CategoryFirst, Id::CategorySecond, Id::CategoryThird},
                    InboxPage::tr("category")),
            keyHint(actions, {Id::Accept}, InboxPage::tr("accept")),
            keyHint(actions, {Id::ToggleSelected}, InboxPage::tr("select")),
            keyHint(actions, {Id::Undo}, InboxPage::tr("undo")),
            keyHint(actions, {Id::ShowKeys}, InboxPage::tr("all keys"))};
}

IconButton *actionIcon(const QString &icon, const QString &name, QAction *action, QWidget *parent)
{
    auto *button = new IconButton(icon, action->text(), parent);
    button->setObjectName(name);
    button->followName(action);
    button->setEnabled(action->isEnabled());
    QObject::connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

InboxPage::InboxPage(const ConsoleServices &services,
                     const ConsoleActions &actions,
                     TriageDesk &desk,
                     ConsoleSettings &settings,
                     QWidget *parent)
    : Page(u"inbox"_s, pageTitle(PageId::Inbox), parent)
    , m_services(services)
    , m_actions(actions)
    , m_desk(desk)
    , m_settings(settings)
    , m_model(new TicketTableModel([&clock = services.clock] { return clock.now(); }, this))
    , m_feed(new TicketFeed(services.tickets, *m_model, this))
    , m_selection(new TicketSelection(this))
    , m_changes(new InboxChanges(services, actions, settings, desk, this))
    , m_views(new ViewDesk(services.views, services.tickets, settings, this))
{
    buildLayout();
    connectFeed();
    connectSearch();
    connectDesk();
    connectActions();
    connectSelection();
    connectChanges();
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, m_model, &TicketTableModel::advanceClock);
    clock->start(kMinuteMilliseconds);
    m_search->clear();
}

InboxPage::~InboxPage()
{
    m_settings.setState(u"splitter"_s, m_splitter->saveState());
}

void InboxPage::buildLayout()
{
    m_samples = new ChipButton(tr("Sample data"), this);
    m_samples->setObjectName(u"inbox.samples"_s);
    m_samples->setAccessibleName(tr("Remove the sample tickets"));
    m_samples->setToolTip(tr("These tickets are made up. A click removes them."));
    m_samples->setIconName(u"x"_s);
    m_samples->setNarrowing(true);
    m_samples->hide();
    connect(m_samples, &QAbstractButton::clicked, this, &InboxPage::samplesUnwanted);
    addToTopBar(m_samples);
    m_field = new SearchField(this);
    addToTopBar(m_field);
    auto *alone = new IconButton(u"expand"_s, tr("Ticket alone, or with the list"), this);
    alone->setObjectName(u"inbox.alone"_s);
    connect(
        alone, &QAbstractButton::clicked, this, [this] { setReading(!m_splitter->isReading()); });
    addToTopBar(alone);
    addToTopBar(actionIcon(u"undo"_s, u"inbox.undo"_s, m_actions.of(ActionId::Undo), this));
    addToTopBar(actionIcon(u"redo"_s, u"inbox.redo"_s, m_actions.of(ActionId::Redo), this));
    auto *import =
        new ActionButton(ButtonLook::Normal, m_actions.of(ActionId::Import), tr("Import"), this);
    import->setObjectName(u"inbox.import"_s);
    import->setIconName(u"import"_s);
    addToTopBar(import);

    m_pane = new TicketPane(
        m_services, m_actions, [this] { return m_settings.agent(); }, this);
    m_splitter = new TwoColumns(buildList(), m_pane, this);
    m_splitter->setObjectName(u"inbox.splitter"_s);
    if (!m_splitter->restoreState(m_settings.state(u"splitter"_s))) {
        m_splitter->setSizes({kListWidth, kPaneWidth});
    }
    m_firstRun = new FirstRunPanel(m_actions, this);
    connect(m_firstRun, &FirstRunPanel::samplesWanted, this, &InboxPage::samplesWanted);
    connect(m_firstRun, &FirstRunPanel::databaseWanted, this, &InboxPage::databaseWanted);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_firstRun);
    auto *banner =
        new EscalationBanner(m_services.escalations, m_services.tickets, m_services.clock, this);
    connect(banner, &EscalationBanner::showWanted, this, &InboxPage::showEscalated);
    body().addWidget(banner);
    body().addLayout(m_stack, 1);
    setKeyHints(inboxHints(m_actions, true));
    connect(&m_actions, &ConsoleActions::keysChanged, this, &InboxPage::showStatus);
}

void InboxPage::setReading(bool isReading)
{
    if (isReading && m_pane->rowId() == 0) {
        return;
    }
    m_splitter->setReading(isReading);
    (isReading ? static_cast<QWidget *>(m_pane) : m_list)->setFocus(Qt::OtherFocusReason);
}

void InboxPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_splitter->isReading()) {
        setReading(false);
        return;
    }
    Page::keyPressEvent(event);
}

void InboxPage::showEscalated()
{
    TicketQuery query = TicketQuery().with(QueryField::Is, {u"escalated"_s});
    query.sort = TicketSort::Due;
    showQuery(query);
}

QWidget *InboxPage::buildList()
{
    auto *column = new Panel(Colour::Surface, this);
    column->setMinimumWidth(kSmallestList);
    m_filters = new FilterRow(column);
    m_list = new TicketListView(*m_model, *m_selection, column);
    m_search = new InboxSearch(m_services.tickets, m_settings, *m_field, *m_filters, this);
    m_problem = new TextLabel(QString(), TextRole::Small, Colour::High, column);
    m_problem->setObjectName(u"inbox.search.problem"_s);
    m_problem->setContentsMargins(16, 0, 12, 6);
    m_problem->hide();
    m_loading = new Panel(Colour::AccentFill, column);
    m_loading->setObjectName(u"inbox.loading"_s);
    m_loading->hide();
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filters);
    layout->addWidget(m_problem);
    m_viewBar = new ViewBar(*m_views, column);
    layout->addWidget(m_viewBar);
    layout->addWidget(m_list, 1);
    layout->addWidget(buildNotice(), 1);
    m_bulk = new BulkBar(m_actions, column);
    m_toast = new Toast(m_actions, column);
    return column;
}

QWidget *InboxPage::buildNotice()
{
    auto *notice = new QWidget;
    m_notice = new TextLabel(QString(), TextRole::Message, Colour::Text3, notice);
    m_notice->setObjectName(u"inbox.notice"_s);
    m_notice->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_notice->setWordWrap(true);
    auto *clear = new ActionButton(ButtonLook::Normal, notice);
    clear->setText(tr("Clear the search"));
    clear->setObjectName(u"inbox.notice.clear"_s);
    connect(clear, &QAbstractButton::clicked, m_search, &InboxSearch::clear);
    m_clear = clear;
    auto *layout = new QVBoxLayout(notice);
    layout->setContentsMargins(24, 48, 24, 0);
    layout->setSpacing(16);
    layout->addWidget(m_notice);
    layout->addWidget(clear, 0, Qt::AlignHCenter);
    layout->addStretch();
    notice->hide();
    return notice;
}

/// Lists other tickets; shows the bar when that takes long.
void InboxPage::list(const TicketQuery &query)
{
    m_feed->setQuery(query);
    m_patience->start();
}

void InboxPage::connectSearch()
{
    m_patience = new QTimer(this);
    m_patience->setSingleShot(true);
    m_patience->setInterval(kPatienceMilliseconds);
    connect(m_patience, &QTimer::timeout, this, [this] {
        m_loading->setGeometry(0, m_list->y(), m_list->width(), kLoadingBar);
        m_loading->raise();
        m_loading->show();
    });
    connect(m_search, &InboxSearch::queryChanged, m_selection, &TicketSelection::clear);
    connect(m_search, &InboxSearch::queryChanged, this, &InboxPage::list);
    connect(m_search, &InboxSearch::queryChanged, m_views, &ViewDesk::adopt);
    connect(m_views, &ViewDesk::queryWanted, m_search, &InboxSearch::setQuery);
    connect(m_views, &ViewDesk::failed, this, [this](const Error &error) {
        showMessage(errorText(error), true);
    });
    connect(m_viewBar, &ViewBar::left, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_actions.of(ActionId::SaveView), &QAction::triggered, m_viewBar, &ViewBar::save);
    connect(m_search, &InboxSearch::blamed, this, [this](const QString &condition, qint64 count) {
        m_notice->setText(tr("Nothing matches. Without %1 there are %Ln ticket(s).",
                             nullptr,
                             static_cast<int>(count))
                              .arg(condition));
    });
    connect(m_field, &SearchField::problemChanged, m_problem, [this](const QString &text) {
        m_problem->setText(text);
        m_problem->setVisible(!text.isEmpty());
    });
    connect(m_field, &SearchField::listWanted, m_list, [this] {
        m_list->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_actions.of(ActionId::Search), &QAction::triggered, m_field, [this] {
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->selectAll();
    });
    connect(
        m_actions.of(ActionId::Filter), &QAction::triggered, m_filters, &FilterRow::openFilters);
}

void InboxPage::connectFeed()
{
    connect(m_feed, &TicketFeed::opened, this, [this] {
        const bool isCounting = m_patience->isActive() || m_loading->isVisible();
        if (isCounting && m_model->rowCount() == TicketTableModel::kPageRows) {
            m_listStatus = tr("More than %Ln ticket(s)", nullptr, TicketTableModel::kPageRows);
            showStatus();
        }
        if (!m_list->currentIndex().isValid()) {
            m_list->setCurrentRow(0);
            m_list->scrollToTop();
        }
    });
    connect(m_feed, &TicketFeed::aboutToUpdate, m_list, &TicketListView::keepPosition);
    connect(m_feed, &TicketFeed::listed, this, &InboxPage::showList);
    connect(m_feed, &TicketFeed::failed, this, [this](const Error &error) {
        m_patience->stop();
        m_loading->hide();
        setStatusText(tr("The list could not be read. %1").arg(errorText(error)));
    });
    connect(m_list, &TicketListView::currentTicketChanged, this, &InboxPage::openTicket);
    connect(m_list, &QAbstractItemView::activated, this, [this] { setReading(true); });
}

void InboxPage::connectDesk()
{
    connect(m_pane, &TicketPane::said, this, [this](const PersonLabels &labels) {
        if (m_pane->rowId() != 0) {
            m_desk.decide(m_pane->ticket(), labels);
        }
    });
    connect(m_pane, &TicketPane::restoreWanted, this, [this](const PersonLabels &labels) {
        m_desk.restore(m_pane->ticket(), labels);
    });
    connect(m_pane, &TicketPane::failed, this, [this](const Error &error) {
        showMessage(errorText(error), true);
    });
    connect(m_pane, &TicketPane::ticketWanted, this, &InboxPage::openFound);
    connect(&m_desk, &TriageDesk::saving, this, [this](qint64 rowId) {
        if (rowId == m_pane->rowId()) {
            m_pane->setSaving(true);
        }
    });
    connect(&m_desk, &TriageDesk::saved, this, &InboxPage::takeSaved);
    connect(&m_desk, &TriageDesk::savedMany, this, &InboxPage::takeSavedMany);
    connect(&m_desk, &TriageDesk::failed, this, &InboxPage::takeFailure);
}

void InboxPage::connectActions()
{
    const auto onKey = [this](ActionId id, int step) {
        connect(m_actions.of(id), &QAction::triggered, m_list, [this, step] {
            if (isVisible()) {
                m_list->move(step);
            }
        });
    };
    onKey(ActionId::NextTicket, 1);
    onKey(ActionId::PreviousTicket, -1);
    onKey(ActionId::Skip, 1);
}

void InboxPage::connectSelection()
{
    m_selecting =
        new InboxSelection(m_services, m_actions, {m_selection, m_feed, m_list, m_bulk}, this);
    connect(m_selecting, &InboxSelection::selectingChanged, this, &InboxPage::selectingChanged);
    connect(m_selecting, &InboxSelection::changed, this, [this] {
        m_toast->setLift(isSelecting() ? m_bulk->height() - 16 : 0);
        showStatus();
    });
}

void InboxPage::connectChanges()
{
    m_changes->setTickets(m_selection, m_model);
    m_changes->setScene({[this]() -> const StoredTicket * {
                             return m_pane->rowId() != 0 ? &m_pane->ticket() : nullptr;
                         },
                         [this] {
                             return m_selection->isEmpty() ? m_pane->mapToGlobal(QPoint(24, 120))
                                                           : m_bulk->menuPlace();
                         },
                         [this] { return isVisible(); }});
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(kReadMilliseconds);
    connect(&m_readSoon, &QTimer::timeout, this, [this] {
        if (isVisible() && m_pane->rowId() != 0 && !m_pane->ticket().readAt.isValid()) {
            static_cast<void>(m_services.changes.markRead(m_pane->rowId(), m_settings.agent()));
        }
    });
}

bool InboxPage::isSelecting() const
{
    return !m_selection->isEmpty();
}

void InboxPage::showStatus()
{
    if (isSelecting()) {
        const QLocale locale;
        setStatusText(
            tr("%1 of %2 selected")
                .arg(locale.toString(m_selection->count()), locale.toString(m_model->rowCount())));
        setKeyHints(bulkHints(m_actions));
    } else {
        setStatusText(m_listStatus);
        setKeyHints(inboxHints(m_actions, m_hasTickets));
    }
}

void InboxPage::showQuery(const TicketQuery &query)
{
    m_search->setQuery(query);
}

void InboxPage::showServer(const ServerState &state)
{
    m_firstRun->showServer(state);
}

void InboxPage::showModel(const QString &version, const QStringList &categories)
{
    m_firstRun->showModel(version);
    m_filters->setCategories(categories);
    m_changes->setCategories(categories);
    m_search->refreshWords();
    if (m_pane->rowId() != 0) {
        m_pane->showTicket(m_pane->ticket());
    }
}

void InboxPage::showMessage(const QString &text, bool isFailure)
{
    m_toast->showMessage(
        text, isFailure ? Toast::Kind::Failed : Toast::Kind::Done, Toast::Offer::Nothing);
}

void InboxPage::showSamples(bool areThere)
{
    m_samples->setVisible(areThere);
}

void InboxPage::enter()
{
    m_list->setFocus(Qt::OtherFocusReason);
    m_search->refreshWords();
    Q_EMIT ticketShown(m_pane->rowId() != 0);
}

void InboxPage::showList(qint64 listed, qint64 total, double milliseconds)
{
    m_patience->stop();
    m_loading->hide();
    m_list->restorePosition();
    const QLocale locale;
    m_listStatus = tr("%1 of %Ln ticket(s) · %2 ms", nullptr, static_cast<int>(total))
                       .arg(locale.toString(listed), locale.toString(milliseconds, 'f', 0));
    Q_EMIT countChanged(locale.toString(listed));
    showEmptiness(listed, total);
    showStatus();
    m_selecting->refresh();
}

void InboxPage::showEmptiness(qint64 listed, qint64 total)
{
    const bool hasTickets = total > 0;
    m_stack->setCurrentIndex(hasTickets ? 0 : 1);
    m_list->setVisible(listed > 0);
    const bool isInbox = m_search->query().conditions == TicketQuery().conditions;
    m_notice->parentWidget()->setVisible(hasTickets && listed == 0);
    m_clear->setVisible(!isInbox);
    if (hasTickets && listed == 0) {
        m_notice->setText(isInbox ? tr("No open tickets. New ones appear here as they arrive.")
                                  : tr("Nothing matches."));
        if (!isInbox) {
            m_search->findBlame();
        }
    }
    m_hasTickets = hasTickets;
    if (listed == 0) {
        openTicket(0);
    }
}

void InboxPage::openTicket(qint64 rowId)
{
    if (m_decidedRow != 0 && m_decidedRow != rowId) {
        m_decidedRow = 0;
        m_feed->setPinned(rowId);
        m_feed->refresh(); // the decided ticket takes its new place now
    }
    m_feed->setPinned(rowId);
    if (rowId == 0) {
        m_pane->clear();
        Q_EMIT ticketShown(false);
        return;
    }
    const QVariant row = m_list->currentIndex().data(TicketTableModel::RowRole);
    if (row.isValid() && m_pane->rowId() == 0) {
        m_pane->showRow(row.value<TicketRow>());
    }
    whenReady(this, m_services.tickets.ticket(rowId), [this, rowId](const Result<StoredTicket> &t) {
        if (rowId != m_list->currentRowId()) {
            return;
        }
        if (t) {
            m_pane->showTicket(*t);
            m_pane->setSaving(m_desk.isSaving(rowId));
            m_readSoon.start();
            Q_EMIT ticketShown(true);
        } else if (t.error().code != ErrorCode::Cancelled) {
            showMessage(errorText(t.error()), true);
        }
    });
}

void InboxPage::openFound(qint64 rowId)
{
    const int row = m_model->rowOf(rowId);
    if (row >= 0) {
        m_list->setCurrentRow(row);
        return;
    }
    // It is not in the list: read it beside the list, which keeps its place.
    whenReady(this, m_services.tickets.ticket(rowId), [this](const Result<StoredTicket> &ticket) {
        if (ticket) {
            m_pane->showTicket(*ticket);
        } else {
            showMessage(errorText(ticket.error()), true);
        }
    });
}

void InboxPage::takeSaved(const StoredTicket &ticket, const QString &sentence, bool isDecision)
{
    const qint64 rowId = ticket.ticket.rowId;
    m_decidedRow = isDecision ? rowId : m_decidedRow;
    m_toast->showMessage(sentence, Toast::Kind::Done, Toast::Offer::Undo);
    m_feed->refresh();
    if (rowId != m_list->currentRowId()) {
        if (rowId == m_pane->rowId()) {
            m_pane->showTicket(ticket); // found beside the list
        }
        return;
    }
    const bool isDecided = isDecision && ticket.correction && ticket.correction->priority
                           && ticket.correction->category;
    if (isDecided && !m_desk.isSaving(rowId)) {
        moveOn(ticket);
    } else {
        openTicket(rowId);
    }
}

void InboxPage::takeSavedMany(const ChangeOutcome &outcome, const QString &sentence)
{
    const bool isDone = outcome.changed > 0;
    m_toast->showMessage(sentence,
                         isDone ? Toast::Kind::Done : Toast::Kind::Failed,
                         isDone ? Toast::Offer::Undo : Toast::Offer::Nothing);
    m_feed->refresh();
    const qint64 rowId = m_list->currentRowId();
    if (rowId != 0) {
        openTicket(rowId);
    }
}

void InboxPage::moveOn(const StoredTicket &ticket)
{
    const int row = m_model->rowOf(ticket.ticket.rowId);
    if (row + 1 < m_model->rowCount()) {
        m_list->setCurrentRow(row + 1);
    } else {
        openTicket(ticket.ticket.rowId);
    }
}

void InboxPage::takeFailure(qint64 rowId, const Error &error)
{
    showMessage(errorText(error), true);
    if (rowId == m_list->currentRowId()) {
        openTicket(rowId);
    }
}

} // namespace firstline::ui
