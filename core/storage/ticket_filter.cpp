// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_filter.h"

#include "core/domain/enum_text.h"
#include "core/storage/category_store.h"
#include "core/storage/effective_columns.h"
#include "core/storage/text_expression.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kAllStatuses{TicketStatus::Open,
                                  TicketStatus::Pending,
                                  TicketStatus::Snoozed,
                                  TicketStatus::Closed,
                                  TicketStatus::Bin};

constexpr auto kCorrectedIds = "SELECT ticket_row_id FROM corrections WHERE "_L1;
constexpr auto kHasNote = "id IN (SELECT ticket_row_id FROM ticket_events WHERE kind = 'note' "
                          "UNION SELECT ticket_row_id FROM corrections WHERE comment <> '')"_L1;
constexpr auto kHasHistory = "id IN (SELECT ticket_row_id FROM ticket_events "
                             "UNION SELECT ticket_row_id FROM corrections)"_L1;
constexpr auto kHasAttachment =
    "extra IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(extra) WHERE key LIKE '%attachment%' "
    "AND atom IS NOT NULL AND atom NOT IN ('', '0', 0, 'false', 'no'))"_L1;

/// The words of a condition that are names, not texts to look for.
QStringList wordsOf(const QueryCondition &condition)
{
    QStringList words;
    for (const QueryValue &value : condition.values) {
        if (const auto *text = std::get_if<QueryText>(&value)) {
            words.append(text->text);
        }
    }
    return words;
}

/// Whether every order's index has what the condition looks at.
bool isInOrderIndex(const QueryCondition &condition)
{
    if (condition.field == QueryField::Is) {
        return std::ranges::all_of(wordsOf(condition), [](const QString &word) {
            return word == "open"_L1 || word == "review"_L1;
        });
    }
    return condition.field == QueryField::Priority || condition.field == QueryField::Category;
}

/// Makes SQL out of conditions one by one.
class FilterBuilder
{
public:
    FilterBuilder(Database &database, const TicketQuery &query, const QDateTime &now)
        : m_categories(database)
        , m_query(query)
        , m_now(now)
    {
        m_filter.statuses.assign(kAllStatuses.begin(), kAllStatuses.end());
    }

    Result<TicketFilter> build()
    {
        for (const QueryCondition &condition : m_query.conditions) {
            if (Result<void> done = add(condition); !done) {
                return fail(done.error());
            }
        }
        addLabelling();
        addWords();
        if (!m_saysStatus) {
            std::erase(m_filter.statuses, TicketStatus::Bin);
        }
        return std::move(m_filter);
    }

private:
    Result<void> add(const QueryCondition &condition)
    {
        switch (condition.field) {
        case QueryField::Status:
            limitStatuses(condition);
            return {};
        case QueryField::Category:
            return addCategory(condition);
        case QueryField::By:
        case QueryField::Labelled:
            return {}; // together, in addLabelling
        case QueryField::Words:
            return {}; // together, in addWords
        default:
            break;
        }
        QStringList alternatives;
        for (const QueryValue &value : condition.values) {
            if (const QString sql = alternative(condition.field, value); !sql.isEmpty()) {
                alternatives.append(sql);
            }
        }
        addCondition(alternatives.isEmpty() ? u"0"_s : alternatives.join(" OR "_L1), condition);
        return {};
    }

    void addCondition(const QString &sql, const QueryCondition &condition)
    {
        addSql(sql, condition.isNegated);
        m_filter.isInOrderIndex &= isInOrderIndex(condition);
    }

    void addSql(const QString &sql, bool isNegated)
    {
        m_filter.conditions.append((isNegated ? u"NOT coalesce((%1), 0)"_s : u"(%1)"_s).arg(sql));
    }

    QString bound(const std::variant<QString, qint64, double> &value)
    {
        const QString name = u":f%1"_s.arg(m_filter.bindings.size());
        m_filter.bindings.push_back({name, value});
        return name;
    }

    void limitStatuses(const QueryCondition &condition)
    {
        m_saysStatus = true;
        std::vector<TicketStatus> named;
        for (const QString &word : wordsOf(condition)) {
            if (const auto status = statusFromWord(word)) {
                named.push_back(*status);
            }
        }
        std::erase_if(m_filter.statuses, [&](TicketStatus status) {
            const bool isNamed = std::ranges::find(named, status) != named.end();
            return isNamed == condition.isNegated;
        });
    }

