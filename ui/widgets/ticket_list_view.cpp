// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ticket_list_view.h"

#include "ui/delegates/label_delegates.h"
#include "ui/models/ticket_selection.h"
#include "ui/models/ticket_table_model.h"
#include "ui/support/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kRowHeight = 48;
constexpr int kHeaderHeight = 30;
constexpr int kCategoryNeeds = 540; ///< list width below which the column drops out
constexpr int kConfidenceNeeds = 630;

} // namespace

TicketListView::TicketListView(TicketTableModel &model, TicketSelection &selection, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_selection(selection)
{
    setObjectName(u"inbox.list"_s);
    setAccessibleName(tr("Tickets"));
    setModel(&model);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(8);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(TicketTableModel::TicketColumn, QHeaderView::Stretch);
    horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    installDelegates();
    adoptTheme();
}

void TicketListView::installDelegates()
{
    const auto install = [this](TicketTableModel::Column column, TicketDelegate *delegate) {
        delegate->setSelection(&m_selection);
        setItemDelegateForColumn(column, delegate);
    };
    install(TicketTableModel::StateColumn, new StateDelegate(this));
    install(TicketTableModel::PriorityColumn, new PriorityDelegate(this));
    install(TicketTableModel::TicketColumn, new SubjectDelegate(this));
    install(TicketTableModel::CategoryColumn, new CategoryDelegate(this));
    install(TicketTableModel::ConfidenceColumn, new ConfidenceDelegate(this));
    install(TicketTableModel::DueColumn, new DueDelegate(this));
    connect(&m_selection, &TicketSelection::changed, viewport(), qOverload<>(&QWidget::update));
}

void TicketListView::adoptTheme()
{
    const Theme &theme = themeOf(this);
    verticalHeader()->setDefaultSectionSize(theme.scaled(kRowHeight));
    horizontalHeader()->setFixedHeight(theme.scaled(kHeaderHeight));
    verticalScrollBar()->setSingleStep(theme.scaled(kRowHeight));
    fitColumns();
}

int TicketListView::columnWidthFor(int column, int atLeast) const
{
    const Theme &theme = themeOf(this);
    const QString header = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const QFontMetrics metrics(theme.font(TextRole::SmallMedium));
    return std::max(theme.scaled(atLeast), metrics.horizontalAdvance(header) + 20);
}

void TicketListView::fitColumns()
{
    setColumnWidth(TicketTableModel::StateColumn, 32);
    setColumnWidth(TicketTableModel::PriorityColumn,
                   columnWidthFor(TicketTableModel::PriorityColumn, 112));
    setColumnWidth(TicketTableModel::CategoryColumn,
                   columnWidthFor(TicketTableModel::CategoryColumn, 104));
    setColumnWidth(TicketTableModel::ConfidenceColumn,
                   columnWidthFor(TicketTableModel::ConfidenceColumn, 96));
    setColumnWidth(TicketTableModel::DueColumn, columnWidthFor(TicketTableModel::DueColumn, 92));
    const Theme &theme = themeOf(this);
    setColumnHidden(TicketTableModel::CategoryColumn, width() < theme.scaled(kCategoryNeeds));
    setColumnHidden(TicketTableModel::ConfidenceColumn, width() < theme.scaled(kConfidenceNeeds));
}

void TicketListView::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    QTableView::resizeEvent(event);
}

void TicketListView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        adoptTheme();
    }
}

void TicketListView::keepPosition()
{
    const int top = rowAt(0);
    const bool isScrolled = verticalScrollBar()->value() > 0;
    m_anchorId = isScrolled ? m_model.rowIdAt(top) : 0;
    m_anchorOffset = isScrolled ? rowViewportPosition(top) : 0;
}

void TicketListView::restorePosition()
{
    const int row = m_anchorId != 0 ? m_model.rowOf(m_anchorId) : -1;
    if (row >= 0) {
        const int height = verticalHeader()->defaultSectionSize();
        verticalScrollBar()->setValue(row * height - m_anchorOffset);
    }
}

qint64 TicketListView::currentRowId() const
{
    return m_model.rowIdAt(currentIndex().row());
}

void TicketListView::setCurrentRow(int row)
{
    const QModelIndex target = m_model.index(row, TicketTableModel::TicketColumn);
    if (target.isValid()) {
        setCurrentIndex(target);
    }
}

void TicketListView::move(int step)
{
    const int rows = m_model.rowCount();
    if (rows > 0) {
        setCurrentRow(std::clamp(currentIndex().row() + step, 0, rows - 1));
    }
}

void TicketListView::toggleCurrent()
{
    m_selection.toggle(currentRowId());
}

void TicketListView::extend(int step)
{
    if (currentIndex().isValid()) {
        const int from = currentIndex().row();
        move(step);
        selectBetween(from, currentIndex().row());
    }
}

void TicketListView::selectWhole()
{
    m_selection.takeAll(m_model.rowIds());
}

void TicketListView::selectBetween(int first, int last)
{
    std::vector<qint64> rowIds;
    for (int row = std::min(first, last); row <= std::max(first, last); ++row) {
        rowIds.push_back(m_model.rowIdAt(row));
    }
    m_selection.add(rowIds);
}

void TicketListView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isLeft = event->button() == Qt::LeftButton && index.isValid();
    if (isLeft && event->modifiers().testFlag(Qt::ShiftModifier)) {
        selectBetween(std::max(0, currentIndex().row()), index.row());
    } else if (isLeft
               && (event->modifiers().testFlag(Qt::ControlModifier)
                   || index.column() == TicketTableModel::StateColumn)) {
        m_selection.toggle(m_model.rowIdAt(index.row()));
    } else {
        QTableView::mousePressEvent(event);
    }
}

void TicketListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const qint64 rowId = m_model.rowIdAt(current.isValid() ? current.row() : -1);
    if (rowId != m_announced) {
        m_announced = rowId;
        Q_EMIT currentTicketChanged(rowId);
    }
}

} // namespace firstline::ui
