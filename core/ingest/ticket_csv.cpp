// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/ticket_csv.h"

#include "core/domain/enum_text.h"
#include "core/ingest/csv_text.h"
#include "core/ingest/ticket_field.h"

namespace firstline::ingest {

namespace {

void appendNumber(QByteArray &text, int number, int digits)
{
    text.append(QByteArray::number(number).rightJustified(digits, '0'));
}

/// "2026-03-04T10:00:00Z"; milliseconds only where there are any.
QByteArray timeText(const QDateTime &time)
{
    if (!time.isValid()) {
        return {};
    }
    const QDate date = time.date();
    const QTime clock = time.time();
    QByteArray text;
    appendNumber(text, date.year(), 4);
    text.append('-');
    appendNumber(text, date.month(), 2);
    text.append('-');
    appendNumber(text, date.day(), 2);
    text.append('T');
    appendNumber(text, clock.hour(), 2);
    text.append(':');
    appendNumber(text, clock.minute(), 2);
    text.append(':');
    appendNumber(text, clock.second(), 2);
    if (clock.msec() != 0) {
        text.append('.');
        appendNumber(text, clock.msec(), 3);
    }
    return text.append('Z');
}

} // namespace

QByteArray ticketCsvHeader()
{
    QByteArray header;
    for (const QLatin1StringView name : kTicketFieldNames) {
        header.append(header.isEmpty() ? "" : ",").append(name.data(), name.size());
    }
    return header.append('\n');
}

void appendTicketCsv(QByteArray &rows, const Ticket &ticket)
{
    const QByteArray priority =
        ticket.importedPriority ? word(*ticket.importedPriority).toUtf8() : QByteArray();
    const QByteArray minutes = ticket.resolutionMinutes
                                   ? QByteArray::number(*ticket.resolutionMinutes, 'g', 15)
                                   : QByteArray();
    const std::array<QByteArray, kTicketFieldCount> fields{ticket.ticketId.toUtf8(),
                                                           timeText(ticket.createdAt),
                                                           ticket.channel.toUtf8(),
                                                           ticket.customer.toUtf8(),
                                                           ticket.subject.toUtf8(),
                                                           ticket.message.toUtf8(),
                                                           priority,
                                                           ticket.importedCategory.toUtf8(),
                                                           ticket.language.toUtf8(),
                                                           ticket.product.toUtf8(),
                                                           word(ticket.status).toUtf8(),
                                                           timeText(ticket.firstReplyAt),
                                                           timeText(ticket.resolvedAt),
                                                           minutes};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) {
            rows.append(',');
        }
        appendCsvField(rows, fields.at(i));
    }
    rows.append('\n');
}

} // namespace firstline::ingest
