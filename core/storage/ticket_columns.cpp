// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_columns.h"

#include "core/domain/enum_text.h"

#include <QJsonDocument>

#include <algorithm>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> extraText(const QJsonObject &extra)
{
    if (extra.isEmpty()) {
        return std::nullopt;
    }
    return QString::fromUtf8(QJsonDocument(extra).toJson(QJsonDocument::Compact));
}

std::optional<QString> priorityText(std::optional<Priority> priority)
{
    return priority ? std::optional(word(*priority)) : std::nullopt;
}

/// What the column `confidence` holds, so that sorting puts tickets without any at the end.
double weakestConfidence(const EffectiveColumns &columns)
{
    return std::min(columns.priorityConfidence.value_or(kNoConfidence),
                    columns.categoryConfidence.value_or(kNoConfidence));
}

/// Mixes values into 64 bits, with the multiplication and shifts of SplitMix64. Sizes are mixed in,
/// so that values do not run into one another.
class ContentHash
{
public:
    void add(QStringView text)
    {
        addNumber(static_cast<quint64>(text.size()));
        while (text.size() >= 4) {
            addNumber(text[0].unicode() | quint64{text[1].unicode()} << 16U
                      | quint64{text[2].unicode()} << 32U | quint64{text[3].unicode()} << 48U);
            text = text.sliced(4);
        }
        for (const QChar letter : text) {
            addNumber(letter.unicode());
        }
    }
    void addNumber(quint64 number)
    {
        m_state = (m_state ^ number) * 0xbf58476d1ce4e5b9ULL;
        m_state ^= m_state >> 29U;
    }
    void add(const QDateTime &time)
    {
        addNumber(static_cast<quint64>(time.isValid() ? time.toMSecsSinceEpoch() : -1));
    }
    void add(std::optional<double> value)
    {
        add(value ? QString::number(*value, 'g', 17) : QString());
    }
    [[nodiscard]] qint64 result() const { return static_cast<qint64>(m_state); }

private:
    quint64 m_state = 0x9e3779b97f4a7c15ULL;
};

} // namespace

Ticket ticketFromRow(const Statement &row)
{
    Ticket ticket;
    ticket.rowId = row.integer(0);
    ticket.ticketId = row.text(1);
    ticket.status = statusFromWord(row.text(2)).value_or(TicketStatus::Open);
    ticket.createdAt = row.time(3);
    ticket.receivedAt = row.time(4);
    ticket.firstReplyAt = row.time(5);
    ticket.resolvedAt = row.time(6);
    ticket.resolutionMinutes = row.optionalReal(7);
    ticket.channel = row.text(8);
    ticket.customer = row.text(9);
    ticket.language = row.text(10);
    ticket.product = row.text(11);
    ticket.importedPriority = priorityFromWord(row.text(12));
    ticket.importedCategory = row.text(13);
    ticket.subject = row.text(14);
    ticket.message = row.text(15);
    if (!row.isNull(16)) {
        ticket.extra = QJsonDocument::fromJson(row.text(16).toUtf8()).object();
    }
    return ticket;
}

void bindTicket(Statement &statement, const Ticket &ticket)
{
    const QDateTime &newest = ticket.createdAt.isValid() ? ticket.createdAt : ticket.receivedAt;
    statement.bind(u":ticket_id"_s, ticket.ticketId)
        .bind(u":status"_s, word(ticket.status))
        .bind(u":created_at"_s, ticket.createdAt)
        .bind(u":received_at"_s, ticket.receivedAt)
        .bind(u":first_reply_at"_s, ticket.firstReplyAt)
        .bind(u":resolved_at"_s, ticket.resolvedAt)
        .bind(u":resolution_minutes"_s, ticket.resolutionMinutes)
        .bind(u":channel"_s, ticket.channel)
        .bind(u":customer"_s, ticket.customer)
        .bind(u":language"_s, ticket.language)
        .bind(u":product"_s, ticket.product)
        .bind(u":imported_priority"_s, priorityText(ticket.importedPriority))
        .bind(u":imported_category"_s, ticket.importedCategory)
        .bind(u":subject"_s, ticket.subject)
        .bind(u":message"_s, ticket.message)
        .bind(u":extra"_s, extraText(ticket.extra))
        .bind(u":content_hash"_s, contentHash(ticket))
        .bind(u":words"_s, wordCount(ticket.message))
        .bind(u":newest_ms"_s, newest.toMSecsSinceEpoch());
}

void bindEffective(Statement &statement,
                   const EffectiveColumns &columns,
                   std::optional<qint64> categoryId)
{
    statement.bind(u":priority_rank"_s, priorityRank(columns.priority))
        .bind(u":priority_source"_s, word(columns.prioritySource))
        .bind(u":priority_confidence"_s, columns.priorityConfidence)
        .bind(u":category_id"_s, categoryId)
        .bind(u":category_source"_s, word(columns.categorySource))
        .bind(u":category_confidence"_s, columns.categoryConfidence)
        .bind(u":confidence"_s, weakestConfidence(columns))
        .bind(u":priority_score"_s, columns.priorityScore)
        .bind(u":needs_review"_s, columns.needsReview)
        .bind(u":reply_due_ms"_s, columns.replyDueAt.toMSecsSinceEpoch())
        .bind(u":urgency_ms"_s, columns.urgencyAt.toMSecsSinceEpoch());
    if (columns.verdict.isEmpty()) {
        statement.bindNull(u":verdict"_s);
    } else {
        statement.bind(u":verdict"_s, columns.verdict);
    }
}

qint64 contentHash(const Ticket &ticket)
{
    ContentHash hash;
    hash.add(ticket.subject);
    hash.add(ticket.message);
    hash.add(ticket.channel);
    hash.add(ticket.customer);
    hash.add(ticket.language);
    hash.add(ticket.product);
    hash.add(ticket.importedCategory);
    hash.addNumber(static_cast<quint64>(priorityRank(ticket.importedPriority)));
    hash.addNumber(static_cast<quint64>(ticket.status));
    hash.add(ticket.createdAt);
    hash.add(ticket.firstReplyAt);
    hash.add(ticket.resolvedAt);
    hash.add(ticket.resolutionMinutes);
    hash.add(extraText(ticket.extra).value_or(QString()));
    return hash.result();
}

qint64 wordCount(QStringView text)
{
    qint64 words = 0;
    bool isInWord = false;
    for (const QChar letter : text) {
        const bool isBlank = letter.isSpace();
        words += !isBlank && !isInWord ? 1 : 0;
        isInWord = !isBlank;
    }
    return words;
}

} // namespace firstline::storage
