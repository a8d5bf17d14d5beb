// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/escalation.h"
#include "core/storage/database.h"

#include <vector>

/// What `EscalationService` writes. Requires: a write transaction, as in `Writer::submit`.
namespace firstline {

/// Keeps what a look found; gives what was not escalated by its rule before, with its key.
/// `isWebhookOn`: there is an address to send to.
[[nodiscard]] Result<std::vector<EscalationNotice>> keepNotices(
    storage::Database &database, const std::vector<EscalationNotice> &found, bool isWebhookOn);

} // namespace firstline
