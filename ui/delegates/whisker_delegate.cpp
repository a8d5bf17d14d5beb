// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/whisker_delegate.h"

#include "ui/models/leaderboard_model.h"
#include "ui/support/painting.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kNumberGap = 12;
constexpr int kScaleWidth = 120;
constexpr qreal kDot = 3.5;

/// The colours of a row.
struct Inks
{
    QColor text;
    QColor mark;
    QColor majority;
};

Inks inksOf(const Theme &theme, bool isSelected)
{
    if (isSelected) {
        const QColor ink = theme.colour(Colour::OnAccent);
        return {ink, ink, ink};
    }
    return {
        theme.colour(Colour::Text), theme.colour(Colour::Series1), theme.colour(Colour::Neutral)};
}

void paintScale(QPainter &painter, const Inks &inks, const QRectF &scale, const QModelIndex &index)
{
    const auto at = [&](double value) { return scale.left() + value * scale.width(); };
    const qreal middle = scale.center().y();
    painter.setRenderHint(QPainter::Antialiasing);
    const double majority = index.data(LeaderboardModel::MajorityRole).toDouble();
    painter.setPen(QPen(inks.majority, 1.2, Qt::DashLine));
    painter.drawLine(QPointF(at(majority), scale.top()), QPointF(at(majority), scale.bottom()));
    const QVariant low = index.data(LeaderboardModel::LowRole);
    if (!low.isValid()) {
        return;
    }
    const double high = index.data(LeaderboardModel::HighRole).toDouble();
    painter.setPen(QPen(inks.mark, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(at(low.toDouble()), middle), QPointF(at(high), middle));
    painter.setPen(Qt::NoPen);
    painter.setBrush(inks.mark);
    painter.drawEllipse(QPointF(at(index.data(Qt::UserRole).toDouble()), middle), kDot, kDot);
}

} // namespace

void WhiskerDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem plain(option);
    initStyleOption(&plain, index);
    const QString text = plain.text;
    const QVariant majority = index.data(LeaderboardModel::MajorityRole);
    if (majority.isValid()) {
        plain.text.clear();
    }
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, option.widget);
    if (!majority.isValid()) {
        return;
    }
    const PainterKeeper keeper(*painter);
    const Inks inks = inksOf(themeOf(option.widget), option.state.testFlag(QStyle::State_Selected));
    painter->setFont(option.font);
    painter->setPen(inks.text);
    const QRectF rect = QRectF(option.rect).adjusted(6, 3, -10, -3);
    drawNumber(*painter, rect, Qt::AlignLeft, text);
    paintScale(*painter,
               inks,
               rect.adjusted(numberWidth(option.font, u"0.000"_s) + kNumberGap, 0, 0, 0),
               index);
}

QSize WhiskerDelegate::sizeHint(const QStyleOptionViewItem &option,
                                const QModelIndex & /*index*/) const
{
    const Theme &theme = themeOf(option.widget);
    return {qRound(numberWidth(option.font, u"0.000"_s)) + kNumberGap + kScaleWidth + 16,
            theme.scaled(26)};
}

} // namespace firstline::ui
