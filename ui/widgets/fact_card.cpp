// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fact_card.h"

#include "ui/support/painting.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace firstline::ui {

FactCard::FactCard(const QString &iconName, QWidget *parent)
    : Card(parent)
    , m_headline(new TextLabel(QString(), TextRole::BodyStrong, Colour::Text, this))
    , m_text(new TextLabel(QString(), TextRole::Small, Colour::Text2, this))
{
    m_headline->setWordWrap(true);
    m_text->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new IconLabel(iconName, Colour::Accent, 18, this));
    head->addWidget(m_headline, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 12, 14);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_text);
    layout->addStretch();
}

void FactCard::setTexts(const QString &headline, const QString &text)
{
    m_headline->setText(headline);
    m_text->setText(text);
}

IconLabel::IconLabel(const QString &iconName, Colour colour, int size, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_colour(colour)
    , m_size(size)
{
    setFixedSize(size, size);
}

void IconLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawIcon(painter, m_iconName, themeOf(this).colour(m_colour), rect(), m_size);
}

} // namespace firstline::ui
