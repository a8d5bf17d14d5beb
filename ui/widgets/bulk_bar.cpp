// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bulk_bar.h"

#include "ui/support/console_actions.h"
#include "ui/support/painting.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kShadow = 12;
constexpr int kFromFoot = 4;

ActionButton *
barButton(ButtonLook look, QAction *action, const QString &name, const QString &text, QWidget *bar)
{
    auto *button = new ActionButton(look, action, text, bar);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

BulkBar::BulkBar(const ConsoleActions &actions, QWidget *host)
    : QWidget(host)
{
    setObjectName(u"inbox.bulk"_s);
    setAccessibleName(tr("Selected tickets"));
    buildLayout(actions);
    host->installEventFilter(this);
    hide();
}

void BulkBar::buildLayout(const ConsoleActions &actions)
{
    m_count = new TextLabel(QString(), TextRole::BodyStrong, Colour::Text, this);
    m_count->setObjectName(u"inbox.bulk.count"_s);
    m_detail = new ElidedLabel(TextRole::Small, Colour::Text2, 1, this);
    m_detail->setObjectName(u"inbox.bulk.detail"_s);
    auto *more = new ActionButton(ButtonLook::Normal, this);
    more->setObjectName(u"inbox.bulk.more"_s);
    more->setText(tr("More", "things to do with the selected tickets"));
    more->setAccessibleName(tr("More changes"));
    more->setFocusPolicy(Qt::TabFocus);
    more->setMenu(makeMoreMenu(actions));
    m_accept = barButton(ButtonLook::Primary,
                         actions.of(ActionId::BulkAccept),
                         u"inbox.bulk.accept"_s,
                         tr("Accept"),
                         this);
    QAction *clear = actions.of(ActionId::ClearSelection);
    m_close = new IconButton(u"x"_s, clear->text(), this);
    m_close->setObjectName(u"inbox.bulk.clear"_s);
    connect(m_close, &QAbstractButton::clicked, clear, &QAction::trigger);
    m_head = new QHBoxLayout;
    m_head->setSpacing(8);
    m_head->addWidget(m_count);
    m_head->addWidget(m_detail, 1);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(8);
    m_buttons->addWidget(barButton(ButtonLook::Normal,
                                   actions.of(ActionId::BulkPriority),
                                   u"inbox.bulk.priority"_s,
                                   tr("Priority"),
                                   this));
    m_buttons->addWidget(barButton(ButtonLook::Normal,
                                   actions.of(ActionId::BulkCategory),
                                   u"inbox.bulk.category"_s,
                                   tr("Category"),
                                   this));
    m_buttons->addWidget(more);
    m_buttons->addWidget(m_accept);
    m_buttons->addWidget(m_close);
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins(kShadow + 12, kShadow + 8, kShadow + 6, kShadow + 8);
    m_layout->setSpacing(6);
    m_layout->addLayout(m_head, 1);
    m_layout->addLayout(m_buttons);
}

QMenu *BulkBar::makeMoreMenu(const ConsoleActions &actions)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"inbox.bulk.menu"_s);
    const QList<QList<ActionId>> sections{
        {ActionId::Assign, ActionId::AddTags, ActionId::AddNote},
        {ActionId::Snooze, ActionId::Escalate, ActionId::MarkUnread},
        {ActionId::CloseTicket, ActionId::Merge, ActionId::MoveToBin}};
    for (const QList<ActionId> &section : sections) {
        if (!menu->isEmpty()) {
            menu->addSeparator();
        }
        for (const ActionId id : section) {
            menu->addAction(actions.of(id));
        }
    }
    return menu;
}

void BulkBar::showCount(qint64 selected, bool isWhole)
{
    setVisible(selected > 0);
    const auto number = static_cast<int>(selected);
    m_count->setText(isWhole ? tr("All %Ln in this view", nullptr, number)
                             : tr("%Ln selected", nullptr, number));
    showSummary(std::nullopt);
    raise();
}

void BulkBar::showSummary(const std::optional<SelectionSummary> &summary)
{
    QStringList parts;
    const auto add = [&parts](qint64 count, const QString &text) {
        if (count > 0) {
            parts.append(text);
        }
    };
    m_accept->setText(tr("Accept"));
    if (summary) {
        add(summary->confirmed, tr("%Ln confirmed", nullptr, static_cast<int>(summary->confirmed)));
        add(summary->corrected, tr("%Ln corrected", nullptr, static_cast<int>(summary->corrected)));
        add(summary->needReview,
            tr("%Ln need review", nullptr, static_cast<int>(summary->needReview)));
        m_accept->setText(tr("Accept %Ln", nullptr, static_cast<int>(summary->acceptable)));
    }
    m_detail->setText(parts.join(u", "_s));
    place();
}

QPoint BulkBar::menuPlace() const
{
    return mapToGlobal(QPoint(kShadow + 14, kShadow));
}

/// One line, or two with what ends a selection in the first.
void BulkBar::arrange(bool isNarrow)
{
    const auto wanted = isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_layout->direction() == wanted) {
        return;
    }
    m_layout->setDirection(wanted);
    for (QWidget *button : {static_cast<QWidget *>(m_accept), static_cast<QWidget *>(m_close)}) {
        (isNarrow ? m_buttons : m_head)->removeWidget(button);
        (isNarrow ? m_head : m_buttons)->addWidget(button);
    }
}

void BulkBar::place()
{
    const QWidget *host = parentWidget();
    arrange(false);
    if (m_layout->minimumSize().width() > host->width()) {
        arrange(true);
    }
    const int width = std::min(host->width(), std::max(sizeHint().width(), host->width() - 8));
    const int height = sizeHint().height();
    setGeometry((host->width() - width) / 2, host->height() - height - kFromFoot, width, height);
}

bool BulkBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void BulkBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        place();
    }
    QWidget::changeEvent(event);
}

void BulkBar::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QRectF box = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    drawShadow(painter, box, kShadow);
    drawBox(painter, box, 8, theme.colour(Colour::Raised), theme.colour(Colour::LineStrong));
}

} // namespace firstline::ui
