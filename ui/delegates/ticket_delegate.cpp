// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/ticket_delegate.h"

#include "ui/models/ticket_selection.h"
#include "ui/models/ticket_table_model.h"
#include "ui/support/painting.h"

#include <QPainter>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kSidePadding = 4;
constexpr int kBarWidth = 3;
constexpr int kBoxSide = 15;
constexpr qreal kDotRadius = 3.5;

void paintGround(QPainter &painter,
                 const Theme &theme,
                 const QStyleOptionViewItem &option,
                 bool isMarked)
{
    Colour ground = Colour::Surface;
    if (option.state.testFlag(QStyle::State_Selected)) {
        ground = Colour::Selected;
    } else if (isMarked || option.state.testFlag(QStyle::State_MouseOver)) {
        ground = Colour::Hover;
    }
    painter.fillRect(option.rect, theme.colour(ground));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     theme.colour(Colour::Line));
}

void paintPlaceholder(QPainter &painter, const Theme &theme, const QRectF &rect)
{
    const qreal width = std::min(rect.width() * 0.7, 180.0);
    const QRectF bar(rect.left(), rect.center().y() - 4, width, 8);
    drawBox(painter, bar, 4, theme.colour(Colour::Sunken), QColor());
}

} // namespace

void TicketDelegate::paint(QPainter *painter,
                           const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const PainterKeeper keeper(*painter);
    const Theme &theme = themeOf(option.widget);
    const bool isMarked =
        m_selection != nullptr
        && m_selection->contains(index.data(TicketTableModel::RowIdRole).toLongLong());
    paintGround(*painter, theme, option, isMarked);
    if (index.column() == 0 && option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(QRect(option.rect.topLeft(), QSize(kBarWidth, option.rect.height())),
                          theme.colour(Colour::Accent));
    }
    const QRectF rect = QRectF(option.rect).adjusted(kSidePadding, 0, -kSidePadding, -1);
    const QVariant value = index.data(TicketTableModel::RowRole);
    if (!value.isValid()) {
        if (index.column() != 0) {
            paintPlaceholder(*painter, theme, rect);
        }
        return;
    }
    const auto *model = qobject_cast<const TicketTableModel *>(index.model());
    const CellContext cell{theme,
                           rect,
                           model != nullptr ? model->now() : QDateTime::currentDateTimeUtc(),
                           m_selection != nullptr && !m_selection->isEmpty(),
                           isMarked};
    paintCell(*painter, cell, value.value<TicketRow>());
}

void StateDelegate::paintCell(QPainter &painter,
                              const CellContext &cell,
                              const TicketRow &row) const
{
    const Theme &theme = cell.theme;
    painter.setRenderHint(QPainter::Antialiasing);
    if (!cell.showsBoxes) {
        if (!row.isRead && row.status != TicketStatus::Closed) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.colour(Colour::Accent));
            painter.drawEllipse(cell.rect.center() + QPointF(1, 0), kDotRadius, kDotRadius);
        }
        return;
    }
    const qreal side = theme.scaled(kBoxSide);
    const QRectF box(qRound(cell.rect.center().x() - side / 2) + 1,
                     qRound(cell.rect.center().y() - side / 2),
                     side,
                     side);
    drawBox(painter,
            box,
            4,
            theme.colour(cell.isMarked ? Colour::AccentFill : Colour::Surface),
            theme.colour(cell.isMarked ? Colour::AccentFill : Colour::LineStrong));
    if (cell.isMarked) {
        drawIcon(painter, QStringLiteral("check"), theme.colour(Colour::OnAccent), box, 12);
    }
}

std::optional<Task> unsureTask(const TicketRow &row)
{
    const bool isModel[] = {row.prioritySource == LabelSource::Model,
                            row.categorySource == LabelSource::Model};
    if (!row.needsReview || (!isModel[0] && !isModel[1])) {
        return {};
    }
    if (!isModel[1] || !row.categoryConfidence) {
        return Task::Priority;
    }
    if (!isModel[0] || !row.priorityConfidence) {
        return Task::Category;
    }
    return *row.priorityConfidence <= *row.categoryConfidence ? Task::Priority : Task::Category;
}

std::optional<double> weakerConfidence(const TicketRow &row)
{
    if (row.priorityConfidence && row.categoryConfidence) {
        return std::min(*row.priorityConfidence, *row.categoryConfidence);
    }
    return row.priorityConfidence ? row.priorityConfidence : row.categoryConfidence;
}

} // namespace firstline::ui
