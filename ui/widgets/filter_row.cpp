// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_row.h"

#include "core/service/query_grammar.h"
#include "core/service/query_text.h"
#include "ui/support/label_text.h"
#include "ui/support/search_text.h"
#include "ui/support/theme.h"
#include "ui/widgets/chip_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kSpacing = 6;
constexpr QMargins kMargins(16, 9, 12, 9);

constexpr std::array kSorts{TicketSort::Priority,
                            TicketSort::Urgency,
                            TicketSort::Score,
                            TicketSort::Due,
                            TicketSort::Newest,
                            TicketSort::Oldest,
                            TicketSort::Confidence};

/// A way to narrow the list: what the menu says and the conditions as they are typed.
struct Choice
{
    QString title;
    QString condition; ///< empty: takes the filter back
};

template <typename Act>
void addChoice(QMenu &menu, const QString &text, bool isChosen, Act act)
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(isChosen);
    QObject::connect(action, &QAction::triggered, &menu, std::move(act));
}

/// The query with the conditions of a text in place of all those on one field.
TicketQuery replaced(TicketQuery query, QueryField field, const QString &text)
{
    std::erase_if(query.conditions,
                  [field](const QueryCondition &condition) { return condition.field == field; });
    for (const QueryCondition &condition : parseQuery(text).query.conditions) {
        query.conditions.push_back(condition);
    }
    return query;
}

/// The conditions on one field as they are typed; empty: none.
QString typed(const TicketQuery &query, QueryField field)
{
    TicketQuery part = TicketQuery::all();
    for (const QueryCondition &condition : query.conditions) {
        if (condition.field == field) {
            part.conditions.push_back(condition);
        }
    }
    return queryText(part);
}

QString valueCondition(const QString &name, const QString &value)
{
    return name + u":\""_s + value + u'"';
}

} // namespace

/// One chip with a menu.
struct FilterRow::Filter
{
    QueryField field;
    QString title;
    std::vector<Choice> choices;
    ChipButton *chip = nullptr;
};

FilterRow::~FilterRow() = default;

FilterRow::FilterRow(QWidget *parent)
    : QWidget(parent)
    , m_open(addChip(u"open"_s, tr("Open")))
    , m_more(nullptr)
    , m_sort(nullptr)
{
    m_open->setCheckable(true);
    m_filters = {{QueryField::Priority,
                  tr("Priority"),
                  {{tr("Any priority"), {}},
                   {priorityText(Priority::High), u"priority:high"_s},
                   {priorityText(Priority::Medium), u"priority:medium"_s},
                   {priorityText(Priority::Low), u"priority:low"_s},
                   {tr("High or medium"), u"priority:high,medium"_s}},
                  addChip(u"priority"_s, tr("Priority"))},
                 {QueryField::Category, tr("Category"), {}, addChip(u"category"_s, tr("Category"))},
                 {QueryField::Confidence,
                  tr("Confidence"),
                  {{tr("Any confidence"), {}},
                   {tr("Below 60 %"), u"confidence:<0.6"_s},
                   {tr("60 to 80 %"), u"confidence:0.6..0.8"_s},
                   {tr("Above 80 %"), u"confidence:>0.8"_s}},
                  addChip(u"confidence"_s, tr("Confidence"))},
                 {QueryField::Due,
                  tr("Reply due"),
                  {{tr("Any time"), {}},
                   {tr("Late"), u"due:<0h"_s},
                   {tr("Within 30 minutes"), u"due:<30m"_s},
                   {tr("Within 2 hours"), u"due:<2h"_s},
                   {tr("Within a day"), u"due:<1d"_s}},
                  addChip(u"due"_s, tr("Reply due"))}};
    m_more = addChip(u"filter"_s, tr("Filter"));
    m_more->setIconName(u"plus"_s);
    m_sort = addChip(u"sort"_s, QString());
    m_sort->setIconName(u"sort"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    layout->setContentsMargins(kMargins);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_open);
    for (const Filter &filter : m_filters) {
        layout->addWidget(filter.chip);
        filter.chip->setMenu(new QMenu(filter.chip));
        const QueryField field = filter.field;
        connect(filter.chip->menu(), &QMenu::aboutToShow, this, [this, field] {
            const auto of = std::ranges::find(m_filters, field, &Filter::field);
            of->chip->menu()->clear();
            fillFilter(*of->chip->menu(), *of);
        });
    }
    layout->addWidget(m_more);
    layout->addStretch();
    layout->addWidget(m_sort);
    for (ChipButton *chip : {m_more, m_sort}) {
        chip->setMenu(new QMenu(chip));
    }
    connect(m_open, &QAbstractButton::clicked, this, [this](bool isOpenOnly) {
        choose(
            m_query.with(QueryField::Status, isOpenOnly ? QStringList{u"open"_s} : QStringList()));
    });
    connect(m_more->menu(), &QMenu::aboutToShow, this, &FilterRow::fillMore);
    connect(m_sort->menu(), &QMenu::aboutToShow, this, &FilterRow::fillSort);
    setCategories({});
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
    auto &choices = std::ranges::find(m_filters, QueryField::Category, &Filter::field)->choices;
    choices = {{tr("Any category"), {}}};
    for (const QString &category : categories) {
        choices.push_back({category, valueCondition(u"category"_s, category)});
    }
    refresh();
}

