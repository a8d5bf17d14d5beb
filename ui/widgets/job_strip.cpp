// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/job_strip.h"

#include "ui/support/painting.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

class JobStrip::Bar : public QWidget
{
public:
    explicit Bar(const JobStrip &strip, QWidget *parent)
        : QWidget(parent)
        , m_strip(strip)
    {
        setFixedSize(72, 16);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        drawShareBar(painter,
                     theme,
                     QRectF(0, 5.5, width(), 5),
                     std::max(0.0, m_strip.share()),
                     theme.colour(Colour::AccentFill),
                     BarFill::Solid);
    }

private:
    const JobStrip &m_strip;
};

JobStrip::JobStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(TextRole::Small, Colour::Text2, 1, this))
    , m_bar(new Bar(*this, this))
{
    setObjectName(u"status.job"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *cancel = new ActionButton(ButtonLook::Ghost, this);
    cancel->setText(tr("Cancel"));
    cancel->setAccessibleName(tr("Cancel the running job"));
    cancel->setObjectName(u"status.job.cancel"_s);
    cancel->setFixedHeight(24);
    connect(cancel, &QAbstractButton::clicked, this, &JobStrip::cancelled);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(cancel);
    m_text->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void JobStrip::showProgress(const QString &text, double share)
{
    m_share = share;
    m_text->setText(text);
    m_bar->update();
}

} // namespace firstline::ui
