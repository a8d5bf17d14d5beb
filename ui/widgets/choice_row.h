// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/priority.h"

#include <QRadioButton>

#include <cstdint>
#include <optional>

namespace firstline::ui {

/// Who stands behind an answer.
enum class ChoiceState : std::uint8_t
{
    Open,     ///< one of the other answers
    Proposed, ///< the model's answer
    Unsure,   ///< the model does not propose any
    Said      ///< a person's answer
};

/// One answer of the model, which is at the same time the button that makes it the person's:
/// key · glyph · name · bar · percent.
class ChoiceRow : public QRadioButton
{
    Q_OBJECT

public:
    explicit ChoiceRow(const QString &key, QWidget *parent = nullptr);

    struct Content
    {
        QString name;
        std::optional<Priority> priority;  ///< of a priority's row
        std::optional<double> probability; ///< 0 to 1
        ChoiceState state = ChoiceState::Open;
    };
    void setContent(const Content &content);
    /// The key that does the same; empty while it rests.
    void setKey(const QString &key);
    [[nodiscard]] const Content &content() const { return m_content; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// The whole row is the button, not only the part that a style would draw.
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
    /// What is checked follows from what is stored, not from the click.
    void nextCheckState() override {}

private:
    void paintGround(QPainter &painter) const;
    void paintKey(QPainter &painter, const QRectF &rect) const;
    void paintBar(QPainter &painter, const QRectF &rect) const;

    QString m_key;
    Content m_content;
};

} // namespace firstline::ui
