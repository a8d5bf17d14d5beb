// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/query_grammar.h"

#include <algorithm>
#include <array>
#include <vector>

namespace firstline {

namespace {

using View = QStringView;

constexpr std::array<View, 4> kPriorities{u"high", u"medium", u"low", u"none"};
constexpr std::array<View, 5> kStatuses{u"open", u"pending", u"snoozed", u"closed", u"bin"};
constexpr std::array<View, 8> kStates{
    u"open", u"review", u"confirmed", u"corrected", u"unread", u"late", u"escalated", u"mine"};
constexpr std::array<View, 3> kPossessions{u"history", u"note", u"attachment"};
constexpr std::array<View, 1> kNone{u"none"};
constexpr std::array<View, 2> kMeOrNone{u"me", u"none"};
constexpr std::array<View, 1> kMe{u"me"};
constexpr std::array<View, 2> kDays{u"today", u"yesterday"};
constexpr std::array<View, 7> kSorts{
    u"priority", u"urgency", u"score", u"due", u"new", u"old", u"confidence"};
constexpr std::array kSortValues{TicketSort::Priority,
                                 TicketSort::Urgency,
                                 TicketSort::Score,
                                 TicketSort::Due,
                                 TicketSort::Newest,
                                 TicketSort::Oldest,
                                 TicketSort::Confidence};

constexpr std::array kNames{
    QueryName{QueryField::Priority, u"priority", QueryValueKind::OneOf, kPriorities},
    QueryName{QueryField::Category, u"category", QueryValueKind::Text, kNone},
    QueryName{QueryField::Is, u"is", QueryValueKind::OneOf, kStates},
    QueryName{QueryField::Status, u"status", QueryValueKind::OneOf, kStatuses},
    QueryName{QueryField::Has, u"has", QueryValueKind::OneOf, kPossessions},
    QueryName{QueryField::Due, u"due", QueryValueKind::Time, {}},
    QueryName{QueryField::Confidence, u"confidence", QueryValueKind::Number, {}},
    QueryName{QueryField::From, u"from", QueryValueKind::Words, {}},
    QueryName{QueryField::Customer, u"customer", QueryValueKind::Text, {}},
    QueryName{QueryField::Channel, u"channel", QueryValueKind::Text, {}},
    QueryName{QueryField::Language, u"lang", QueryValueKind::Text, {}},
    QueryName{QueryField::Tag, u"tag", QueryValueKind::Text, kNone},
    QueryName{QueryField::Assignee, u"assignee", QueryValueKind::Text, kMeOrNone},
    QueryName{QueryField::Age, u"age", QueryValueKind::Time, {}},
    QueryName{QueryField::Before, u"before", QueryValueKind::Day, kDays},
    QueryName{QueryField::After, u"after", QueryValueKind::Day, kDays},
    QueryName{QueryField::On, u"on", QueryValueKind::Day, kDays},
    QueryName{QueryField::Length, u"length", QueryValueKind::Number, {}},
    QueryName{QueryField::Labelled, u"labelled", QueryValueKind::Day, kDays},
    QueryName{QueryField::By, u"by", QueryValueKind::Text, kMe},
    QueryName{QueryField::Model, u"model", QueryValueKind::Text, {}},
    QueryName{QueryField::Id, u"id", QueryValueKind::Text, {}}};

/// Letters to change, add or take away to make `b` of `a` (Levenshtein).
int distance(View a, View b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j) {
        row[j] = static_cast<int>(j);
    }
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0]++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const bool isSame = a[i].toLower() == b[static_cast<qsizetype>(j) - 1];
            const int best = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (isSame ? 0 : 1)});
            diagonal = std::exchange(row[j], best);
        }
    }
    return row.back();
}

std::vector<View> names()
{
    std::vector<View> all;
    for (const QueryName &name : kNames) {
        all.push_back(name.name);
    }
    all.push_back(kSortName);
    return all;
}

} // namespace

std::span<const QueryName> queryNames()
{
    return kNames;
}

const QueryName *queryName(QStringView name)
{
    const auto found = std::ranges::find_if(kNames, [name](const QueryName &known) {
        return name.compare(known.name, Qt::CaseInsensitive) == 0;
    });
    return found == kNames.end() ? nullptr : &*found;
}

const QueryName *queryName(QueryField field)
{
    const auto found = std::ranges::find(kNames, field, &QueryName::field);
    return found == kNames.end() ? nullptr : &*found;
}

QString sortWord(TicketSort sort)
{
    const auto place = std::ranges::find(kSortValues, sort) - kSortValues.begin();
    return kSorts.at(static_cast<std::size_t>(place)).toString();
}

std::optional<TicketSort> sortFromWord(QStringView word)
{
    const QString whole = wordBeginning(word, kSorts);
    const auto found = std::ranges::find(kSorts, View(whole));
    return whole.isEmpty()
               ? std::nullopt
               : std::optional(kSortValues.at(static_cast<std::size_t>(found - kSorts.begin())));
}

std::span<const QStringView> sortWords()
{
    return kSorts;
}

QString likelyName(QStringView typed)
{
    return likelyWord(typed, names());
}

QString likelyWord(QStringView typed, std::span<const QStringView> words)
{
    if (QString whole = wordBeginning(typed, words); !whole.isEmpty()) {
        return whole;
    }
    const auto nearest = std::ranges::min_element(words, {}, [typed](View word) {
        return word.startsWith(typed, Qt::CaseInsensitive) ? 0 : distance(typed, word);
    });
    if (nearest == words.end()) {
        return {};
    }
    const bool isNear = nearest->startsWith(typed, Qt::CaseInsensitive)
                        || distance(typed, *nearest) <= (typed.size() < 4 ? 1 : 2);
    return isNear ? nearest->toString() : QString();
}

QString wordBeginning(QStringView typed, std::span<const QStringView> words)
{
    QString found;
    for (const View word : words) {
        if (word.compare(typed, Qt::CaseInsensitive) == 0) {
            return word.toString();
        }
        if (!typed.isEmpty() && word.startsWith(typed, Qt::CaseInsensitive)) {
            if (!found.isEmpty()) {
                return {};
            }
            found = word.toString();
        }
    }
    return found;
}

} // namespace firstline
