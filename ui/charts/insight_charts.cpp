// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/insight_charts.h"

#include "ui/charts/axes.h"
#include "ui/support/label_text.h"
#include "ui/support/time_text.h"

#include <QBarSeries>
#include <QBarSet>
#include <QCoreApplication>
#include <QHorizontalStackedBarSeries>
#include <QLocale>
#include <QPen>
#include <QStackedBarSeries>
#include <QStandardItemModel>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kWeeksPastDays = 60;
constexpr std::size_t kMostCategories = 9;
constexpr qint64 kLengthNeeds = 30;
constexpr qsizetype kMostDayLabels = 8;

struct ChartText
{
    Q_DECLARE_TR_FUNCTIONS(InsightCharts)
};

QString count(qint64 value)
{
    return QLocale().toString(value);
}

std::unique_ptr<QAbstractItemModel> table(const QStringList &header, const QList<QStringList> &rows)
{
    auto model = std::make_unique<QStandardItemModel>();
    model->setHorizontalHeaderLabels(header);
    for (const QStringList &row : rows) {
        QList<QStandardItem *> items;
        for (const QString &text : row) {
            items.append(new QStandardItem(text));
            items.back()->setTextAlignment(Qt::AlignVCenter
                                           | (items.size() == 1 ? Qt::AlignLeft : Qt::AlignRight));
        }
        model->appendRow(items);
    }
    return model;
}

QBarSet *barSet(const QString &name, Colour colour, const Theme &theme)
{
    auto *set = new QBarSet(name);
    set->setBrush(theme.colour(colour));
    set->setPen(QPen(theme.colour(Colour::Surface), 1));
    return set;
}

/// One set per priority, low first so that high stands on top or outermost.
std::array<QBarSet *, 3> prioritySets(const Theme &theme)
{
    std::array<QBarSet *, 3> sets{};
    for (const Priority priority : kPriorities) {
        sets.at(static_cast<std::size_t>(priority)) =
            barSet(priorityText(priority), coloursOf(priority).mark, theme);
    }
    return sets;
}

/// Days put together to weeks that begin on Monday.
std::vector<DayVolume> byWeek(const std::vector<DayVolume> &days)
{
    std::vector<DayVolume> weeks;
    for (const DayVolume &day : days) {
        const QDate monday = day.day.addDays(1 - day.day.dayOfWeek());
        if (weeks.empty() || weeks.back().day != monday) {
            weeks.push_back({monday, {}, 0});
        }
        for (std::size_t i = 0; i < day.byPriority.size(); ++i) {
            weeks.back().byPriority.at(i) += day.byPriority.at(i);
        }
        weeks.back().unknown += day.unknown;
    }
    return weeks;
}

QStringList priorityCells(const std::array<qint64, 3> &counts)
{
    return {count(counts[2]), count(counts[1]), count(counts[0])};
}

QStringList priorityHeader(const QString &first)
{
    return {first,
            priorityText(Priority::High),
            priorityText(Priority::Medium),
            priorityText(Priority::Low)};
}

std::vector<CategoryBalance> largestCategories(const InsightSeries &series)
{
    std::vector<CategoryBalance> shown;
    std::optional<CategoryBalance> rest;
    for (const CategoryBalance &entry : series.categories) {
        if (entry.category.isEmpty()) {
            continue;
        }
        if (shown.size() < kMostCategories) {
            shown.push_back(entry);
            continue;
        }
        if (!rest) {
            rest.emplace();
            rest->category = ChartText::tr("All others");
        }
        for (std::size_t i = 0; i < 3; ++i) {
            rest->byPriority.at(i) += entry.byPriority.at(i);
        }
        rest->unknown += entry.unknown;
    }
    if (rest) {
        shown.push_back(*rest);
    }
    return shown;
}

ChartContent missing(const QString &needs)
{
    ChartContent content;
    content.needs = needs;
    return content;
}

} // namespace

bool isWeekly(const InsightSeries &series)
{
    return series.volume.size() > kWeeksPastDays;
}

ChartContent volumeChart(const InsightSeries &series, const Theme &theme)
{
    if (series.volume.size() < 2) {
        return missing(ChartText::tr("This chart needs tickets of 2 days."));
    }
    const std::vector<DayVolume> bars = isWeekly(series) ? byWeek(series.volume) : series.volume;
    ChartContent content;
    content.chart = bareChart(theme);
    auto *stack = new QStackedBarSeries;
    stack->setBarWidth(0.72);
    const std::array<QBarSet *, 3> sets = prioritySets(theme);
    QBarSet *unknown = barSet(ChartText::tr("Not predicted"), Colour::Line, theme);
    QStringList labels;
    QList<QStringList> rows;
    qint64 largest = 1;
    for (const DayVolume &bar : bars) {
        for (std::size_t i = 0; i < sets.size(); ++i) {
            *sets.at(i) << double(bar.byPriority.at(i));
        }
        *unknown << double(bar.unknown);
        labels.append(dayText(bar.day, series.to));
        rows.append(QStringList{labels.back()} + priorityCells(bar.byPriority)
                    + QStringList{count(bar.unknown)});
        largest = std::max(largest, bar.total());
    }
    for (QBarSet *set : sets) {
        stack->append(set);
    }
    stack->append(unknown);
    content.chart->addSeries(stack);
    const auto step = static_cast<int>((labels.size() + kMostDayLabels - 1) / kMostDayLabels);
    addBarAxis(*content.chart, *stack, Qt::AlignBottom, labels, step, theme);
    addCountAxis(*content.chart, *stack, Qt::AlignLeft, double(largest), theme);
    content.table =
        table(priorityHeader(isWeekly(series) ? ChartText::tr("Week from") : ChartText::tr("Day"))
                  + QStringList{ChartText::tr("Not predicted")},
              rows);
    content.headline = ChartText::tr("%1 tickets from %2 to %3")
                           .arg(count(series.tickets),
                                dayText(series.from, series.to),
                                dayText(series.to, series.to));
    return content;
}

