// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/support/console_actions.h"
#include "ui/support/painting.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kShadow = 12;
constexpr int kWidest = 560;

} // namespace

Toast::Toast(const ConsoleActions &actions, QWidget *host)
    : QWidget(host)
    , m_text(new ElidedLabel(TextRole::BodyMedium, Colour::Text, 2, this))
    , m_undo(new ActionButton(ButtonLook::Ghost, actions.of(ActionId::Undo), QString(), this))
{
    setObjectName(u"inbox.toast"_s);
    m_text->setObjectName(u"inbox.toast.text"_s);
    m_undo->setObjectName(u"inbox.toast.undo"_s);
    m_undo->setIconName(u"undo"_s);
    m_undo->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kShadow + 40, kShadow + 6, kShadow + 8, kShadow + 6);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    host->installEventFilter(this);
    m_undo->installEventFilter(this);
    hide();
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::showMessage(const QString &text, Kind kind, Offer offer)
{
    if (text.isEmpty()) {
        return;
    }
    m_kind = kind;
    m_text->setText(text);
    m_undo->setVisible(offer == Offer::Undo);
    place();
    show();
    raise();
    update();
    m_timer.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::place()
{
    const QWidget *host = parentWidget();
    const int wanted = m_text->sizeHint().width() + 2 * kShadow + 80
                       + (m_undo->isHidden() ? 0 : m_undo->sizeHint().width());
    const int width = std::min({wanted, kWidest, host->width()});
    setFixedWidth(width);
    const int height = std::max(heightForWidth(width), sizeHint().height());
    const int top = host->height() - height - 8 - m_lift;
    setGeometry((host->width() - width) / 2, top, width, height);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    if (watched == m_undo && event->type() == QEvent::FocusIn) {
        m_timer.stop();
    } else if (watched == m_undo && event->type() == QEvent::FocusOut) {
        QMetaObject::invokeMethod(this, &Toast::waitOn, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QRectF box = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    drawShadow(painter, box, kShadow);
    drawBox(painter, box, 8, theme.colour(Colour::Raised), theme.colour(Colour::LineStrong));
    const bool isDone = m_kind == Kind::Done;
    drawIcon(painter,
             isDone ? u"check"_s : u"alert"_s,
             theme.colour(isDone ? Colour::Ok : Colour::High),
             QRectF(box.left() + 12, box.top(), 18, box.height()),
             18);
}

void Toast::setLift(int pixels)
{
    m_lift = pixels;
    place();
}

void Toast::enterEvent(QEnterEvent * /*event*/)
{
    m_timer.stop();
}

void Toast::leaveEvent(QEvent * /*event*/)
{
    waitOn();
}

/// Goes on waiting unless the mouse or the focus is here.
void Toast::waitOn()
{
    if (isVisible() && !underMouse() && !m_undo->hasFocus()) {
        m_timer.start();
    }
}

} // namespace firstline::ui
