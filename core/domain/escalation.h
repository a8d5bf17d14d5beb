// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/priority.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace firstline {

/// What an escalation sets off besides its line in the audit.
struct EscalationActions
{
    bool mark = true;          ///< the ticket counts as escalated in lists and filters
    bool banner = true;        ///< the console's banner; needs the mark
    bool notification = false; ///< a notification of the desktop, where it is turned on
    bool webhook = false;      ///< a POST to the address of the rule file

    friend bool operator==(const EscalationActions &, const EscalationActions &) = default;
};

/// When a ticket needs somebody now, and what happens then.
///
/// All conditions that are given must hold; an empty one holds for every ticket. Texts are compared
/// without case.
struct EscalationRule
{
    QString name; ///< unique in a file; also the label of its counter
    bool enabled = true;
    std::vector<Priority> priorities; ///< effective priority is one of these
    /// The model is at or above its review threshold, or a person confirmed the priority.
    bool onlySure = false;
    std::optional<double> confidenceAtLeast; ///< 0 to 1; a person's word counts as 1
    QStringList words; ///< one of these stands in the text; a trailing * takes any ending
    std::optional<double> sentimentAtMost; ///< −1 to 1
    /// Open time until the reply is due; 0 is due now. Paused tickets are never escalated.
    std::optional<std::chrono::minutes> timeLeftAtMost;
    std::optional<std::chrono::minutes> ageAtLeast; ///< open time since arrival
    QStringList categories;
    QStringList customers;
    QStringList channels;
    QStringList languages; ///< ISO 639-1
    EscalationActions actions;

    /// Whether it can begin to hold by the passing of time alone.
    [[nodiscard]] bool isTimed() const { return timeLeftAtMost || ageAtLeast; }

    friend bool operator==(const EscalationRule &, const EscalationRule &) = default;
};

/// Where escalations are sent, and how stubbornly.
struct WebhookSettings
{
    QString url;                       ///< http or https; empty: nothing is sent
    QString secretFile;                ///< its first line signs every message; empty: unsigned
    int tries = 6;                     ///< 1 to 20; the message is dead after the last
    std::chrono::seconds firstWait{5}; ///< each wait is four times the one before, an hour at most

    friend bool operator==(const WebhookSettings &, const WebhookSettings &) = default;
};

/// The content of a rule file.
struct EscalationRules
{
    /// A rule on time that began to hold for a ticket longer ago than this is not news: an import
    /// of old tickets stays quiet.
    std::chrono::hours backlogAfter{24};
    WebhookSettings webhook;
    std::vector<EscalationRule> rules; ///< in the order of the file

    friend bool operator==(const EscalationRules &, const EscalationRules &) = default;
};

/// What rules look at in a ticket.
struct EscalationFacts
{
    std::optional<Priority> priority; ///< effective
    bool isConfirmed = false;         ///< a person said the priority
    bool isSure = false;              ///< confirmed, or the model is above its review threshold
    double confidence = 0;            ///< of the priority, 0 to 1
    QString text;                     ///< subject and message
    std::optional<double> sentiment;  ///< −1 to 1
    QString category;                 ///< effective
    QString customer;
    QString channel;
    QString language;
    QDateTime replyDueAt; ///< UTC
};

/// A rule that holds for a ticket.
struct EscalationVerdict
{
    QString rule;
    QString reason; ///< English, "because the priority is high (confirmed) and …"
    EscalationActions actions;

    friend bool operator==(const EscalationVerdict &, const EscalationVerdict &) = default;
};

/// An escalation that took place.
struct EscalationNotice
{
    qint64 id = 0;
    qint64 ticketRowId = 0;
    QString ticketId;
    QString subject;
    QDateTime at; ///< UTC
    EscalationVerdict verdict;
    bool maySayAgain = true; ///< false: the ticket had a desktop notification before

    friend bool operator==(const EscalationNotice &, const EscalationNotice &) = default;
};

/// What the banner says: open tickets that are escalated.
struct EscalationSummary
{
    qint64 late = 0;
    qint64 lateHigh = 0; ///< of `late`
    qint64 soon = 0;     ///< not late yet
    qint64 newestAtMs = 0; ///< when the newest of them was escalated, since 1970

    [[nodiscard]] qint64 total() const { return late + soon; }
    friend bool operator==(const EscalationSummary &, const EscalationSummary &) = default;
};

/// What rules would have done with past tickets.
struct EscalationDryRun
{
    struct Example
    {
        QString ticketId;
        QString subject;
        QString reason;
    };
    struct RuleCount
    {
        QString rule;
        qint64 tickets = 0;
        std::vector<Example> examples; ///< the newest, ten at most
    };
    qint64 tickets = 0;   ///< looked at
    qint64 escalated = 0; ///< by one rule or more
    qint64 untimed = 0;   ///< closed without a reply time: rules on time were passed over
    std::vector<RuleCount> rules;
};

} // namespace firstline
