// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QWidget>

namespace firstline::ui {

/// A bordered surface with round corners that holds other widgets.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A 1 px line that separates parts of a card or page.
class Separator : public QWidget
{
    Q_OBJECT

public:
    explicit Separator(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A widget filled with one colour of the theme.
class Panel : public QWidget
{
    Q_OBJECT

public:
    explicit Panel(Colour fill, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Colour m_fill;
};

/// A small rounded label with an optional icon, such as the reply clock of a ticket.
class Pill : public QWidget
{
    Q_OBJECT

public:
    explicit Pill(QWidget *parent = nullptr);

    void setContent(const QString &iconName, const QString &text, Colour ink, Colour fill);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    QString m_text;
    Colour m_ink = Colour::Text2;
    Colour m_fill = Colour::Sunken;
};

} // namespace firstline::ui
