// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ticket_json.h"

#include "core/domain/enum_text.h"
#include "core/service/json.h"

#include <QJsonArray>

namespace firstline::http {

using namespace Qt::StringLiterals;

namespace {

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue wordOrNull(const std::optional<Priority> &priority)
{
    return priority ? QJsonValue(word(*priority)) : QJsonValue();
}

QJsonObject correctionJson(const Correction &correction)
{
    return {{u"at"_s, timeOrNull(correction.createdAt)},
            {u"agent"_s, correction.agent},
            {u"comment"_s, textOrNull(correction.comment)},
            {u"priority"_s, wordOrNull(correction.priority)},
            {u"category"_s, textOrNull(correction.category.value_or(QString()))},
            {u"clears_priority"_s, correction.clearsPriority},
            {u"clears_category"_s, correction.clearsCategory},
            {u"model_version"_s, textOrNull(correction.modelVersion)}};
}

QJsonObject changeJson(const TicketEvent &event)
{
    return {{u"agent"_s, textOrNull(event.agent)},
            {u"what"_s, word(event.kind)},
            {u"before"_s, textOrNull(event.before)},
            {u"after"_s, textOrNull(event.after)}};
}

QJsonObject historyJson(const HistoryEntry &entry)
{
    QJsonObject json{{u"at"_s, timeOrNull(entry.at)}};
    switch (entry.kind) {
    case HistoryEntry::Kind::Received:
        json.insert(u"kind"_s, u"received"_s);
        break;
    case HistoryEntry::Kind::Predicted:
        json.insert(u"kind"_s, u"predicted"_s);
        break;
    case HistoryEntry::Kind::Corrected:
        json.insert(u"kind"_s, u"corrected"_s);
        break;
    case HistoryEntry::Kind::Changed:
        json.insert(u"kind"_s, u"changed"_s);
        break;
    }
    if (entry.prediction) {
        json.insert(u"prediction"_s, firstline::toJson(*entry.prediction));
    }
    if (entry.correction) {
        json.insert(u"correction"_s, correctionJson(*entry.correction));
    }
    if (entry.event) {
        json.insert(u"change"_s, changeJson(*entry.event));
    }
    return json;
}

QJsonObject ticketJson(const Ticket &ticket)
{
    QJsonObject json{{u"ticket_id"_s, ticket.ticketId},
                     {u"created_at"_s, timeOrNull(ticket.createdAt)},
                     {u"received_at"_s, timeOrNull(ticket.receivedAt)},
                     {u"channel"_s, textOrNull(ticket.channel)},
                     {u"customer"_s, textOrNull(ticket.customer)},
                     {u"subject"_s, ticket.subject},
                     {u"message"_s, ticket.message},
                     {u"language"_s, textOrNull(ticket.language)},
                     {u"product"_s, textOrNull(ticket.product)},
                     {u"status"_s, word(ticket.status)},
                     {u"first_reply_at"_s, timeOrNull(ticket.firstReplyAt)},
                     {u"resolved_at"_s, timeOrNull(ticket.resolvedAt)},
                     {u"resolution_minutes"_s, QJsonValue()}};
    if (ticket.resolutionMinutes) {
        json[u"resolution_minutes"_s] = *ticket.resolutionMinutes;
    }
    return json;
}

} // namespace

QJsonObject toJson(const StoredTicket &stored)
{
    QJsonObject json = ticketJson(stored.ticket);
    json[u"priority"_s] = wordOrNull(stored.effectivePriority());
    json[u"category"_s] = textOrNull(stored.effectiveCategory());
    json[u"prediction"_s] =
        stored.prediction ? QJsonValue(firstline::toJson(*stored.prediction)) : QJsonValue();
    json[u"imported"_s] = QJsonObject{{u"priority"_s, wordOrNull(stored.ticket.importedPriority)},
                                      {u"category"_s, textOrNull(stored.ticket.importedCategory)}};
    json[u"correction"_s] =
        stored.correction ? QJsonValue(correctionJson(*stored.correction)) : QJsonValue();
    json[u"priority_score"_s] = stored.priorityScore;
    json[u"reply_due_at"_s] = timeOrNull(stored.replyDueAt);
    json[u"urgency_at"_s] = timeOrNull(stored.urgencyAt);
    json[u"escalated"_s] = stored.escalatedAt.isValid();
    json[u"revision"_s] = stored.revision;
    if (!stored.history.empty()) {
        QJsonArray history;
        for (const HistoryEntry &entry : stored.history) {
            history.append(historyJson(entry));
        }
        json[u"history"_s] = history;
    }
    return json;
}

} // namespace firstline::http
