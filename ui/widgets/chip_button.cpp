// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip_button.h"

#include "ui/support/painting.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kSide = 11;
constexpr int kMark = 18;

} // namespace

ChipButton::ChipButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
}

void ChipButton::setNarrowing(bool narrows)
{
    m_narrows = narrows;
    update();
}

void ChipButton::setIconName(const QString &name)
{
    m_iconName = name;
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    updateGeometry();
}

QSize ChipButton::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics metrics(theme.font(TextRole::SmallMedium));
    const bool hasMark = menu() != nullptr || !m_iconName.isEmpty() || isCheckable();
    return {2 * kSide + metrics.horizontalAdvance(text()) + (hasMark ? kMark : 0) + 2,
            theme.scaled(28)};
}

QSize ChipButton::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return m_iconName.isEmpty() ? whole : QSize(2 * kSide + kMark, whole.height());
}

void ChipButton::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const bool isTinted = m_narrows || isChecked();
    const bool isFlat = !m_iconName.isEmpty();
    QColor fill = theme.colour(isTinted ? Colour::Selected : Colour::Surface);
    QColor border = isTinted ? QColor() : theme.colour(Colour::Line);
    if (isFlat) {
        fill = border = QColor();
    }
    if (underMouse() && !isTinted) {
        fill = theme.colour(Colour::Hover);
    }
    drawBox(painter, rect(), height() / 2.0, fill, border);
    const QColor ink = theme.colour(isTinted ? Colour::Accent : Colour::Text2);
    QRect inner = rect().adjusted(kSide, 0, -kSide, 0);
    if (isFlat) {
        drawIcon(painter, m_iconName, ink, QRectF(inner.left(), 0, 14, height()), 14);
        inner.setLeft(inner.left() + kMark);
    } else if (menu() != nullptr || isCheckable()) {
        const QString mark = isCheckable() && isChecked() ? u"x"_s
                             : isCheckable()              ? u"filter"_s
                                                          : u"down"_s;
        drawIcon(painter, mark, ink, QRectF(inner.right() - 12, 0, 12, height()), 12);
        inner.setRight(inner.right() - kMark);
    }
    painter.setFont(theme.font(TextRole::SmallMedium));
    painter.setPen(ink);
    if (!isFlat || width() >= sizeHint().width()) {
        painter.drawText(inner.adjusted(0, 0, 4, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    }
    if (showsFocusRing(*this)) {
        drawFocusRing(painter, theme, rect(), height() / 2.0 - 1);
    }
}

void ChipButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QPushButton::changeEvent(event);
}

} // namespace firstline::ui
