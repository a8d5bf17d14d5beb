// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/escalation.h"
#include "core/escalation/webhook.h"

#include <QByteArray>
#include <QDateTime>

/// The JSON that the audit keeps about an escalation's actions.
namespace firstline {

/// What is kept when an escalation is stored. `isSent`: a webhook message waits to be sent.
[[nodiscard]] QByteArray actedJson(const EscalationActions &actions, bool isSent);

/// `acted` after one more try to deliver its message.
[[nodiscard]] QByteArray withTry(const QByteArray &acted,
                                 const escalation::WebhookTry &what,
                                 escalation::WebhookState state,
                                 const QDateTime &nextAt);

/// Tries so far and when the next one was meant to be; invalid before the first.
struct WebhookProgress
{
    int tries = 0;
    QDateTime nextAt;
    QByteArray body;
};
[[nodiscard]] WebhookProgress webhookProgress(const QByteArray &acted);

/// `acted` with the message that is to be sent.
[[nodiscard]] QByteArray withMessage(const QByteArray &acted, const QByteArray &body);

/// The message about an escalation: ids, labels and reason, no text of the ticket.
[[nodiscard]] QByteArray webhookBody(const EscalationNotice &notice);

} // namespace firstline
