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

void drawShadow(QPainter &painter, const QRectF &box)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 5));
    for (int i = 1; i <= kShadow; ++i) {
        painter.drawRoundedRect(box.adjusted(-i, -i + 3, i, i - 1), 8 + i, 8 + i);
    }
}

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
    hide();
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::showMessage(const QString &text, Kind kind, Offer offer)
{
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
    setGeometry((host->width() - width) / 2, host->height() - height - 8, width, height);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QRectF box = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    drawShadow(painter, box);
    drawBox(painter, box, 8, theme.colour(Colour::Raised), theme.colour(Colour::LineStrong));
    const bool isDone = m_kind == Kind::Done;
    drawIcon(painter,
             isDone ? u"check"_s : u"alert"_s,
             theme.colour(isDone ? Colour::Ok : Colour::High),
             QRectF(box.left() + 12, box.top(), 18, box.height()),
             18);
}

void Toast::enterEvent(QEnterEvent * /*event*/)
{
    m_timer.stop();
}

void Toast::leaveEvent(QEvent * /*event*/)
{
    m_timer.start();
}

} // namespace firstline::ui
