// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ticket_cursor.h"

#include <QStringList>

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

QString cursorText(const storage::TicketPlace &place, TicketSort sort)
{
    const QString plain = u"%1 %2 %3 %4"_s.arg(static_cast<int>(sort))
                              .arg(place.first, 0, 'g', 17)
                              .arg(place.second)
                              .arg(place.rowId);
    return QString::fromLatin1(plain.toLatin1().toBase64(kForm));
}

Result<storage::TicketPlace> placeFromCursor(const QString &text, TicketSort sort)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), kForm | QByteArray::AbortOnBase64DecodingErrors);
    const QStringList parts = QString::fromLatin1(*decoded).split(u' ');
    bool isSort = false;
    bool isFirst = false;
    bool isSecond = false;
    bool isRow = false;
    if (decoded && parts.size() == 4 && parts[0].toInt(&isSort) == static_cast<int>(sort)
        && isSort) {
        const storage::TicketPlace place{parts[1].toDouble(&isFirst),
                                         parts[2].toLongLong(&isSecond),
                                         parts[3].toLongLong(&isRow)};
        if (isFirst && isSecond && isRow) {
            return place;
        }
    }
    return fail(ErrorCode::InvalidInput,
                u"cursor: is not one that this list and sort order gave; begin without one."_s);
}

} // namespace firstline
