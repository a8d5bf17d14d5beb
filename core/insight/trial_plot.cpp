// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/trial_plot.h"

#include "core/domain/enum_text.h"
#include "core/insight/axis_ticks.h"

#include <QString>

#include <algorithm>

namespace firstline::insight {

namespace {

using namespace Qt::StringLiterals;

constexpr double kPanelWidth = 340;
constexpr double kPanelHeight = 250;
constexpr double kLeft = 56; // of the axes, inside a panel
constexpr double kRight = 14;
constexpr double kTop = 34;
constexpr double kBottom = 34;
constexpr double kHeader = 78;
constexpr double kMargin = 16;
constexpr int kMostColumns = 3;

constexpr auto kStyle = R"(<style>
text{font:12px system-ui,"Segoe UI",sans-serif;fill:#434D5B}
.back{fill:#FFFFFF}.title{font-size:16px;font-weight:600;fill:#161B23}.name{font-weight:600;fill:#161B23}
.grid{stroke:#DFE3EA;stroke-width:1}.axis{stroke:#788392;stroke-width:1}
.default{stroke:#9C3D0C;stroke-width:1.5;stroke-dasharray:5 4;fill:none}.defaultText{fill:#9C3D0C}
.rise{stroke:#2B66CF;stroke-width:1.5;fill:none}.trial{fill:#2B66CF;fill-opacity:.55}
.best{fill:#2B66CF;stroke:#161B23;stroke-width:2}.bestText{fill:#161B23;font-weight:600}
@media (prefers-color-scheme:dark){text{fill:#B4BDCA}.back{fill:#161A21}.title,.name,.bestText{fill:#E8ECF2}
.grid{stroke:#272E39}.axis{stroke:#6E7989}.default{stroke:#F5A67A}.defaultText{fill:#F5A67A}
.rise{stroke:#6EA2FF}.trial,.best{fill:#6EA2FF}.best{stroke:#E8ECF2}}
</style>
)"_L1;

constexpr auto kPageHead = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>Trials: %1</title>
<style>body{margin:0;background:#FFFFFF}svg{display:block;max-width:100%;height:auto;margin:auto}
@media (prefers-color-scheme:dark){body{background:#161A21}}</style></head><body>
)"_L1;

QString at(double position)
{
    return QString::number(position, 'f', 1);
}

QString score(double value)
{
    return QString::number(value, 'f', 4);
}

QString line(const char *kind, double x1, double y1, double x2, double y2)
{
    return u"<line class=\"%1\" x1=\"%2\" y1=\"%3\" x2=\"%4\" y2=\"%5\"/>\n"_s.arg(
        QLatin1StringView(kind), at(x1), at(y1), at(x2), at(y2));
}

QString label(const char *kind, const char *anchor, double x, double y, const QString &words)
{
    return u"<text class=\"%1\" text-anchor=\"%2\" x=\"%3\" y=\"%4\">%5</text>\n"_s.arg(
        QLatin1StringView(kind), QLatin1StringView(anchor), at(x), at(y), words.toHtmlEscaped());
}

/// "Trial 7: macro-F1 0.8123, c 12.3, balance 0.5"
QString told(const Trial &trial)
{
    QString words = u"%1: macro-F1 %2"_s.arg(
        trial.number == 0 ? u"Default"_s : u"Trial %1"_s.arg(trial.number), score(trial.macroF1));
    for (const auto &[name, value] : trial.values) {
        words += u", %1 %2"_s.arg(name, QString::number(value));
    }
    return words.toHtmlEscaped();
}

/// The scores to show: up to the best, down to where most trials are.
AxisRange scoreRange(const TuningReport &report)
{
    std::vector<double> scores{report.fallback.macroF1};
    for (const Trial &trial : report.trials) {
        scores.push_back(trial.macroF1);
    }
    std::ranges::sort(scores);
    const double best = scores.back();
    const double median = scores[scores.size() / 2];
    const double spread = std::max(best - median, 0.002);
    const double low =
        std::min(std::max(scores.front(), best - 4 * spread), report.fallback.macroF1);
    const double pad = 0.08 * std::max(best - low, 0.004);
    return {std::max(low - pad, 0.0), std::min(best + pad, 1.0)};
}

/// One pair of axes: macro-F1 against the order of the trials or a hyper-parameter.
class Panel
{
public:
    Panel(const TuningReport &report, const HyperParameter *parameter, double x, double y)
        : m_report(report)
        , m_parameter(parameter)
        , m_scores(scoreRange(report))
        , m_left(x + kLeft)
        , m_right(x + kPanelWidth - kRight)
        , m_top(y + kTop)
        , m_bottom(y + kPanelHeight - kBottom)
    {
    }

    [[nodiscard]] QString svg() const
    {
        QString text = frame() + scoreTicks() + ticks() + fallbackLine();
        text += m_parameter == nullptr ? rise() : QString();
        for (const Trial &trial : m_report.trials) {
            text += mark(trial);
        }
        return text + bestMark();
    }

private:
    [[nodiscard]] QString frame() const
    {
        const QString name =
            m_parameter == nullptr
                ? u"In the order of the trials"_s
                : m_parameter->name + (m_parameter->logarithmic ? u" (logarithmic)"_s : QString());
        return label("name", "start", m_left, m_top - 14, name)
               + line("axis", m_left, m_bottom, m_right, m_bottom);
    }

    [[nodiscard]] QString scoreTicks() const
    {
        const std::vector<double> values = roundTicks(m_scores, 5);
        const bool isFine = values.size() > 1 && values[1] - values[0] < 0.0099;
        QString text;
        for (const double value : values) {
            text += line("grid", m_left, y(value), m_right, y(value))
                    + label("",
                            "end",
                            m_left - 6,
                            y(value) + 4,
                            QString::number(value, 'f', isFine ? 3 : 2));
        }
        return text;
    }

    [[nodiscard]] QString ticks() const
    {
        QString text;
        for (const double value : tickValues()) {
            text += line("axis", x(value), m_bottom, x(value), m_bottom + 4)
                    + label("", "middle", x(value), m_bottom + 18, QString::number(value));
        }
        return text;
    }

    [[nodiscard]] std::vector<double> tickValues() const
    {
        if (m_parameter == nullptr) {
            return roundTicks({0, lastNumber()}, 6);
        }
        const AxisRange range{m_parameter->low, m_parameter->high};
        return m_parameter->logarithmic ? decadeTicks(range, 6) : roundTicks(range, 5);
    }

    [[nodiscard]] QString fallbackLine() const
    {
        const double height = y(m_report.fallback.macroF1);
        return line("default", m_left, height, m_right, height);
    }

    /// The best score so far, as a stair.
    [[nodiscard]] QString rise() const
    {
        double best = m_report.fallback.macroF1;
        QString path = u"M%1 %2"_s.arg(at(x(0)), at(y(best)));
        for (const Trial &trial : m_report.trials) {
            path += u"H%1"_s.arg(at(x(trial.number)));
            if (trial.macroF1 > best) {
                best = trial.macroF1;
                path += u"V%1"_s.arg(at(y(best)));
            }
        }
        return u"<path class=\"rise\" d=\"%1\"/>\n"_s.arg(path);
    }

    [[nodiscard]] QString mark(const Trial &trial) const
    {
        const double across = x(valueOf(trial));
        if (trial.macroF1 < m_scores.low) {
            return u"<path class=\"trial\" d=\"M%1 %2l4 -7h-8z\"><title>%3</title></path>\n"_s.arg(
                at(across), at(m_bottom - 1), told(trial));
        }
        return u"<circle class=\"trial\" cx=\"%1\" cy=\"%2\" r=\"4\"><title>%3</title></circle>\n"_s
            .arg(at(across), at(y(trial.macroF1)), told(trial));
    }

    [[nodiscard]] QString bestMark() const
    {
        const Trial &best = m_report.best();
        const double across = x(valueOf(best));
        const bool isRight = across > (m_left + m_right) / 2;
        const QString value =
            m_parameter == nullptr ? score(best.macroF1) : QString::number(valueOf(best));
        return u"<circle class=\"best\" cx=\"%1\" cy=\"%2\" r=\"6\"><title>%3</title></circle>\n"_s
                   .arg(at(across), at(y(best.macroF1)), told(best))
               + label("bestText",
                       isRight ? "end" : "start",
                       across + (isRight ? -11 : 11),
                       y(best.macroF1) - 8,
                       value);
    }

    [[nodiscard]] double valueOf(const Trial &trial) const
    {
        return m_parameter == nullptr ? trial.number : trial.values.at(m_parameter->name);
    }

    [[nodiscard]] double lastNumber() const
    {
        return static_cast<double>(std::max<std::size_t>(m_report.trials.size(), 1));
    }

    [[nodiscard]] double x(double value) const
    {
        const double place =
            m_parameter == nullptr ? value / lastNumber() : placeOf(*m_parameter, value);
        return m_left + place * (m_right - m_left);
    }

    [[nodiscard]] double y(double value) const
    {
        const double place = (value - m_scores.low) / (m_scores.high - m_scores.low);
        return m_bottom - place * (m_bottom - m_top);
    }

    const TuningReport &m_report;
    const HyperParameter *m_parameter; ///< null: the order of the trials
    AxisRange m_scores;
    double m_left;
    double m_right;
    double m_top;
    double m_bottom;
};

QString header(const TuningReport &report)
{
    const QString what =
        u"%1 of %2: %3 search, %4 trials"_s.arg(report.algorithm,
                                                word(report.task),
                                                word(report.search),
                                                QString::number(report.trials.size()));
    const QString how =
        u"macro-F1 out of fold, %1 folds, %2 tickets; the best is optimistic, it was chosen for it"_s
            .arg(report.folds)
            .arg(report.n);
    return label("title", "start", kMargin, 30, what) + label("", "start", kMargin, 50, how)
           + label("defaultText",
                   "start",
                   kMargin,
                   70,
                   u"– – – default setting: %1"_s.arg(score(report.fallback.macroF1)));
}

} // namespace

QByteArray trialPlot(const TuningReport &report)
{
    const int panels = static_cast<int>(report.parameters.size()) + 1;
    const int columns = std::clamp(panels, 2, kMostColumns);
    const int rows = (panels + columns - 1) / columns;
    const double width = 2 * kMargin + columns * kPanelWidth;
    const double height = kHeader + rows * kPanelHeight + kMargin;
    QString svg =
        u"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" width=\"%1\" height=\"%2\" role=\"img\">\n"_s
            .arg(at(width), at(height));
    svg += kStyle;
    svg += u"<rect class=\"back\" width=\"100%\" height=\"100%\"/>\n"_s + header(report);
    for (int i = 0; i < panels; ++i) {
        const HyperParameter *const parameter =
            i == 0 ? nullptr : &report.parameters[static_cast<std::size_t>(i) - 1];
        svg += Panel(report,
                     parameter,
                     kMargin + (i % columns) * kPanelWidth,
                     kHeader + (i / columns) * kPanelHeight)
                   .svg();
    }
    return (svg + "</svg>\n"_L1).toUtf8();
}

QByteArray trialPlotPage(const TuningReport &report)
{
    const QString title = u"%1 of %2"_s.arg(report.algorithm, word(report.task)).toHtmlEscaped();
    return QString(kPageHead).arg(title).toUtf8() + trialPlot(report) + "</body></html>\n";
}

} // namespace firstline::insight
