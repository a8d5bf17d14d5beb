// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace firstline::ui {

class ActionButton;
class ConsoleActions;
class ElidedLabel;
class IconLabel;

/// A short message over the foot of the list, for 8 s; it waits while the mouse or the focus is on
/// it. It never takes the focus.
class Toast : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMilliseconds = 8000;

    enum class Kind
    {
        Done,
        Failed
    };
    enum class Offer
    {
        Nothing,
        Undo
    };

    /// Floats over `host` and follows its size.
    Toast(const ConsoleActions &actions, QWidget *host);

    /// Shows a text; nothing for an empty one.
    void showMessage(const QString &text, Kind kind, Offer offer);
    [[nodiscard]] QString text() const;
    /// Floats higher by so many pixels, over what is at the foot.
    void setLift(int pixels);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();
    void waitOn();

    int m_lift = 0;
    QTimer m_timer;
    Kind m_kind = Kind::Done;
    ElidedLabel *m_text;
    ActionButton *m_undo;
};

} // namespace firstline::ui
