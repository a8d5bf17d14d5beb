// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_row.h"

#include "ui/support/label_text.h"
#include "ui/support/painting.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kSide = 6;
constexpr int kBarWidth = 68;
constexpr int kPercentWidth = 44;

} // namespace

ChoiceRow::ChoiceRow(const QString &key, QWidget *parent)
    : QRadioButton(parent)
    , m_key(key)
{
    setAutoExclusive(false);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChoiceRow::setContent(const Content &content)
{
    m_content = content;
    setChecked(content.state == ChoiceState::Proposed || content.state == ChoiceState::Said);
    const QString percent = content.probability ? percentText(*content.probability) : QString();
    setAccessibleName(content.state == ChoiceState::Said
                          ? tr("%1, set by a person").arg(content.name)
                          : tr("%1 %2", "name of an answer, percent").arg(content.name, percent));
    setKey(m_key);
    setToolTip(content.name);
    update();
}

void ChoiceRow::setKey(const QString &key)
{
    m_key = key;
    setAccessibleDescription(key.isEmpty() ? QString() : tr("Key %1").arg(key));
    update();
}

QSize ChoiceRow::sizeHint() const
{
    return {200, themeOf(this).scaled(28)};
}

QSize ChoiceRow::minimumSizeHint() const
{
    return {150, themeOf(this).scaled(28)};
}

void ChoiceRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QRadioButton::changeEvent(event);
}

void ChoiceRow::paintGround(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    const bool isTinted = isChecked();
    if (isTinted && m_content.priority) {
        const PriorityColours colours = coloursOf(*m_content.priority);
        drawBox(painter, rect(), 6, theme.colour(colours.background), QColor());
    } else if (isTinted) {
        drawBox(painter, rect(), 6, theme.colour(Colour::Sunken), theme.colour(Colour::Line));
    } else if (underMouse() && isEnabled()) {
        drawBox(painter, rect(), 6, theme.colour(Colour::Hover), QColor());
    }
    if (showsFocusRing(*this)) {
        drawFocusRing(painter, theme, rect(), 6);
    }
}

void ChoiceRow::paintBar(QPainter &painter, const QRectF &rect) const
{
    const Theme &theme = themeOf(this);
    const Colour colour =
        m_content.priority ? coloursOf(*m_content.priority).mark : Colour::Neutral;
    drawShareBar(painter,
                 theme,
                 rect,
                 m_content.probability.value_or(0),
                 theme.colour(colour),
                 m_content.state == ChoiceState::Unsure ? BarFill::Hollow : BarFill::Solid);
}

/// The key cap; a ring where the key rests.
void ChoiceRow::paintKey(QPainter &painter, const QRectF &rect) const
{
    const Theme &theme = themeOf(this);
    if (!m_key.isEmpty()) {
        drawKeyCap(painter,
                   theme,
                   rect,
                   m_key,
                   theme.colour(Colour::Text2),
                   theme.colour(Colour::Surface),
                   theme.colour(Colour::Line));
        return;
    }
    const QRectF ring = rect.adjusted(1, 1, -1, -1);
    const Colour border = isChecked() ? Colour::Accent : Colour::LineStrong;
    drawBox(painter, ring, ring.height() / 2, theme.colour(Colour::Surface), theme.colour(border));
    if (isChecked()) {
        const QRectF dot = ring.adjusted(4, 4, -4, -4);
        drawBox(painter, dot, dot.height() / 2, theme.colour(Colour::Accent), QColor());
    }
}

void ChoiceRow::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    paintGround(painter);
    const int capSide = theme.scaled(17);
    paintKey(painter, QRectF(kSide, (height() - capSide) / 2, capSide, capSide));
    int x = kSide + capSide + 9;
    if (m_content.priority) {
        const QPointF at(x, (height() - kPriorityGlyphHeight) / 2);
        drawPriorityGlyph(painter, theme, at, *m_content.priority);
        x += kPriorityGlyphWidth + 8;
    }
    const bool isSaid = m_content.state == ChoiceState::Said;
    const int percentWidth = theme.scaled(kPercentWidth);
    const int barWidth = std::min(kBarWidth, width() / 4);
    const int barLeft = width() - percentWidth - barWidth - kSide;
    painter.setFont(theme.font(isChecked() ? TextRole::BodyStrong : TextRole::Body));
    const bool isPriority = isChecked() && m_content.priority;
    painter.setPen(theme.colour(isPriority ? coloursOf(*m_content.priority).text : Colour::Text));
    const QFontMetrics metrics(painter.font());
    const QString name =
        metrics.elidedText(m_content.name, Qt::ElideRight, barLeft - x - (isSaid ? 24 : 8));
    painter.drawText(QRect(x, 0, barLeft - x, height()), Qt::AlignVCenter, name);
    if (isSaid) {
        const QRectF mark(x + metrics.horizontalAdvance(name) + 4, 0, 14, height());
        drawIcon(painter, u"check"_s, painter.pen().color(), mark, 14);
    }
    if (m_content.probability) {
        painter.setPen(theme.colour(Colour::Text));
        paintBar(painter, QRectF(barLeft, height() / 2.0 - 2.5, barWidth, 5));
        drawNumber(painter,
                   QRectF(width() - percentWidth - kSide, 0, percentWidth, height()),
                   Qt::AlignRight,
                   percentText(*m_content.probability));
    }
}

} // namespace firstline::ui
