// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/change_job.h"

namespace firstline {

struct MergeRequest;

/// Makes the job that puts tickets together: the oldest gets a note of the others, which are closed
/// with a note of the oldest. Errors: `NotFound`. Thread: the database's.
[[nodiscard]] Result<ChangeJob> mergeJob(storage::Database &database, const MergeRequest &request);

} // namespace firstline
