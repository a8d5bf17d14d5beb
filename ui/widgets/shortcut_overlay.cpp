// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shortcut_overlay.h"

#include "ui/pages/page_id.h"
#include "ui/support/key_text.h"
#include "ui/support/painting.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

class Sheet : public QWidget
{
public:
    explicit Sheet(QWidget *parent)
        : QWidget(parent)
    {
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        drawBox(painter, rect(), 12, theme.colour(Colour::Raised), theme.colour(Colour::Line));
    }
};

QString titleOf(KeyGroup group)
{
    switch (group) {
    case KeyGroup::Move:
        return ShortcutOverlay::tr("Move");
    case KeyGroup::Decide:
        return ShortcutOverlay::tr("Decide");
    case KeyGroup::Handle:
        return ShortcutOverlay::tr("Handle", "a ticket");
    case KeyGroup::Read:
        return ShortcutOverlay::tr("Read");
    case KeyGroup::Select:
        return ShortcutOverlay::tr("Select");
    case KeyGroup::Undo:
        return ShortcutOverlay::tr("Take back");
    case KeyGroup::GoTo:
        return ShortcutOverlay::tr("Go to");
    case KeyGroup::Window:
        break;
    }
    return ShortcutOverlay::tr("Window");
}

} // namespace

ShortcutOverlay::ShortcutOverlay(const ConsoleActions &actions, QWidget *window)
    : QWidget(window)
    , m_actions(actions)
    , m_sheet(new Sheet(this))
{
    setObjectName(u"keys"_s);
    setAccessibleName(tr("Keyboard"));
    setFocusPolicy(Qt::StrongFocus);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(new TextLabel(tr("Keyboard"), TextRole::Page, Colour::Text, m_sheet));
    head->addWidget(
        new TextLabel(tr("keys rest while you type"), TextRole::Body, Colour::Text3, m_sheet));
    head->addStretch();
    head->addWidget(new KeyCaps({u"Esc"_s}, m_sheet));
    auto *layout = new QVBoxLayout(m_sheet);
    layout->setContentsMargins(28, 22, 28, 26);
    layout->setSpacing(18);
    layout->addLayout(head);
    auto *outer = new QGridLayout(this);
    outer->addWidget(m_sheet, 0, 0, Qt::AlignCenter);
    window->installEventFilter(this);
    hide();
}

void ShortcutOverlay::buildGroups()
{
    delete m_groups;
    m_groups = new QWidget(m_sheet);
    auto *columns = new QHBoxLayout(m_groups);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(40);
    const QList<QList<KeyGroup>> arrangement{
        {KeyGroup::Move, KeyGroup::Decide, KeyGroup::Read, KeyGroup::Undo},
        {KeyGroup::Handle, KeyGroup::Select},
        {KeyGroup::GoTo, KeyGroup::Window}};
    for (const QList<KeyGroup> &groups : arrangement) {
        auto *column = new QVBoxLayout;
        column->setSpacing(18);
        for (const KeyGroup group : groups) {
            if (group != KeyGroup::GoTo || m_actions.hasSingleKeys()) { // G is a single key
                column->addWidget(buildGroup(group));
            }
        }
        column->addStretch();
        columns->addLayout(column);
    }
    m_sheet->layout()->addWidget(m_groups);
}

QWidget *ShortcutOverlay::buildGroup(KeyGroup group)
{
    auto *box = new QWidget(m_groups);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(7);
    layout->addWidget(new TextLabel(titleOf(group), TextRole::SmallStrong, Colour::Text2, box));
    layout->addSpacing(3);
    if (group == KeyGroup::GoTo) {
        for (const PageSpec &page : kPages) {
            layout->addWidget(
                buildLine({u"G"_s, QString(QLatin1Char(page.letter))}, pageTitle(page.id)));
        }
    }
    const QList<ActionId> ids = m_actions.inGroup(group);
    for (const ActionId id : ids) {
        const QList<QKeySequence> keys = m_actions.usableKeys(id);
        if (!keys.isEmpty()) {
            layout->addWidget(buildLine(keyCaps(keys.front()), m_actions.of(id)->text()));
        }
    }
    return box;
}

QWidget *ShortcutOverlay::buildLine(const QStringList &caps, const QString &text)
{
    auto *line = new QWidget(m_groups);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto *keys = new QWidget(line);
    keys->setFixedWidth(themeOf(this).scaled(96));
    auto *keysLayout = new QHBoxLayout(keys);
    keysLayout->setContentsMargins(0, 0, 0, 0);
    keysLayout->addWidget(new KeyCaps(caps, keys));
    keysLayout->addStretch();
    layout->addWidget(keys);
    layout->addWidget(new TextLabel(text, TextRole::Body, Colour::Text, line));
    layout->addStretch();
    return line;
}

void ShortcutOverlay::open()
{
    buildGroups();
    m_focusBefore = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

/// No key means anything else while the list of keys is open.
bool ShortcutOverlay::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool ShortcutOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
    }
    return QWidget::eventFilter(watched, event);
}

void ShortcutOverlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        event->accept();
        return;
    }
    close();
}

void ShortcutOverlay::close()
{
    hide();
    if (m_focusBefore) {
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    }
}

void ShortcutOverlay::mousePressEvent(QMouseEvent *event)
{
    if (!m_sheet->geometry().contains(event->pos())) {
        close();
    }
}

void ShortcutOverlay::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), themeOf(this).colour(Colour::Shade));
}

} // namespace firstline::ui
