// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/escalation_look.h"

#include "core/escalation/evaluation.h"
#include "core/storage/effective_columns.h"

#include <algorithm>

namespace firstline {

namespace {

using storage::EscalationCandidate;
using storage::EscalationMarks;
using storage::EscalationStore;

constexpr qint64 kKeysALook = 20'000; ///< changes that one look takes in
constexpr std::size_t kExamples = 10;
constexpr int kRanks = 4; ///< high, medium, low, none

Priority limitOf(int rank)
{
    return storage::priorityFromRank(rank).value_or(Priority::Low);
}

bool concernsRank(const EscalationRule &rule, int rank)
{
    const auto priority = storage::priorityFromRank(rank);
    const auto &wanted = rule.priorities;
    return wanted.empty()
           || (priority && std::find(wanted.begin(), wanted.end(), *priority) != wanted.end());
}

/// One look: the parts share the store and the outcome.
class Looking
{
public:
    Looking(storage::Database &database, const EscalationLens &lens, EscalationLook &look)
        : m_store(database, lens.reviewThreshold)
        , m_lens(lens)
        , m_look(look)
    {
    }

    [[nodiscard]] Result<void> run()
    {
        return lookAtTime().and_then(
            [this] { return m_look.progress.hasBegun ? lookAtChanges() : begin(); });
    }

private:
    [[nodiscard]] const std::vector<EscalationRule> &rules() const { return m_lens.rules->rules; }
    [[nodiscard]] QDateTime newsSince(const QDateTime &time) const
    {
        return time.addSecs(-std::chrono::seconds(m_lens.rules->backlogAfter).count());
    }

    [[nodiscard]] Result<void> lookAtTime()
    {
        for (std::size_t i = 0; i < rules().size(); ++i) {
            for (int rank = 0; rank < kRanks; ++rank) {
                const EscalationRule &rule = rules()[i];
                if (!rule.enabled || !rule.isTimed() || !concernsRank(rule, rank)) {
                    continue;
                }
                if (auto done = lookAtDue(i, rank); !done) {
                    return done;
                }
            }
        }
        return {};
    }

    [[nodiscard]] Result<void> lookAtDue(std::size_t i, int rank)
    {
        const EscalationRule &rule = rules()[i];
        const QDateTime upTo =
            escalation::latestDue(rule, limitOf(rank), m_lens.now, m_lens.replies);
        QDateTime &seen = m_look.progress.due[{i, rank}];
        const QDateTime after = seen.isValid() ? std::max(seen, newsSince(upTo)) : newsSince(upTo);
        seen = upTo;
        const auto read =
            m_store.openDueIn({rank, after, upTo}, [&](const EscalationCandidate &ticket) {
                return judge(rule, ticket);
            });
        if (!read) {
            return read;
        }
        const auto next = m_store.nextDue(rank, upTo);
        if (next && *next) {
            const QDateTime at = escalation::beginsAt(rule, limitOf(rank), **next, m_lens.replies);
            m_look.nextAt = m_look.nextAt ? std::min(*m_look.nextAt, at) : at;
        }
        return next ? Result<void>() : fail(next.error());
    }

    [[nodiscard]] Result<void> begin()
    {
        const auto marks = m_store.marks();
        if (!marks) {
            return fail(marks.error());
        }
        m_look.progress.marks = *marks;
        m_look.progress.hasBegun = true;
        return m_store.openNewerThan(newsSince(m_lens.now), visitor());
    }

    [[nodiscard]] Result<void> lookAtChanges()
    {
        const auto newest = m_store.marks();
        if (!newest) {
            return fail(newest.error());
        }
        const EscalationMarks from = m_look.progress.marks;
        const auto step = [this](qint64 before, qint64 now) {
            m_look.isMore = m_look.isMore || now - before > kKeysALook;
            return std::min(now, before + kKeysALook);
        };
        const EscalationMarks to{step(from.tickets, newest->tickets),
                                 step(from.predictions, newest->predictions),
                                 step(from.corrections, newest->corrections),
                                 step(from.events, newest->events)};
        m_look.progress.marks = to;
        if (from == to) {
            return {};
        }
        return m_store.openArrived(from, to, newsSince(m_lens.now), visitor()).and_then([&] {
            return m_store.openTouched(from, to, visitor());
        });
    }

