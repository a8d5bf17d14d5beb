// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace firstline::ui {

class TicketSelection;
class TicketTableModel;

/// The list of the inbox. Its rows have one height; columns drop out when it gets narrow; what is
/// in view stays in view while the list changes.
class TicketListView : public QTableView
{
    Q_OBJECT

public:
    /// The model and the selection are kept.
    TicketListView(TicketTableModel &model, TicketSelection &selection, QWidget *parent = nullptr);

    /// Remembers what is in view before the model's list changes, and shows it again after.
    void keepPosition();
    void restorePosition();

    [[nodiscard]] qint64 currentRowId() const;
    void setCurrentRow(int row);
    /// Moves the current row by `step`, not past the ends.
    void move(int step);
    /// Selects the current ticket or takes it out.
    void toggleCurrent();
    /// Selects the current ticket and the next one, which becomes the current.
    void extend(int step);
    /// Selects the whole list.
    void selectWhole();

Q_SIGNALS:
    /// Another ticket is current; 0 when there is none.
    void currentTicketChanged(qint64 rowId);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// A click on the box, or with Ctrl, selects; with Shift it selects from the current ticket on.
    void mousePressEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void installDelegates();
    void selectBetween(int first, int last);
    void adoptTheme();
    void fitColumns();
    [[nodiscard]] int columnWidthFor(int column, int atLeast) const;

    TicketTableModel &m_model;
    TicketSelection &m_selection;
    qint64 m_anchorId = 0;
    int m_anchorOffset = 0;
    qint64 m_announced = 0;
};

} // namespace firstline::ui
