// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_text.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kAdd = uR"(
    INSERT INTO ticket_text (rowid, subject, message, customer)
    SELECT id, subject, message, customer FROM tickets WHERE id BETWEEN :first AND :last)"_s;

const QString kRemove = uR"(
    INSERT INTO ticket_text (ticket_text, rowid, subject, message, customer)
    SELECT 'delete', id, subject, message, customer FROM tickets
    WHERE id BETWEEN :first AND :last)"_s;

} // namespace

Result<void> TicketText::add(qint64 first, qint64 last)
{
    return run(kAdd, first, last);
}

Result<void> TicketText::remove(qint64 first, qint64 last)
{
    return run(kRemove, first, last);
}

Result<void> TicketText::run(const QString &sql, qint64 first, qint64 last)
{
    return m_database.prepare(sql).and_then([&](Statement &&statement) {
        return statement.bind(u":first"_s, first).bind(u":last"_s, last).run();
    });
}

} // namespace firstline::storage
