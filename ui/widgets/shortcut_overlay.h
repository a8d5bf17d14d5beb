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
    QWidget *buildGroup(const ConsoleActions &actions, KeyGroup group);
    QWidget *buildLine(const QStringList &caps, const QString &text);

    QWidget *m_sheet;
    QPointer<QWidget> m_focusBefore;
};

} // namespace firstline::ui
