// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/confusion_map.h"

#include "ui/support/label_text.h"
#include "ui/support/painting.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace firstline::ui {

namespace {

constexpr int kGap = 2;
constexpr int kSmallestCell = 24;
constexpr int kLargestCell = 64;

/// The labels in the order in which they are shown.
std::vector<std::size_t> shownOrder(const EvaluationReport &report)
{
    const auto &counts = report.confusion.counts;
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (report.task == Task::Category) {
        std::ranges::stable_sort(order, std::greater{}, [&](std::size_t label) {
            return std::accumulate(counts[label].begin(), counts[label].end(), qint64{0});
        });
    }
    return order;
}

} // namespace

FoldedConfusion foldedConfusion(const EvaluationReport &report, int most)
{
    const std::vector<std::size_t> order = shownOrder(report);
    const auto all = order.size();
    const auto limit = static_cast<std::size_t>(most);
    const std::size_t kept = all <= limit ? all : limit - 1;
    const std::size_t shown = std::min(all, limit);
    FoldedConfusion result;
    result.folded = static_cast<int>(all - kept);
    result.counts.assign(shown, std::vector<qint64>(shown));
    for (std::size_t i = 0; i < all; ++i) {
        if (i < kept) {
            result.labels.append(labelText(report.task, report.confusion.labels[order[i]]));
        }
        for (std::size_t j = 0; j < all; ++j) {
            result.counts[std::min(i, shown - 1)][std::min(j, shown - 1)] +=
                report.confusion.counts[order[i]][order[j]];
        }
    }
    if (result.folded > 0) {
        result.labels.append(ConfusionMap::tr("%Ln more folded", nullptr, result.folded));
    }
    return result;
}

/// Where things stand.
struct ConfusionMap::Grid
{
    QRectF cells;
    qreal cellWidth = 0;
    qreal cellHeight = 0;
    qreal lineHeight = 0;
    bool isUpright = false; ///< column labels are turned

    [[nodiscard]] QRectF cell(int truth, int predicted) const
    {
        return {cells.left() + predicted * cellWidth,
                cells.top() + truth * cellHeight,
                cellWidth - kGap,
                cellHeight - kGap};
    }
};

