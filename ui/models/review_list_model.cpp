// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/review_list_model.h"

#include "ui/support/label_text.h"
#include "ui/support/review_text.h"
#include "ui/support/time_text.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr std::array kGroups{ReviewReason::CloseCall,
                             ReviewReason::Unfamiliar,
                             ReviewReason::TooShort,
                             ReviewReason::SecondOpinion};

/// Whether `a` comes before `b`; items arrive most useful first.
bool isBefore(ReviewSort sort, const ReviewItem &a, const ReviewItem &b)
{
    switch (sort) {
    case ReviewSort::MostUseful:
        break;
    case ReviewSort::LeastSure:
        return a.doubt > b.doubt;
    case ReviewSort::Due:
        return a.replyDueAt < b.replyDueAt;
    case ReviewSort::Newest:
        return a.newestAt > b.newestAt;
    }
    return false;
}

QString titleOf(const ReviewItem &item)
{
    return item.subject.isEmpty() ? item.snippet : item.subject;
}

} // namespace

ReviewListModel::ReviewListModel(std::function<QDateTime()> now, QObject *parent)
    : QAbstractListModel(parent)
    , m_now(std::move(now))
{
}

void ReviewListModel::setItems(std::vector<ReviewItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    rebuild();
    endResetModel();
}

void ReviewListModel::setSort(ReviewSort sort)
{
    if (sort != m_sort) {
        beginResetModel();
        m_sort = sort;
        rebuild();
        endResetModel();
    }
}

void ReviewListModel::activate(int row)
{
    if (row < 0 || row >= rowCount()) {
        return;
    }
    const Row chosen = m_rows.at(static_cast<std::size_t>(row));
    if (chosen.kind == Kind::Item) {
        return;
    }
    beginResetModel();
    if (chosen.kind == Kind::More) {
        m_whole.insert(chosen.reason);
    } else if (!m_closed.remove(chosen.reason)) {
        m_closed.insert(chosen.reason);
    }
    rebuild();
    endResetModel();
}

std::vector<int> ReviewListModel::itemsOf(ReviewReason reason) const
{
    std::vector<int> places;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i].reason == reason) {
            places.push_back(static_cast<int>(i));
        }
    }
    std::stable_sort(places.begin(), places.end(), [this](int a, int b) {
        return isBefore(
            m_sort, m_items[static_cast<std::size_t>(a)], m_items[static_cast<std::size_t>(b)]);
    });
    return places;
}

void ReviewListModel::rebuild()
{
    m_rows.clear();
    for (const ReviewReason reason : kGroups) {
        const std::vector<int> places = itemsOf(reason);
        const int count = static_cast<int>(places.size());
        if (count == 0) {
            continue;
        }
        m_rows.push_back({Kind::Group, reason, count});
        if (m_closed.contains(reason)) {
            continue;
        }
        const int shown = m_whole.contains(reason) ? count : std::min(count, kFirstItems);
        for (int i = 0; i < shown; ++i) {
            m_rows.push_back({Kind::Item, reason, places[static_cast<std::size_t>(i)]});
        }
        if (shown < count) {
            m_rows.push_back({Kind::More, reason, count - shown});
        }
    }
}

int ReviewListModel::rowOf(qint64 rowId) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) {
        return row.kind == Kind::Item
               && m_items[static_cast<std::size_t>(row.value)].rowId == rowId;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

qint64 ReviewListModel::rowIdAt(int row) const
{
    return row >= 0 && row < rowCount() ? data(index(row, 0), RowIdRole).toLongLong() : 0;
}

int ReviewListModel::nextItem(int row, int step) const
{
    for (int at = row + step; at >= 0 && at < rowCount(); at += step) {
        if (m_rows.at(static_cast<std::size_t>(at)).kind == Kind::Item) {
            return at;
        }
    }
    return row;
}

int ReviewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ReviewListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(static_cast<std::size_t>(index.row()));
    const bool isItem = row.kind == Kind::Item;
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row);
    case Qt::AccessibleTextRole:
        return spokenText(row);
    case KindRole:
        return static_cast<int>(row.kind);
    case ItemRole:
        return isItem ? QVariant::fromValue(m_items[static_cast<std::size_t>(row.value)])
                      : QVariant();
    case RowIdRole:
        return isItem ? m_items[static_cast<std::size_t>(row.value)].rowId : qint64(0);
    case CountRole:
        return row.value;
    case ClosedRole:
        return m_closed.contains(row.reason);
    default:
        return {};
    }
}

QString ReviewListModel::displayText(const Row &row) const
{
    switch (row.kind) {
    case Kind::Group:
        return reviewGroupText(row.reason);
    case Kind::Item:
        return titleOf(m_items[static_cast<std::size_t>(row.value)]);
    case Kind::More:
        break;
    }
    return tr("Show %Ln more", nullptr, row.value);
}

QString ReviewListModel::spokenText(const Row &row) const
{
    if (row.kind == Kind::Group) {
        return tr("%1, %Ln ticket(s)", nullptr, row.value).arg(displayText(row));
    }
    if (row.kind == Kind::More) {
        return displayText(row);
    }
    const ReviewItem &item = m_items[static_cast<std::size_t>(row.value)];
    QStringList parts{titleOf(item), doubtText(item)};
    parts.append(dueText(item.replyDueAt, {}, m_now()).sentence);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace firstline::ui
