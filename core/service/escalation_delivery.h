// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/escalation.h"
#include "core/escalation/webhook.h"

#include <QObject>

namespace firstline::storage {
class Reader;
class Writer;
} // namespace firstline::storage

namespace firstline {

/// Sends the webhook messages of escalations and keeps every try in the audit.
///
/// Thread: that of the event loop it was made in.
class EscalationDelivery : public QObject
{
    Q_OBJECT

public:
    /// The references are kept and must outlive this object.
    EscalationDelivery(storage::Reader &reader, storage::Writer &writer, const Clock &clock);

    void setTarget(const WebhookSettings &settings, const QByteArray &secret)
    {
        m_webhook.setTarget(settings, secret);
    }
    /// Sends the message about an escalation that is stored.
    void send(const EscalationNotice &notice);
    /// Goes on with messages that a former run did not deliver. Another program on the same
    /// database may be about to send them, so they wait a minute longer.
    void resume();

private:
    void keepTry(qint64 id,
                 const escalation::WebhookTry &what,
                 escalation::WebhookState state,
                 const QDateTime &nextAt);

    storage::Reader &m_reader;
    storage::Writer &m_writer;
    const Clock &m_clock;
    escalation::Webhook m_webhook;
};

} // namespace firstline
