// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/ticket_field.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace firstline::ingest {

/// A column of a file with some of its values.
struct SampledColumn
{
    QString name;
    QStringList values; ///< of the first rows; empty ones are left out
};

/// Guesses what columns hold by their values, for the fields of `wanted`: times, mail addresses,
/// words of priority and language, few words that come again and again (a category), the longest
/// texts (the message). A column serves one field. Names are not looked at.
///
/// Gives the columns' names by field; fields that nothing fits are left out.
[[nodiscard]] QMap<TicketField, QString> guessByContent(const std::vector<SampledColumn> &columns,
                                                        const std::vector<TicketField> &wanted);

} // namespace firstline::ingest
