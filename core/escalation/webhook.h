// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/escalation.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>

#include <memory>

namespace firstline {
class Clock;
}

namespace firstline::escalation {

/// One try to deliver a message.
struct WebhookTry
{
    QDateTime at;   ///< UTC
    int status = 0; ///< of HTTP; 0: there was no answer
    QString error;  ///< English; empty: it was taken
};

/// A message on its way, with what was tried so far.
struct WebhookMessage
{
    qint64 id = 0;   ///< the receiver gets it as "esc_ID", the same in every try
    QByteArray body; ///< JSON
    int tries = 0;
};

/// What became of a message after a try.
enum class WebhookState : std::uint8_t
{
    Waiting, ///< it is tried again
    Sent,    ///< an answer of the 200s
    Dead     ///< the tries are used up, or the receiver said 410
};

/// The signature of a message after the Standard Webhooks specification: "v1," and the base64 of
/// HMAC-SHA256 over "ID.TIMESTAMP.BODY". A secret that begins with "whsec_" is base64 behind it.
[[nodiscard]] QByteArray webhookSignature(const QByteArray &secret,
                                          const QByteArray &id,
                                          const QByteArray &timestamp,
                                          const QByteArray &body);

/// How long to wait after the try of that number, counted from 1: four times as long each time,
/// an hour at most.
[[nodiscard]] std::chrono::seconds webhookWait(const WebhookSettings &settings, int tries);

/// Sends messages to the address of the rule file and tries again until they are taken or dead.
///
/// Thread: that of the event loop it was made in.
class Webhook : public QObject
{
    Q_OBJECT

public:
    /// The clock is kept and must outlive this object.
    explicit Webhook(const Clock &clock, QObject *parent = nullptr);
    ~Webhook() override;

    /// The settings of later tries. A secret that is needed but empty lets every try fail.
    void setTarget(const WebhookSettings &settings, const QByteArray &secret);

    /// Sends a message after a while. A message of a known id is left alone.
    void send(const WebhookMessage &message, std::chrono::milliseconds wait = {});

Q_SIGNALS:
    void tried(qint64 id, const WebhookTry &what, WebhookState state, const QDateTime &nextAt);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace firstline::escalation
