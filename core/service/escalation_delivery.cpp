// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/escalation_delivery.h"

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/service/escalation_audit.h"
#include "core/storage/escalation_store.h"
#include "core/storage/reader.h"
#include "core/storage/writer.h"

#include <QFutureWatcher>

#include <algorithm>

namespace firstline {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kForeignMessage = 1min;
using Waiting = Result<std::vector<storage::WaitingWebhook>>;

} // namespace

EscalationDelivery::EscalationDelivery(storage::Reader &reader,
                                       storage::Writer &writer,
                                       const Clock &clock)
    : m_reader(reader)
    , m_writer(writer)
    , m_clock(clock)
    , m_webhook(clock)
{
    connect(&m_webhook, &escalation::Webhook::tried, this, &EscalationDelivery::keepTry);
}

void EscalationDelivery::send(const EscalationNotice &notice)
{
    m_webhook.send({notice.id, webhookBody(notice), 0});
}

void EscalationDelivery::resume()
{
    auto *watcher = new QFutureWatcher<Waiting>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const Waiting waiting = watcher->future().result();
        if (!waiting) {
            log::named("escalation")
                ->error("cannot read undelivered messages: {}", waiting.error().detail);
            return;
        }
        for (const storage::WaitingWebhook &one : *waiting) {
            const WebhookProgress before = webhookProgress(one.acted);
            const qint64 due = before.nextAt.isValid() ? m_clock.now().msecsTo(before.nextAt) : 0;
            m_webhook.send({one.escalationId, before.body, before.tries},
                           std::chrono::milliseconds(std::max<qint64>(due, 0)) + kForeignMessage);
        }
    });
    watcher->setFuture(m_reader.submit([](storage::Database &database) {
        return storage::EscalationStore(database, 0).waitingWebhooks();
    }));
}

void EscalationDelivery::keepTry(qint64 id,
                                 const escalation::WebhookTry &what,
                                 escalation::WebhookState state,
                                 const QDateTime &nextAt)
{
    if (!what.error.isEmpty()) {
        log::named("escalation")->warn("webhook message esc_{}: {}", id, what.error);
    }
    auto *watcher = new QFutureWatcher<Result<void>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher] {
        watcher->deleteLater();
        if (const Result<void> kept = watcher->future().result(); !kept) {
            log::named("escalation")->error("cannot keep a try: {}", kept.error().detail);
        }
    });
    watcher->setFuture(
        m_writer.submit([id, what, state, nextAt](storage::Database &database) -> Result<void> {
            storage::EscalationStore store(database, 0);
            return store.acted(id).and_then([&](const QByteArray &acted) {
                return store.setActed(id, withTry(acted, what, state, nextAt));
            });
        }));
}

} // namespace firstline
