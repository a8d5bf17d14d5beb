// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket.h"

#include <QByteArray>

/// Writes tickets as rows of a ticket file (CONTRACTS: ticket file).
namespace firstline::ingest {

/// The header with all columns and its line end.
[[nodiscard]] QByteArray ticketCsvHeader();

/// Appends a row with its line end; reading it gives the same ticket, without `extra`.
void appendTicketCsv(QByteArray &rows, const Ticket &ticket);

} // namespace firstline::ingest
