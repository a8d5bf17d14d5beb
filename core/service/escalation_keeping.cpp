// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/escalation_keeping.h"

#include "core/service/escalation_audit.h"
#include "core/service/escalation_service.h"
#include "core/storage/escalation_store.h"

namespace firstline {

using namespace Qt::StringLiterals;

using Notices = std::vector<EscalationNotice>;
using RowIds = std::vector<qint64>;

Result<Notices> keepNotices(storage::Database &database, const Notices &found, bool isWebhookOn)
{
    storage::EscalationStore store(database, 0);
    Notices kept;
    for (EscalationNotice notice : found) {
        const auto notified = store.wasNotified(notice.ticketRowId);
        if (!notified) {
            return fail(notified.error());
        }
        notice.maySayAgain = !*notified;
        const bool isSent = notice.verdict.actions.webhook && isWebhookOn;
        QByteArray acted = actedJson(notice.verdict.actions, isSent);
        if (isSent) {
            acted = withMessage(acted, webhookBody(notice));
        }
        const auto id = store.add(notice, acted);
        if (!id) {
            return fail(id.error());
        }
        if (*id) {
            notice.id = **id;
            kept.push_back(notice);
        }
    }
    return kept;
}

Result<RowIds> escalateHere(storage::Database &database,
                            const RowIds &ids,
                            const QString &agent,
                            const QDateTime &now)
{
    storage::EscalationStore store(database, 0);
    RowIds done;
    for (const qint64 id : ids) {
        EscalationNotice notice;
        notice.ticketRowId = id;
        notice.at = now;
        notice.verdict = {EscalationService::byHand(), u"because %1 said so"_s.arg(agent), {}};
        const auto marked =
            store.markByHand(notice, actedJson(notice.verdict.actions, false), agent);
        if (!marked) {
            return fail(marked.error());
        }
        if (*marked) {
            done.push_back(id);
        }
    }
    return done;
}

Result<RowIds> takeBackHere(storage::Database &database,
                            const RowIds &ids,
                            const QString &agent,
                            const QDateTime &now)
{
    storage::EscalationStore store(database, 0);
    RowIds done;
    for (const qint64 id : ids) {
        const auto unmarked = store.unmark(id, agent, now);
        if (!unmarked) {
            return fail(unmarked.error());
        }
        if (*unmarked) {
            done.push_back(id);
        }
    }
    return done;
}

} // namespace firstline
