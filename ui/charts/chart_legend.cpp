// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_legend.h"

#include "ui/support/painting.h"

#include <QPainter>

namespace firstline::ui {

namespace {

constexpr int kSquare = 10;
constexpr int kTextGap = 6;
constexpr int kEntryGap = 14;

} // namespace

ChartLegend::ChartLegend(const QList<ChartCard::LegendEntry> &entries, QWidget *parent)
    : QWidget(parent)
    , m_entries(entries)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

int ChartLegend::widthOf(qsizetype entries) const
{
    const QFontMetrics metrics(themeOf(this).font(TextRole::Small));
    int width = 0;
    for (const ChartCard::LegendEntry &entry : m_entries.first(entries)) {
        width += kSquare + kTextGap + metrics.horizontalAdvance(entry.text) + kEntryGap;
    }
    return width;
}

QSize ChartLegend::sizeHint() const
{
    const QFontMetrics metrics(themeOf(this).font(TextRole::Small));
    return {widthOf(m_entries.size()), metrics.height() + 4};
}

void ChartLegend::paintEvent(QPaintEvent * /*event*/)
{
    qsizetype shown = m_entries.size();
    while (shown > 0 && widthOf(shown) > width()) {
        --shown;
    }
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setFont(theme.font(TextRole::Small));
    const QFontMetrics metrics(painter.font());
    int x = width() - widthOf(shown) + kEntryGap;
    for (const ChartCard::LegendEntry &entry : m_entries.first(shown)) {
        drawBox(painter,
                QRectF(x, (height() - kSquare) / 2.0, kSquare, kSquare),
                2,
                theme.colour(entry.colour),
                QColor());
        x += kSquare + kTextGap;
        const int textWidth = metrics.horizontalAdvance(entry.text);
        painter.setPen(theme.colour(Colour::Text2));
        painter.drawText(QRect(x, 0, textWidth + 2, height()), Qt::AlignVCenter, entry.text);
        x += textWidth + kEntryGap;
    }
}

} // namespace firstline::ui
