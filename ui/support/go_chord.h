// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace firstline::ui {

/// Recognises G followed by a letter within 1.2 s, and nothing while text is being typed.
///
/// A `QKeySequence` of two keys has no time-out and swallows letters of text fields; this does not.
class GoChord : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMilliseconds = 1200;

    /// Watches the keys of `window`; `letters` are the second keys that mean something.
    GoChord(QWidget *window, const QString &letters);

    /// Off, G is a letter like any other.
    void setOn(bool isOn);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// G was pressed, or the wait for its second key is over.
    void waitingChanged(bool isWaiting);
    /// The second key came in time; `letter` is upper case.
    void chosen(QChar letter);

private:
    [[nodiscard]] bool concerns(QObject *watched) const;
    bool takeKey(int key, bool isOverride);
    void begin();
    void end();

    QWidget *m_window;
    QString m_letters;
    QTimer m_timer;
    bool m_isOn = true;
};

} // namespace firstline::ui
