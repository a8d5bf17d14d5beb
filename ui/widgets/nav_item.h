// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace firstline::ui {

/// One page in the navigation: icon, name, a count or, after G, the letter that opens it.
class NavItem : public QAbstractButton
{
    Q_OBJECT

public:
    NavItem(const QString &iconName, const QString &text, QChar letter, QWidget *parent = nullptr);

    void setCount(const QString &count);
    void setNarrow(bool isNarrow);
    /// Shows the letter instead of the count.
    void setShowsLetter(bool shows);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintEnd(QPainter &painter) const;

    QString m_iconName;
    QChar m_letter;
    QString m_count;
    bool m_isNarrow = false;
    bool m_showsLetter = false;
};

} // namespace firstline::ui
