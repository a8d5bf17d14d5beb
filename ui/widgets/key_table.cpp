// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_table.h"

#include <QKeyEvent>

namespace firstline::ui {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt
           || key == Qt::Key_Meta || key == Qt::Key_AltGr || key == Qt::Key_unknown || key == 0;
}

} // namespace

KeyTable::KeyTable(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : DataTable(objectName, accessibleName, parent)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    connect(this, &QAbstractItemView::doubleClicked, this, &KeyTable::waitForKey);
}

void KeyTable::waitForKey()
{
    if (!currentIndex().isValid()) {
        return;
    }
    setFocus(Qt::OtherFocusReason);
    m_waitingRow = currentIndex().row();
    setAttribute(Qt::WA_InputMethodEnabled); // the keys of the window rest, as in a text field
    Q_EMIT waitingChanged(m_waitingRow);
}

void KeyTable::endWaiting()
{
    if (m_waitingRow < 0) {
        return;
    }
    m_waitingRow = -1;
    setAttribute(Qt::WA_InputMethodEnabled, false);
    Q_EMIT waitingChanged(-1);
}

bool KeyTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_waitingRow >= 0) {
        event->accept();
        return true;
    }
    return DataTable::event(event);
}

void KeyTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_waitingRow < 0 && isEnter) {
        waitForKey();
        return;
    }
    if (m_waitingRow < 0) {
        DataTable::keyPressEvent(event);
        return;
    }
    event->accept();
    if (isModifier(event->key())) {
        return;
    }
    const int row = m_waitingRow;
    endWaiting();
    if (event->key() != Qt::Key_Escape) {
        const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
        Q_EMIT keyPressed(row, QKeySequence(QKeyCombination(modifiers, Qt::Key(event->key()))));
    }
}

void KeyTable::focusOutEvent(QFocusEvent *event)
{
    endWaiting();
    DataTable::focusOutEvent(event);
}

void KeyTable::mousePressEvent(QMouseEvent *event)
{
    endWaiting();
    DataTable::mousePressEvent(event);
}

} // namespace firstline::ui
