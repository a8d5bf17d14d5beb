// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/insights_page.h"

#include "core/domain/enum_text.h"
#include "core/service/insight_service.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/insight_charts.h"
#include "ui/pages/page_id.h"
#include "ui/support/error_text.h"
#include "ui/support/label_text.h"
#include "ui/support/time_text.h"
#include "ui/support/when_ready.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/segmented.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kGap = 12;

/// The periods of the switch; none: all tickets.
constexpr std::array<std::optional<int>, 4> kPeriods{7, 30, 90, std::nullopt};
constexpr int kFirstPeriod = 1;

QList<ChartCard::LegendEntry> priorityLegend()
{
    return {{priorityText(Priority::High), Colour::HighMark},
            {priorityText(Priority::Medium), Colour::MediumMark},
            {priorityText(Priority::Low), Colour::LowMark},
            {InsightsPage::tr("Not predicted"), Colour::Line}};
}

} // namespace

InsightsPage::InsightsPage(InsightService &insights, QWidget *parent)
    : Page(u"insights"_s, pageTitle(PageId::Insights), parent)
    , m_insights(insights)
{
    m_period = new Segmented(u"insights.period"_s,
                             {{u"7"_s, tr("7 days"), {}},
                              {u"30"_s, tr("30 days"), {}},
                              {u"90"_s, tr("90 days"), {}},
                              {u"all"_s, tr("All", "all tickets"), {}}},
                             this);
    m_period->setCurrent(kFirstPeriod);
    connect(m_period, &Segmented::chosen, this, &InsightsPage::request);
    addToTopBar(m_period);
    buildCards();
}

void InsightsPage::buildCards()
{
    m_figures = new KpiStrip({{u"tickets"_s, tr("Tickets")},
                              {u"high"_s, tr("High", "share of tickets")},
                              {u"corrected"_s, tr("Corrected by agents")},
                              {u"review"_s, tr("Sent to review")},
                              {u"length"_s, tr("Median length")}},
                             this);
    m_volume = new ChartCard(
        u"insights.chart.arrivals"_s, tr("Tickets over time"), QString(), priorityLegend(), this);
    m_categories = new ChartCard(
        u"insights.chart.category"_s, tr("Category and priority"), QString(), {}, this);
    m_priorities =
        new ChartCard(u"insights.chart.priority"_s, tr("Priority"), tr("tickets"), {}, this);
    m_lengths = new ChartCard(
        u"insights.chart.length"_s, tr("Message length"), tr("words, doubling bins"), {}, this);
    auto *area = new QScrollArea(this);
    area->setObjectName(u"insights.scroll"_s);
    area->setAccessibleName(pageTitle(PageId::Insights));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new Panel(Colour::Window, area);
    auto *grid = new QGridLayout(inside);
    grid->setContentsMargins(20, 14, 20, 16);
    grid->setSpacing(kGap);
    grid->addWidget(m_figures, 0, 0, 1, 3);
    grid->addWidget(m_volume, 1, 0, 1, 2);
    grid->addWidget(m_categories, 1, 2, 1, 1);
    grid->addWidget(m_priorities, 2, 0, 1, 1);
    grid->addWidget(m_lengths, 2, 1, 1, 2);
    for (int column = 0; column < 3; ++column) {
        grid->setColumnStretch(column, 1);
    }
    grid->setRowStretch(1, 1);
    grid->setRowStretch(2, 1);
    area->setWidget(inside);
    body().addWidget(area, 1);
    for (ChartCard *card : {m_volume, m_categories, m_priorities, m_lengths}) {
        connect(card, &ChartCard::expandToggled, this, [this, card](bool isExpanded) {
            expand(card, isExpanded);
        });
    }
}

void InsightsPage::enter()
{
    request();
}

void InsightsPage::request()
{
    const int generation = ++m_generation;
    m_since.start();
    setStatusText(tr("Computing"));
    const std::optional<int> days = kPeriods.at(static_cast<std::size_t>(m_period->current()));
    whenReady(
        this, m_insights.series(days), [this, generation](const Result<InsightSeries> &series) {
            if (generation == m_generation) {
                take(series);
            }
        });
}

void InsightsPage::take(const Result<InsightSeries> &series)
{
    if (!series) {
        setStatusText(errorText(series.error()));
        return;
    }
    m_series = *series;
    m_hasSeries = true;
    setStatusText(tr("Computed in %1 ms").arg(QLocale().toString(m_since.elapsed())));
    draw();
}

void InsightsPage::draw()
{
    if (!m_hasSeries) {
        return;
    }
    const Theme &theme = themeOf(this);
    const MarkChosen chosen = [this](std::optional<Priority> priority, const QString &category) {
        chooseMark(priority, category);
    };
    drawFigures();
    m_volume->setSubtitle(isWeekly(m_series) ? tr("by week and priority") : tr("by priority"));
    m_volume->setContent(volumeChart(m_series, theme));
    m_categories->setContent(categoryChart(m_series, theme, chosen));
    m_priorities->setContent(priorityChart(m_series, theme, chosen));
    m_lengths->setContent(lengthChart(m_series, theme));
}

void InsightsPage::drawFigures()
{
    const QLocale locale;
    const qint64 tickets = m_series.tickets;
    const auto share = [tickets](qint64 part) {
        return tickets > 0 ? finePercentText(double(part) / double(tickets)) : u"–"_s;
    };
    setMeta(tickets > 0
                ? tr("%1 to %2")
                      .arg(dayText(m_series.from, m_series.to), dayText(m_series.to, m_series.to))
                : QString());
    m_figures->setFigure(0, locale.toString(tickets), QString());
    const qint64 known = m_series.byPriority[0] + m_series.byPriority[1] + m_series.byPriority[2];
    m_figures->setFigure(
        1,
        known > 0 ? finePercentText(double(m_series.byPriority[2]) / double(known)) : u"–"_s,
        known < tickets ? tr("of %1 predicted").arg(locale.toString(known)) : QString());
    m_figures->setFigure(
        2, share(m_series.corrected), tr("%1 confirmed").arg(locale.toString(m_series.confirmed)));
    m_figures->setFigure(3, share(m_series.needReview), QString());
    m_figures->setFigure(
        4,
        tickets > 0
            ? tr("%Ln word(s)", nullptr, static_cast<int>(std::lround(m_series.medianWords)))
            : u"–"_s,
        QString());
}

void InsightsPage::expand(ChartCard *card, bool isExpanded)
{
    for (ChartCard *other : {m_volume, m_categories, m_priorities, m_lengths}) {
        other->setVisible(!isExpanded || other == card);
    }
    m_figures->setVisible(!isExpanded);
    card->setExpanded(isExpanded);
}

void InsightsPage::chooseMark(std::optional<Priority> priority, const QString &category)
{
    TicketQuery query = TicketQuery::all(); // the charts count tickets of every status
    if (priority) {
        query = query.with(QueryField::Priority, {word(*priority)});
    }
    if (!category.isEmpty()) {
        query = query.with(QueryField::Category, {category});
    }
    Q_EMIT queryChosen(query);
}

void InsightsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        draw();
    }
    Page::changeEvent(event);
}

} // namespace firstline::ui
