// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_hints.h"

#include "ui/support/console_actions.h"
#include "ui/support/key_text.h"
#include "ui/support/painting.h"

#include <QPainter>

namespace firstline::ui {

namespace {

constexpr int kCapGap = 3;
constexpr int kTextGap = 7;
constexpr int kHintGap = 16;

} // namespace

KeyHint keyHint(const ConsoleActions &actions, const QList<ActionId> &ids, const QString &text)
{
    KeyHint hint{{}, text};
    for (const ActionId id : ids) {
        const QList<QKeySequence> keys = actions.usableKeys(id);
        const QStringList caps = keys.isEmpty() ? QStringList() : keyCaps(keys.front());
        for (const QString &cap : caps) {
            if (!hint.caps.contains(cap)) {
                hint.caps.append(cap);
            }
        }
    }
    return hint;
}

KeyHints::KeyHints(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void KeyHints::setHints(const QList<KeyHint> &hints)
{
    m_hints = hints;
    m_hints.removeIf([](const KeyHint &hint) { return hint.caps.isEmpty(); });
    update();
}

int KeyHints::widthOf(const KeyHint &hint) const
{
    const Theme &theme = themeOf(this);
    int width = QFontMetrics(theme.font(TextRole::Small)).horizontalAdvance(hint.text) + kTextGap;
    for (const QString &cap : hint.caps) {
        width += keyCapWidth(theme, cap) + kCapGap;
    }
    return width;
}

void KeyHints::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    int right = width();
    for (auto hint = m_hints.crbegin(); hint != m_hints.crend(); ++hint) {
        const int left = right - widthOf(*hint);
        if (left < 0) {
            return;
        }
        paintHint(painter, *hint, left);
        right = left - kHintGap;
    }
}

void KeyHints::paintHint(QPainter &painter, const KeyHint &hint, int left) const
{
    const Theme &theme = themeOf(this);
    const int side = theme.scaled(16);
    int x = left;
    for (const QString &cap : hint.caps) {
        const int capWidth = keyCapWidth(theme, cap);
        drawKeyCap(painter,
                   theme,
                   QRectF(x, (height() - side) / 2, capWidth, side),
                   cap,
                   theme.colour(Colour::Text2),
                   theme.colour(Colour::Surface),
                   theme.colour(Colour::Line));
        x += capWidth + kCapGap;
    }
    painter.setFont(theme.font(TextRole::Small));
    painter.setPen(theme.colour(Colour::Text2));
    painter.drawText(
        QRect(x + kTextGap - kCapGap, 0, width(), height()), Qt::AlignVCenter, hint.text);
}

} // namespace firstline::ui
