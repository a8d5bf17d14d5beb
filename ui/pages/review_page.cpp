// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review_page.h"

#include "core/base/clock.h"
#include "core/service/review_service.h"
#include "core/service/ticket_service.h"
#include "ui/delegates/review_delegate.h"
#include "ui/models/review_list_model.h"
#include "ui/pages/page_id.h"
#include "ui/pages/ticket_pane.h"
#include "ui/support/console_actions.h"
#include "ui/support/console_settings.h"
#include "ui/support/error_text.h"
#include "ui/support/review_text.h"
#include "ui/support/triage_desk.h"
#include "ui/support/when_ready.h"
#include "ui/widgets/agreement_card.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"

#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kListWidth = 430;
constexpr int kWidestPane = 720;
constexpr int kRefreshAfterMs = 400;
constexpr std::array kSorts{
    ReviewSort::MostUseful, ReviewSort::LeastSure, ReviewSort::Due, ReviewSort::Newest};
constexpr std::array kSortNames{"useful", "unsure", "due", "newest"};

QList<KeyHint> reviewHints(const ConsoleActions &actions)
{
    using Id = ActionId;
    return {keyHint(actions,
                    {Id::PriorityLow, Id::PriorityMedium, Id::PriorityHigh},
                    ReviewPage::tr("priority")),
            keyHint(actions,
                    {Id::CategoryFirst, Id::CategorySecond, Id::CategoryThird},
                    ReviewPage::tr("category")),
            keyHint(actions, {Id::OtherCategory}, ReviewPage::tr("other")),
            keyHint(actions, {Id::Skip}, ReviewPage::tr("skip")),
            keyHint(actions, {Id::Undo}, ReviewPage::tr("undo")),
            keyHint(actions, {Id::ShowKeys}, ReviewPage::tr("all keys"))};
}

QList<Segmented::Choice> sortChoices()
{
    QList<Segmented::Choice> choices;
    for (std::size_t i = 0; i < kSorts.size(); ++i) {
        choices.append({QLatin1StringView(kSortNames.at(i)), reviewSortText(kSorts.at(i)), {}});
    }
    return choices;
}

/// Parts that the inbox has too get names of their own: a name is unique in the window.
void renameParts(QWidget &whole, const QString &from, const QString &to)
{
    QList<QWidget *> parts = whole.findChildren<QWidget *>();
    parts.append(&whole);
    for (QWidget *part : std::as_const(parts)) {
        if (part->objectName().startsWith(from)) {
            part->setObjectName(to + part->objectName().sliced(from.size()));
        }
    }
}

} // namespace

ReviewPage::ReviewPage(const ConsoleServices &services,
                       const ConsoleActions &actions,
                       TriageDesk &desk,
                       ConsoleSettings &settings,
                       QWidget *parent)
    : Page(u"review"_s, pageTitle(PageId::Review), parent)
    , m_services(services)
    , m_actions(actions)
    , m_desk(desk)
    , m_settings(settings)
    , m_model(new ReviewListModel([&clock = services.clock] { return clock.now(); }, this))
{
    buildLayout();
    connectParts();
    connectDesk();
    setKeyHints(reviewHints(m_actions));
    connect(&m_actions, &ConsoleActions::keysChanged, this, [this] {
        setKeyHints(reviewHints(m_actions));
    });
    setStatusText(tr("Your answer is saved as a label for the next training"));
    refresh();
}

void ReviewPage::buildLayout()
{
    m_sort = new Segmented(u"review.sort"_s, sortChoices(), this);
    m_sort->setCurrent(0);
    addToTopBar(m_sort);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(buildList());
    row->addWidget(new Separator(Qt::Vertical, this));
    row->addWidget(buildPane(), 1);
    body().addLayout(row, 1);
}

