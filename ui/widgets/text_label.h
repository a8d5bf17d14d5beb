// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QLabel>

namespace firstline::ui {

/// A label whose font and colour are names of the theme and follow it. Plain text only.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    TextLabel(const QString &text, TextRole role, Colour colour, QWidget *parent = nullptr);

    void setColour(Colour colour);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    TextRole m_role;
    Colour m_colour;
};

/// A label that shortens its text with "…" to `maxLines` lines and then tells it all as tool tip.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    ElidedLabel(TextRole role, Colour colour, int maxLines, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    /// Is told by the tool tip after the text.
    void setHint(const QString &hint);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return m_maxLines > 1; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QStringList linesFor(int width) const;
    void adoptWidth();

    TextRole m_role;
    Colour m_colour;
    int m_maxLines;
    QString m_text;
    QString m_hint;
};

} // namespace firstline::ui