    Result<void> addCategory(const QueryCondition &condition)
    {
        QStringList alternatives;
        std::optional<qint64> only;
        for (const QString &name : wordsOf(condition)) {
            if (name == "none"_L1) {
                alternatives.append(u"category_id IS NULL"_s);
                continue;
            }
            const auto id = m_categories.find(name);
            if (!id) {
                return fail(id.error());
            }
            if (*id) {
                only = *id;
                alternatives.append(u"category_id = %1"_s.arg(**id));
            }
        }
        if (!condition.isNegated && alternatives.size() == 1 && only) {
            m_filter.onlyCategory = only;
        }
        addCondition(alternatives.isEmpty() ? u"0"_s : alternatives.join(" OR "_L1), condition);
        return {};
    }

    /// One value of a condition; empty for one that no ticket can have.
    QString alternative(QueryField field, const QueryValue &value)
    {
        if (const auto *range = std::get_if<QueryRange>(&value)) {
            return inRange(field, *range);
        }
        if (const auto *day = std::get_if<QueryDay>(&value)) {
            return onDay(field, *day);
        }
        return withText(field, std::get<QueryText>(value));
    }

    QString inRange(QueryField field, const QueryRange &range)
    {
        const auto now = static_cast<double>(m_now.toMSecsSinceEpoch());
        switch (field) {
        case QueryField::Confidence:
            return u"(confidence <= 1 AND %1)"_s.arg(between(u"confidence"_s, range));
        case QueryField::Length:
            return between(u"words"_s, range);
        case QueryField::Due:
            return between(u"(reply_due_ms - %1) / 1000.0"_s.arg(bound(now)), range);
        case QueryField::Age:
            return between(u"(%1 - newest_ms) / 1000.0"_s.arg(bound(now)), range);
        default:
            return {};
        }
    }

    QString between(const QString &column, const QueryRange &range)
    {
        QStringList ends{u"1"_s};
        if (range.lower) {
            ends.append(column + (range.lower->isIncluded ? u" >= "_s : u" > "_s)
                        + bound(range.lower->value));
        }
        if (range.upper) {
            ends.append(column + (range.upper->isIncluded ? u" <= "_s : u" < "_s)
                        + bound(range.upper->value));
        }
        return u'(' + ends.join(" AND "_L1) + u')';
    }

    [[nodiscard]] QDate dateOf(const QueryDay &day) const
    {
        return day.daysAgo ? m_now.toLocalTime().date().addDays(-*day.daysAgo) : day.date;
    }

    QString onDay(QueryField field, const QueryDay &day)
    {
        const QDate date = dateOf(day);
        qint64 begin = date.startOfDay().toMSecsSinceEpoch();
        qint64 end = date.addDays(1).startOfDay().toMSecsSinceEpoch();
        if (day.isMoment && field != QueryField::On) {
            begin = m_now.addDays(-day.daysAgo.value_or(0)).toMSecsSinceEpoch();
            end = begin;
        }
        switch (field) {
        case QueryField::Before:
            return u"newest_ms < %1"_s.arg(begin);
        case QueryField::After:
            return u"newest_ms >= %1"_s.arg(end);
        default:
            return u"(newest_ms >= %1 AND newest_ms < %2)"_s.arg(begin).arg(end);
        }
    }

    QString withText(QueryField field, const QueryText &value)
    {
        const QString &text = value.text;
        switch (field) {
        case QueryField::Priority:
            return u"priority_rank = %1"_s.arg(priorityRank(priorityFromWord(text)));
        case QueryField::Is:
            return stateOf(text);
        case QueryField::Has:
            return possessionOf(text);
        case QueryField::From:
        case QueryField::Customer:
            return ofCustomer(field, value);
        case QueryField::Channel:
            return sameText(u"channel"_s, text);
        case QueryField::Language:
            return sameText(u"language"_s, text);
        case QueryField::Tag:
            return text == "none"_L1
                       ? u"tags = ''"_s
                       : u"instr(tags, %1) > 0"_s.arg(bound(u' ' + text.toCaseFolded() + u' '));
        case QueryField::Assignee:
            return ofAssignee(text);
        case QueryField::Model:
            return keysFrom(u"SELECT ticket_row_id FROM predictions WHERE model_version = "_s
                            + bound(text));
        case QueryField::Id:
            return keysFrom(u"SELECT id FROM tickets WHERE ticket_id = "_s + bound(text));
        default:
            return {};
        }
    }

