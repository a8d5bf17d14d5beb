// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include "ui/support/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

Page::Page(const QString &objectName, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_topBar(new QHBoxLayout)
    , m_body(new QVBoxLayout)
    , m_meta(new TextLabel(QString(), TextRole::Body, Colour::Text3, this))
{
    setObjectName(objectName);
    auto *bar = new QWidget(this);
    bar->setMinimumHeight(kTopBarHeight - 1);
    bar->setLayout(m_topBar);
    m_topBar->setContentsMargins(20, 6, 16, 6);
    m_topBar->setSpacing(8);
    m_topBar->addWidget(new TextLabel(title, TextRole::Page, Colour::Text, this));
    m_topBar->addSpacing(4);
    m_topBar->addWidget(m_meta);
    m_topBar->addStretch();
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(new Separator(Qt::Horizontal, this));
    layout->addLayout(m_body, 1);
}

void Page::setMeta(const QString &text)
{
    m_meta->setText(text);
}

void Page::setStatusText(const QString &text)
{
    m_statusText = text;
    Q_EMIT statusChanged();
}

void Page::setKeyHints(const QList<KeyHint> &hints)
{
    m_keyHints = hints;
    Q_EMIT statusChanged();
}

void Page::addToTopBar(QWidget *widget)
{
    m_topBar->addWidget(widget);
}

void Page::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), themeOf(this).colour(Colour::Window));
}

} // namespace firstline::ui
