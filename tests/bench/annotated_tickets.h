// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/entity_patterns.h"

#include <QString>

#include <string>
#include <vector>

namespace firstline::bench {

/// The beginning of a public ticket with the entities that a reader marked in it.
struct AnnotatedTicket
{
    QString id;
    QString set;      ///< "dev" or "test"
    std::string text; ///< raw subject, line break, raw body: the first 600 code points, UTF-8
    std::vector<text::EntityMatch> entities; ///< in bytes of `text`
};

/// Reads tests/data/entity_annotations.csv and the texts it speaks of from the folder of public
/// files. Errors: `NotFound` for a row that is gone; `Corrupt` for a text with another checksum.
[[nodiscard]] Result<std::vector<AnnotatedTicket>> readAnnotatedTickets(const QString &annotations,
                                                                        const QString &folder);

} // namespace firstline::bench
