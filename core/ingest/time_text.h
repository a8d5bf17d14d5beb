// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringView>

#include <optional>

namespace firstline::ingest {

/// Reads a point in time as ticket files write it; the result is in UTC, to the millisecond.
///
/// Forms: ISO 8601 (date alone, with "T" or a blank before the time, "/" for "-", fractions,
/// "Z", "UTC" or an offset), RFC 2822 ("Tue, 31 Oct 2017 22:10:47 +0000"), Twitter's
/// ("Tue Oct 31 22:10:47 +0000 2017"), "31.10.2017 22:10" and seconds or milliseconds since 1970
/// (9 to 13 digits). A time without a zone is taken as UTC. Nothing for any other text;
/// "10/31/2017" is refused on purpose, because nobody can tell its day from its month.
[[nodiscard]] std::optional<QDateTime> timeFromText(QStringView text);

} // namespace firstline::ingest
