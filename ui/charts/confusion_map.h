// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation_report.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace firstline::ui {

/// A confusion matrix small enough to be drawn.
struct FoldedConfusion
{
    QStringList labels; ///< as shown; the last one stands for the folded ones, if any
    std::vector<std::vector<qint64>> counts; ///< [truth][predicted]
    int folded = 0;                          ///< how many labels the last row and column hold
};

/// The most frequent true labels, most frequent first, but priorities in their order; all others
/// in one more row and column. `most` rows at most, at least 2.
[[nodiscard]] FoldedConfusion foldedConfusion(const EvaluationReport &report, int most);

/// Draws a confusion matrix as a heat map: rows are the truth, columns the model, colour is the
/// share of the row. The arrow keys move through the cells; the line below tells the one under the
/// pointer or the keyboard.
class ConfusionMap : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMostLabels = 12;

    ConfusionMap(const QString &objectName,
                 const EvaluationReport &report,
                 QWidget *parent = nullptr);

    /// What the line below says.
    [[nodiscard]] QString sentence() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Cell
    {
        int truth = -1;
        int predicted = -1;
    };
    struct Grid;

    [[nodiscard]] Grid grid() const;
    [[nodiscard]] QString sentenceOf(Cell cell) const;
    [[nodiscard]] double shareOf(Cell cell) const;
    void paintLabels(QPainter &painter, const Grid &grid) const;
    void paintCell(QPainter &painter, const Grid &grid, Cell cell) const;
    void point(Cell cell);

    Task m_task;
    FoldedConfusion m_matrix;
    std::vector<qint64> m_rowSums;
    Cell m_current{0, 0}; ///< of the keyboard
    Cell m_hovered;
};

} // namespace firstline::ui
