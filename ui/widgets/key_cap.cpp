// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_cap.h"

#include "ui/support/painting.h"

#include <QPainter>

namespace firstline::ui {

namespace {

constexpr int kGap = 4;

} // namespace

KeyCaps::KeyCaps(const QStringList &caps, QWidget *parent)
    : QWidget(parent)
    , m_caps(caps)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyCaps::sizeHint() const
{
    const Theme &theme = themeOf(this);
    int width = 0;
    for (const QString &cap : m_caps) {
        width += keyCapWidth(theme, cap) + kGap;
    }
    return {width, theme.scaled(18)};
}

void KeyCaps::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    int x = 0;
    for (const QString &cap : m_caps) {
        const int width = keyCapWidth(theme, cap);
        drawKeyCap(painter,
                   theme,
                   QRectF(x, 0, width, height()),
                   cap,
                   theme.colour(Colour::Text),
                   theme.colour(Colour::Sunken),
                   theme.colour(Colour::Line));
        x += width + kGap;
    }
}

} // namespace firstline::ui
