// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/agreement.h"
#include "ui/widgets/card.h"

namespace firstline::ui {

class ElidedLabel;

/// How often people keep what the model says, week by week: a line with its 95 % interval.
class AgreementCard : public Card
{
    Q_OBJECT

public:
    static constexpr int kWeeks = 12; ///< the newest ones are shown

    explicit AgreementCard(QWidget *parent = nullptr);

    void showWeeks(const std::vector<AgreementWeek> &weeks);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] QPointF place(std::size_t week, double share) const;
    void paintAxis(QPainter &painter) const;
    void paintLine(QPainter &painter) const;
    [[nodiscard]] QString headline() const;

    std::vector<AgreementWeek> m_weeks;
    double m_lowest = 0; ///< of the axis, 0 to 1
    ElidedLabel *m_headline;
};

} // namespace firstline::ui
