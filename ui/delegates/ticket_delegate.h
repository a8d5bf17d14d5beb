// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stored_ticket.h"
#include "ui/support/theme.h"

#include <QDateTime>
#include <QStyledItemDelegate>

namespace firstline::ui {

class TicketSelection;

/// What a cell of the inbox is painted with.
struct CellContext
{
    const Theme &theme;
    QRectF rect; ///< the cell without its side padding
    QDateTime now;
    bool showsBoxes = false; ///< some ticket is selected
    bool isMarked = false;   ///< this one is
};

/// Paints what all cells of the inbox have in common: background, separator, the bar of the
/// current row, grey bars for a row that is not there yet.
class TicketDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The tickets to paint as selected; kept.
    void setSelection(const TicketSelection *selection) { m_selection = selection; }

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const final;

protected:
    /// Paints the cell's own content. The painter is restored afterwards.
    virtual void
    paintCell(QPainter &painter, const CellContext &cell, const TicketRow &row) const = 0;

private:
    const TicketSelection *m_selection = nullptr;
};

/// The narrow first column: the 3 px bar of the current row, the dot of an unread ticket, and the
/// box of a selected one as soon as there is any.
class StateDelegate final : public TicketDelegate
{
    Q_OBJECT

public:
    using TicketDelegate::TicketDelegate;

protected:
    void paintCell(QPainter &painter, const CellContext &cell, const TicketRow &row) const override;
};

/// The task that the model is unsure of: of a ticket that needs review, the weaker answer.
[[nodiscard]] std::optional<Task> unsureTask(const TicketRow &row);

/// The calibrated probability of the weaker of the two answers.
[[nodiscard]] std::optional<double> weakerConfidence(const TicketRow &row);

} // namespace firstline::ui
