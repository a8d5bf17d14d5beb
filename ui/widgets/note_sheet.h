// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QPlainTextEdit;

namespace firstline::ui {

/// A window to write a note about tickets. Ctrl Enter adds it, Esc leaves.
class NoteSheet : public QDialog
{
    Q_OBJECT

public:
    /// `target` names the tickets. Calls `take` with the text, which is not empty.
    NoteSheet(const QString &target, std::function<void(const QString &)> take, QWidget *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();

    std::function<void(const QString &)> m_take;
    QPlainTextEdit *m_text;
};

} // namespace firstline::ui
