// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/feedback_service.h"

#include "core/base/clock.h"
#include "core/base/limits.h"
#include "core/storage/ticket_store.h"
#include "core/storage/writer.h"

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxLabel = static_cast<qsizetype>(limits::kMaxLabelLength);

Result<void> check(const CorrectionRequest &request)
{
    if (request.agent.trimmed().isEmpty()) {
        return fail(ErrorCode::InvalidInput, u"agent: say who corrects."_s);
    }
    if (!request.priority && !request.category && !request.clearsPriority
        && !request.clearsCategory) {
        return fail(ErrorCode::InvalidInput, u"Say a priority or a category, or both."_s);
    }
    if ((request.priority && request.clearsPriority)
        || (request.category && request.clearsCategory)) {
        return fail(ErrorCode::InvalidInput,
                    u"A label cannot be said and taken back in one step."_s);
    }
    if (request.category && request.category->trimmed().isEmpty()) {
        return fail(ErrorCode::InvalidInput, u"category: must not be empty."_s);
    }
    if (request.category && request.category->trimmed().toUcs4().size() > kMaxLabel) {
        return fail(ErrorCode::InvalidInput,
                    u"category: must not be longer than %1 characters."_s.arg(kMaxLabel));
    }
    return {};
}

Correction correctionFrom(const CorrectionRequest &request, const QDateTime &now)
{
    Correction correction;
    correction.ticketRowId = request.ticketRowId;
    correction.createdAt = now;
    correction.agent = request.agent.trimmed();
    correction.comment = request.comment.trimmed();
    correction.priority = request.priority;
    if (request.category) {
        correction.category = request.category->trimmed();
    }
    correction.clearsPriority = request.clearsPriority;
    correction.clearsCategory = request.clearsCategory;
    return correction;
}

/// On the storage thread.
Result<StoredTicket> correctHere(storage::Database &database,
                                 const CorrectionRequest &request,
                                 const QDateTime &now,
                                 const ReplyRules &rules)
{
    storage::TicketStore store(database);
    const Result<StoredTicket> before =
        store.stored(request.ticketRowId, storage::History::Without);
    if (!before) {
        return before;
    }
    if (request.revision && *request.revision != before->revision) {
        return fail(ErrorCode::Conflict,
                    u"Ticket %1 was changed in the meantime: it has revision %2, not %3. Look at "
                    "it again."_s.arg(before->ticket.ticketId)
                        .arg(before->revision)
                        .arg(*request.revision));
    }
    if (Result<void> done = store.correct(correctionFrom(request, now), rules); !done) {
        return fail(done.error());
    }
    return store.stored(request.ticketRowId, storage::History::With);
}

} // namespace

FeedbackService::FeedbackService(storage::Writer &writer,
                                 const Clock &clock,
                                 const ReplyRules &rules)
    : m_writer(writer)
    , m_clock(clock)
    , m_rules(rules)
{
}

QFuture<Result<StoredTicket>> FeedbackService::correct(const CorrectionRequest &request)
{
    if (const Result<void> usable = check(request); !usable) {
        return QtFuture::makeReadyFuture(Result<StoredTicket>(fail(usable.error())));
    }
    return m_writer.submit(
        [request, now = m_clock.now(), rules = m_rules](storage::Database &database) {
            return correctHere(database, request, now, rules);
        });
}

} // namespace firstline
