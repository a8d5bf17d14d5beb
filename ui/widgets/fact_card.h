// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

namespace firstline::ui {

class TextLabel;

/// A small card with an icon, a headline and a few words.
class FactCard : public Card
{
    Q_OBJECT

public:
    explicit FactCard(const QString &iconName, QWidget *parent = nullptr);

    void setTexts(const QString &headline, const QString &text);

private:
    TextLabel *m_headline;
    TextLabel *m_text;
};

/// An icon of the theme in one of its colours.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const QString &iconName, Colour colour, int size, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    Colour m_colour;
    int m_size;
};

} // namespace firstline::ui
