// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/escalation_banner.h"

#include "core/base/clock.h"
#include "core/service/escalation_service.h"
#include "core/service/ticket_service.h"
#include "ui/support/painting.h"
#include "ui/support/theme.h"
#include "ui/support/when_ready.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace firstline::ui {

namespace {

constexpr int kHeight = 42;
constexpr int kLaterSeconds = 30 * 60;
constexpr int kIcon = 18;

QString headlineOf(const EscalationSummary &summary)
{
    if (summary.late > 0 && summary.lateHigh == summary.late) {
        return EscalationBanner::tr(
            "%Ln High ticket(s) are late", nullptr, static_cast<int>(summary.late));
    }
    if (summary.late > 0) {
        return EscalationBanner::tr(
            "%Ln escalated ticket(s) are late", nullptr, static_cast<int>(summary.late));
    }
    return EscalationBanner::tr(
        "%Ln escalated ticket(s) need a reply soon", nullptr, static_cast<int>(summary.soon));
}

QString restOf(const EscalationSummary &summary)
{
    return summary.late > 0 && summary.soon > 0 ? EscalationBanner::tr(
               "%Ln more need a reply soon", nullptr, static_cast<int>(summary.soon))
                                                : QString();
}

} // namespace

EscalationBanner::EscalationBanner(EscalationService &escalations,
                                   TicketService &tickets,
                                   const Clock &clock,
                                   QWidget *parent)
    : QWidget(parent)
    , m_escalations(escalations)
    , m_clock(clock)
{
    setObjectName(u"inbox.banner"_s);
    setMinimumHeight(kHeight);
    buildLayout();
    hide();
    connect(&escalations, &EscalationService::escalated, this, &EscalationBanner::ask);
    connect(&tickets, &TicketService::ticketsChanged, this, &EscalationBanner::ask);
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &EscalationBanner::ask);
    minute->start(1min);
    ask();
}

void EscalationBanner::buildLayout()
{
    m_headline = new ElidedLabel(TextRole::BodyStrong, Colour::High, 1, this);
    m_headline->setObjectName(u"inbox.banner.text"_s);
    m_rest = new ElidedLabel(TextRole::Body, Colour::Text2, 1, this);
    auto *show = new ActionButton(ButtonLook::Normal, this);
    show->setText(tr("Show"));
    show->setObjectName(u"inbox.banner.show"_s);
    show->setAccessibleName(tr("Show the escalated tickets"));
    show->setFocusPolicy(Qt::TabFocus);
    auto *later = new ActionButton(ButtonLook::Ghost, this);
    later->setText(tr("Later"));
    later->setObjectName(u"inbox.banner.later"_s);
    later->setAccessibleName(tr("Hide this for 30 minutes, or until there is one more"));
    later->setToolTip(later->accessibleName());
    later->setFocusPolicy(Qt::TabFocus);
    auto *close = new IconButton(u"x"_s, tr("Hide this until there is another ticket"), this);
    close->setObjectName(u"inbox.banner.close"_s);
    close->setFocusPolicy(Qt::TabFocus);
    connect(show, &QAbstractButton::clicked, this, &EscalationBanner::showWanted);
    connect(later, &QAbstractButton::clicked, this, [this] {
        m_dismissed = m_summary;
        m_quietUntil = m_clock.now().addSecs(kLaterSeconds);
        decide();
    });
    connect(close, &QAbstractButton::clicked, this, [this] {
        m_dismissed = m_summary;
        m_quietUntil = QDateTime();
        decide();
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16 + kIcon + 10, 5, 12, 6);
    layout->setSpacing(10);
    layout->addWidget(m_headline);
    layout->addWidget(m_rest, 1);
    layout->addWidget(show);
    layout->addWidget(later);
    layout->addWidget(close);
}

QString EscalationBanner::text() const
{
    const QString rest = m_rest->text();
    return rest.isEmpty() ? m_headline->text() : m_headline->text() + u". "_s + rest;
}

void EscalationBanner::ask()
{
    whenReady(this, m_escalations.summary(), [this](const Result<EscalationSummary> &summary) {
        if (summary) {
            take(*summary);
        }
    });
}

void EscalationBanner::take(const EscalationSummary &summary)
{
    const bool isNew = !(summary == m_summary);
    m_summary = summary;
    m_headline->setText(headlineOf(summary));
    m_rest->setText(restOf(summary));
    setAccessibleName(text());
    const bool wasHidden = isHidden();
    decide();
    if (!isHidden() && (isNew || wasHidden)) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void EscalationBanner::decide()
{
    const bool isOneMore =
        m_summary.newestAtMs > m_dismissed.newestAtMs || m_summary.total() > m_dismissed.total();
    const bool isTimeOver = m_quietUntil.isValid() && m_clock.now() >= m_quietUntil;
    setVisible(m_summary.total() > 0 && (isOneMore || isTimeOver));
}

void EscalationBanner::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Colour::HighBg));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.colour(Colour::Line));
    drawIcon(
        painter, u"alert"_s, theme.colour(Colour::High), QRectF(16, 0, kIcon, height()), kIcon);
}

void EscalationBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        update();
    }
}

} // namespace firstline::ui
