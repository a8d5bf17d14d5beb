// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace firstline::ui {

class ActionButton;
class ElidedLabel;
class TextLabel;

/// The running job in the status bar: what it does, how far it is, and a way to stop it.
class JobStrip : public QWidget
{
    Q_OBJECT

public:
    explicit JobStrip(QWidget *parent = nullptr);

    /// Shows a job; `share` is 0 to 1, negative while it is not known.
    void showProgress(const QString &text, double share);
    [[nodiscard]] double share() const { return m_share; }

Q_SIGNALS:
    void cancelled();

private:
    class Bar;

    ElidedLabel *m_text;
    Bar *m_bar;
    double m_share = -1;
};

} // namespace firstline::ui
