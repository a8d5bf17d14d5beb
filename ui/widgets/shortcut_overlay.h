// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/console_actions.h"

#include <QPointer>
#include <QWidget>

namespace firstline::ui {

/// All keys that work, over the window; Esc or a click beside it closes it.
///
/// The lines come from the actions themselves, so that the list cannot tell anything else.
class ShortcutOverlay : public QWidget
{
    Q_OBJECT

public:
    ShortcutOverlay(const ConsoleActions &actions, QWidget *window);

    void open();

    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void close();
    QWidget *buildGroup(KeyGroup group);
    QWidget *buildLine(const QStringList &caps, const QString &text);

    void buildGroups();

    const ConsoleActions &m_actions;
    QWidget *m_sheet;
    QWidget *m_groups = nullptr; ///< made anew each time the list opens
    QPointer<QWidget> m_focusBefore;
};

} // namespace firstline::ui