    [[nodiscard]] EscalationStore::Visit visitor()
    {
        return [this](const EscalationCandidate &ticket) {
            for (const EscalationRule &rule : rules()) {
                if (rule.enabled && isNews(rule, ticket) && !judge(rule, ticket)) {
                    return false;
                }
            }
            return true;
        };
    }

    [[nodiscard]] bool isNews(const EscalationRule &rule, const EscalationCandidate &ticket) const
    {
        if (!rule.isTimed()) {
            return true;
        }
        const Priority priority = ticket.facts.priority.value_or(Priority::Low);
        return ticket.facts.replyDueAt
               > newsSince(escalation::latestDue(rule, priority, m_lens.now, m_lens.replies));
    }

    bool judge(const EscalationRule &rule, const EscalationCandidate &ticket)
    {
        const auto reason = escalation::reasonFor(rule, ticket.facts, m_lens.now, m_lens.replies);
        if (!reason || isFound(rule, ticket)
            || m_store.isKnown(ticket.rowId, rule.name).value_or(false)) {
            return true;
        }
        EscalationNotice notice;
        notice.ticketRowId = ticket.rowId;
        notice.ticketId = ticket.ticketId;
        notice.subject = ticket.subject;
        notice.at = m_lens.now;
        notice.verdict = {rule.name, *reason, rule.actions};
        m_look.found.push_back(std::move(notice));
        return true;
    }

    [[nodiscard]] bool isFound(const EscalationRule &rule, const EscalationCandidate &ticket) const
    {
        return std::any_of(
            m_look.found.begin(), m_look.found.end(), [&](const EscalationNotice &notice) {
                return notice.ticketRowId == ticket.rowId && notice.verdict.rule == rule.name;
            });
    }

    EscalationStore m_store;
    const EscalationLens &m_lens;
    EscalationLook &m_look;
};

/// The moment at which a past ticket is looked at, and whether it is known.
std::pair<QDateTime, bool> lastMoment(const EscalationCandidate &ticket, const QDateTime &now)
{
    if (ticket.answeredAt.isValid()) {
        return {ticket.answeredAt, true};
    }
    return {now, ticket.status == TicketStatus::Open};
}

void countTicket(const EscalationLens &lens,
                 const EscalationCandidate &ticket,
                 EscalationDryRun &run)
{
    const auto [moment, isTimeKnown] = lastMoment(ticket, lens.now);
    ++run.tickets;
    run.untimed += isTimeKnown ? 0 : 1;
    bool isEscalated = false;
    std::size_t place = 0;
    for (const EscalationRule &rule : lens.rules->rules) {
        if (!rule.enabled) {
            continue;
        }
        EscalationDryRun::RuleCount &count = run.rules[place++];
        if (rule.isTimed() && !isTimeKnown) {
            continue;
        }
        if (const auto reason = escalation::reasonFor(rule, ticket.facts, moment, lens.replies)) {
            isEscalated = true;
            ++count.tickets;
            if (count.examples.size() < kExamples) {
                count.examples.push_back({ticket.ticketId, ticket.subject, *reason});
            }
        }
    }
    run.escalated += isEscalated ? 1 : 0;
}

} // namespace

Result<EscalationLook> lookForEscalations(storage::Database &database,
                                          const EscalationLens &lens,
                                          const EscalationProgress &progress)
{
    EscalationLook look;
    look.progress = progress;
    return Looking(database, lens, look).run().map([&look] { return std::move(look); });
}

Result<EscalationDryRun>
dryRunEscalations(storage::Database &database, const EscalationLens &lens, qint64 limit)
{
    EscalationDryRun run;
    for (const EscalationRule &rule : lens.rules->rules) {
        if (rule.enabled) {
            run.rules.push_back({rule.name, 0, {}});
        }
    }
    return EscalationStore(database, lens.reviewThreshold)
        .newest(limit,
                [&](const EscalationCandidate &ticket) {
                    countTicket(lens, ticket, run);
                    return true;
                })
        .map([&run] { return std::move(run); });
}

} // namespace firstline
