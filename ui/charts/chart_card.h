// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"
#include "ui/widgets/card.h"

#include <QAbstractItemModel>
#include <QChart>

#include <memory>

class QChartView;
class QStackedLayout;

namespace firstline::ui {

class ChartLegend;
class DataTable;
class IconButton;
class TextLabel;

/// What a chart shows, in one place for the eye, the table and assistive technology.
struct ChartContent
{
    std::unique_ptr<QChart> chart;    ///< null: a picture, or there is not enough to draw
    std::unique_ptr<QWidget> picture; ///< a widget that draws itself, instead of a chart
    std::unique_ptr<QAbstractItemModel> table;
    QString needs;    ///< one sentence that says what is missing, where both are null
    QString headline; ///< the most important figure, as a sentence
};

/// A card with a chart: title, legend, the same data as a table, and a way to enlarge it.
class ChartCard : public Card
{
    Q_OBJECT

public:
    struct LegendEntry
    {
        QString text;
        Colour colour;
    };

    ChartCard(const QString &objectName,
              const QString &title,
              const QString &subtitle,
              const QList<LegendEntry> &legend,
              QWidget *parent = nullptr);
    ~ChartCard() override;

    void setContent(ChartContent content);
    void setSubtitle(const QString &subtitle);
    void setExpanded(bool isExpanded);

Q_SIGNALS:
    void expandToggled(bool isExpanded);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLayout *buildHead(const QString &title, const QString &subtitle);
    void refresh();

    ChartLegend *m_legend;
    TextLabel *m_subtitle = nullptr;
    IconButton *m_tableButton = nullptr;
    IconButton *m_expandButton = nullptr;
    QChartView *m_view;
    DataTable *m_table;
    TextLabel *m_needs;
    QStackedLayout *m_stack;
    std::unique_ptr<QAbstractItemModel> m_model;
    QWidget *m_picture = nullptr;
    bool m_hasChart = false;
    bool m_showsTable = false;
    bool m_isExpanded = false;
};

} // namespace firstline::ui