QWidget *ReviewPage::buildList()
{
    auto *column = new Panel(Colour::Surface, this);
    column->setFixedWidth(kListWidth);
    m_list = new QListView(column);
    m_list->setObjectName(u"review.list"_s);
    m_list->setAccessibleName(tr("Tickets to review"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(new ReviewDelegate(m_list));
    m_list->setModel(m_model);
    m_empty = new TextLabel(QString(), TextRole::Message, Colour::Text3, column);
    m_empty->setObjectName(u"review.empty"_s);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setContentsMargins(24, 48, 24, 0);
    m_empty->setWordWrap(true);
    m_empty->hide();
    m_agreement = new AgreementCard(column);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(12, 8, 12, 12);
    foot->addWidget(m_agreement);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addLayout(foot);
    m_toast = new Toast(m_actions, column);
    renameParts(*m_toast, u"inbox"_s, u"review"_s);
    return column;
}

QWidget *ReviewPage::buildPane()
{
    auto *holder = new Panel(Colour::Surface, this);
    m_pane = new TicketPane(
        m_services, m_actions, [this] { return m_settings.agent(); }, holder);
    renameParts(*m_pane, u"ticket"_s, u"review.ticket"_s);
    m_pane->setMaximumWidth(kWidestPane);
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(m_pane, 100);
    layout->addStretch(1);
    return holder;
}

void ReviewPage::connectParts()
{
    connect(m_sort, &Segmented::chosen, this, [this](int index) {
        const qint64 rowId = m_model->rowIdAt(m_list->currentIndex().row());
        m_model->setSort(kSorts.at(static_cast<std::size_t>(index)));
        setCurrentRow(m_model->rowOf(rowId));
        m_list->scrollToTop();
    });
    connect(m_list->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &ReviewPage::openCurrent);
    connect(m_list, &QAbstractItemView::clicked, this, &ReviewPage::activate);
    connect(m_list, &QAbstractItemView::activated, this, &ReviewPage::activate);
    const auto onKey = [this](ActionId id, int step) {
        connect(m_actions.of(id), &QAction::triggered, this, [this, step] {
            if (isVisible()) {
                move(step);
            }
        });
    };
    onKey(ActionId::NextTicket, 1);
    onKey(ActionId::PreviousTicket, -1);
    onKey(ActionId::Skip, 1);
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(kRefreshAfterMs);
    connect(&m_refreshSoon, &QTimer::timeout, this, &ReviewPage::refresh);
    connect(&m_services.tickets, &TicketService::ticketsChanged, this, [this] {
        m_isStale = true;
        if (!m_refreshSoon.isActive()) {
            m_refreshSoon.start();
        }
    });
}

void ReviewPage::connectDesk()
{
    connect(m_pane, &TicketPane::said, this, [this](const PersonLabels &labels) {
        if (m_pane->rowId() != 0) {
            m_desk.decide(m_pane->ticket(), labels);
        }
    });
    connect(m_pane, &TicketPane::restoreWanted, this, [this](const PersonLabels &labels) {
        m_desk.restore(m_pane->ticket(), labels);
    });
    connect(
        m_pane, &TicketPane::failed, this, [this](const Error &error) { takeFailure(0, error); });
    connect(m_pane, &TicketPane::ticketWanted, this, &ReviewPage::openTicket);
    connect(&m_desk, &TriageDesk::saving, this, [this](qint64 rowId) {
        if (rowId == m_pane->rowId()) {
            m_pane->setSaving(true);
        }
    });
    connect(&m_desk, &TriageDesk::saved, this, &ReviewPage::takeSaved);
    connect(&m_desk, &TriageDesk::failed, this, &ReviewPage::takeFailure);
}

bool ReviewPage::hasTicket() const
{
    return m_pane->rowId() != 0;
}

void ReviewPage::enter()
{
    m_list->setFocus(Qt::OtherFocusReason);
    if (m_isStale) {
        refresh();
    }
    if (hasTicket()) {
        m_pane->showTicket(m_pane->ticket()); // its keys are those of this page now
    } else {
        openCurrent();
    }
    Q_EMIT ticketShown(hasTicket());
}

void ReviewPage::refreshModel()
{
    if (hasTicket()) {
        m_pane->showTicket(m_pane->ticket());
    }
    refresh();
}

void ReviewPage::refresh()
{
    m_isStale = false;
    const QDateTime dayBegin = m_services.clock.now().toLocalTime().date().startOfDay();
    whenReady(this, m_services.reviews.queue(dayBegin), [this](const Result<ReviewQueue> &queue) {
        if (queue) {
            showQueue(*queue);
        } else if (queue.error().code != ErrorCode::Cancelled) {
            setStatusText(tr("The list could not be read. %1").arg(errorText(queue.error())));
        }
    });
    whenReady(this, m_services.reviews.agreement(), [this](const Result<Agreement> &agreement) {
        if (agreement) {
            m_agreement->showWeeks(agreement->weeks);
        }
    });
}

void ReviewPage::showQueue(const ReviewQueue &queue)
{
    const int before = m_list->currentIndex().row();
    const qint64 rowId = m_model->rowIdAt(before);
    m_doneToday = queue.doneToday;
    m_model->setItems(queue.items);
    const auto waiting = static_cast<int>(queue.waiting);
    const auto done = static_cast<int>(queue.doneToday);
    m_empty->setText(tr("Nothing to review. %Ln done today.", nullptr, done));
    m_list->setVisible(!queue.items.empty());
    m_empty->setVisible(queue.items.empty());
    setMeta(
        u"%1, %2"_s.arg(tr("%Ln waiting", nullptr, waiting), tr("%Ln done today", nullptr, done)));
    int row = m_model->rowOf(rowId);
    if (row < 0) {
        row = m_model->nextItem(std::max(before, 1) - 1, 1);
    }
    setCurrentRow(row);
    if (queue.items.empty()) {
        openTicket(0);
    }
    Q_EMIT waitingChanged(queue.waiting);
}

void ReviewPage::setCurrentRow(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
    }
}

void ReviewPage::move(int step)
{
    setCurrentRow(m_model->nextItem(m_list->currentIndex().row(), step));
}

void ReviewPage::activate(const QModelIndex &index)
{
    const qint64 rowId = m_model->rowIdAt(index.row());
    if (rowId == 0) {
        const int row = index.row();
        m_model->activate(row);
        setCurrentRow(row);
    }
}

void ReviewPage::openCurrent()
{
    const qint64 rowId = m_model->rowIdAt(m_list->currentIndex().row());
    if (rowId != 0) {
        openTicket(rowId);
    }
}

void ReviewPage::openTicket(qint64 rowId)
{
    m_wanted = rowId;
    if (rowId == 0) {
        m_pane->clear();
        if (isVisible()) {
            Q_EMIT ticketShown(false);
        }
        return;
    }
    whenReady(
        this, m_services.tickets.ticket(rowId), [this, rowId](const Result<StoredTicket> &ticket) {
            if (rowId != m_wanted) {
                return;
            }
            if (ticket) {
                m_pane->showTicket(*ticket);
                m_pane->setSaving(m_desk.isSaving(rowId));
                if (isVisible()) {
                    Q_EMIT ticketShown(true);
                }
            } else if (isVisible()) {
                takeFailure(0, ticket.error());
            }
        });
}

void ReviewPage::takeSaved(const StoredTicket &ticket, const QString &sentence, bool isDecision)
{
    m_isStale = true;
    if (!isVisible()) {
        return;
    }
    if (!sentence.isEmpty()) {
        m_toast->showMessage(sentence, Toast::Kind::Done, Toast::Offer::Undo);
    }
    const qint64 rowId = ticket.ticket.rowId;
    if (rowId == m_pane->rowId()) {
        const bool isDecided = isDecision && ticket.correction && ticket.correction->priority
                               && ticket.correction->category;
        const int row = m_model->rowOf(rowId);
        const int next = m_model->nextItem(row, 1);
        if (isDecided && row >= 0 && next != row) {
            setCurrentRow(next);
        } else {
            m_pane->showTicket(ticket);
        }
    }
    refresh();
}

void ReviewPage::takeFailure(qint64 rowId, const Error &error)
{
    if (isVisible()) {
        m_toast->showMessage(errorText(error), Toast::Kind::Failed, Toast::Offer::Nothing);
        if (rowId != 0 && rowId == m_pane->rowId()) {
            openTicket(rowId);
        }
    }
}

} // namespace firstline::ui
