// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ticket_merge.h"

#include "core/service/change_service.h"
#include "core/storage/ticket_listing.h"

#include <algorithm>

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

bool isOlder(const TicketRow &left, const TicketRow &right)
{
    return left.createdAt != right.createdAt ? left.createdAt < right.createdAt
                                             : left.rowId < right.rowId;
}

} // namespace

Result<ChangeJob> mergeJob(storage::Database &database, const MergeRequest &request)
{
    std::vector<qint64> rowIds;
    for (const SeenTicket &ticket : request.tickets) {
        rowIds.push_back(ticket.rowId);
    }
    const auto rows = storage::TicketListing(database).rows(rowIds);
    if (!rows) {
        return fail(rows.error());
    }
    if (rows->size() != rowIds.size()) {
        return fail(ErrorCode::NotFound, u"A ticket to merge is not there any more."_s);
    }
    const TicketRow oldest = *std::ranges::min_element(*rows, isOlder);
    QStringList others;
    for (const TicketRow &row : *rows) {
        if (row.rowId != oldest.rowId) {
            others.append(u'#' + row.ticketId);
        }
    }
    TicketChange onOldest;
    onOldest.note = QString(request.noteOnOldest).replace(u"%1"_s, others.join(u", "_s));
    TicketChange onOthers;
    onOthers.note = QString(request.noteOnMerged).replace(u"%1"_s, u'#' + oldest.ticketId);
    onOthers.status = TicketStatus::Closed;
    ChangeJob job;
    job.tickets = request.tickets;
    job.act = [onOldest, onOthers, oldestId = oldest.rowId](storage::ChangeWriting &writing,
                                                            const SeenTicket &ticket) {
        return writing.apply(ticket, ticket.rowId == oldestId ? onOldest : onOthers);
    };
    return job;
}

} // namespace firstline
