// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/service/import_service.h"

namespace firstline::ctl {

/// Adds --map, --priority-map and --format.
void addTicketFileOptions(QCommandLineParser &parser);

/// How to read `file` as the options say.
[[nodiscard]] tl::expected<ImportRequest, Failure> ticketFileRequest(const Invocation &invocation,
                                                                     const QString &file);

} // namespace firstline::ctl
