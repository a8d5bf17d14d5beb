// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_row.h"

#include "ui/support/label_text.h"
#include "ui/support/theme.h"
#include "ui/widgets/chip_button.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr std::array kSorts{TicketSort::Priority,
                            TicketSort::Urgency,
                            TicketSort::Score,
                            TicketSort::Newest,
                            TicketSort::Due};
constexpr std::array kHighFirst{Priority::High, Priority::Medium, Priority::Low};

template <typename Act>
void addChoice(QMenu &menu, const QString &text, bool isChosen, Act act)
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(isChosen);
    QObject::connect(action, &QAction::triggered, &menu, std::move(act));
}

} // namespace

FilterRow::FilterRow(QWidget *parent)
    : QWidget(parent)
    , m_open(addChip(u"open"_s, tr("Open")))
    , m_priority(addChip(u"priority"_s, tr("Priority")))
    , m_category(addChip(u"category"_s, tr("Category")))
    , m_review(addChip(u"review"_s, tr("Review")))
    , m_sort(addChip(u"sort"_s, QString()))
{
    m_open->setCheckable(true);
    m_review->setCheckable(true);
    m_review->setToolTip(tr("Only tickets the model is not sure about"));
    m_sort->setIconName(u"sort"_s);
    for (ChipButton *chip : {m_priority, m_category, m_sort}) {
        chip->setMenu(new QMenu(chip));
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 9, 12, 9);
    layout->setSpacing(6);
    for (ChipButton *chip : {m_open, m_priority, m_category, m_review}) {
        layout->addWidget(chip);
    }
    layout->addStretch();
    layout->addWidget(m_sort);
    connect(m_open, &QAbstractButton::clicked, this, [this](bool isOpenOnly) {
        TicketQuery query = m_query;
        query.status = isOpenOnly ? std::optional(TicketStatus::Open) : std::nullopt;
        choose(query);
    });
    connect(m_review, &QAbstractButton::clicked, this, [this](bool isReviewOnly) {
        TicketQuery query = m_query;
        query.needsReview = isReviewOnly ? std::optional(true) : std::nullopt;
        choose(query);
    });
    connect(m_priority->menu(), &QMenu::aboutToShow, this, &FilterRow::fillPriorityMenu);
    connect(m_category->menu(), &QMenu::aboutToShow, this, &FilterRow::fillCategoryMenu);
    connect(m_sort->menu(), &QMenu::aboutToShow, this, &FilterRow::fillSortMenu);
    refresh();
}

ChipButton *FilterRow::addChip(const QString &name, const QString &text)
{
    auto *chip = new ChipButton(text, this);
    chip->setObjectName(u"inbox.chip."_s + name);
    chip->setAccessibleName(text);
    return chip;
}

void FilterRow::setQuery(const TicketQuery &query)
{
    m_query = query;
    refresh();
}

void FilterRow::setCategories(const QStringList &categories)
{
    m_categories = categories;
    m_category->setVisible(!categories.isEmpty());
}

void FilterRow::choose(const TicketQuery &query)
{
    setQuery(query);
    Q_EMIT queryChosen(query);
}

void FilterRow::refresh()
{
    m_open->setChecked(m_query.status == TicketStatus::Open);
    m_review->setChecked(m_query.needsReview == true);
    m_priority->setText(m_query.priority ? priorityText(*m_query.priority) : tr("Priority"));
    m_priority->setNarrowing(m_query.priority.has_value());
    m_category->setText(m_query.category.isEmpty() ? tr("Category") : m_query.category);
    m_category->setNarrowing(!m_query.category.isEmpty());
    m_sort->setText(sortText(m_query.sort));
    m_sort->setAccessibleName(tr("Order: %1").arg(sortText(m_query.sort)));
    for (ChipButton *chip : {m_priority, m_category, m_sort}) {
        chip->updateGeometry();
    }
}

void FilterRow::fillPriorityMenu()
{
    QMenu &menu = *m_priority->menu();
    menu.clear();
    addChoice(menu, tr("Any priority"), !m_query.priority, [this] {
        TicketQuery query = m_query;
        query.priority.reset();
        choose(query);
    });
    for (const Priority priority : kHighFirst) {
        addChoice(menu, priorityText(priority), m_query.priority == priority, [this, priority] {
            TicketQuery query = m_query;
            query.priority = priority;
            choose(query);
        });
    }
}

void FilterRow::fillCategoryMenu()
{
    QMenu &menu = *m_category->menu();
    menu.clear();
    addChoice(menu, tr("Any category"), m_query.category.isEmpty(), [this] {
        TicketQuery query = m_query;
        query.category.clear();
        choose(query);
    });
    for (const QString &category : std::as_const(m_categories)) {
        addChoice(menu, category, m_query.category == category, [this, category] {
            TicketQuery query = m_query;
            query.category = category;
            choose(query);
        });
    }
}

void FilterRow::fillSortMenu()
{
    QMenu &menu = *m_sort->menu();
    menu.clear();
    for (const TicketSort sort : kSorts) {
        addChoice(menu, sortText(sort), m_query.sort == sort, [this, sort] {
            TicketQuery query = m_query;
            query.sort = sort;
            choose(query);
        });
    }
}

void FilterRow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), themeOf(this).colour(Colour::Surface));
}

} // namespace firstline::ui
