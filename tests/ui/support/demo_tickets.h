// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace firstline::test {

/// A CSV file of `count` labelled tickets of an invented company, the newest a few minutes before
/// `now`, the oldest about five weeks. The same arguments give the same bytes.
[[nodiscard]] QByteArray demoTickets(int count, const QDateTime &now);

} // namespace firstline::test
