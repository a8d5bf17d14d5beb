// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/escalation_keeping.h"

#include "core/service/escalation_audit.h"
#include "core/storage/escalation_store.h"

namespace firstline {

using namespace Qt::StringLiterals;

using Notices = std::vector<EscalationNotice>;

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

} // namespace firstline
