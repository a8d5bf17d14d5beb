// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/past_changes_sheet.h"

#include "ui/models/past_changes_model.h"
#include "ui/support/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

PastChangesSheet::PastChangesSheet(QWidget *parent)
    : QDialog(parent)
    , m_model(new PastChangesModel(this))
    , m_table(new DataTable(u"changes.list"_s, tr("My changes"), this))
    , m_revert(new ActionButton(ButtonLook::Normal, this))
    , m_stack(new QStackedLayout)
{
    setObjectName(u"changes"_s);
    setWindowTitle(tr("My changes"));
    setAccessibleName(windowTitle());
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(PastChangesModel::WhatColumn, QHeaderView::Stretch);
    header->setResizeContentsPrecision(20);
    auto *empty = new TextLabel(
        tr("Nothing changed yet. Each of your changes will stand here, and can be undone."),
        TextRole::Message,
        Colour::Text3,
        this);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_table);
    m_revert->setObjectName(u"changes.revert"_s);
    m_revert->setIconName(u"undo"_s);
    auto *leave = new ActionButton(ButtonLook::Ghost, this);
    leave->setObjectName(u"changes.close"_s);
    leave->setText(tr("Close", "the window"));
    leave->setAccessibleName(leave->text());
    leave->setKeyText(u"Esc"_s);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_revert);
    foot->addStretch();
    foot->addWidget(leave);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addLayout(m_stack, 1);
    layout->addLayout(foot);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == PastChangesModel::ActColumn) {
            revertRow(index.row());
        }
    });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        revertRow(index.row());
    });
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &PastChangesSheet::refreshButton);
    connect(m_revert, &QAbstractButton::clicked, this, [this] {
        revertRow(m_table->currentIndex().row());
    });
    connect(leave, &QAbstractButton::clicked, this, &QDialog::reject);
    resize(themeOf(this).scaled(620), themeOf(this).scaled(440));
    refreshButton();
}

void PastChangesSheet::showChanges(std::vector<PastChange> changes, const QDateTime &now)
{
    const int row = std::max(0, m_table->currentIndex().row());
    m_model->setChanges(std::move(changes), now);
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    if (m_model->rowCount() > 0) {
        m_table->selectRow(std::min(row, m_model->rowCount() - 1));
    }
    refreshButton();
}

void PastChangesSheet::revertRow(int row)
{
    if (row >= 0 && row < m_model->rowCount()) {
        Q_EMIT revertWanted(m_model->change(row));
    }
}

void PastChangesSheet::refreshButton()
{
    const int row = m_table->currentIndex().row();
    const bool isThere = row >= 0 && row < m_model->rowCount();
    const bool isUndone = isThere && m_model->change(row).isUndone;
    m_revert->setText(isUndone ? tr("Do it again") : tr("Undo this change"));
    m_revert->setAccessibleName(m_revert->text());
    m_revert->setIconName(isUndone ? u"redo"_s : u"undo"_s);
    m_revert->setEnabled(isThere);
}

} // namespace firstline::ui
