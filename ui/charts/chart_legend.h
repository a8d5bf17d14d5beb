// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_card.h"

#include <QWidget>

namespace firstline::ui {

/// The legend of a chart: a square and a word for each series. Entries that do not fit are left
/// out from the end together, so that none is cut.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(const QList<ChartCard::LegendEntry> &entries, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int widthOf(qsizetype entries) const;

    QList<ChartCard::LegendEntry> m_entries;
};

} // namespace firstline::ui
