// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/review_delegate.h"

#include "core/domain/enum_text.h"
#include "ui/models/review_list_model.h"
#include "ui/support/painting.h"
#include "ui/support/review_text.h"
#include "ui/support/time_text.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kGroupHeight = 44;
constexpr int kItemHeight = 52;
constexpr int kMoreHeight = 36;
constexpr int kSide = 20;
constexpr int kDueWidth = 84;

ReviewListModel::Kind kindOf(const QModelIndex &index)
{
    return static_cast<ReviewListModel::Kind>(index.data(ReviewListModel::KindRole).toInt());
}

void paintGround(QPainter &painter, const Theme &theme, const QStyleOptionViewItem &option)
{
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    const bool isHot = option.state.testFlag(QStyle::State_MouseOver);
    painter.fillRect(
        option.rect,
        theme.colour(isCurrent ? Colour::Selected : (isHot ? Colour::Hover : Colour::Surface)));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     theme.colour(Colour::Line));
    if (isCurrent) {
        painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                         theme.colour(Colour::Accent));
    }
}

/// The glyphs of the two priorities that are close; gives where text may begin.
qreal paintGlyphs(QPainter &painter, const Theme &theme, QPointF at, const ReviewItem &item)
{
    if (item.reason != ReviewReason::CloseCall || item.task != Task::Priority) {
        return at.x();
    }
    for (const LabelProbability &label : item.closest) {
        if (const auto priority = priorityFromWord(label.label)) {
            drawPriorityGlyph(painter, theme, at, *priority);
            at.rx() += kPriorityGlyphWidth + 6;
        }
    }
    return at.x() + 2;
}

void paintDue(QPainter &painter, const Theme &theme, const QRectF &rect, const DueText &due)
{
    painter.setFont(theme.font(TextRole::Small));
    painter.setPen(theme.colour(due.state == DueState::Late ? Colour::High : Colour::Text2));
    drawNumber(painter, rect, Qt::AlignRight, due.text);
}

} // namespace

void ReviewDelegate::paint(QPainter *painter,
                           const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const PainterKeeper keeper(*painter);
    const Theme &theme = themeOf(option.widget);
    paintGround(*painter, theme, option);
    switch (kindOf(index)) {
    case ReviewListModel::Kind::Group:
        paintGroup(*painter, option, index);
        break;
    case ReviewListModel::Kind::Item: {
        const auto *model = qobject_cast<const ReviewListModel *>(index.model());
        paintItem(*painter,
                  option,
                  index.data(ReviewListModel::ItemRole).value<ReviewItem>(),
                  model != nullptr ? model->now() : QDateTime::currentDateTimeUtc());
        break;
    }
    case ReviewListModel::Kind::More:
        painter->setFont(theme.font(TextRole::BodyMedium));
        painter->setPen(theme.colour(Colour::Accent));
        painter->drawText(
            option.rect.adjusted(kSide, 0, -kSide, -1), Qt::AlignVCenter, index.data().toString());
        break;
    }
}

void ReviewDelegate::paintGroup(QPainter &painter,
                                const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    const Theme &theme = themeOf(option.widget);
    const QRect rect = option.rect.adjusted(kSide, 0, -kSide, -1);
    painter.setFont(theme.font(TextRole::SmallStrong));
    painter.setPen(theme.colour(Colour::Text2));
    const QString name = index.data().toString();
    painter.drawText(rect, Qt::AlignVCenter, name);
    const int used = QFontMetrics(painter.font()).horizontalAdvance(name) + 10;
    painter.setFont(theme.font(TextRole::Small));
    painter.setPen(theme.colour(Colour::Text3));
    painter.drawText(rect.adjusted(used, 0, 0, 0),
                     Qt::AlignVCenter,
                     QLocale().toString(index.data(ReviewListModel::CountRole).toInt()));
    const bool isClosed = index.data(ReviewListModel::ClosedRole).toBool();
    drawIcon(painter,
             isClosed ? u"right"_s : u"down"_s,
             theme.colour(Colour::Text3),
             QRectF(rect.right() - 16, rect.top(), 16, rect.height()),
             14);
}

void ReviewDelegate::paintItem(QPainter &painter,
                               const QStyleOptionViewItem &option,
                               const ReviewItem &item,
                               const QDateTime &now)
{
    const Theme &theme = themeOf(option.widget);
    const QRect rect = option.rect.adjusted(kSide, 6, -kSide, -7);
    const int dueWidth = theme.scaled(kDueWidth);
    const int half = rect.height() / 2;
    const int textWidth = rect.width() - dueWidth - 8;
    painter.setFont(theme.font(TextRole::BodyMedium));
    painter.setPen(theme.colour(Colour::Text));
    const QString title = item.subject.isEmpty() ? item.snippet : item.subject;
    painter.drawText(QRect(rect.left(), rect.top(), textWidth, half),
                     Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(title, Qt::ElideRight, textWidth));
    const QPointF glyphs(rect.left(), rect.top() + half + (half - kPriorityGlyphHeight) / 2.0);
    const qreal left = paintGlyphs(painter, theme, glyphs, item);
    painter.setFont(theme.font(TextRole::Small));
    painter.setPen(theme.colour(Colour::Text2));
    const int width = static_cast<int>(rect.left() + textWidth - left);
    painter.drawText(
        QRectF(left, rect.top() + half, width, half),
        Qt::AlignVCenter,
        QFontMetrics(painter.font()).elidedText(doubtText(item), Qt::ElideRight, width));
    paintDue(painter,
             theme,
             QRectF(rect.right() - dueWidth, rect.top(), dueWidth, rect.height()),
             dueText(item.replyDueAt, {}, now));
}

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    switch (kindOf(index)) {
    case ReviewListModel::Kind::Group:
        return {200, theme.scaled(kGroupHeight)};
    case ReviewListModel::Kind::Item:
        return {200, theme.scaled(kItemHeight)};
    case ReviewListModel::Kind::More:
        break;
    }
    return {200, theme.scaled(kMoreHeight)};
}

} // namespace firstline::ui
