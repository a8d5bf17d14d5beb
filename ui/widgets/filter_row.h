// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_query.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QMenu;

namespace firstline::ui {

class ChipButton;

/// The chips over the list: which tickets it holds and in which order.
///
/// They show and change the query and have no state of their own. Chips that have no room are in
/// the menu of the last one.
class FilterRow : public QWidget
{
    Q_OBJECT

public:
    explicit FilterRow(QWidget *parent = nullptr);
    ~FilterRow() override;

    [[nodiscard]] const TicketQuery &query() const { return m_query; }
    void setQuery(const TicketQuery &query);
    void setCategories(const QStringList &categories);
    /// Opens the menu of all filters.
    void openFilters();

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person asks for other tickets or another order.
    void queryChosen(const firstline::TicketQuery &query);
    /// The person wants to type a condition of this field, "tag".
    void fieldWanted(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Filter;

    ChipButton *addChip(const QString &name, const QString &text);
    void choose(const TicketQuery &query);
    void refresh();
    void fitChips();
    void fillFilter(QMenu &menu, const Filter &filter);
    void fillMore();
    void fillSort();

    TicketQuery m_query;
    std::vector<Filter> m_filters;
    ChipButton *m_open;
    ChipButton *m_more;
    ChipButton *m_sort;
};

} // namespace firstline::ui
