// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QPushButton>

#include <cstdint>

class QAction;

namespace firstline::ui {

enum class ButtonLook : std::uint8_t
{
    Primary, ///< filled; one per screen
    Normal,  ///< bordered
    Ghost    ///< text only
};

/// A button that prints the key that does the same. Text, key and enabled state come from its
/// action when it has one.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ActionButton(ButtonLook look, QWidget *parent = nullptr);
    /// Shows `text` instead of the action's own when it is not empty.
    ActionButton(ButtonLook look, QAction *action, const QString &text, QWidget *parent = nullptr);

    void setLook(ButtonLook look);
    void setIconName(const QString &name);
    void setKeyText(const QString &key);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Ink;
    [[nodiscard]] Ink ink() const;
    void followAction(QAction *action);
    void paintBox(QPainter &painter, const Ink &ink) const;

    ButtonLook m_look;
    QString m_iconName;
    QString m_key;
};

/// A square button with an icon alone; its name is for assistive technology and the tool tip.
class IconButton : public QAbstractButton
{
    Q_OBJECT

public:
    IconButton(const QString &iconName, const QString &name, QWidget *parent = nullptr);

    void setIconName(const QString &name);
    /// Names the button anew, with the key that does the same where there is one.
    void setName(const QString &name, const QString &key = {});
    /// Takes name and key of the action, also when they change.
    void followName(const QAction *action);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_iconName;
};

} // namespace firstline::ui
