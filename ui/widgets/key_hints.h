// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/action_table.h"

#include <QList>
#include <QStringList>
#include <QWidget>

namespace firstline::ui {

class ConsoleActions;

/// Keys and what they do, as shown in the status bar.
struct KeyHint
{
    QStringList caps;
    QString text;
};

/// What the commands do together, with the first key of each. Without keys the caps are empty.
[[nodiscard]] KeyHint
keyHint(const ConsoleActions &actions, const QList<ActionId> &ids, const QString &text);

/// Paints key hints from the right; those that do not fit drop out at the left.
class KeyHints : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHints(QWidget *parent = nullptr);

    void setHints(const QList<KeyHint> &hints);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int widthOf(const KeyHint &hint) const;
    void paintHint(QPainter &painter, const KeyHint &hint, int left) const;

    QList<KeyHint> m_hints;
};

} // namespace firstline::ui
