// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <QList>

namespace firstline::ui {

class TextLabel;

/// A row of figures, each with its name above and what to compare it with beside it.
class KpiStrip : public Card
{
    Q_OBJECT

public:
    struct Figure
    {
        QString objectName; ///< last part
        QString name;
    };

    explicit KpiStrip(const QList<Figure> &figures, QWidget *parent = nullptr);

    void setFigure(int place, const QString &value, const QString &comparison);

private:
    struct Cell
    {
        TextLabel *value;
        TextLabel *comparison;
    };
    QList<Cell> m_cells;
};

} // namespace firstline::ui
