// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QProxyStyle>

class QApplication;

namespace firstline::ui {

/// Fusion with the console's colours: thin scroll bars, flat header, quiet fields, one focus ring.
///
/// It carries the theme, so that every widget finds it at its style.
class FirstlineStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit FirstlineStyle(Theme theme);

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    /// Changes the look of the whole application at once: palette, font and every widget, which
    /// gets a `QEvent::StyleChange`.
    void setTheme(QApplication &application, const Theme &theme);

    void drawPrimitive(PrimitiveElement element,
                       const QStyleOption *option,
                       QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element,
                     const QStyleOption *option,
                     QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control,
                            const QStyleOptionComplex *option,
                            QPainter *painter,
                            const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric,
                    const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint,
                  const QStyleOption *option,
                  const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QRect subControlRect(ComplexControl control,
                         const QStyleOptionComplex *option,
                         SubControl subControl,
                         const QWidget *widget) const override;

private:
    Theme m_theme;
};

} // namespace firstline::ui
