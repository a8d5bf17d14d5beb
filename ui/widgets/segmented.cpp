// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented.h"

#include "ui/support/painting.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

class Segment : public QAbstractButton
{
public:
    Segment(const Segmented::Choice &choice, QWidget *parent)
        : QAbstractButton(parent)
        , m_key(choice.key)
    {
        setText(choice.text);
        setAccessibleName(choice.text);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const Theme &theme = themeOf(this);
        const QFontMetrics metrics(theme.font(TextRole::SmallMedium));
        const int key = m_key.isEmpty() ? 0 : keyCapWidth(theme, m_key) + 7;
        return {metrics.horizontalAdvance(text()) + 22 + key, theme.scaled(24)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    void setKey(const QString &key)
    {
        m_key = key;
        updateGeometry();
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        if (isChecked()) {
            drawBox(painter, rect(), 5, theme.colour(Colour::Raised), theme.colour(Colour::Line));
        }
        painter.setFont(theme.font(isChecked() ? TextRole::SmallStrong : TextRole::SmallMedium));
        painter.setPen(theme.colour(isChecked() ? Colour::Text : Colour::Text2));
        const int key = m_key.isEmpty() ? 0 : keyCapWidth(theme, m_key) + 7;
        painter.drawText(rect().adjusted(0, 0, -key, 0), Qt::AlignCenter, text());
        if (key > 0) {
            const int capHeight = theme.scaled(16);
            const QRectF cap(width() - key - 2, (height() - capHeight) / 2, key - 7, capHeight);
            drawKeyCap(painter,
                       theme,
                       cap,
                       m_key,
                       theme.colour(Colour::Text2),
                       theme.colour(Colour::Surface),
                       theme.colour(Colour::Line));
        }
        if (showsFocusRing(*this)) {
            drawFocusRing(painter, theme, rect(), 5);
        }
    }

private:
    QString m_key;
};

} // namespace

Segmented::Segmented(const QString &objectName, const QList<Choice> &choices, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setObjectName(objectName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(0);
    for (const Choice &choice : choices) {
        auto *segment = new Segment(choice, this);
        segment->setObjectName(u"%1.%2"_s.arg(objectName, choice.name));
        m_group->addButton(segment, static_cast<int>(m_group->buttons().size()));
        layout->addWidget(segment);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &Segmented::chosen);
}

int Segmented::current() const
{
    return m_group->checkedId();
}

void Segmented::setCurrent(int index)
{
    if (QAbstractButton *button = m_group->button(index)) {
        button->setChecked(true);
    }
}

void Segmented::setKey(int index, const QString &key)
{
    if (QAbstractButton *button = m_group->button(index)) {
        static_cast<Segment *>(button)->setKey(key); // all buttons are
    }
}

void Segmented::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    drawBox(painter, rect(), 7, theme.colour(Colour::Sunken), theme.colour(Colour::Line));
}

} // namespace firstline::ui
