// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/domain/ticket.h"
#include "core/service/import_service.h"

#include <vector>

namespace firstline {

/// The tickets of a whole file in memory, for training and evaluation.
struct TicketFile
{
    std::vector<Ticket> tickets;
    qint64 rejected = 0; ///< rows that were no tickets
};

/// Reads a ticket file as `ImportService::run` does, without a database. Errors: the same.
[[nodiscard]] Result<TicketFile> readTicketFile(const ImportRequest &request,
                                                const CancellationToken &cancellation = {});

} // namespace firstline
