// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/escalation_audit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

QString word(escalation::WebhookState state)
{
    switch (state) {
    case escalation::WebhookState::Waiting:
        return u"waiting"_s;
    case escalation::WebhookState::Sent:
        return u"sent"_s;
    case escalation::WebhookState::Dead:
        return u"dead"_s;
    }
    Q_UNREACHABLE();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

QByteArray actedJson(const EscalationActions &actions, bool isSent)
{
    QJsonArray words;
    const auto add = [&words](bool isOn, const QString &text) {
        if (isOn) {
            words.append(text);
        }
    };
    add(actions.mark, u"mark"_s);
    add(actions.banner, u"banner"_s);
    add(actions.notification, u"notification"_s);
    add(actions.webhook && isSent, u"webhook"_s);
    return compact({{u"actions"_s, words}});
}

QByteArray withMessage(const QByteArray &acted, const QByteArray &body)
{
    QJsonObject object = QJsonDocument::fromJson(acted).object();
    object[u"webhook"_s] = QJsonObject{{u"state"_s, u"waiting"_s},
                                       {u"message"_s, QString::fromUtf8(body)},
                                       {u"tries"_s, QJsonArray()}};
    return compact(object);
}

QByteArray withTry(const QByteArray &acted,
                   const escalation::WebhookTry &what,
                   escalation::WebhookState state,
                   const QDateTime &nextAt)
{
    QJsonObject object = QJsonDocument::fromJson(acted).object();
    QJsonObject webhook = object[u"webhook"_s].toObject();
    QJsonArray tries = webhook[u"tries"_s].toArray();
    QJsonObject one{{u"at"_s, timeText(what.at)}, {u"status"_s, what.status}};
    if (!what.error.isEmpty()) {
        one[u"error"_s] = what.error;
    }
    tries.append(one);
    webhook[u"tries"_s] = tries;
    webhook[u"state"_s] = word(state);
    if (nextAt.isValid()) {
        webhook[u"next_at"_s] = timeText(nextAt);
    } else {
        webhook.remove(u"next_at"_s);
    }
    object[u"webhook"_s] = webhook;
    return compact(object);
}

WebhookProgress webhookProgress(const QByteArray &acted)
{
    const QJsonObject webhook = QJsonDocument::fromJson(acted).object()[u"webhook"_s].toObject();
    return {static_cast<int>(webhook[u"tries"_s].toArray().size()),
            QDateTime::fromString(webhook[u"next_at"_s].toString(), Qt::ISODateWithMs),
            webhook[u"message"_s].toString().toUtf8()};
}

QByteArray webhookBody(const EscalationNotice &notice)
{
    return compact({{u"type"_s, u"ticket.escalated"_s},
                    {u"timestamp"_s, timeText(notice.at)},
                    {u"data"_s,
                     QJsonObject{{u"ticket_id"_s, notice.ticketId},
                                 {u"rule"_s, notice.verdict.rule},
                                 {u"reason"_s, notice.verdict.reason}}}});
}

} // namespace firstline