ConfusionMap::ConfusionMap(const QString &objectName,
                           const EvaluationReport &report,
                           QWidget *parent)
    : QWidget(parent)
    , m_task(report.task)
    , m_matrix(foldedConfusion(report, kMostLabels))
{
    for (const std::vector<qint64> &row : m_matrix.counts) {
        m_rowSums.push_back(std::accumulate(row.begin(), row.end(), qint64{0}));
    }
    setObjectName(objectName);
    setAccessibleName(tr("Confusion matrix, arrow keys move through its cells"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

QSize ConfusionMap::minimumSizeHint() const
{
    const Theme &theme = themeOf(this);
    const auto rows = static_cast<int>(m_matrix.labels.size());
    return {theme.scaled(80) + rows * kSmallestCell,
            theme.scaled(80) + rows * theme.scaled(kSmallestCell)};
}

QSize ConfusionMap::sizeHint() const
{
    return minimumSizeHint();
}

ConfusionMap::Grid ConfusionMap::grid() const
{
    const QFontMetricsF metrics(themeOf(this).font(TextRole::Axis));
    qreal widest = 0;
    for (const QString &label : m_matrix.labels) {
        widest = std::max(widest, metrics.horizontalAdvance(label) + 2);
    }
    const auto count = static_cast<qreal>(m_matrix.labels.size());
    const qreal left = std::min(widest, width() * 0.3) + 6;
    Grid grid;
    grid.lineHeight = metrics.height() + 6;
    grid.cellWidth = (width() - left) / count;
    grid.isUpright = widest > grid.cellWidth - kGap;
    const qreal top = grid.isUpright ? std::min(widest + 4, height() * 0.3) : metrics.height() + 4;
    grid.cellHeight = std::min<qreal>(themeOf(this).scaled(kLargestCell),
                                      (height() - top - grid.lineHeight) / count);
    grid.cells = QRectF(left, top, count * grid.cellWidth, count * grid.cellHeight);
    return grid;
}

double ConfusionMap::shareOf(Cell cell) const
{
    const auto truth = static_cast<std::size_t>(cell.truth);
    const qint64 all = m_rowSums[truth];
    const qint64 count = m_matrix.counts[truth][static_cast<std::size_t>(cell.predicted)];
    return all > 0 ? double(count) / double(all) : 0;
}

QString ConfusionMap::sentenceOf(Cell cell) const
{
    const auto truth = static_cast<std::size_t>(cell.truth);
    const QLocale locale;
    return tr("%1, model says %2: %3 of %4 tickets, %5")
        .arg(m_matrix.labels[cell.truth],
             m_matrix.labels[cell.predicted],
             locale.toString(m_matrix.counts[truth][static_cast<std::size_t>(cell.predicted)]),
             locale.toString(m_rowSums[truth]),
             percentText(shareOf(cell)));
}

QString ConfusionMap::sentence() const
{
    if (m_hovered.truth >= 0) {
        return sentenceOf(m_hovered);
    }
    return hasFocus() ? sentenceOf(m_current)
                      : tr("Rows: true label. Columns: the model's answer.");
}

void ConfusionMap::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const Grid grid = this->grid();
    paintLabels(painter, grid);
    const auto count = static_cast<int>(m_matrix.labels.size());
    for (int truth = 0; truth < count; ++truth) {
        for (int predicted = 0; predicted < count; ++predicted) {
            paintCell(painter, grid, {truth, predicted});
        }
    }
    if (showsFocusRing(*this)) {
        drawFocusRing(painter,
                      theme,
                      grid.cell(m_current.truth, m_current.predicted).adjusted(-1, -1, 1, 1),
                      4);
    }
    painter.setFont(theme.font(TextRole::Axis));
    painter.setPen(theme.colour(Colour::Text2));
    const QRectF line(0, grid.cells.bottom(), width(), grid.lineHeight);
    painter.drawText(line,
                     Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(sentence(), Qt::ElideRight, width()));
}

void ConfusionMap::paintLabels(QPainter &painter, const Grid &grid) const
{
    const Theme &theme = themeOf(this);
    painter.setFont(theme.font(TextRole::Axis));
    painter.setPen(theme.colour(Colour::Text2));
    const QFontMetricsF metrics(painter.font());
    for (int i = 0; i < m_matrix.labels.size(); ++i) {
        const QRectF row(0, grid.cell(i, 0).top(), grid.cells.left() - 6, grid.cellHeight - kGap);
        painter.drawText(row,
                         Qt::AlignVCenter | Qt::AlignRight,
                         metrics.elidedText(m_matrix.labels[i], Qt::ElideRight, row.width()));
        const QRectF cell = grid.cell(0, i);
        if (!grid.isUpright) {
            painter.drawText(QRectF(cell.left(), 0, cell.width(), grid.cells.top() - 2),
                             Qt::AlignCenter,
                             m_matrix.labels[i]);
            continue;
        }
        const PainterKeeper keeper(painter);
        painter.translate(cell.center().x(), grid.cells.top() - 3);
        painter.rotate(-90);
        const qreal length = grid.cells.top() - 3;
        painter.drawText(QRectF(0, -metrics.height() / 2, length, metrics.height()),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(m_matrix.labels[i], Qt::ElideRight, length));
    }
}

void ConfusionMap::paintCell(QPainter &painter, const Grid &grid, Cell cell) const
{
    const Theme &theme = themeOf(this);
    const QRectF rect = grid.cell(cell.truth, cell.predicted);
    const QColor ground = theme.heat(shareOf(cell));
    drawBox(painter, rect.adjusted(-0.5, -0.5, 0.5, 0.5), 3, ground, QColor());
    const qint64 count =
        m_matrix
            .counts[static_cast<std::size_t>(cell.truth)][static_cast<std::size_t>(cell.predicted)];
    if (count == 0) {
        return;
    }
    const bool isRight = cell.truth == cell.predicted;
    painter.setFont(theme.font(isRight ? TextRole::SmallStrong : TextRole::Small));
    painter.setPen(readableInk(ground));
    const QFontMetricsF metrics(painter.font());
    const QString text = QLocale().toString(count);
    if (metrics.horizontalAdvance(text) > rect.width() || metrics.height() > rect.height()) {
        return; // the line below and the table tell it
    }
    const QFont small = theme.font(TextRole::Axis);
    const qreal second = QFontMetricsF(small).height();
    if (rect.height() < metrics.height() + second + 4) {
        painter.drawText(rect, Qt::AlignCenter, text);
        return;
    }
    const qreal top = rect.center().y() - (metrics.height() + second) / 2;
    painter.drawText(
        QRectF(rect.left(), top, rect.width(), metrics.height()), Qt::AlignCenter, text);
    painter.setFont(small);
    painter.drawText(QRectF(rect.left(), top + metrics.height(), rect.width(), second),
                     Qt::AlignCenter,
                     percentText(shareOf(cell)));
}

void ConfusionMap::point(Cell cell)
{
    m_current = cell;
    setAccessibleDescription(sentenceOf(cell));
    update();
}

void ConfusionMap::keyPressEvent(QKeyEvent *event)
{
    const auto last = static_cast<int>(m_matrix.labels.size()) - 1;
    Cell next = m_current;
    switch (event->key()) {
    case Qt::Key_Left:
        next.predicted = std::max(0, next.predicted - 1);
        break;
    case Qt::Key_Right:
        next.predicted = std::min(last, next.predicted + 1);
        break;
    case Qt::Key_Up:
        next.truth = std::max(0, next.truth - 1);
        break;
    case Qt::Key_Down:
        next.truth = std::min(last, next.truth + 1);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    m_hovered = {};
    point(next);
}

void ConfusionMap::mouseMoveEvent(QMouseEvent *event)
{
    const Grid grid = this->grid();
    const QPointF at = event->position() - grid.cells.topLeft();
    const auto count = static_cast<int>(m_matrix.labels.size());
    Cell cell{static_cast<int>(std::floor(at.y() / grid.cellHeight)),
              static_cast<int>(std::floor(at.x() / grid.cellWidth))};
    const bool isInside =
        cell.truth >= 0 && cell.truth < count && cell.predicted >= 0 && cell.predicted < count;
    m_hovered = isInside ? cell : Cell{};
    setToolTip(isInside ? sentenceOf(cell) : QString());
    update();
}

void ConfusionMap::leaveEvent(QEvent * /*event*/)
{
    m_hovered = {};
    update();
}

void ConfusionMap::focusInEvent(QFocusEvent *event)
{
    point(m_current);
    QWidget::focusInEvent(event);
}

void ConfusionMap::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

} // namespace firstline::ui
