// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/utf8.h"

#include "core/text/encoding_repair.h"

#include <QStringDecoder>

namespace firstline::ingest {

std::optional<QString> fromUtf8(std::string_view bytes)
{
    QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (!text.contains(QChar::ReplacementCharacter)) {
        return text;
    }
    // Either a faulty byte was replaced, or the file itself holds U+FFFD: the strict decoder knows.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    text = decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

std::optional<QString> repairedText(std::string_view bytes)
{
    return text::hasDoubledUtf8(bytes) ? fromUtf8(text::repairDoubledUtf8(bytes)) : fromUtf8(bytes);
}

} // namespace firstline::ingest
