// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/similar_list.h"

#include "ui/support/label_text.h"
#include "ui/support/painting.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kRowHeight = 24;
constexpr int kValueWidth = 40;

bool isOwnKey(const QKeyEvent &event)
{
    return event.modifiers() == Qt::NoModifier
           && (event.key() == Qt::Key_A || event.key() == Qt::Key_Return
               || event.key() == Qt::Key_Enter);
}

QString titleOf(const TicketRow &row)
{
    return row.subject.isEmpty() ? row.snippet : row.subject;
}

} // namespace

SimilarRow::SimilarRow(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Similar ticket"));
}

void SimilarRow::setTicket(const SimilarTicket &ticket)
{
    m_ticket = ticket;
    const TicketRow &row = ticket.row;
    QStringList parts{titleOf(row)};
    if (row.priority) {
        parts.append(priorityText(*row.priority));
    }
    parts.append(row.category);
    parts.removeAll(QString());
    const QString similarity = QLocale().toString(ticket.similarity, 'f', 2);
    setAccessibleName(
        tr("%1, similarity %2", "similar ticket").arg(parts.join(u", "_s), similarity));
    setToolTip(tr("#%1 · %2\nEnter opens it, A copies its labels.")
                   .arg(row.ticketId, parts.join(u" · "_s)));
    update();
}

QSize SimilarRow::sizeHint() const
{
    return {200, themeOf(this).scaled(kRowHeight)};
}

QSize SimilarRow::minimumSizeHint() const
{
    return {120, themeOf(this).scaled(kRowHeight)};
}

bool SimilarRow::event(QEvent *event)
{
    // The keys of the window would act on the ticket in the pane.
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractButton::event(event);
}

void SimilarRow::keyPressEvent(QKeyEvent *event)
{
    if (!isOwnKey(*event)) {
        QAbstractButton::keyPressEvent(event);
    } else if (event->key() == Qt::Key_A) {
        Q_EMIT copied();
    } else {
        click();
    }
}

void SimilarRow::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        drawBox(painter, rect(), 4, theme.colour(Colour::Hover), QColor());
    }
    const TicketRow &row = m_ticket.row;
    if (row.priority) {
        drawPriorityGlyph(
            painter, theme, QPointF(2, (height() - kPriorityGlyphHeight) / 2.0), *row.priority);
    }
    const int left = 2 + kPriorityGlyphWidth + 8;
    const int valueWidth = theme.scaled(kValueWidth);
    painter.setFont(theme.font(TextRole::Small));
    painter.setPen(theme.colour(Colour::Text));
    const QRect title(left, 0, width() - left - valueWidth - 8, height());
    painter.drawText(
        title,
        Qt::AlignVCenter,
        QFontMetrics(painter.font()).elidedText(titleOf(row), Qt::ElideRight, title.width()));
    painter.setPen(theme.colour(Colour::Text3));
    drawNumber(painter,
               QRectF(width() - valueWidth - 2, 0, valueWidth, height()),
               Qt::AlignRight,
               QLocale().toString(m_ticket.similarity, 'f', 2));
    if (showsFocusRing(*this)) {
        drawFocusRing(painter, theme, rect(), 4);
    }
}

SimilarList::SimilarList(QWidget *parent)
    : QWidget(parent)
    , m_note(new TextLabel(QString(), TextRole::Small, Colour::Text3, this))
{
    setObjectName(u"ticket.similar"_s);
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(
        new TextLabel(tr("Similar tickets"), TextRole::BodyStrong, Colour::Text, this));
    layout->addSpacing(4);
    layout->addWidget(m_note);
    for (int i = 0; i < kRows; ++i) {
        auto *row = new SimilarRow(this);
        row->setObjectName(u"ticket.similar.%1"_s.arg(i + 1));
        row->hide(); // until there is a ticket
        layout->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, [this, row] {
            Q_EMIT ticketWanted(row->ticket().row.rowId);
        });
        connect(row, &SimilarRow::copied, this, [this, row] {
            const TicketRow &ticket = row->ticket().row;
            PersonLabels labels{ticket.priority, {}};
            if (!ticket.category.isEmpty()) {
                labels.category = ticket.category;
            }
            Q_EMIT labelsCopied(labels);
        });
        m_rows.at(static_cast<std::size_t>(i)) = row;
    }
    layout->addStretch();
}

void SimilarList::showLoading()
{
    showNote(tr("Looking for similar tickets…"));
}

void SimilarList::showFailure(const QString &sentence)
{
    showNote(sentence);
}

void SimilarList::showNote(const QString &note)
{
    showTickets({});
    m_note->setText(note);
}

void SimilarList::showTickets(const std::vector<SimilarTicket> &tickets)
{
    m_note->setText(tr("No other ticket reads like this one."));
    m_note->setVisible(tickets.empty());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->setVisible(i < tickets.size());
        if (i < tickets.size()) {
            m_rows.at(i)->setTicket(tickets[i]);
        }
    }
}

} // namespace firstline::ui
