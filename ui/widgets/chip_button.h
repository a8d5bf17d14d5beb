// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace firstline::ui {

/// A pill over the list that shows and changes one condition of what is listed.
class ChipButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ChipButton(const QString &text, QWidget *parent = nullptr);

    /// A chip that narrows the list is tinted.
    void setNarrowing(bool narrows);
    /// Shows an icon before the text instead of the arrow after it.
    void setIconName(const QString &name);

    [[nodiscard]] QSize sizeHint() const override;
    /// A chip with an icon can do without its text.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool m_narrows = false;
    QString m_iconName;
};

} // namespace firstline::ui
