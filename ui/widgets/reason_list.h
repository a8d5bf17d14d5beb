// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/prediction.h"

#include <QAbstractButton>

#include <array>
#include <vector>

namespace firstline::ui {

class ElidedLabel;

/// One word and how much it moved the score; a click shows it in the message.
class ReasonRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ReasonRow(QWidget *parent = nullptr);

    /// `scale` is the largest absolute contribution shown, so that all bars share one scale.
    void setReason(const Reason &reason, double scale);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Reason m_reason;
    double m_scale = 1;
};

/// Up to three words that point to a label, or away from it.
class ReasonList : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kRows = 3;

    explicit ReasonList(const QString &objectName, QWidget *parent = nullptr);

    void setReasons(const QString &title, const std::vector<Reason> &reasons, double scale);

Q_SIGNALS:
    void wordChosen(const QString &text);

private:
    ElidedLabel *m_title;
    ElidedLabel *m_none;
    std::array<ReasonRow *, kRows> m_rows{};
};

} // namespace firstline::ui
