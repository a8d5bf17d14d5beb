// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/data_table.h"

#include "ui/support/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace firstline::ui {

DataTable::DataTable(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    adoptTheme();
}

void DataTable::fitHeight(int mostRows)
{
    const int rows = std::min(mostRows, model() != nullptr ? model()->rowCount() : 0);
    setFixedHeight(horizontalHeader()->height() + rows * verticalHeader()->defaultSectionSize()
                   + 2);
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::copySelection() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    int row = -1;
    for (const QModelIndex &cell : std::as_const(cells)) {
        if (row >= 0) {
            text += cell.row() == row ? QChar(u'\t') : QChar(u'\n');
        }
        row = cell.row();
        text += cell.data().toString();
    }
    QGuiApplication::clipboard()->setText(text);
}

void DataTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        adoptTheme();
    }
}

void DataTable::adoptTheme()
{
    const Theme &theme = themeOf(this);
    setFont(theme.font(TextRole::Body));
    verticalHeader()->setDefaultSectionSize(theme.scaled(26));
    horizontalHeader()->setFixedHeight(theme.scaled(26));
}

} // namespace firstline::ui
