// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pane_skeleton.h"

#include "ui/support/painting.h"

namespace firstline::ui {

namespace {

constexpr int kRows = 3;
constexpr int kRowHeight = 30;
constexpr int kTop = 44;

} // namespace

PaneSkeleton::PaneSkeleton(QWidget *parent)
    : Card(parent)
{
    setObjectName(QStringLiteral("ticket.loading"));
    setAccessibleName(tr("The ticket is being read"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize PaneSkeleton::sizeHint() const
{
    return {300, themeOf(this).scaled(kTop + kRows * kRowHeight + 12)};
}

void PaneSkeleton::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor grey = theme.colour(Colour::Sunken);
    drawBox(painter, QRectF(16, 18, 120, 8), 4, grey, QColor());
    for (int row = 0; row < kRows; ++row) {
        const qreal y = theme.scaled(kTop + row * kRowHeight) + 10;
        const qreal half = (width() - 48) / 2.0;
        drawBox(painter, QRectF(16, y, half, 8), 4, grey, QColor());
        drawBox(painter, QRectF(32 + half, y, half, 8), 4, grey, QColor());
    }
}

} // namespace firstline::ui
