// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QTextEdit>

#include <cstdint>
#include <vector>

namespace firstline::ui {

/// Which way a marked word points.
enum class WordSide : std::uint8_t
{
    Toward,
    Away,
    Named ///< points nowhere: a named thing, or data that was masked
};

struct WordMark
{
    QString text;
    WordSide side = WordSide::Toward;
    double strength = 1; ///< 0 to 1; of the strongest word
};

/// The text of a message with the words that decided marked in it.
///
/// The marks are painted under the text; the document stays clean, so that copying gives the
/// message and nothing else. As high as its text: it stands in a scroll area.
class WordMessageView : public QTextEdit
{
    Q_OBJECT

public:
    explicit WordMessageView(QWidget *parent = nullptr);

    /// Shows plain text; `role` is Message for cleaned and Mono for original text.
    void showText(const QString &text, TextRole role);
    /// Marks every whole-word occurrence, whatever its case.
    void setMarks(const std::vector<WordMark> &marks);
    /// The place of the first occurrence of `text`, in this widget; empty when there is none.
    [[nodiscard]] QRect placeOf(const QString &text) const;
    /// How many places are marked at present.
    [[nodiscard]] int markedPlaces() const { return static_cast<int>(m_ranges.size()); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Range
    {
        int start = 0;
        int length = 0;
        WordSide side = WordSide::Toward;
        double strength = 1;
    };
    void findRanges();
    void fitHeight();
    void adoptTheme();
    void paintRange(QPainter &painter, const Range &range) const;
    [[nodiscard]] std::vector<QRectF> rectsOf(const Range &range) const;

    TextRole m_role = TextRole::Message;
    std::vector<WordMark> m_marks;
    std::vector<Range> m_ranges;
};

} // namespace firstline::ui
