// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stored_ticket.h"

#include <QJsonObject>

namespace firstline::http {

/// The ticket T of the contract; with `history` where the ticket has one.
[[nodiscard]] QJsonObject toJson(const StoredTicket &stored);

} // namespace firstline::http
