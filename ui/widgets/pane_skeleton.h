// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

namespace firstline::ui {

/// The place of the prediction card while its ticket is read: three grey rows.
class PaneSkeleton : public Card
{
    Q_OBJECT

public:
    explicit PaneSkeleton(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace firstline::ui
