// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/go_chord.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace firstline::ui {

namespace {

bool isTextEntry(const QWidget *widget)
{
    return widget != nullptr && widget->testAttribute(Qt::WA_InputMethodEnabled);
}

} // namespace

GoChord::GoChord(QWidget *window, const QString &letters)
    : QObject(window)
    , m_window(window)
    , m_letters(letters)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT waitingChanged(false); });
    connect(qApp, &QApplication::focusChanged, this, [this] { end(); });
    qApp->installEventFilter(this);
}

void GoChord::setOn(bool isOn)
{
    m_isOn = isOn;
    end();
}

bool GoChord::concerns(QObject *watched) const
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    return m_isOn && widget != nullptr && widget->window() == m_window && !isTextEntry(widget);
}

bool GoChord::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        end();
        return false;
    }
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if ((!isOverride && event->type() != QEvent::KeyPress) || !concerns(watched)) {
        return false;
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() != Qt::NoModifier) {
        end();
        return false;
    }
    if (!takeKey(key->key(), isOverride)) {
        return false;
    }
    event->accept();
    return true;
}

bool GoChord::takeKey(int key, bool isOverride)
{
    const QChar letter = key >= Qt::Key_A && key <= Qt::Key_Z ? QChar(key) : QChar();
    if (!m_timer.isActive()) {
        if (key != Qt::Key_G) {
            return false;
        }
        if (!isOverride) {
            begin();
        }
        return true;
    }
    const bool isKnown = !letter.isNull() && m_letters.contains(letter);
    if (!isOverride) {
        end();
        if (isKnown) {
            Q_EMIT chosen(letter);
        }
    }
    return isKnown;
}

void GoChord::begin()
{
    m_timer.start();
    Q_EMIT waitingChanged(true);
}

void GoChord::end()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        Q_EMIT waitingChanged(false);
    }
}

} // namespace firstline::ui
