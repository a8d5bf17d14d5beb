// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stored_ticket.h"

namespace firstline {

/// A ticket that reads like another one.
struct SimilarTicket
{
    TicketRow row;
    double similarity = 0; ///< 0 to 1; 1 is the same text
};

} // namespace firstline
