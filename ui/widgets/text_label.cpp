// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace firstline::ui {

TextLabel::TextLabel(const QString &text, TextRole role, Colour colour, QWidget *parent)
    : QLabel(text, parent)
    , m_role(role)
    , m_colour(colour)
{
    setTextFormat(Qt::PlainText);
    applyTheme();
}

void TextLabel::setColour(Colour colour)
{
    m_colour = colour;
    applyTheme();
}

void TextLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        applyTheme();
    }
    QLabel::changeEvent(event);
}

void TextLabel::applyTheme()
{
    const Theme &theme = themeOf(this);
    setFont(theme.font(m_role));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme.colour(m_colour));
    setPalette(colours);
}

ElidedLabel::ElidedLabel(TextRole role, Colour colour, int maxLines, QWidget *parent)
    : QWidget(parent)
    , m_role(role)
    , m_colour(colour)
    , m_maxLines(maxLines)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(maxLines > 1);
    setSizePolicy(policy);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    adoptWidth();
    updateGeometry();
    update();
}

void ElidedLabel::setHint(const QString &hint)
{
    m_hint = hint;
    adoptWidth();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(themeOf(this).font(m_role));
    return {metrics.horizontalAdvance(m_text) + 2, metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {40, QFontMetrics(themeOf(this).font(m_role)).height()};
}

int ElidedLabel::heightForWidth(int width) const
{
    const auto lines = std::max<qsizetype>(1, linesFor(width).size());
    return static_cast<int>(lines) * QFontMetrics(themeOf(this).font(m_role)).lineSpacing();
}

QStringList ElidedLabel::linesFor(int width) const
{
    const QFont font = themeOf(this).font(m_role);
    const QFontMetrics metrics(font);
    QStringList lines;
    QTextLayout layout(m_text, font);
    layout.beginLayout();
    while (lines.size() < m_maxLines) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        const bool isLast = lines.size() + 1 == m_maxLines;
        lines.append(isLast
                         ? metrics.elidedText(m_text.mid(line.textStart()), Qt::ElideRight, width)
                         : m_text.mid(line.textStart(), line.textLength()));
    }
    layout.endLayout();
    return lines;
}

void ElidedLabel::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setFont(theme.font(m_role));
    painter.setPen(theme.colour(m_colour));
    const int spacing = QFontMetrics(painter.font()).lineSpacing();
    const QStringList lines = linesFor(width());
    int y = m_maxLines == 1 ? (height() - spacing) / 2 : 0;
    for (const QString &line : lines) {
        painter.drawText(QRect(0, y, width(), spacing), Qt::AlignVCenter | Qt::AlignLeft, line);
        y += spacing;
    }
}

void ElidedLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    adoptWidth();
    QWidget::resizeEvent(event);
}

void ElidedLabel::adoptWidth()
{
    const QStringList lines = linesFor(width());
    const bool isCut = !lines.isEmpty() && lines.last().endsWith(QChar(u'…'));
    QStringList parts{isCut ? m_text : QString(), m_hint};
    parts.removeAll(QString());
    setToolTip(parts.join(QChar(u'\n')));
}

} // namespace firstline::ui
