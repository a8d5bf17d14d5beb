// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ticket_reader.h"

#include "core/base/limits.h"
#include "core/domain/enum_text.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>
#include <optional>
#include <utility>

namespace firstline::http {

using namespace Qt::StringLiterals;

namespace {

std::size_t codePoints(const QString &text)
{
    return std::size_t(
        std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); }));
}

bool isBlank(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

/// Reads the members of one object and collects what is wrong with them.
class MemberReader
{
public:
    MemberReader(const QJsonObject &object, QString pointer)
        : m_object(object)
        , m_pointer(std::move(pointer))
    {
    }

    void refuse(QLatin1StringView member, const QString &detail)
    {
        m_errors.push_back({m_pointer + u'/' + member, detail, {}});
    }

    /// A string of any length; empty when it is not given.
    [[nodiscard]] QString text(QLatin1StringView member)
    {
        const QJsonValue value = m_object.value(member);
        if (!value.isUndefined() && !value.isNull() && !value.isString()) {
            refuse(member, u"must be a string"_s);
        }
        return value.toString();
    }

    /// A string of at most `limit` code points, without blanks around it.
    [[nodiscard]] QString word(QLatin1StringView member, std::size_t limit)
    {
        const QString value = text(member).trimmed();
        if (codePoints(value) > limit) {
            refuse(member, u"must have at most %1 characters"_s.arg(limit));
        }
        return value;
    }

    [[nodiscard]] QString language();
    [[nodiscard]] QDateTime time(QLatin1StringView member);

    /// Nothing when it is not given.
    [[nodiscard]] std::optional<qint64> wholeNumber(QLatin1StringView member);

    [[nodiscard]] std::vector<FieldError> takeErrors() { return std::move(m_errors); }

private:
    const QJsonObject &m_object;
    QString m_pointer;
    std::vector<FieldError> m_errors;
};

/// ISO 639-1 or "und"; a region ("pt-BR") is left out.
QString MemberReader::language()
{
    const QString value = text("language"_L1).trimmed().toLower();
    const qsizetype end = std::min(value.indexOf(u'-') < 0 ? value.size() : value.indexOf(u'-'),
                                   value.indexOf(u'_') < 0 ? value.size() : value.indexOf(u'_'));
    const QString primary = value.first(end);
    const bool isWord =
        std::all_of(primary.begin(), primary.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
    if (value.isEmpty() || (isWord && primary.size() == 2) || primary == "und"_L1) {
        return primary;
    }
    refuse("language"_L1, u"must be two letters of ISO 639-1, or \"und\""_s);
    return {};
}

std::optional<qint64> MemberReader::wholeNumber(QLatin1StringView member)
{
    const QJsonValue value = m_object.value(member);
    if (value.isUndefined() || value.isNull()) {
        return std::nullopt;
    }
    constexpr qint64 kNoNumber = -1;
    const qint64 number = value.toInteger(kNoNumber);
    if (number < 0) {
        refuse(member, u"must be a whole number, 0 or more"_s);
    }
    return number;
}

QDateTime MemberReader::time(QLatin1StringView member)
{
    const QString value = text(member).trimmed();
    if (value.isEmpty()) {
        return {};
    }
    QDateTime time = QDateTime::fromString(value, Qt::ISODateWithMs);
    if (!time.isValid() || !value.contains(u':')) {
        refuse(member, u"must be a time in ISO 8601, such as 2025-03-31T09:00:00Z"_s);
        return {};
    }
    if (time.timeSpec() == Qt::LocalTime) {
        time.setTimeZone(QTimeZone::utc()); // a time without zone is UTC
    }
    return time.toUTC();
}

QString offsetDetail(const QByteArray &body, const QJsonParseError &error)
{
    if (body.trimmed().isEmpty()) {
        return u"the body is empty; send a JSON object"_s;
    }
    return u"the body is not JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset);
}

} // namespace

tl::expected<QJsonObject, Problem> readObject(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError) {
        return tl::unexpected(Problem{400, offsetDetail(body, error), {}});
    }
    if (!document.isObject()) {
        return tl::unexpected(Problem{422,
                                      u"the body is not as the service needs it"_s,
                                      {{QString(), u"must be a JSON object"_s, {}}}});
    }
    return document.object();
}

tl::expected<Ticket, Problem> readTicket(const QJsonObject &object, const QString &pointer)
{
    MemberReader reader(object, pointer);
    Ticket ticket;
    ticket.ticketId = reader.word("ticket_id"_L1, limits::kMaxTicketIdLength);
    ticket.subject = reader.text("subject"_L1);
    ticket.message = reader.text("message"_L1);
    ticket.createdAt = reader.time("created_at"_L1);
    ticket.channel = reader.word("channel"_L1, limits::kMaxLabelLength);
    ticket.customer = reader.word("customer"_L1, limits::kMaxLabelLength);
    ticket.product = reader.word("product"_L1, limits::kMaxLabelLength);
    ticket.language = reader.language();
    std::vector<FieldError> errors = reader.takeErrors();
    if (errors.empty() && isBlank(ticket.subject) && isBlank(ticket.message)) {
        errors.push_back({pointer + "/message"_L1, u"message or subject must have text"_s, {}});
    }
    if (!errors.empty()) {
        return tl::unexpected(
            Problem{422, u"the ticket is not as the service needs it"_s, std::move(errors)});
    }
    if (codePoints(ticket.subject) + codePoints(ticket.message) > limits::kMaxTicketCodePoints) {
        return tl::unexpected(Problem{
            413,
            u"subject and message have more than %1 characters"_s.arg(limits::kMaxTicketCodePoints),
            {}});
    }
    return ticket;
}

tl::expected<CorrectionRequest, Problem> readCorrection(const QJsonObject &object)
{
    constexpr std::size_t kMaxCommentLength = 10'000;
    MemberReader reader(object, {});
    CorrectionRequest correction;
    correction.agent = reader.word("agent"_L1, limits::kMaxLabelLength);
    correction.comment = reader.word("comment"_L1, kMaxCommentLength);
    const QString category = reader.word("category"_L1, limits::kMaxLabelLength);
    const QString priority = reader.word("priority"_L1, limits::kMaxLabelLength);
    correction.priority = priorityFromWord(priority);
    if (!category.isEmpty()) {
        correction.category = category;
    }
    if (!priority.isEmpty() && !correction.priority) {
        reader.refuse("priority"_L1, u"must be low, medium or high"_s);
    }
    correction.revision = reader.wholeNumber("revision"_L1);
    std::vector<FieldError> errors = reader.takeErrors();
    if (errors.empty() && correction.agent.isEmpty()) {
        errors.push_back({u"/agent"_s, u"must say who corrects"_s, {}});
    }
    if (errors.empty() && !correction.priority && !correction.category) {
        errors.push_back({u"/priority"_s, u"priority or category must be given"_s, {}});
    }
    if (!errors.empty()) {
        return tl::unexpected(
            Problem{422, u"the correction is not as the service needs it"_s, std::move(errors)});
    }
    return correction;
}

} // namespace firstline::http
