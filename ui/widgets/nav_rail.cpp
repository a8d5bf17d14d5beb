// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/nav_rail.h"

#include "ui/support/painting.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/nav_foot.h"
#include "ui/widgets/nav_item.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

class Brand : public QWidget
{
public:
    explicit Brand(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(24, 24);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        drawIcon(painter, u"firstline"_s, themeOf(this).colour(Colour::AccentFill), rect(), 24);
    }
};

} // namespace

NavRail::NavRail(const ConsoleActions &actions, QMenu *menu, QWidget *parent)
    : QWidget(parent)
    , m_foot(new NavFoot(actions, this))
{
    auto *name = new TextLabel(u"Firstline"_s, TextRole::Section, Colour::Text, this);
    auto *button = new IconButton(u"menu"_s, tr("Menu"), this);
    button->setObjectName(u"nav.menu"_s);
    connect(button, &QAbstractButton::clicked, menu, [button, menu] {
        menu->popup(button->mapToGlobal(QPoint(0, button->height() + 2)));
    });
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 2, 0);
    head->setSpacing(10);
    auto *brand = new Brand(this);
    head->addWidget(brand);
    head->addWidget(name, 1);
    head->addWidget(button);
    m_wideOnly = {name, brand};

    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(8, 12, 8, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addSpacing(14);
    addItem(*layout, PageId::Inbox);
    addItem(*layout, PageId::Review);
    addSection(*layout, tr("Saved views"));
    m_viewList = new QWidget(this);
    m_viewList->setObjectName(u"nav.views"_s);
    auto *views = new QVBoxLayout(m_viewList);
    views->setContentsMargins(0, 0, 0, 0);
    views->setSpacing(2);
    layout->addWidget(m_viewList);
    addSection(*layout, tr("Analyse"));
    addItem(*layout, PageId::Insights);
    addItem(*layout, PageId::Drift);
    addItem(*layout, PageId::Models);
    addSection(*layout, tr("System"));
    addItem(*layout, PageId::Service);
    addItem(*layout, PageId::Settings);
    layout->addStretch();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addLayout(layout, 1);
    outer->addWidget(m_foot);
    adoptWidth();
}

void NavRail::addItem(QVBoxLayout &layout, PageId id)
{
    const PageSpec &spec = kPages.at(static_cast<std::size_t>(id));
    const QString name = QString::fromLatin1(spec.name);
    auto *entry = new NavItem(name, pageTitle(id), QLatin1Char(spec.letter), this);
    entry->setObjectName(u"nav."_s + name);
    connect(entry, &QAbstractButton::clicked, this, [this, id] { Q_EMIT pageChosen(id); });
    m_items.at(static_cast<std::size_t>(id)) = entry;
    layout.addWidget(entry);
}

void NavRail::addSection(QVBoxLayout &layout, const QString &title)
{
    layout.addSpacing(14);
    auto *label = new TextLabel(title, TextRole::SmallStrong, Colour::Text3, this);
    label->setContentsMargins(12, 0, 0, 4);
    layout.addWidget(label);
    m_wideOnly.append(label);
}

void NavRail::setCurrent(PageId id)
{
    item(id)->setChecked(true);
}

void NavRail::setCount(PageId id, const QString &count)
{
    item(id)->setCount(count);
}

void NavRail::setViews(const QList<std::pair<QString, QString>> &namesAndCounts)
{
    while (m_views.size() > namesAndCounts.size()) {
        delete m_views.takeLast();
    }
    while (m_views.size() < namesAndCounts.size()) {
        const auto number = static_cast<int>(m_views.size());
        const QChar key = number < 9 ? QChar(u'1' + number) : QChar();
        auto *entry = new NavItem(u"bookmark"_s, QString(), key, m_viewList);
        entry->setObjectName(u"nav.view.%1"_s.arg(number + 1));
        entry->setCheckable(false);
        if (key.isNull()) {
            entry->setAccessibleDescription(QString());
        }
        entry->setNarrow(m_isNarrow);
        connect(
            entry, &QAbstractButton::clicked, this, [this, number] { Q_EMIT viewChosen(number); });
        m_viewList->layout()->addWidget(entry);
        m_views.append(entry);
    }
    for (qsizetype i = 0; i < m_views.size(); ++i) {
        m_views[i]->setText(namesAndCounts[i].first);
        m_views[i]->setAccessibleName(namesAndCounts[i].first);
        m_views[i]->setToolTip(namesAndCounts[i].first);
        m_views[i]->setCount(namesAndCounts[i].second);
    }
}

void NavRail::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    for (QWidget *widget : std::as_const(m_wideOnly)) {
        widget->setVisible(!isNarrow);
    }
    for (NavItem *entry : m_items) {
        entry->setNarrow(isNarrow);
    }
    for (NavItem *entry : std::as_const(m_views)) {
        entry->setNarrow(isNarrow);
    }
    m_foot->setNarrow(isNarrow);
    adoptWidth();
}

void NavRail::adoptWidth()
{
    // It can always be squeezed, so that a wide rail does not keep the window from getting small.
    setMinimumWidth(kNarrow);
    setMaximumWidth(m_isNarrow ? kNarrow : themeOf(this).scaled(kWide));
    updateGeometry();
}

QSize NavRail::sizeHint() const
{
    return {maximumWidth(), QWidget::sizeHint().height()};
}

void NavRail::showLetters(bool shows)
{
    for (NavItem *entry : m_items) {
        entry->setShowsLetter(shows);
    }
    for (NavItem *entry : std::as_const(m_views)) {
        entry->setShowsLetter(shows);
    }
}

void NavRail::showServer(const ServerState &state)
{
    m_foot->showServer(state);
}

void NavRail::showModel(const QString &version)
{
    m_foot->showModel(version);
}

void NavRail::showAgent(const QString &agent)
{
    m_foot->showAgent(agent);
}

void NavRail::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Colour::Nav));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.colour(Colour::Line));
}

void NavRail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        adoptWidth();
    }
    QWidget::changeEvent(event);
}

} // namespace firstline::ui
