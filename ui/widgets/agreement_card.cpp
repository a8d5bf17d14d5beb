// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/agreement_card.h"

#include "ui/support/label_text.h"
#include "ui/support/painting.h"
#include "ui/support/time_text.h"
#include "ui/widgets/text_label.h"

#include <QLocale>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kHeight = 148;
constexpr int kEmptyHeight = 60;
constexpr int kTop = 58;
constexpr int kBottom = 26;
constexpr int kAxisWidth = 44;
constexpr double kAxisStep = 0.1;

double keptShare(const AgreementWeek &week)
{
    return week.count.said > 0 ? double(week.count.kept) / double(week.count.said) : 0;
}

} // namespace

AgreementCard::AgreementCard(QWidget *parent)
    : Card(parent)
    , m_headline(new ElidedLabel(TextRole::Small, Colour::Text2, 1, this))
{
    setObjectName(u"review.agreement"_s);
    setAccessibleName(tr("Agreement with the model"));
    m_headline->setObjectName(u"review.agreement.headline"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(2);
    layout->addWidget(
        new TextLabel(tr("Agreement with the model"), TextRole::BodyStrong, Colour::Text, this));
    layout->addWidget(m_headline);
    layout->addStretch();
    showWeeks({});
}

void AgreementCard::showWeeks(const std::vector<AgreementWeek> &weeks)
{
    const auto skipped = std::max<std::ptrdiff_t>(0, std::ssize(weeks) - kWeeks);
    m_weeks.assign(weeks.begin() + skipped, weeks.end());
    double lowest = 1 - kAxisStep;
    for (const AgreementWeek &week : m_weeks) {
        lowest = std::min(lowest, week.low);
    }
    m_lowest = std::max(0.0, std::floor(lowest / kAxisStep) * kAxisStep);
    setFixedHeight(themeOf(this).scaled(m_weeks.empty() ? kEmptyHeight : kHeight));
    m_headline->setText(headline());
    setAccessibleDescription(headline());
    update();
}

QString AgreementCard::headline() const
{
    AgreementCount sum;
    for (const AgreementWeek &week : m_weeks) {
        sum += week.count;
    }
    if (sum.said == 0) {
        return tr("Shown as soon as somebody confirms or corrects an answer.");
    }
    return tr("People kept %1 of %Ln answer(s)", nullptr, static_cast<int>(sum.said))
        .arg(percentText(double(sum.kept) / double(sum.said)));
}

QRectF AgreementCard::plotArea() const
{
    const Theme &theme = themeOf(this);
    return QRectF(rect()).adjusted(
        16 + theme.scaled(kAxisWidth), theme.scaled(kTop), -20, -theme.scaled(kBottom));
}

QPointF AgreementCard::place(std::size_t week, double share) const
{
    const QRectF area = plotArea();
    const auto days = double(m_weeks.front().monday.daysTo(m_weeks.back().monday));
    const auto day = double(m_weeks.front().monday.daysTo(m_weeks[week].monday));
    const double along = days > 0 ? day / days : 0.5;
    return {area.left() + along * area.width(),
            area.bottom() - (share - m_lowest) / (1 - m_lowest) * area.height()};
}

void AgreementCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (m_weeks.empty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxis(painter);
    paintLine(painter);
}

void AgreementCard::paintAxis(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    const QRectF area = plotArea();
    painter.setFont(theme.font(TextRole::Axis));
    const int line = QFontMetrics(painter.font()).height();
    for (const double share : {m_lowest, 1.0}) {
        const qreal y = area.bottom() - (share - m_lowest) / (1 - m_lowest) * area.height();
        painter.setPen(theme.colour(Colour::Line));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme.colour(Colour::Text3));
        painter.drawText(QRectF(12, y - line / 2.0, area.left() - 20, line),
                         Qt::AlignRight | Qt::AlignVCenter,
                         percentText(share));
    }
    const QDate today = m_weeks.back().monday;
    const QRectF foot(area.left() - 30, area.bottom() + 6, area.width() + 40, line);
    painter.drawText(foot, Qt::AlignRight, dayText(today, today));
    if (m_weeks.size() > 1) {
        painter.drawText(foot, Qt::AlignLeft, dayText(m_weeks.front().monday, today));
    }
}

void AgreementCard::paintLine(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    QPolygonF band;
    QPolygonF line;
    for (std::size_t i = 0; i < m_weeks.size(); ++i) {
        band.append(place(i, m_weeks[i].high));
        line.append(place(i, keptShare(m_weeks[i])));
    }
    for (std::size_t i = m_weeks.size(); i > 0; --i) {
        band.append(place(i - 1, m_weeks[i - 1].low));
    }
    QColor tint = theme.colour(Colour::Series1);
    tint.setAlphaF(0.18F);
    if (m_weeks.size() == 1) {
        painter.setPen(QPen(tint, 6));
        painter.drawLine(band.front(), band.back());
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint);
        painter.drawPolygon(band);
    }
    painter.setPen(QPen(theme.colour(Colour::Series1), 2));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(Colour::Series1));
    for (const QPointF &point : line) {
        painter.drawEllipse(point, 3, 3);
    }
}

} // namespace firstline::ui
