// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/firstline_style.h"

#include "ui/support/painting.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QPainter>
#include <QPointer>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kScrollBarExtent = 12;

void paintScrollBar(QPainter &painter,
                    const Theme &theme,
                    const QStyleOptionSlider &option,
                    QRect handle)
{
    if (handle.isEmpty() || option.maximum <= option.minimum) {
        return;
    }
    const bool isHot = option.state.testFlag(QStyle::State_MouseOver)
                       || option.state.testFlag(QStyle::State_Sunken);
    handle = handle.adjusted(3, 2, -3, -2);
    QColor colour = theme.colour(Colour::LineStrong);
    colour.setAlphaF(isHot ? 0.9F : 0.5F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(handle, 3, 3);
}

void paintHeaderSection(QPainter &painter, const Theme &theme, const QStyleOptionHeader &option)
{
    painter.fillRect(option.rect, theme.colour(Colour::Surface));
    painter.setPen(theme.colour(Colour::Line));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void paintHeaderLabel(QPainter &painter, const Theme &theme, const QStyleOptionHeader &option)
{
    painter.setFont(theme.font(TextRole::SmallMedium));
    painter.setPen(theme.colour(Colour::Text3));
    const QFontMetrics metrics(painter.font());
    const QRect rect = option.rect.adjusted(4, 0, -4, 0);
    painter.drawText(rect,
                     static_cast<int>(option.textAlignment | Qt::AlignVCenter),
                     metrics.elidedText(option.text, Qt::ElideRight, rect.width()));
}

/// A box with a border that is seen in both themes, and a tick.
void drawCheckBox(QPainter &painter, const Theme &theme, const QStyleOption &option)
{
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QRectF box = QRectF(option.rect);
    drawBox(painter,
            box,
            3,
            theme.colour(isOn && isEnabled ? Colour::AccentFill : Colour::Surface),
            theme.colour(isEnabled ? Colour::LineStrong : Colour::Line));
    if (isOn) {
        drawIcon(painter,
                 u"check"_s,
                 theme.colour(isEnabled ? Colour::OnAccent : Colour::Text3),
                 box,
                 static_cast<int>(box.height()));
    }
}

} // namespace

FirstlineStyle::FirstlineStyle(Theme theme)
    : QProxyStyle(u"fusion"_s)
    , m_theme(theme)
{
}

void FirstlineStyle::setTheme(QApplication &application, const Theme &theme)
{
    m_theme = theme;
    application.setPalette(theme.palette());
    application.setFont(theme.font(TextRole::Body));
    const QWidgetList all = QApplication::allWidgets();
    const QList<QPointer<QWidget>> widgets(all.begin(), all.end()); // pages build their parts anew
    for (const QPointer<QWidget> &widget : widgets) {
        if (!widget) {
            continue;
        }
        QEvent change(QEvent::StyleChange);
        QApplication::sendEvent(widget, &change);
        if (widget) {
            widget->update();
        }
    }
}

void FirstlineStyle::drawPrimitive(PrimitiveElement element,
                                   const QStyleOption *option,
                                   QPainter *painter,
                                   const QWidget *widget) const
{
    const PainterKeeper keeper(*painter);
    switch (element) {
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange)) {
            drawFocusRing(*painter, m_theme, option->rect, 6);
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(*painter, m_theme, *option);
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (widget != nullptr && qobject_cast<QAbstractSpinBox *>(widget->parentWidget())) {
            return; // the frame around field and arrows is enough
        }
        drawField(*painter, m_theme, option->rect, option->state.testFlag(State_HasFocus));
        return;
    case PE_PanelTipLabel:
    case PE_FrameTabWidget:
        painter->fillRect(option->rect, m_theme.colour(Colour::Raised));
        painter->setPen(m_theme.colour(Colour::LineStrong));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FirstlineStyle::drawControl(ControlElement element,
                                 const QStyleOption *option,
                                 QPainter *painter,
                                 const QWidget *widget) const
{
    const PainterKeeper keeper(*painter);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, m_theme.colour(Colour::Line));
    } else if (element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, m_theme.colour(Colour::Surface));
        painter->setPen(m_theme.colour(Colour::Line));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    } else if (element == CE_HeaderSection && header != nullptr) {
        paintHeaderSection(*painter, m_theme, *header);
    } else if (element == CE_HeaderLabel && header != nullptr) {
        paintHeaderLabel(*painter, m_theme, *header);
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void FirstlineStyle::drawComplexControl(ComplexControl control,
                                        const QStyleOptionComplex *option,
                                        QPainter *painter,
                                        const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider != nullptr) {
        const PainterKeeper keeper(*painter);
        paintScrollBar(*painter,
                       m_theme,
                       *slider,
                       subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int FirstlineStyle::pixelMetric(PixelMetric metric,
                                const QStyleOption *option,
                                const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return kScrollBarExtent;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 1;
    case PM_HeaderMargin:
        return 4;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FirstlineStyle::styleHint(StyleHint hint,
                              const QStyleOption *option,
                              const QWidget *widget,
                              QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ScrollBar_Transient:
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QRect FirstlineStyle::subControlRect(ComplexControl control,
                                     const QStyleOptionComplex *option,
                                     SubControl subControl,
                                     const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || slider == nullptr) {
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    }
    if (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine) {
        return {};
    }
    const QRect rect = option->rect;
    if (subControl == SC_ScrollBarGroove) {
        return rect;
    }
    const bool isVertical = slider->orientation == Qt::Vertical;
    const int length = isVertical ? rect.height() : rect.width();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    const qint64 whole = range + slider->pageStep;
    const int handle =
        whole > 0 ? qMin(length, qMax(32, int(qint64(length) * slider->pageStep / whole))) : length;
    const int start = sliderPositionFromValue(slider->minimum,
                                              slider->maximum,
                                              slider->sliderPosition,
                                              length - handle,
                                              slider->upsideDown);
    switch (subControl) {
    case SC_ScrollBarSlider:
        return isVertical ? QRect(rect.x(), rect.y() + start, rect.width(), handle)
                          : QRect(rect.x() + start, rect.y(), handle, rect.height());
    case SC_ScrollBarSubPage:
        return isVertical ? QRect(rect.x(), rect.y(), rect.width(), start)
                          : QRect(rect.x(), rect.y(), start, rect.height());
    case SC_ScrollBarAddPage:
        return isVertical
                   ? QRect(
                       rect.x(), rect.y() + start + handle, rect.width(), length - start - handle)
                   : QRect(
                       rect.x() + start + handle, rect.y(), length - start - handle, rect.height());
    default:
        return {};
    }
}

} // namespace firstline::ui
