// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reason_list.h"

#include "ui/support/painting.h"
#include "ui/widgets/text_label.h"

#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kBarWidth = 50;
constexpr int kValueWidth = 46;

QString signedNumber(double value)
{
    const QString number = QLocale().toString(std::abs(value), 'f', 2);
    return (value < 0 ? u"−"_s : u"+"_s) + number;
}

} // namespace

ReasonRow::ReasonRow(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ReasonRow::setReason(const Reason &reason, double scale)
{
    m_reason = reason;
    m_scale = scale;
    setAccessibleName(
        tr("%1, %2", "word, contribution").arg(reason.text, signedNumber(reason.contribution)));
    setToolTip(tr("%1 moves the score by %2. The contributions of all words and the starting "
                  "value add up to the score.")
                   .arg(reason.text, signedNumber(reason.contribution)));
    update();
}

QSize ReasonRow::sizeHint() const
{
    return {200, themeOf(this).scaled(20)};
}

QSize ReasonRow::minimumSizeHint() const
{
    return {120, themeOf(this).scaled(20)};
}

void ReasonRow::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font(TextRole::Body));
    painter.setPen(theme.colour(Colour::Text));
    const int valueWidth = theme.scaled(kValueWidth);
    const int barLeft = width() - valueWidth - kBarWidth - 4;
    painter.drawText(
        QRect(0, 0, barLeft - 8, height()),
        Qt::AlignVCenter,
        QFontMetrics(painter.font()).elidedText(m_reason.text, Qt::ElideRight, barLeft - 8));
    const double share = m_scale > 0 ? std::abs(m_reason.contribution) / m_scale : 0;
    const QRectF bar(barLeft, height() / 2.0 - 3, std::max(3.0, kBarWidth * share), 6);
    if (m_reason.contribution >= 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(Colour::Series1));
        painter.drawRoundedRect(bar, 3, 3);
    } else {
        painter.setPen(QPen(theme.colour(Colour::PlumMark), 1.2));
        painter.setBrush(theme.colour(Colour::PlumBg));
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    painter.setFont(theme.font(TextRole::Small));
    painter.setPen(theme.colour(Colour::Text2));
    drawNumber(painter,
               QRectF(width() - valueWidth, 0, valueWidth, height()),
               Qt::AlignRight,
               signedNumber(m_reason.contribution));
    if (showsFocusRing(*this)) {
        drawFocusRing(painter, theme, rect(), 4);
    }
}

ReasonList::ReasonList(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(TextRole::SmallMedium, Colour::Text3, 1, this))
    , m_none(new ElidedLabel(TextRole::Body, Colour::Text3, 1, this))
{
    setObjectName(objectName);
    m_none->setText(tr("None", "no words"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addSpacing(2);
    layout->addWidget(m_none);
    for (int i = 0; i < kRows; ++i) {
        auto *row = new ReasonRow(this);
        row->setObjectName(u"%1.%2"_s.arg(objectName).arg(i + 1));
        connect(row, &QAbstractButton::clicked, this, [this, row] {
            Q_EMIT wordChosen(row->property("word").toString());
        });
        layout->addWidget(row);
        row->hide(); // until there is a reason
        m_rows.at(static_cast<std::size_t>(i)) = row;
    }
    layout->addStretch();
}

void ReasonList::setReasons(const QString &title, const std::vector<Reason> &reasons, double scale)
{
    m_title->setText(title);
    m_none->setVisible(reasons.empty());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        ReasonRow *row = m_rows.at(i);
        row->setVisible(i < reasons.size());
        if (i < reasons.size()) {
            row->setReason(reasons[i], scale);
            row->setProperty("word", reasons[i].text);
        }
    }
}

} // namespace firstline::ui
