// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace firstline::ingest {

/// Appends a field as RFC 4180 wants it: quoted where it holds a separator, a quote or a line
/// break, or begins or ends with a blank.
void appendCsvField(QByteArray &line, QByteArrayView field);

} // namespace firstline::ingest
