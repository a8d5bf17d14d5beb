// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_section.h"

#include "ui/support/console_actions.h"
#include "ui/support/key_text.h"
#include "ui/support/painting.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kCleaned = 0;
constexpr int kOriginal = 1;
constexpr int kSampleWidth = 16;

} // namespace

/// Says what the underlines mean: a line for toward, dashes for away.
class WordLegend : public QWidget
{
    Q_OBJECT

public:
    explicit WordLegend(QWidget *parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }

    void setLabel(const QString &label)
    {
        m_label = label;
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        if (m_label.isEmpty()) {
            return;
        }
        QPainter painter(this);
        painter.setFont(themeOf(this).font(TextRole::Small));
        const int used = paintEntry(painter, 0, tr("to %1").arg(m_label), WordSide::Toward);
        paintEntry(painter, used + 12, tr("away", "of words: pointing away"), WordSide::Away);
    }

private:
    int paintEntry(QPainter &painter, int left, const QString &text, WordSide side) const
    {
        const Theme &theme = themeOf(this);
        const int textWidth = QFontMetrics(painter.font()).horizontalAdvance(text);
        const int right = left + kSampleWidth + 5 + textWidth;
        if (right > width()) {
            return right;
        }
        const bool isToward = side == WordSide::Toward;
        QPen pen(theme.colour(isToward ? Colour::Series1 : Colour::PlumMark), 2);
        if (!isToward) {
            pen.setDashPattern({2, 1.2});
        }
        painter.setPen(pen);
        painter.drawLine(left, height() / 2, left + kSampleWidth, height() / 2);
        painter.setPen(theme.colour(Colour::Text2));
        painter.drawText(
            QRect(left + kSampleWidth + 5, 0, textWidth + 2, height()), Qt::AlignVCenter, text);
        return right;
    }

    QString m_label;
};

MessageSection::MessageSection(const ConsoleActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_legend(new WordLegend(this))
    , m_switch(new Segmented(u"ticket.message.form"_s,
                             {{u"cleaned"_s, tr("Cleaned"), QString()},
                              {u"original"_s,
                               tr("Original"),
                               keyText(actions.of(ActionId::ShowOriginal)->shortcut())}},
                             this))
    , m_view(new WordMessageView(this))
    , m_named(new ElidedLabel(TextRole::Small, Colour::Text2, 2, this))
{
    m_view->setObjectName(u"ticket.message"_s);
    m_view->setAccessibleName(tr("Message"));
    m_named->setObjectName(u"ticket.entities"_s);
    m_switch->setCurrent(kCleaned);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new TextLabel(tr("Message"), TextRole::BodyStrong, Colour::Text, this));
    head->addWidget(m_legend, 1);
    head->addWidget(m_switch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_view);
    layout->addWidget(m_named);
    connect(m_switch, &Segmented::chosen, this, &MessageSection::refresh);
    const QAction *original = actions.of(ActionId::ShowOriginal);
    connect(original, &QAction::changed, this, [this, original] {
        m_switch->setKey(kOriginal, keyText(original->shortcut()));
    });
    connect(original, &QAction::triggered, this, [this] {
        if (!isVisible()) {
            return; // another page's message is meant
        }
        m_switch->setCurrent(m_switch->current() == kCleaned ? kOriginal : kCleaned);
        refresh();
    });
}

void MessageSection::showMessage(const QString &cleaned, const QString &original)
{
    m_cleaned = cleaned;
    m_original = original;
    refresh();
}

void MessageSection::showMarks(const QString &label, const std::vector<WordMark> &marks)
{
    m_legend->setLabel(label);
    m_view->setMarks(marks);
}

void MessageSection::showNamed(const QString &sentence)
{
    m_named->setText(sentence);
    m_named->setVisible(!sentence.isEmpty());
}

void MessageSection::refresh()
{
    const bool isCleaned = m_switch->current() == kCleaned;
    m_view->showText(isCleaned ? m_cleaned : m_original,
                     isCleaned ? TextRole::Message : TextRole::Mono);
}

} // namespace firstline::ui

#include "message_section.moc"
