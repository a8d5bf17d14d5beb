// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/note_sheet.h"

#include "ui/support/theme.h"
#include "ui/widgets/action_button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

NoteSheet::NoteSheet(const QString &target,
                     std::function<void(const QString &)> take,
                     QWidget *parent)
    : QDialog(parent)
    , m_take(std::move(take))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(u"note"_s);
    setWindowTitle(tr("Note on %1").arg(target));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setObjectName(u"note.text"_s);
    m_text->setAccessibleName(windowTitle());
    m_text->setPlaceholderText(tr("Only agents see it."));
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    auto *leave = new ActionButton(ButtonLook::Ghost, this);
    leave->setObjectName(u"note.leave"_s);
    leave->setText(tr("Leave"));
    leave->setAccessibleName(leave->text());
    leave->setKeyText(u"Esc"_s);
    auto *add = new ActionButton(ButtonLook::Primary, this);
    add->setObjectName(u"note.add"_s);
    add->setText(tr("Add note"));
    add->setAccessibleName(add->text());
    add->setKeyText(u"Ctrl Enter"_s);
    add->setEnabled(false);
    connect(m_text, &QPlainTextEdit::textChanged, add, [this, add] {
        add->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
    });
    connect(add, &QAbstractButton::clicked, this, &NoteSheet::take);
    connect(leave, &QAbstractButton::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(add);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_text, 1);
    layout->addLayout(foot);
    resize(themeOf(this).scaled(440), themeOf(this).scaled(200));
}

bool NoteSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            take();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void NoteSheet::take()
{
    const QString text = m_text->toPlainText().trimmed();
    if (!text.isEmpty()) {
        const std::function<void(const QString &)> take = m_take;
        accept();
        take(text);
    }
}

} // namespace firstline::ui