ChartContent
categoryChart(const InsightSeries &series, const Theme &theme, const MarkChosen &chosen)
{
    std::vector<CategoryBalance> entries = largestCategories(series);
    if (entries.empty()) {
        return missing(ChartText::tr("This chart needs tickets with a category."));
    }
    const std::size_t clickable = std::min(entries.size(), kMostCategories);
    ChartContent content;
    content.headline = ChartText::tr("Most frequent: %1, %2 tickets")
                           .arg(entries.front().category, count(entries.front().total()));
    content.chart = bareChart(theme);
    auto *stack = new QHorizontalStackedBarSeries;
    stack->setBarWidth(0.62);
    const std::array<QBarSet *, 3> sets = prioritySets(theme);
    QList<QStringList> rows;
    QStringList labels;
    qint64 largest = 1;
    for (const CategoryBalance &entry : entries) {
        rows.append(QStringList{entry.category} + priorityCells(entry.byPriority));
        largest = std::max(largest, entry.total() - entry.unknown);
    }
    std::reverse(entries.begin(), entries.end()); // the axis counts from the bottom
    for (const CategoryBalance &entry : entries) {
        labels.append(entry.category);
        for (std::size_t i = 0; i < sets.size(); ++i) {
            *sets.at(i) << double(entry.byPriority.at(i));
        }
    }
    for (const Priority priority : kPriorities) {
        QBarSet *set = sets.at(static_cast<std::size_t>(priority));
        stack->append(set);
        QObject::connect(set, &QBarSet::clicked, stack, [=](int index) {
            const auto fromTop = static_cast<std::size_t>(labels.size() - 1 - index);
            if (fromTop < clickable) {
                chosen(priority, labels[index]);
            }
        });
    }
    content.chart->addSeries(stack);
    addBarAxis(*content.chart, *stack, Qt::AlignLeft, labels, 1, theme);
    addCountAxis(*content.chart, *stack, Qt::AlignBottom, double(largest), theme);
    content.table = table(priorityHeader(ChartText::tr("Category")), rows);
    return content;
}

ChartContent
priorityChart(const InsightSeries &series, const Theme &theme, const MarkChosen &chosen)
{
    const qint64 known = series.byPriority[0] + series.byPriority[1] + series.byPriority[2];
    if (known == 0) {
        return missing(ChartText::tr("This chart needs tickets with a priority."));
    }
    ChartContent content;
    content.chart = bareChart(theme);
    auto *bars = new QStackedBarSeries;
    bars->setBarWidth(0.5);
    QStringList labels;
    QList<QStringList> rows;
    qint64 largest = 1;
    const std::array<QBarSet *, 3> sets = prioritySets(theme);
    for (const Priority priority : kPriorities) {
        const auto place = static_cast<std::size_t>(priority);
        const qint64 tickets = series.byPriority.at(place);
        // One set per bar, zero elsewhere, so that every bar has the colour of its priority.
        for (std::size_t i = 0; i < sets.size(); ++i) {
            *sets.at(place) << (i == place ? double(tickets) : 0.0);
        }
        bars->append(sets.at(place));
        QObject::connect(sets.at(place), &QBarSet::clicked, bars, [chosen, priority] {
            chosen(priority, QString());
        });
        const QString share = percentText(double(tickets) / double(known));
        labels.append(u"%1 · %2"_s.arg(priorityText(priority), share));
        rows.prepend({priorityText(priority), count(tickets), share});
        largest = std::max(largest, tickets);
    }
    content.chart->addSeries(bars);
    addBarAxis(*content.chart, *bars, Qt::AlignBottom, labels, 1, theme);
    addCountAxis(*content.chart, *bars, Qt::AlignLeft, double(largest), theme);
    content.table = table({ChartText::tr("Priority"),
                           ChartText::tr("Tickets"),
                           ChartText::tr("Share", "part of all tickets")},
                          rows);
    content.headline = ChartText::tr("%1 of the tickets are High")
                           .arg(finePercentText(double(series.byPriority[2]) / double(known)));
    return content;
}

ChartContent lengthChart(const InsightSeries &series, const Theme &theme)
{
    if (series.tickets < kLengthNeeds || series.lengths.empty()) {
        return missing(ChartText::tr("This chart needs 30 tickets."));
    }
    ChartContent content;
    content.chart = bareChart(theme);
    auto *bars = new QBarSeries;
    bars->setBarWidth(0.86);
    QBarSet *set = barSet(ChartText::tr("Tickets"), Colour::Series1, theme);
    QStringList labels;
    QList<QStringList> rows;
    qint64 largest = 1;
    for (const LengthBin &bin : series.lengths) {
        *set << double(bin.tickets);
        labels.append(count(bin.fromWords));
        rows.append({ChartText::tr("%1 to %2").arg(count(bin.fromWords), count(bin.toWords - 1)),
                     count(bin.tickets)});
        largest = std::max(largest, bin.tickets);
    }
    bars->append(set);
    content.chart->addSeries(bars);
    addBarAxis(*content.chart, *bars, Qt::AlignBottom, labels, 1, theme);
    addCountAxis(*content.chart, *bars, Qt::AlignLeft, double(largest), theme);
    content.table = table({ChartText::tr("Words"), ChartText::tr("Tickets")}, rows);
    content.headline = ChartText::tr("Half of the messages have fewer than %1 words")
                           .arg(QLocale().toString(series.medianWords, 'f', 0));
    return content;
}

} // namespace firstline::ui
