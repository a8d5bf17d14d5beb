// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/kpi_strip.h"

#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

KpiStrip::KpiStrip(const QList<Figure> &figures, QWidget *parent)
    : Card(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 10, 12, 10);
    layout->setSpacing(14);
    for (const Figure &figure : figures) {
        if (!m_cells.isEmpty()) {
            layout->addWidget(new Separator(Qt::Vertical, this));
        }
        Cell cell{new TextLabel(QString(), TextRole::Kpi, Colour::Text, this),
                  new TextLabel(QString(), TextRole::Small, Colour::Text3, this)};
        cell.value->setObjectName(u"insights.kpi."_s + figure.objectName);
        auto *numbers = new QHBoxLayout;
        numbers->setSpacing(8);
        numbers->addWidget(cell.value);
        numbers->addWidget(cell.comparison, 0, Qt::AlignBottom);
        numbers->addStretch();
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        column->addWidget(new TextLabel(figure.name, TextRole::Small, Colour::Text2, this));
        column->addLayout(numbers);
        layout->addLayout(column, 1);
        m_cells.append(cell);
    }
}

void KpiStrip::setFigure(int place, const QString &value, const QString &comparison)
{
    m_cells[place].value->setText(value);
    m_cells[place].comparison->setText(comparison);
}

} // namespace firstline::ui
