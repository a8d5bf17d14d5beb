// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/escalation/evaluation.h"

#include "core/domain/enum_text.h"
#include "core/escalation/rule_file.h"

#include <algorithm>
#include <cmath>

namespace firstline::escalation {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::minutes;

namespace {

bool holdsOneOf(const QStringList &wanted, const QString &value)
{
    return std::any_of(wanted.begin(), wanted.end(), [&](const QString &one) {
        return one.compare(value, Qt::CaseInsensitive) == 0;
    });
}

bool isPartOfWord(const QString &text, qsizetype position)
{
    return position >= 0 && position < text.size() && text.at(position).isLetterOrNumber();
}

bool hasWord(const QString &text, const QString &wanted)
{
    const bool takesAnyEnding = wanted.endsWith(u'*');
    const QString word = takesAnyEnding ? wanted.chopped(1) : wanted;
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const bool endsHere = takesAnyEnding || !isPartOfWord(text, at + word.size());
        if (endsHere && !isPartOfWord(text, at - 1)) {
            return true;
        }
    }
    return false;
}

QString percent(double share)
{
    return u"%1 %"_s.arg(static_cast<int>(std::floor(share * 100 + 0.5)));
}

/// How far before the due time both conditions on time begin to hold; negative is after it.
minutes lead(const EscalationRule &rule, Priority priority, const ReplyRules &replies)
{
    const minutes byAge =
        rule.ageAtLeast ? replies.limits.of(priority) - *rule.ageAtLeast : minutes::max();
    return std::min(rule.timeLeftAtMost.value_or(minutes::max()), byAge);
}

minutes wholeMinutes(std::chrono::milliseconds time)
{
    return std::chrono::floor<minutes>(time);
}

/// Collects the parts of "because …"; a condition that does not hold ends it.
class Because
{
public:
    /// A condition that is not given is left out.
    void require(bool isGiven, bool holds, const QString &part)
    {
        m_holds = m_holds && (!isGiven || holds);
        if (isGiven && holds) {
            m_parts += part;
        }
    }
    void requireOneOf(const QStringList &wanted, const QString &value, const QString &what)
    {
        require(!wanted.isEmpty(), holdsOneOf(wanted, value), what.arg(value));
    }

    [[nodiscard]] bool holds() const { return m_holds; }
    [[nodiscard]] QString sentence() const
    {
        if (m_parts.isEmpty()) {
            return u"because the rule holds for every ticket"_s;
        }
        return u"because "_s
               + (m_parts.size() == 1 ? m_parts.front()
                                      : m_parts.mid(0, m_parts.size() - 1).join(u", "_s)
                                            + u" and "_s + m_parts.back());
    }

private:
    bool m_holds = true;
    QStringList m_parts;
};

void weighPriority(Because &because, const EscalationRule &rule, const EscalationFacts &facts)
{
    const auto &wanted = rule.priorities;
    const bool isWanted =
        facts.priority && std::find(wanted.begin(), wanted.end(), *facts.priority) != wanted.end();
    const QString said = facts.isConfirmed ? u"confirmed"_s : percent(facts.confidence);
    because.require(!wanted.empty(),
                    isWanted,
                    facts.priority ? u"the priority is %1 (%2)"_s.arg(word(*facts.priority), said)
                                   : QString());
    because.require(rule.onlySure,
                    facts.isSure,
                    facts.isConfirmed ? u"a person said so"_s : u"the model is sure"_s);
    because.require(
        rule.confidenceAtLeast.has_value(),
        (facts.isConfirmed ? 1.0 : facts.confidence) >= rule.confidenceAtLeast.value_or(0),
        u"the confidence is at least %1"_s.arg(percent(rule.confidenceAtLeast.value_or(0))));
}

void weighText(Because &because, const EscalationRule &rule, const EscalationFacts &facts)
{
    const auto found = std::find_if(rule.words.begin(), rule.words.end(), [&](const QString &one) {
        return hasWord(facts.text, one);
    });
    const bool isFound = found != rule.words.end();
    because.require(
        !rule.words.isEmpty(), isFound, isFound ? u"the text has \"%1\""_s.arg(*found) : QString());
    because.require(rule.sentimentAtMost.has_value(),
                    facts.sentiment && *facts.sentiment <= rule.sentimentAtMost.value_or(0),
                    u"the sentiment is %1"_s.arg(facts.sentiment.value_or(0), 0, 'f', 2));
}

void weighTime(Because &because,
               const EscalationRule &rule,
               const EscalationFacts &facts,
               const QDateTime &now,
               const ReplyRules &replies)
{
    if (!rule.isTimed()) {
        return;
    }
    const Priority priority = facts.priority.value_or(Priority::Low);
    const bool holds =
        facts.replyDueAt.isValid() && facts.replyDueAt <= latestDue(rule, priority, now, replies);
    const minutes left = wholeMinutes(replies.calendar.openTime(now, facts.replyDueAt));
    const QString due = now >= facts.replyDueAt
                            ? u"the reply is late"_s
                            : u"%1 are left to reply"_s.arg(durationText(std::max(left, 0min)));
    because.require(rule.timeLeftAtMost.has_value(), holds, due);
    const minutes age = replies.limits.of(priority) - left;
    because.require(rule.ageAtLeast.has_value(),
                    holds,
                    u"it has waited %1"_s.arg(durationText(std::max(age, 0min))));
}

} // namespace

QDateTime latestDue(const EscalationRule &rule,
                    Priority priority,
                    const QDateTime &now,
                    const ReplyRules &replies)
{
    if (!rule.isTimed()) {
        return {};
    }
    const minutes early = lead(rule, priority, replies);
    return early > 0min   ? replies.calendar.after(now, early)
           : early < 0min ? replies.calendar.before(now, -early)
                          : now;
}

QDateTime beginsAt(const EscalationRule &rule,
                   Priority priority,
                   const QDateTime &due,
                   const ReplyRules &replies)
{
    Q_ASSERT_X(rule.isTimed(), "beginsAt", "needs a condition on time");
    const minutes early = lead(rule, priority, replies);
    return early > 0min   ? replies.calendar.before(due, early)
           : early < 0min ? replies.calendar.after(due, -early)
                          : due;
}

std::optional<QString> reasonFor(const EscalationRule &rule,
                                 const EscalationFacts &facts,
                                 const QDateTime &now,
                                 const ReplyRules &replies)
{
    Because because;
    weighPriority(because, rule, facts);
    because.requireOneOf(rule.categories, facts.category, u"the category is %1"_s);
    because.requireOneOf(rule.customers, facts.customer, u"the customer is %1"_s);
    because.requireOneOf(rule.channels, facts.channel, u"the channel is %1"_s);
    because.requireOneOf(rule.languages, facts.language, u"the language is %1"_s);
    if (because.holds()) {
        weighTime(because, rule, facts, now, replies);
    }
    if (because.holds()) {
        weighText(because, rule, facts);
    }
    return because.holds() ? std::optional(because.sentence()) : std::nullopt;
}

std::vector<EscalationVerdict> verdicts(const EscalationRules &rules,
                                        const EscalationFacts &facts,
                                        const QDateTime &now,
                                        const ReplyRules &replies)
{
    std::vector<EscalationVerdict> found;
    for (const EscalationRule &rule : rules.rules) {
        if (!rule.enabled) {
            continue;
        }
        if (const auto reason = reasonFor(rule, facts, now, replies)) {
            found.push_back({rule.name, *reason, rule.actions});
        }
    }
    return found;
}

} // namespace firstline::escalation
