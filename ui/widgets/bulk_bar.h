// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_change.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QMenu;

namespace firstline::ui {

class ActionButton;
class ConsoleActions;
class ElidedLabel;
class IconButton;
class TextLabel;

/// The bar over the foot of the list while tickets are selected: how many, what is in them, and
/// what can be done with all of them.
class BulkBar : public QWidget
{
    Q_OBJECT

public:
    /// Floats over `host` and follows its size.
    BulkBar(const ConsoleActions &actions, QWidget *host);

    /// Shows how many are selected; hides the bar for none. `isWhole`: all of the view.
    void showCount(qint64 selected, bool isWhole);
    /// Shows what is in them; none while it is not known.
    void showSummary(const std::optional<SelectionSummary> &summary);

    /// Where menus and pickers of the bar open: its upper left corner on the screen.
    [[nodiscard]] QPoint menuPlace() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildLayout(const ConsoleActions &actions);
    QMenu *makeMoreMenu(const ConsoleActions &actions);
    void arrange(bool isNarrow);
    void place();

    QBoxLayout *m_layout = nullptr;
    QBoxLayout *m_head = nullptr;
    QBoxLayout *m_buttons = nullptr;
    TextLabel *m_count = nullptr;
    ElidedLabel *m_detail = nullptr;
    ActionButton *m_accept = nullptr;
    IconButton *m_close = nullptr;
};

} // namespace firstline::ui
