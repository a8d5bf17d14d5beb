// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/view_bar.h"

#include "ui/support/theme.h"
#include "ui/support/view_desk.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace firstline::ui {

ViewBar::ViewBar(ViewDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_text(new TextLabel(QString(), TextRole::Small, Colour::Text2, this))
    , m_name(new QLineEdit(this))
    , m_save(new ActionButton(ButtonLook::Normal, this))
    , m_discard(new ActionButton(ButtonLook::Ghost, this))
{
    setObjectName(u"inbox.view"_s);
    m_text->setObjectName(u"inbox.view.text"_s);
    m_name->setObjectName(u"inbox.view.name"_s);
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setPlaceholderText(tr("Name of the view"));
    m_name->setMaxLength(60);
    m_name->installEventFilter(this);
    m_save->setObjectName(u"inbox.view.save"_s);
    m_save->setText(tr("Save"));
    m_save->setAccessibleName(tr("Save the view"));
    m_discard->setObjectName(u"inbox.view.discard"_s);
    m_discard->setText(tr("Discard"));
    m_discard->setAccessibleName(tr("Discard the changes of the view"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_save);
    layout->addWidget(m_discard);
    connect(m_save, &QAbstractButton::clicked, this, &ViewBar::accept);
    connect(m_discard, &QAbstractButton::clicked, this, &ViewBar::cancel);
    connect(&m_desk, &ViewDesk::stateChanged, this, &ViewBar::refresh);
    refresh();
}

void ViewBar::save()
{
    if (m_desk.canSave() && m_desk.isChanged()) {
        m_desk.save();
        return;
    }
    m_isNaming = true;
    m_name->clear();
    refresh();
    m_name->setFocus(Qt::ShortcutFocusReason);
}

void ViewBar::accept()
{
    if (!m_isNaming) {
        save();
        return;
    }
    if (m_name->text().trimmed().isEmpty()) {
        m_name->setFocus();
        return;
    }
    m_isNaming = false;
    m_desk.saveAs(m_name->text());
    refresh();
    Q_EMIT left();
}

void ViewBar::cancel()
{
    if (m_isNaming) {
        m_isNaming = false;
        refresh();
        Q_EMIT left();
    } else {
        m_desk.discard();
    }
}

void ViewBar::refresh()
{
    const bool isChanged = m_desk.isChanged();
    if (isChanged) {
        m_text->setText(tr("● %1 was changed").arg(m_desk.views().at(*m_desk.current()).name));
    }
    m_text->setVisible(!m_isNaming);
    m_name->setVisible(m_isNaming);
    setVisible(m_isNaming || isChanged);
}

bool ViewBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            accept();
            return true;
        }
        if (key == Qt::Key_Escape) {
            cancel();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ViewBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), themeOf(this).colour(Colour::Surface));
}

} // namespace firstline::ui
