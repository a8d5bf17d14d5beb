// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

QByteArray svgSource(const QString &name, const QColor &colour)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "svgSource", "no such icon");
    QByteArray source = file.readAll();
    source.replace("currentColor", colour.name().toLatin1());
    return source;
}

} // namespace

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio)
{
    const QString key =
        u"firstline/%1/%2/%3/%4"_s.arg(name, colour.name()).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    pixmap = QPixmap((QSizeF(size, size) * devicePixelRatio).toSize());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svgSource(name, colour)).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon lineIcon(const QString &name, const QColor &colour)
{
    QIcon icon;
    icon.addPixmap(iconPixmap(name, colour, 16, 1));
    icon.addPixmap(iconPixmap(name, colour, 32, 1));
    return icon;
}

} // namespace firstline::ui