    QString stateOf(const QString &word)
    {
        static const QHash<QString, QString> kStates{
            {u"open"_s, u"status = 'open'"_s},
            {u"review"_s, u"needs_review = 1"_s},
            {u"confirmed"_s, u"verdict IS NOT NULL"_s},
            {u"corrected"_s, u"verdict = 'corrected'"_s},
            {u"unread"_s, u"read_at_ms IS NULL"_s},
            {u"escalated"_s, u"escalated_at_ms IS NOT NULL"_s}};
        if (word == "late"_L1) {
            return u"(status = 'open' AND reply_due_ms < %1)"_s.arg(m_now.toMSecsSinceEpoch());
        }
        return word == "mine"_L1 ? ofAssignee(u"me"_s) : kStates.value(word);
    }

    static QString possessionOf(const QString &word)
    {
        if (word == "attachment"_L1) {
            return kHasAttachment;
        }
        return word == "note"_L1 ? QString(kHasNote)
                                 : (word == "history"_L1 ? QString(kHasHistory) : QString());
    }

    QString ofCustomer(QueryField field, const QueryText &value)
    {
        const QString match = customerMatch(value, field == QueryField::Customer);
        if (match.isEmpty()) {
            return {};
        }
        const QString keys =
            u"SELECT rowid FROM ticket_text WHERE ticket_text MATCH %1"_s.arg(bound(match));
        if (field == QueryField::From) {
            return keysFrom(keys);
        }
        // The same words in the same order and as many letters: the same but for case and accents.
        return keysFrom(
            u"SELECT t.id FROM tickets t WHERE t.id IN (%1) AND length(t.customer) = %2"_s.arg(
                keys, bound(static_cast<qint64>(value.text.toUcs4().size()))));
    }

    QString ofAssignee(const QString &name)
    {
        if (name == "none"_L1) {
            return u"assignee = ''"_s;
        }
        const QString who = name == "me"_L1 ? m_query.agent : name;
        return who.isEmpty() ? QString() : sameText(u"assignee"_s, who);
    }

    QString sameText(const QString &column, const QString &text)
    {
        return u"%1 = %2 COLLATE NOCASE"_s.arg(column, bound(text));
    }

    QString keysFrom(const QString &select)
    {
        m_filter.namesTickets = true;
        return u"id IN (%1)"_s.arg(select);
    }

    /// Who labelled and when belong to the same correction.
    void addLabelling()
    {
        QStringList positive;
        for (const QueryCondition &condition : m_query.conditions) {
            if (condition.field != QueryField::By && condition.field != QueryField::Labelled) {
                continue;
            }
            QStringList alternatives;
            for (const QueryValue &value : condition.values) {
                alternatives.append(labelling(value));
            }
            const QString any = u'(' + alternatives.join(" OR "_L1) + u')';
            if (condition.isNegated) {
                addSql(u"id IN (%1%2)"_s.arg(kCorrectedIds, any), true);
            } else {
                positive.append(any);
            }
            m_filter.isInOrderIndex = false;
        }
        if (!positive.isEmpty()) {
            addSql(keysFrom(kCorrectedIds + positive.join(" AND "_L1)), false);
        }
    }

    QString labelling(const QueryValue &value)
    {
        if (const auto *day = std::get_if<QueryDay>(&value)) {
            const QDate date = dateOf(*day);
            return u"(created_at >= %1 AND created_at < %2)"_s.arg(
                bound(timeText(date.startOfDay())), bound(timeText(date.addDays(1).startOfDay())));
        }
        const QString name = std::get<QueryText>(value).text;
        return sameText(u"agent"_s, name == "me"_L1 ? m_query.agent : name);
    }

    /// All words that must be there are one look into the index; each one that must not, another.
    void addWords()
    {
        QStringList wanted;
        for (const QueryCondition &condition : m_query.conditions) {
            const QString match =
                condition.field == QueryField::Words ? textMatch(condition.values) : QString();
            if (match.isEmpty()) {
                continue;
            }
            if (condition.isNegated) {
                m_filter.wordMisses.append(
                    u"SELECT rowid FROM ticket_text WHERE ticket_text MATCH "_s + bound(match));
            } else {
                wanted.append(match);
            }
        }
        if (!wanted.isEmpty()) {
            m_filter.wordHits = u"SELECT rowid FROM ticket_text WHERE ticket_text MATCH "_s
                                + bound(wanted.join(" AND "_L1));
        }
    }

    CategoryStore m_categories;
    const TicketQuery &m_query;
    const QDateTime m_now;
    TicketFilter m_filter;
    bool m_saysStatus = false;
};

} // namespace

QString TicketFilter::conjunction() const
{
    return conditions.isEmpty() ? QString() : u" AND "_s + conditions.join(" AND "_L1);
}

Result<TicketFilter>
ticketFilter(Database &database, const TicketQuery &query, const QDateTime &now)
{
    return FilterBuilder(database, query, now).build();
}

} // namespace firstline::storage
