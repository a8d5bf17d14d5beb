// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/word_message_view.h"

#include "ui/support/painting.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace firstline::ui {

namespace {

constexpr double kLineHeightPercent = 145;
constexpr int kSmallestHeight = 24;
constexpr double kFaintest = 0.4; ///< tint of the weakest word that is marked
constexpr double kThinnest = 1.0; ///< its underline, in pixels

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == QChar(u'_');
}

bool isWholeWord(const QString &text, qsizetype start, qsizetype length)
{
    const qsizetype end = start + length;
    const bool opens =
        start == 0 || !isWordCharacter(text[start]) || !isWordCharacter(text[start - 1]);
    const bool closes =
        end == text.size() || !isWordCharacter(text[end - 1]) || !isWordCharacter(text[end]);
    return opens && closes;
}

} // namespace

WordMessageView::WordMessageView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    setTabChangesFocus(true);
    document()->setDocumentMargin(0);
    document()->setUndoRedoEnabled(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    adoptTheme();
}

void WordMessageView::showText(const QString &text, TextRole role)
{
    m_role = role;
    adoptTheme();
    setPlainText(text);
    QTextBlockFormat format;
    format.setLineHeight(kLineHeightPercent, QTextBlockFormat::ProportionalHeight);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(format);
    findRanges();
    fitHeight();
}

void WordMessageView::setMarks(const std::vector<WordMark> &marks)
{
    m_marks = marks;
    findRanges();
    viewport()->update();
}

void WordMessageView::findRanges()
{
    m_ranges.clear();
    // The document has U+2029 where the text has line breaks; both are one character.
    const QString text = toPlainText();
    for (const WordMark &mark : m_marks) {
        const qsizetype length = mark.text.size();
        if (length == 0) {
            continue;
        }
        qsizetype at = text.indexOf(mark.text, 0, Qt::CaseInsensitive);
        while (at >= 0) {
            if (isWholeWord(text, at, length)) {
                m_ranges.push_back(
                    {static_cast<int>(at), static_cast<int>(length), mark.side, mark.strength});
            }
            at = text.indexOf(mark.text, at + length, Qt::CaseInsensitive);
        }
    }
}

QRect WordMessageView::placeOf(const QString &text) const
{
    const qsizetype at = toPlainText().indexOf(text, 0, Qt::CaseInsensitive);
    if (at < 0 || text.isEmpty()) {
        return {};
    }
    const std::vector<QRectF> rects =
        rectsOf({static_cast<int>(at), static_cast<int>(text.size()), WordSide::Toward, 1});
    return rects.empty() ? QRect() : rects.front().toAlignedRect();
}

std::vector<QRectF> WordMessageView::rectsOf(const Range &range) const
{
    std::vector<QRectF> rects;
    const int end = range.start + range.length;
    for (QTextBlock block = document()->findBlock(range.start);
         block.isValid() && block.position() < end;
         block = block.next()) {
        const QTextLayout *layout = block.layout();
        const QPointF origin = document()->documentLayout()->blockBoundingRect(block).topLeft();
        const int from = std::max(0, range.start - block.position());
        const int to = std::min(block.length() - 1, end - block.position());
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int first = std::max(from, line.textStart());
            const int last = std::min(to, line.textStart() + line.textLength());
            if (first >= last) {
                continue;
            }
            const qreal left = line.cursorToX(first);
            const qreal right = line.cursorToX(last);
            rects.push_back(QRectF(origin.x() + std::min(left, right),
                                   origin.y() + line.y(),
                                   std::abs(right - left),
                                   line.ascent() + line.descent()));
        }
    }
    return rects;
}

void WordMessageView::paintRange(QPainter &painter, const Range &range) const
{
    const Theme &theme = themeOf(this);
    if (range.side == WordSide::Named) {
        for (const QRectF &rect : rectsOf(range)) {
            drawBox(painter,
                    rect.adjusted(-2, -1, 2, 1),
                    3,
                    theme.colour(Colour::Sunken),
                    theme.colour(Colour::Line));
        }
        return;
    }
    const bool isToward = range.side == WordSide::Toward;
    QColor fill = theme.colour(isToward ? Colour::Selected : Colour::PlumBg);
    fill.setAlphaF(static_cast<float>(kFaintest + (1 - kFaintest) * range.strength));
    QPen underline(theme.colour(isToward ? Colour::Series1 : Colour::PlumMark),
                   kThinnest + range.strength);
    if (!isToward) {
        underline.setDashPattern({2.4, 1.6});
    }
    for (const QRectF &rect : rectsOf(range)) {
        const QRectF box = rect.adjusted(-2, -1, 2, 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(underline);
        painter.drawLine(QPointF(box.left() + 1, box.bottom()),
                         QPointF(box.right() - 1, box.bottom()));
    }
}

void WordMessageView::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        for (const Range &range : m_ranges) {
            paintRange(painter, range);
        }
    }
    QTextEdit::paintEvent(event);
}

void WordMessageView::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

void WordMessageView::fitHeight()
{
    const int height = static_cast<int>(std::ceil(document()->size().height())) + 6;
    setFixedHeight(std::max(kSmallestHeight, height));
}

void WordMessageView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        adoptTheme();
        fitHeight();
    }
}

void WordMessageView::adoptTheme()
{
    const Theme &theme = themeOf(this);
    const QFont font = theme.font(m_role);
    setFont(font);
    document()->setDefaultFont(font);
}

void WordMessageView::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the scroll area around it scrolls
}

} // namespace firstline::ui
