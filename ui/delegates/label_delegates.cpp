// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/label_delegates.h"

#include "ui/support/label_text.h"
#include "ui/support/painting.h"
#include "ui/support/time_text.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kChipSide = 8;
constexpr int kChipHeight = 22;
constexpr int kMarkWidth = 15;
constexpr int kShareBarWidth = 36;

enum class ChipState : std::uint8_t
{
    Predicted,
    Unsure,
    Confirmed
};

ChipState chipState(const TicketRow &row)
{
    if (row.prioritySource == LabelSource::Person) {
        return ChipState::Confirmed;
    }
    return unsureTask(row) == Task::Priority ? ChipState::Unsure : ChipState::Predicted;
}

void drawChipBox(
    QPainter &painter, const Theme &theme, const QRectF &chip, Priority priority, ChipState state)
{
    const PriorityColours colours = coloursOf(priority);
    if (state != ChipState::Unsure) {
        drawBox(painter, chip, chip.height() / 2, theme.colour(colours.background), QColor());
        return;
    }
    const PainterKeeper keeper(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(theme.colour(colours.mark), 1.2);
    pen.setDashPattern({3, 2.2});
    painter.setPen(pen);
    painter.drawRoundedRect(
        chip.adjusted(0.6, 0.6, -0.6, -0.6), chip.height() / 2, chip.height() / 2);
}

QString oneLine(const QFont &font, const QString &text, qreal width)
{
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

void drawDashedUnderline(QPainter &painter, const Theme &theme, QPointF from, qreal width)
{
    QPen pen(theme.colour(Colour::Text3), 1);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawLine(from, from + QPointF(width, 0));
}

} // namespace

void PriorityDelegate::paintCell(QPainter &painter,
                                 const CellContext &cell,
                                 const TicketRow &row) const
{
    if (!row.priority) {
        return;
    }
    const ChipState state = chipState(row);
    const PriorityColours colours = coloursOf(*row.priority);
    painter.setFont(cell.theme.font(TextRole::SmallMedium));
    const QString word = priorityText(*row.priority);
    const qreal wordWidth = QFontMetricsF(painter.font()).horizontalAdvance(word);
    const qreal height = cell.theme.scaled(kChipHeight);
    qreal width = 2 * kChipSide + kPriorityGlyphWidth + 6 + wordWidth;
    width += state == ChipState::Predicted ? 0 : kMarkWidth;
    const QRectF chip(cell.rect.left(), qRound(cell.rect.center().y() - height / 2), width, height);
    drawChipBox(painter, cell.theme, chip, *row.priority, state);

    qreal x = chip.left() + kChipSide;
    drawPriorityGlyph(painter,
                      cell.theme,
                      QPointF(x, qRound(chip.center().y() - kPriorityGlyphHeight / 2.0)),
                      *row.priority);
    x += kPriorityGlyphWidth + 6;
    painter.setPen(cell.theme.colour(colours.text));
    painter.drawText(QRectF(x, chip.top(), wordWidth + 2, height), Qt::AlignVCenter, word);
    x += wordWidth + 4;
    const QRectF mark(x, chip.top(), 12, height);
    if (state == ChipState::Confirmed) {
        drawIcon(painter, u"check"_s, cell.theme.colour(colours.text), mark, 12);
    } else if (state == ChipState::Unsure) {
        painter.setFont(cell.theme.font(TextRole::SmallStrong));
        painter.drawText(mark, Qt::AlignVCenter | Qt::AlignLeft, u"?"_s);
    }
}

void SubjectDelegate::paintCell(QPainter &painter,
                                const CellContext &cell,
                                const TicketRow &row) const
{
    const Theme &theme = cell.theme;
    const QRectF upper(cell.rect.left(),
                       cell.rect.top() + cell.rect.height() / 2 - theme.scaled(19),
                       cell.rect.width(),
                       theme.scaled(19));
    const QRectF lower(upper.left(), upper.bottom(), upper.width(), theme.scaled(18));
    const bool isNew = !row.isRead && row.status != TicketStatus::Closed;
    painter.setFont(theme.font(isNew ? TextRole::BodyStrong : TextRole::BodyMedium));
    painter.setPen(theme.colour(Colour::Text));
    const bool hasSubject = !row.subject.isEmpty();
    const QString headline = hasSubject ? row.subject : row.snippet;
    painter.drawText(
        upper, Qt::AlignVCenter, oneLine(painter.font(), headline.simplified(), upper.width()));

    qreal x = lower.left();
    painter.setPen(theme.colour(Colour::Text2));
    if (!row.customer.isEmpty()) {
        painter.setFont(theme.font(TextRole::SmallMedium));
        const QString sender = oneLine(painter.font(), row.customer, lower.width() * 0.5);
        painter.drawText(
            QRectF(x, lower.top(), lower.width(), lower.height()), Qt::AlignVCenter, sender);
        x += QFontMetricsF(painter.font()).horizontalAdvance(sender) + 4;
    }
    painter.setFont(theme.font(TextRole::Small));
    QStringList rest{ageText(row.createdAt, cell.now)};
    if (hasSubject) {
        rest.append(row.snippet.simplified());
    }
    rest.removeAll(QString());
    const QString lead = row.customer.isEmpty() ? QString() : u"· "_s;
    const qreal left = lower.right() - x;
    painter.drawText(QRectF(x, lower.top(), left, lower.height()),
                     Qt::AlignVCenter,
                     oneLine(painter.font(), lead + rest.join(u" · "_s), left));
}

void CategoryDelegate::paintCell(QPainter &painter,
                                 const CellContext &cell,
                                 const TicketRow &row) const
{
    painter.setFont(cell.theme.font(TextRole::Body));
    painter.setPen(cell.theme.colour(Colour::Text2));
    const QFontMetricsF metrics(painter.font());
    const bool isPersons = row.categorySource == LabelSource::Person;
    const bool isUnsure = unsureTask(row) == Task::Category;
    const qreal room = cell.rect.width() - (isPersons || isUnsure ? kMarkWidth : 0);
    const QString word = oneLine(painter.font(), row.category, room);
    const qreal width = metrics.horizontalAdvance(word);
    painter.drawText(cell.rect, Qt::AlignVCenter, word);
    const QRectF mark(cell.rect.left() + width + 4, cell.rect.top(), 12, cell.rect.height());
    if (isPersons && !word.isEmpty()) {
        drawIcon(painter, u"check"_s, cell.theme.colour(Colour::Text2), mark, 12);
    } else if (isUnsure) {
        painter.drawText(mark, Qt::AlignVCenter, u"?"_s);
        const qreal y = qRound(cell.rect.center().y() + metrics.ascent() / 2 + 3) + 0.5;
        drawDashedUnderline(painter, cell.theme, QPointF(cell.rect.left(), y), width);
    }
}

void ConfidenceDelegate::paintCell(QPainter &painter,
                                   const CellContext &cell,
                                   const TicketRow &row) const
{
    const Theme &theme = cell.theme;
    const bool isPersons = row.prioritySource == LabelSource::Person;
    if (isPersons || unsureTask(row)) {
        const QColor ink = theme.colour(isPersons ? Colour::Text2 : Colour::Accent);
        const QRectF icon(cell.rect.left(), cell.rect.top(), 15, cell.rect.height());
        drawIcon(painter, isPersons ? u"user"_s : u"review"_s, ink, icon, 15);
        painter.setFont(theme.font(isPersons ? TextRole::Small : TextRole::SmallMedium));
        painter.setPen(ink);
        painter.drawText(cell.rect.adjusted(21, 0, 4, 0),
                         Qt::AlignVCenter,
                         isPersons ? tr("Agent", "a person confirmed it")
                                   : tr("Review", "a person should look"));
        return;
    }
    const std::optional<double> confidence = weakerConfidence(row);
    if (!confidence) {
        return;
    }
    const QRectF bar(cell.rect.left(), qRound(cell.rect.center().y() - 2.5), kShareBarWidth, 5);
    drawShareBar(painter, theme, bar, *confidence, theme.colour(Colour::Neutral), BarFill::Solid);
    painter.setFont(theme.font(TextRole::Small));
    painter.setPen(theme.colour(Colour::Text2));
    drawNumber(painter, cell.rect.adjusted(0, 0, -6, 0), Qt::AlignRight, percentText(*confidence));
}

void DueDelegate::paintCell(QPainter &painter, const CellContext &cell, const TicketRow &row) const
{
    const Theme &theme = cell.theme;
    const DueText due = dueText(row.replyDueAt, row.priority, cell.now);
    if (due.state == DueState::Unknown || row.status == TicketStatus::Closed) {
        return;
    }
    const bool isPressing = due.state != DueState::Calm;
    const Colour ink = !isPressing                   ? Colour::Text2
                       : due.state == DueState::Soon ? Colour::Medium
                                                     : Colour::High;
    painter.setFont(theme.font(isPressing ? TextRole::SmallStrong : TextRole::Small));
    painter.setPen(theme.colour(ink));
    const QRectF rect = cell.rect.adjusted(0, 0, -8, 0);
    drawNumber(painter, rect, Qt::AlignRight, due.text);
    if (isPressing) {
        const qreal x = rect.right() - numberWidth(painter.font(), due.text) - 19;
        const QRectF icon(x, rect.top(), 14, rect.height());
        drawIcon(painter,
                 due.state == DueState::Late ? u"alert"_s : u"clock"_s,
                 theme.colour(ink),
                 icon,
                 14);
    }
}

} // namespace firstline::ui
