// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/data_hash.h"

#include "core/base/byte_stream.h"
#include "core/domain/enum_text.h"

#include <QCryptographicHash>

namespace firstline::train {

QString dataHash(std::span<const Ticket> tickets)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Ticket &ticket : tickets) {
        ByteWriter row;
        row.writeBytes(ticket.subject.toUtf8());
        row.writeBytes(ticket.message.toUtf8());
        row.writeBytes(ticket.channel.toUtf8());
        row.writeBytes(ticket.createdAt.toUTC().toString(Qt::ISODateWithMs).toUtf8());
        row.writeBytes(ticket.receivedAt.toUTC().toString(Qt::ISODateWithMs).toUtf8());
        row.writeBytes(ticket.importedPriority ? word(*ticket.importedPriority).toUtf8()
                                               : QByteArray());
        row.writeBytes(ticket.importedCategory.toUtf8());
        hash.addData(row.bytes());
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace firstline::train
