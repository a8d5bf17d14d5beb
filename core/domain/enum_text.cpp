// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/enum_text.h"

#include <array>
#include <utility>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

template <typename Enum>
struct Entry
{
    Enum value;
    QLatin1StringView text;
};
template <typename Enum>
Entry(Enum, QLatin1StringView) -> Entry<Enum>;

constexpr std::array kPriorityWords{Entry{Priority::Low, "low"_L1},
                                    Entry{Priority::Medium, "medium"_L1},
                                    Entry{Priority::High, "high"_L1}};
constexpr std::array kTaskWords{Entry{Task::Priority, "priority"_L1},
                                Entry{Task::Category, "category"_L1}};
constexpr std::array kStatusWords{Entry{TicketStatus::Open, "open"_L1},
                                  Entry{TicketStatus::Pending, "pending"_L1},
                                  Entry{TicketStatus::Snoozed, "snoozed"_L1},
                                  Entry{TicketStatus::Closed, "closed"_L1},
                                  Entry{TicketStatus::Bin, "bin"_L1}};
constexpr std::array kReviewReasonWords{Entry{ReviewReason::CloseCall, "close_call"_L1},
                                        Entry{ReviewReason::Unfamiliar, "unfamiliar"_L1},
                                        Entry{ReviewReason::TooShort, "too_short"_L1},
                                        Entry{ReviewReason::SecondOpinion, "second_opinion"_L1}};
constexpr std::array kVerdictWords{
    Entry{LearnabilityVerdict::Normal, "normal"_L1},
    Entry{LearnabilityVerdict::Weak, "weak"_L1},
    Entry{LearnabilityVerdict::NotPredictable, "not_predictable"_L1},
    Entry{LearnabilityVerdict::NotEnoughEvidence, "not_enough_evidence"_L1}};

constexpr std::array kDecisionRuleWords{Entry{DecisionRule::Auto, "auto"_L1},
                                        Entry{DecisionRule::Likeliest, "likeliest"_L1},
                                        Entry{DecisionRule::Fair, "fair"_L1}};
constexpr std::array kSearchWords{Entry{SearchMethod::Grid, "grid"_L1},
                                  Entry{SearchMethod::Random, "random"_L1},
                                  Entry{SearchMethod::Global, "global"_L1}};
constexpr std::array kEventWords{Entry{TicketEventKind::Status, "status"_L1},
                                 Entry{TicketEventKind::Assignee, "assignee"_L1},
                                 Entry{TicketEventKind::Tags, "tags"_L1},
                                 Entry{TicketEventKind::Snooze, "snooze"_L1},
                                 Entry{TicketEventKind::Note, "note"_L1},
                                 Entry{TicketEventKind::Escalation, "escalation"_L1},
                                 Entry{TicketEventKind::Read, "read"_L1}};

template <typename Table, typename Enum>
QString find(const Table &table, Enum value)
{
    for (const auto &entry : table) {
        if (entry.value == value) {
            return QString(entry.text);
        }
    }
    Q_UNREACHABLE();
}

template <typename Table>
auto parse(const Table &table, QStringView text)
    -> std::optional<decltype(std::declval<typename Table::value_type>().value)>
{
    const QStringView trimmed = text.trimmed();
    for (const auto &entry : table) {
        if (trimmed.compare(entry.text, Qt::CaseInsensitive) == 0) {
            return entry.value;
        }
    }
    return std::nullopt;
}

} // namespace

QString word(Priority priority)
{
    return find(kPriorityWords, priority);
}

QString word(Task task)
{
    return find(kTaskWords, task);
}

QString word(TicketStatus status)
{
    return find(kStatusWords, status);
}

QString word(ReviewReason reason)
{
    return find(kReviewReasonWords, reason);
}

QString word(LearnabilityVerdict verdict)
{
    return find(kVerdictWords, verdict);
}

QString word(DecisionRule rule)
{
    return find(kDecisionRuleWords, rule);
}

QString word(SearchMethod method)
{
    return find(kSearchWords, method);
}

QString word(TicketEventKind kind)
{
    return find(kEventWords, kind);
}

std::optional<Priority> priorityFromWord(QStringView text)
{
    return parse(kPriorityWords, text);
}

std::optional<Task> taskFromWord(QStringView text)
{
    return parse(kTaskWords, text);
}

std::optional<TicketStatus> statusFromWord(QStringView text)
{
    return parse(kStatusWords, text);
}

std::optional<ReviewReason> reviewReasonFromWord(QStringView text)
{
    return parse(kReviewReasonWords, text);
}

std::optional<LearnabilityVerdict> learnabilityVerdictFromWord(QStringView text)
{
    return parse(kVerdictWords, text);
}

std::optional<DecisionRule> decisionRuleFromWord(QStringView text)
{
    return parse(kDecisionRuleWords, text);
}

std::optional<SearchMethod> searchMethodFromWord(QStringView text)
{
    return parse(kSearchWords, text);
}

std::optional<TicketEventKind> ticketEventKindFromWord(QStringView text)
{
    return parse(kEventWords, text);
}

} // namespace firstline
