// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/csv_text.h"

#include <string_view>

namespace firstline::ingest {

void appendCsvField(QByteArray &line, QByteArrayView field)
{
    const std::string_view text(field.data(), static_cast<std::size_t>(field.size()));
    const bool isPlain = text.find_first_of(",\"\r\n") == std::string_view::npos
                         && !text.starts_with(' ') && !text.ends_with(' ');
    if (isPlain) {
        line.append(field);
        return;
    }
    line.append('"');
    std::size_t from = 0;
    for (std::size_t quote = text.find('"'); quote != std::string_view::npos;
         quote = text.find('"', from)) {
        line.append(text.data() + from, static_cast<qsizetype>(quote + 1 - from));
        line.append('"');
        from = quote + 1;
    }
    line.append(text.data() + from, static_cast<qsizetype>(text.size() - from));
    line.append('"');
}

} // namespace firstline::ingest
