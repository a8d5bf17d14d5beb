// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace firstline::ui {

/// A list and what is read of it, side by side where there is room. Narrower than
/// `kRoomForBoth` only one of them is shown: the list, or what is read once it is opened.
class TwoColumns : public QSplitter
{
    Q_OBJECT

public:
    static constexpr int kRoomForBoth = 1'000;

    /// Takes over both widgets.
    TwoColumns(QWidget *list, QWidget *reading, QWidget *parent = nullptr);

    /// Gives all room to what is read, at any width, or gives the list back.
    void setReading(bool isReading);
    [[nodiscard]] bool isReading() const { return m_isReading; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    bool m_isReading = false;
};

} // namespace firstline::ui
