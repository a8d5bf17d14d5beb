// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/twitter_reader.h"

#include "core/ingest/time_text.h"
#include "core/ingest/utf8.h"

#include <algorithm>
#include <charconv>

namespace firstline::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array kColumnNames{"tweet_id"_L1,
                                  "author_id"_L1,
                                  "inbound"_L1,
                                  "created_at"_L1,
                                  "text"_L1,
                                  "in_response_to_tweet_id"_L1};

/// A tweet id; "123.0" is what a spreadsheet makes of it. 0 when there is none.
std::uint64_t idFrom(std::string_view text)
{
    if (text.ends_with(".0")) {
        text.remove_suffix(2);
    }
    std::uint64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    return error == std::errc() && end == text.data() + text.size() ? id : 0;
}

QDateTime timeFrom(std::uint32_t seconds)
{
    return seconds == 0 ? QDateTime() : QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

} // namespace

bool TwitterReader::canRead(const QStringList &header)
{
    return std::all_of(kColumnNames.begin(), kColumnNames.end(), [&](QLatin1StringView name) {
        return header.contains(name);
    });
}

TwitterReader::TwitterReader(CsvReader csv, const ReadRequest &request)
    : m_csv(std::move(csv))
    , m_request(request)
{
}

Result<TwitterReader> TwitterReader::open(CsvReader csv, const ReadRequest &request)
{
    if (!canRead(csv.header())) {
        QStringList wanted;
        for (const QLatin1StringView name : kColumnNames) {
            wanted.append(name);
        }
        return fail(ErrorCode::InvalidInput,
                    u"%1 is not in the form twcs: that has the columns %2, the file has %3"_s.arg(
                        request.file, wanted.join(", "_L1), csv.header().join(", "_L1)));
    }
    TwitterReader reader(std::move(csv), request);
    for (std::size_t i = 0; i < kColumnCount; ++i) {
        reader.m_columns.at(i) =
            static_cast<std::size_t>(reader.m_csv.header().indexOf(kColumnNames.at(i)));
    }
    if (auto read = reader.readShape(); !read) {
        return fail(read.error());
    }
    return reader;
}

Result<void> TwitterReader::readShape()
{
    constexpr int kRowsBetweenLooks = 1024;
    for (qint64 count = 0;; ++count) {
        const auto row = m_csv.next();
        if (!row) {
            return fail(row.error());
        }
        if (*row == nullptr) {
            break;
        }
        if (const auto read = tweet(**row)) {
            m_threads.add(*read);
        }
        if (count % kRowsBetweenLooks == 0) {
            if (m_request.cancellation.isCancelled()) {
                return fail(ErrorCode::Cancelled, u"Reading %1 was stopped"_s.arg(m_request.file));
            }
            report(m_request.progress, {"import", m_csv.bytesRead(), bytesTotal()});
        }
    }
    m_threads.link();
    return m_csv.rewind();
}

std::string_view TwitterReader::field(const CsvRow &row, Column column) const
{
    return row.fields[m_columns.at(static_cast<std::size_t>(column))];
}

tl::expected<Tweet, QString> TwitterReader::tweet(const CsvRow &row) const
{
    if (!row.fault.isEmpty()) {
        return tl::unexpected(QString(row.fault));
    }
    Tweet tweet;
    tweet.id = idFrom(field(row, Column::TweetId));
    tweet.parent = idFrom(field(row, Column::InResponseTo));
    const std::string_view inbound = field(row, Column::Inbound);
    tweet.isInbound = inbound == "True" || inbound == "true" || inbound == "TRUE" || inbound == "1";
    const std::string_view timeText = field(row, Column::CreatedAt);
    const auto time =
        timeFromText(QString::fromUtf8(timeText.data(), static_cast<qsizetype>(timeText.size())));
    if (tweet.id == 0) {
        return tl::unexpected(u"tweet_id is not a number"_s);
    }
    if (!time) {
        return tl::unexpected(u"created_at is not a date that can be read"_s);
    }
    const qint64 seconds = time->toSecsSinceEpoch();
    tweet.time = static_cast<std::uint32_t>(
        std::clamp<qint64>(seconds, 1, std::numeric_limits<std::uint32_t>::max()));
    return tweet;
}

Result<std::optional<Ticket>> TwitterReader::next()
{
    while (true) {
        const auto row = m_csv.next();
        if (!row) {
            return fail(row.error());
        }
        if (*row == nullptr && !m_anyRow) {
            return fail(ErrorCode::InvalidInput,
                        u"%1 has a header and no rows"_s.arg(m_request.file));
        }
        if (*row == nullptr) {
            return std::nullopt;
        }
        m_anyRow = true;
        const auto read = tweet(**row);
        if (!read) {
            reject(**row, read.error());
            continue;
        }
        const auto replies = m_threads.repliesTo(read->id);
        if (!replies || !read->isInbound) {
            continue;
        }
        auto made = ticket(**row, *read, *replies);
        if (made) {
            return std::optional(std::move(*made));
        }
        reject(**row, made.error());
    }
}

tl::expected<Ticket, QString>
TwitterReader::ticket(const CsvRow &row, const Tweet &tweet, const ThreadReplies &replies) const
{
    const auto text = repairedText(field(row, Column::Text));
    const auto author = repairedText(field(row, Column::AuthorId));
    if (!text || !author) {
        return tl::unexpected(u"is not UTF-8"_s);
    }
    if (text->trimmed().isEmpty()) {
        return tl::unexpected(u"text is empty"_s);
    }
    Ticket ticket;
    ticket.ticketId = QString::number(tweet.id);
    ticket.createdAt = timeFrom(tweet.time);
    ticket.channel = u"twitter"_s;
    ticket.customer = *author;
    ticket.message = *text;
    ticket.firstReplyAt = timeFrom(replies.first);
    ticket.resolvedAt = timeFrom(replies.last);
    if (replies.last != 0) {
        ticket.status = TicketStatus::Closed;
    }
    if (replies.last >= tweet.time) {
        ticket.resolutionMinutes = (replies.last - tweet.time) / 60.0;
    }
    return ticket;
}

void TwitterReader::reject(const CsvRow &row, const QString &reason) const
{
    if (m_request.rejected) {
        m_request.rejected(
            {row.line, reason, QByteArray(row.raw.data(), static_cast<qsizetype>(row.raw.size()))});
    }
}

} // namespace firstline::ingest
