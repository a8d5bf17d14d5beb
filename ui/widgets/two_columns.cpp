// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/two_columns.h"

namespace firstline::ui {

TwoColumns::TwoColumns(QWidget *list, QWidget *reading, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
{
    setChildrenCollapsible(false);
    addWidget(list);
    addWidget(reading);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
}

void TwoColumns::setReading(bool isReading)
{
    m_isReading = isReading;
    arrange();
}

void TwoColumns::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    arrange();
}

void TwoColumns::arrange()
{
    widget(0)->setVisible(!m_isReading);
    widget(1)->setVisible(m_isReading || width() >= kRoomForBoth);
}

} // namespace firstline::ui
