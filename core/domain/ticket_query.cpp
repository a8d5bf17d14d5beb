// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ticket_query.h"

#include <algorithm>

namespace firstline {

namespace {

bool isPositive(const QueryCondition &condition, QueryField field)
{
    return condition.field == field && !condition.isNegated;
}

} // namespace

TicketQuery TicketQuery::all()
{
    TicketQuery query;
    query.conditions.clear();
    return query;
}

QStringList TicketQuery::words(QueryField field) const
{
    const auto isOf = [field](const QueryCondition &condition) {
        return isPositive(condition, field);
    };
    const auto found = std::ranges::find_if(conditions, isOf);
    if (found == conditions.end() || std::ranges::count_if(conditions, isOf) > 1) {
        return {};
    }
    QStringList words;
    for (const QueryValue &value : found->values) {
        if (const auto *text = std::get_if<QueryText>(&value)) {
            words.append(text->text);
        }
    }
    return words;
}

TicketQuery TicketQuery::with(QueryField field, const QStringList &words) const
{
    TicketQuery query = *this;
    const auto isOld = [field](const QueryCondition &condition) {
        return isPositive(condition, field);
    };
    auto &list = query.conditions;
    auto place = std::ranges::find_if(list, isOld) - list.begin();
    std::erase_if(list, isOld);
    if (!words.isEmpty()) {
        QueryCondition condition{field, false, {}};
        for (const QString &word : words) {
            condition.values.emplace_back(QueryText{word});
        }
        place = std::min(place, std::ssize(list));
        list.insert(list.begin() + place, std::move(condition));
    }
    return query;
}

} // namespace firstline
