// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_strip.h"

#include "ui/support/theme.h"
#include "ui/widgets/job_strip.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace firstline::ui {

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(TextRole::Small, Colour::Text2, 1, this))
    , m_hints(new KeyHints(this))
    , m_job(new JobStrip(this))
{
    m_text->setObjectName(u"status.text"_s);
    m_text->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_job->hide();
    connect(m_job, &JobStrip::cancelled, this, &StatusStrip::jobCancelled);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 0, 16, 0);
    layout->setSpacing(24);
    layout->addWidget(m_text);
    layout->addWidget(m_hints, 1);
    layout->addWidget(m_job, 1);
    setFixedHeight(themeOf(this).scaled(kHeight));
}

void StatusStrip::setText(const QString &text)
{
    m_text->setText(text);
}

void StatusStrip::setHints(const QList<KeyHint> &hints)
{
    m_hints->setHints(hints);
}

void StatusStrip::showJob(const QString &text, double share)
{
    m_job->showProgress(text, share);
    m_hints->hide();
    m_job->show();
}

void StatusStrip::endJob()
{
    m_job->hide();
    m_hints->show();
}

void StatusStrip::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Colour::Window));
    painter.fillRect(QRect(0, 0, width(), 1), theme.colour(Colour::Line));
}

void StatusStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        setFixedHeight(themeOf(this).scaled(kHeight));
    }
    QWidget::changeEvent(event);
}

} // namespace firstline::ui
