// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace firstline {

/// Orders of the inbox. Every one has an index that ends in the row id.
enum class TicketSort : std::uint8_t
{
    Priority, ///< high, medium, low by effective priority, then reply due
    Urgency,  ///< `urgencyAt`
    Score,    ///< `priorityScore`, highest first
    Newest,
    Due,
    Oldest,
    Confidence ///< what the model is least sure of first; answers of people last
};

/// What a condition looks at. The names that people type are in `core/service/query_grammar`.
enum class QueryField : std::uint8_t
{
    Words,      ///< full text of subject, message and customer
    Priority,   ///< effective: low, medium, high, none
    Category,   ///< effective, compared without case; none
    Status,     ///< open, pending, snoozed, closed, bin
    Is,         ///< open, review, confirmed, corrected, unread, late, escalated, mine
    Has,        ///< history, note, attachment
    From,       ///< words of the customer
    Customer,   ///< the whole customer, compared without case
    Channel,    ///< compared without case
    Language,   ///< compared without case
    Tag,        ///< compared without case; none
    Assignee,   ///< compared without case; me, none
    Model,      ///< version of a model that predicted the ticket
    Id,         ///< the source's own id
    By,         ///< who labelled it; me
    Confidence, ///< of the model's weaker answer, 0 to 1
    Length,     ///< words of the message
    Due,        ///< seconds until the reply is due; negative: late
    Age,        ///< seconds since it was created
    Before,     ///< created before a day
    After,      ///< created after a day
    On,         ///< created on a day
    Labelled    ///< labelled by a person on a day
};

/// A word of a condition, or the text of a phrase.
struct QueryText
{
    QString text;
    bool isPrefix = false; ///< other endings match too

    friend bool operator==(const QueryText &, const QueryText &) = default;
};

/// An end of a range.
struct QueryBound
{
    double value = 0; ///< in the unit of the field
    bool isIncluded = true;

    friend bool operator==(const QueryBound &, const QueryBound &) = default;
};

/// A range of numbers; an absent end is open.
struct QueryRange
{
    std::optional<QueryBound> lower;
    std::optional<QueryBound> upper;

    friend bool operator==(const QueryRange &, const QueryRange &) = default;
};

/// A day of the calendar, or one so many days ago, which moves on with the time.
struct QueryDay
{
    QDate date;                 ///< invalid: `daysAgo` says it
    std::optional<int> daysAgo; ///< 0 today, 1 yesterday
    bool isMoment = false;      ///< "7d": to the minute, where before and after a day is asked

    friend bool operator==(const QueryDay &, const QueryDay &) = default;
};

using QueryValue = std::variant<QueryText, QueryRange, QueryDay>;

/// One condition: the field has any of the values.
struct QueryCondition
{
    QueryField field = QueryField::Words;
    bool isNegated = false;
    std::vector<QueryValue> values; ///< not empty; `QueryRange` for the four numbers, `QueryDay`
                                    ///< for the days, `QueryText` for the others

    friend bool operator==(const QueryCondition &, const QueryCondition &) = default;
};

/// Which tickets a list holds, and in which order. All conditions hold; without one on the status
/// every ticket counts but those in the bin. Made without arguments it asks for the open tickets.
struct TicketQuery
{
    std::vector<QueryCondition> conditions{
        {QueryField::Status, false, {QueryText{QStringLiteral("open")}}}};
    TicketSort sort = TicketSort::Priority;
    QString agent; ///< who asks: what "me" means

    /// All tickets but those in the bin.
    [[nodiscard]] static TicketQuery all();

    /// The words of the one positive condition on a field; empty when there is none or more.
    [[nodiscard]] QStringList words(QueryField field) const;

    /// The same query with exactly these words for a field in place of its positive conditions;
    /// without words: with no such condition.
    [[nodiscard]] TicketQuery with(QueryField field, const QStringList &words) const;

    friend bool operator==(const TicketQuery &, const TicketQuery &) = default;
};

} // namespace firstline
