// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/escalation/webhook.h"

#include "core/base/clock.h"

#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

#include <algorithm>
#include <set>

namespace firstline::escalation {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kTimeout = 10s;
constexpr std::chrono::seconds kLongestWait = 1h;
constexpr int kGone = 410;

} // namespace

QByteArray webhookSignature(const QByteArray &secret,
                            const QByteArray &id,
                            const QByteArray &timestamp,
                            const QByteArray &body)
{
    constexpr QByteArrayView kPrefix = "whsec_";
    const QByteArray key =
        secret.startsWith(kPrefix) ? QByteArray::fromBase64(secret.mid(kPrefix.size())) : secret;
    const QByteArray signedText = id + '.' + timestamp + '.' + body;
    return "v1,"
           + QMessageAuthenticationCode::hash(signedText, key, QCryptographicHash::Sha256)
                 .toBase64();
}

std::chrono::seconds webhookWait(const WebhookSettings &settings, int tries)
{
    std::chrono::seconds wait = settings.firstWait;
    for (int i = 1; i < tries && wait < kLongestWait; ++i) {
        wait *= 4;
    }
    return std::min(wait, kLongestWait);
}

class Webhook::Private
{
public:
    Private(Webhook &webhook, const Clock &theClock)
        : q(webhook)
        , clock(theClock)
    {
    }

    void send(WebhookMessage message)
    {
        ++message.tries;
        if (!settings.secretFile.isEmpty() && secret.isEmpty()) {
            finish(message, 0, u"the secret file %1 cannot be read"_s.arg(settings.secretFile));
            return;
        }
        QNetworkReply *reply = network.post(request(message), message.body);
        connect(reply, &QNetworkReply::finished, &q, [this, reply, message] {
            reply->deleteLater();
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            const bool taken = status >= 200 && status < 300;
            finish(message,
                   status,
                   taken         ? QString()
                   : status != 0 ? u"the receiver answered %1"_s.arg(status)
                                 : reply->errorString());
        });
    }

    [[nodiscard]] QNetworkRequest request(const WebhookMessage &message) const
    {
        const QByteArray id = "esc_" + QByteArray::number(message.id);
        const QByteArray timestamp = QByteArray::number(clock.now().toSecsSinceEpoch());
        QNetworkRequest made{QUrl(settings.url)};
        made.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        made.setHeader(QNetworkRequest::UserAgentHeader, u"firstline"_s);
        made.setRawHeader("webhook-id", id);
        made.setRawHeader("webhook-timestamp", timestamp);
        if (!secret.isEmpty()) {
            made.setRawHeader("webhook-signature",
                              webhookSignature(secret, id, timestamp, message.body));
        }
        made.setTransferTimeout(static_cast<int>(std::chrono::milliseconds(kTimeout).count()));
        made.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                          QNetworkRequest::ManualRedirectPolicy);
        return made;
    }

    void finish(const WebhookMessage &message, int status, const QString &error)
    {
        const WebhookTry what{clock.now(), status, error};
        if (error.isEmpty() || status == kGone || message.tries >= settings.tries) {
            known.erase(message.id);
            Q_EMIT q.tried(
                message.id, what, error.isEmpty() ? WebhookState::Sent : WebhookState::Dead, {});
            return;
        }
        const std::chrono::seconds wait = webhookWait(settings, message.tries);
        schedule(message, wait);
        Q_EMIT q.tried(message.id, what, WebhookState::Waiting, what.at.addSecs(wait.count()));
    }

    void schedule(const WebhookMessage &message, std::chrono::milliseconds wait)
    {
        QTimer::singleShot(wait, &q, [this, message] { send(message); });
    }

    Webhook &q;
    const Clock &clock;
    WebhookSettings settings;
    QByteArray secret;
    QNetworkAccessManager network;
    std::set<qint64> known; ///< on their way
};

Webhook::Webhook(const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, clock))
{
}

Webhook::~Webhook() = default;

void Webhook::setTarget(const WebhookSettings &settings, const QByteArray &secret)
{
    d->settings = settings;
    d->secret = secret;
}

void Webhook::send(const WebhookMessage &message, std::chrono::milliseconds wait)
{
    if (d->known.insert(message.id).second) {
        d->schedule(message, std::max(wait, 0ms));
    }
}

} // namespace firstline::escalation