void FilterRow::openFilters()
{
    m_more->menu()->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
}

void FilterRow::choose(const TicketQuery &query)
{
    setQuery(query);
    Q_EMIT queryChosen(query);
}

void FilterRow::refresh()
{
    m_open->setChecked(m_query.words(QueryField::Status) == QStringList{u"open"_s});
    for (const Filter &filter : m_filters) {
        const QString condition = typed(m_query, filter.field);
        const auto choice = std::ranges::find_if(filter.choices, [&](const Choice &offered) {
            return !condition.isEmpty()
                   && typed(parseQuery(offered.condition).query, filter.field) == condition;
        });
        const QString colon = queryName(filter.field)->name.toString() + u':';
        const QString plain =
            condition.startsWith(colon) ? condition.sliced(colon.size()) : condition;
        const QString shown = choice != filter.choices.end() ? choice->title : plain;
        filter.chip->setText(condition.isEmpty() ? filter.title : shown);
        filter.chip->setAccessibleName(condition.isEmpty() ? filter.title
                                                           : tr("%1: %2").arg(filter.title, shown));
        filter.chip->setNarrowing(!condition.isEmpty());
    }
    m_sort->setText(sortText(m_query.sort));
    m_sort->setAccessibleName(tr("Order: %1").arg(sortText(m_query.sort)));
    fitChips();
}

/// Shows as many chips as there is room for, from the left; the last one says how many conditions
/// stand in it.
void FilterRow::fitChips()
{
    int left = width() - kMargins.left() - kMargins.right() - m_sort->sizeHint().width()
               - m_more->sizeHint().width() - m_open->sizeHint().width() - 3 * kSpacing
               - fontMetrics().horizontalAdvance(u" (9)"_s);
    bool hasRoom = true;
    QList<QueryField> shown{QueryField::Status};
    for (const Filter &filter : m_filters) {
        left -= filter.chip->sizeHint().width() + kSpacing;
        hasRoom = hasRoom && left >= 0;
        filter.chip->setVisible(hasRoom);
        if (hasRoom) {
            shown.append(filter.field);
        }
    }
    const auto inside = std::ranges::count_if(m_query.conditions, [&](const QueryCondition &c) {
        return c.field != QueryField::Words && !shown.contains(c.field);
    });
    m_more->setText(inside > 0 ? tr("Filter (%1)").arg(inside) : tr("Filter"));
    m_more->setAccessibleName(tr("All filters"));
    m_more->setNarrowing(inside > 0);
    for (ChipButton *chip : findChildren<ChipButton *>()) {
        chip->updateGeometry();
    }
}

void FilterRow::fillFilter(QMenu &menu, const Filter &filter)
{
    const QString present = typed(m_query, filter.field);
    for (const Choice &choice : filter.choices) {
        const QString condition = typed(parseQuery(choice.condition).query, filter.field);
        addChoice(menu,
                  choice.title,
                  condition == present,
                  [this, field = filter.field, text = choice.condition] {
                      choose(replaced(m_query, field, text));
                  });
    }
}

/// Filters whose chips have no room, then the states, then every field to type a condition of.
void FilterRow::fillMore()
{
    QMenu &menu = *m_more->menu();
    menu.clear();
    for (const Filter &filter : m_filters) {
        if (!filter.chip->isVisible()) {
            fillFilter(*menu.addMenu(filter.title), filter);
        }
    }
    for (const QueryField field : {QueryField::Is, QueryField::Status, QueryField::Has}) {
        const QueryName &name = *queryName(field);
        QMenu &sub = *menu.addMenu(queryFieldText(field));
        const QStringList present = m_query.words(field);
        for (const QStringView value : name.words) {
            const QString word = value.toString();
            addChoice(
                sub, queryValueText(field, word), present.contains(word), [this, field, word] {
                    const bool isSet = m_query.words(field) == QStringList{word};
                    choose(m_query.with(field, isSet ? QStringList() : QStringList{word}));
                });
        }
    }
    menu.addSeparator();
    for (const QueryName &name : queryNames()) {
        const bool hasMenu = name.kind == QueryValueKind::OneOf;
        if (!hasMenu) {
            const QString key = name.name.toString();
            menu.addAction(tr("%1 (%2:)").arg(queryFieldText(name.field), key), this, [this, key] {
                Q_EMIT fieldWanted(key);
            });
        }
    }
}

void FilterRow::fillSort()
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

QSize FilterRow::minimumSizeHint() const
{
    const int chips = m_open->sizeHint().width() + m_more->sizeHint().width()
                      + m_sort->minimumSizeHint().width() + 3 * kSpacing;
    return {kMargins.left() + kMargins.right() + chips, sizeHint().height()};
}

void FilterRow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), themeOf(this).colour(Colour::Surface));
}

void FilterRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitChips();
}

void FilterRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        fitChips();
    }
}

} // namespace firstline::ui
