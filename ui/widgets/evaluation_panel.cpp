// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/evaluation_panel.h"

#include "ui/charts/evaluation_charts.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kGap = 12;
constexpr int kWideFrom = 1050;
constexpr int kChartHeight = 290;
constexpr int kExpandedHeight = 520;

QList<ChartCard::LegendEntry> reliabilityLegend()
{
    return {{EvaluationPanel::tr("observed"), Colour::Series1},
            {EvaluationPanel::tr("perfect"), Colour::Neutral}};
}

QList<ChartCard::LegendEntry> coverageLegend()
{
    return {{EvaluationPanel::tr("review threshold"), Colour::Series2}};
}

} // namespace

EvaluationPanel::EvaluationPanel(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_prefix(prefix)
    , m_confusion(new ChartCard(prefix + u".confusion"_s, tr("Confusion"), QString(), {}, this))
    , m_reliability(new ChartCard(
          prefix + u".reliability"_s, tr("Calibration"), QString(), reliabilityLegend(), this))
    , m_coverage(
          new ChartCard(prefix + u".coverage"_s, tr("Coverage"), QString(), coverageLegend(), this))
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kGap);
    for (ChartCard *card : {m_confusion, m_reliability, m_coverage}) {
        card->setMinimumHeight(themeOf(this).scaled(kChartHeight));
        connect(card, &ChartCard::expandToggled, this, [this, card](bool isExpanded) {
            expand(card, isExpanded);
        });
    }
    arrange();
}

void EvaluationPanel::setReport(const EvaluationReport &report,
                                const QString &source,
                                std::optional<double> reviewThreshold)
{
    m_report = report;
    m_source = source;
    m_reviewThreshold = reviewThreshold;
    m_hasReport = true;
    draw();
}

void EvaluationPanel::draw()
{
    if (!m_hasReport) {
        return;
    }
    const Theme &theme = themeOf(this);
    m_confusion->setSubtitle(m_source);
    m_confusion->setContent(confusionPicture(m_prefix + u".confusion.map"_s, m_report));
    m_reliability->setSubtitle(
        tr("%1, ECE %2").arg(m_source, QLocale().toString(m_report.ece, 'f', 3)));
    m_reliability->setContent(reliabilityChart(m_report, theme));
    m_coverage->setSubtitle(m_source);
    m_coverage->setContent(coverageChart(m_report, m_reviewThreshold, theme));
}

void EvaluationPanel::arrange()
{
    for (ChartCard *card : {m_confusion, m_reliability, m_coverage}) {
        m_layout->removeWidget(card);
    }
    if (m_isWide) {
        m_layout->addWidget(m_confusion, 0, 0);
        m_layout->addWidget(m_reliability, 0, 1);
        m_layout->addWidget(m_coverage, 0, 2);
    } else {
        m_layout->addWidget(m_confusion, 0, 0, 1, 2);
        m_layout->addWidget(m_reliability, 1, 0);
        m_layout->addWidget(m_coverage, 1, 1);
    }
    for (int column = 0; column < 3; ++column) {
        m_layout->setColumnStretch(column, column == 2 && !m_isWide ? 0 : 1);
    }
}

void EvaluationPanel::expand(ChartCard *card, bool isExpanded)
{
    const Theme &theme = themeOf(this);
    for (ChartCard *other : {m_confusion, m_reliability, m_coverage}) {
        other->setVisible(!isExpanded || other == card);
    }
    for (int column = 0; column < 3; ++column) {
        const int place = m_layout->indexOf(card);
        int row = 0;
        int at = 0;
        int rows = 0;
        int columns = 0;
        m_layout->getItemPosition(place, &row, &at, &rows, &columns);
        const bool holds = column >= at && column < at + columns;
        const bool isUsed = column < 2 || m_isWide;
        m_layout->setColumnStretch(column, isUsed && (!isExpanded || holds) ? 1 : 0);
    }
    card->setMinimumHeight(theme.scaled(isExpanded ? kExpandedHeight : kChartHeight));
    card->setExpanded(isExpanded);
}

void EvaluationPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (const bool isWide = width() >= themeOf(this).scaled(kWideFrom); isWide != m_isWide) {
        m_isWide = isWide;
        arrange();
    }
}

void EvaluationPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        draw();
    }
    QWidget::changeEvent(event);
}

} // namespace firstline::ui
