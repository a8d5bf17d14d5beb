// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fact_grid.h"

#include "ui/widgets/text_label.h"

#include <QGridLayout>

namespace firstline::ui {

FactGrid::FactGrid(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(24);
    m_layout->setVerticalSpacing(8);
    m_layout->setColumnStretch(1, 1);
}

void FactGrid::setFacts(const QList<Fact> &facts)
{
    qDeleteAll(m_labels);
    m_labels.clear();
    int row = 0;
    for (const Fact &fact : facts) {
        auto *name = new TextLabel(fact.name, TextRole::Body, Colour::Text3, this);
        auto *value = new TextLabel(fact.value, TextRole::BodyMedium, Colour::Text, this);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setToolTip(fact.toolTip);
        m_layout->addWidget(name, row, 0, Qt::AlignTop);
        m_layout->addWidget(value, row, 1);
        m_labels << name << value;
        ++row;
    }
}

} // namespace firstline::ui
