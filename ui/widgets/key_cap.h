// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace firstline::ui {

/// Keys drawn as caps side by side.
class KeyCaps : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCaps(const QStringList &caps, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_caps;
};

} // namespace firstline::ui
