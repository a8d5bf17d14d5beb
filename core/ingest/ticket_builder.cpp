// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/ticket_builder.h"

#include "core/base/limits.h"
#include "core/ingest/label_words.h"
#include "core/ingest/time_text.h"

#include <QCryptographicHash>

#include <cmath>

namespace firstline::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMaxCountedWords = 100;
constexpr auto kMaxIdLength = static_cast<qsizetype>(limits::kMaxTicketIdLength);
constexpr auto kMaxLabelLength = static_cast<qsizetype>(limits::kMaxLabelLength);

QLatin1StringView nameOf(TicketField field)
{
    return kTicketFieldNames.at(static_cast<std::size_t>(field));
}

QString shortened(const QString &text)
{
    constexpr qsizetype kShown = 60;
    return text.size() > kShown ? text.first(kShown) + u'…' : text;
}

/// Keeps the texts of guessed columns that cannot be read, and refuses those of named ones.
class Values
{
public:
    Values(const ColumnMapping &mapping, FieldTexts &texts)
        : m_mapping(mapping)
        , m_texts(texts)
    {
    }

    QDateTime time(TicketField field)
    {
        const QString text = m_texts[field].trimmed();
        if (text.isEmpty()) {
            return {};
        }
        const auto time = timeFromText(text);
        if (!time) {
            refuse(field, text, "is not a date that can be read (ISO 8601 works)"_L1);
        }
        return time.value_or(QDateTime());
    }

    std::optional<double> minutes(TicketField field)
    {
        const QString text = m_texts[field].trimmed();
        if (text.isEmpty()) {
            return std::nullopt;
        }
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        if (isNumber && std::isnan(value)) {
            return std::nullopt; // how tables write a number that is missing
        }
        if (isNumber && std::isfinite(value) && value >= 0) {
            return value;
        }
        refuse(field, text, "is not a number of 0 or more"_L1);
        return std::nullopt;
    }

    [[nodiscard]] const QString &reason() const { return m_reason; }

private:
    void refuse(TicketField field, const QString &text, QLatin1StringView why)
    {
        if (m_mapping.source(field) == ColumnMapping::Source::Guessed) {
            m_texts.extra.insert(m_mapping.columnNames().at(m_mapping.column(field)), text);
        } else if (m_reason.isEmpty()) {
            m_reason = u"%1 '%2' %3"_s.arg(nameOf(field), shortened(text), why);
        }
    }

    const ColumnMapping &m_mapping;
    FieldTexts &m_texts;
    QString m_reason;
};

/// An id that depends on nothing but what the customer sent.
QString contentId(const Ticket &ticket)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QString &text) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    };
    add(ticket.createdAt.isValid() ? ticket.createdAt.toString(Qt::ISODateWithMs) : QString());
    for (const QString *text :
         {&ticket.channel, &ticket.customer, &ticket.subject, &ticket.message, &ticket.product}) {
        add(*text);
    }
    return "row-"_L1 + QString::fromLatin1(hash.result().toHex().first(16));
}

QString refusal(const Ticket &ticket)
{
    if (ticket.subject.trimmed().isEmpty() && ticket.message.trimmed().isEmpty()) {
        return u"message and subject are empty"_s;
    }
    if (ticket.ticketId.size() > kMaxIdLength) {
        return u"ticket_id is longer than %1 characters"_s.arg(kMaxIdLength);
    }
    if (ticket.importedCategory.size() > kMaxLabelLength) {
        return u"category is longer than %1 characters"_s.arg(kMaxLabelLength);
    }
    return {};
}

void count(QMap<QString, qint64> &words, const QString &word)
{
    if (words.size() < kMaxCountedWords || words.contains(word)) {
        ++words[word];
    }
}

QString note(QLatin1StringView what, const QMap<QString, qint64> &words, QLatin1StringView wayOut)
{
    qint64 total = 0;
    QStringList shown;
    for (auto entry = words.begin(); entry != words.end(); ++entry) {
        total += entry.value();
        if (shown.size() < 10) {
            shown.append(u"'%1' (%2)"_s.arg(shortened(entry.key())).arg(entry.value()));
        }
    }
    return u"%1 rows have a %2 that is not known and were kept without it: %3%4"_s.arg(total).arg(
        what, shown.join(", "_L1), wayOut);
}

} // namespace

TicketBuilder::TicketBuilder(QMap<QString, Priority> priorities)
    : m_priorities(std::move(priorities))
{
}

tl::expected<Ticket, QString> TicketBuilder::build(const ColumnMapping &mapping, FieldTexts texts)
{
    Ticket ticket;
    ticket.ticketId = texts[TicketField::TicketId].trimmed();
    ticket.channel = texts[TicketField::Channel].trimmed();
    ticket.customer = texts[TicketField::Customer].trimmed();
    ticket.product = texts[TicketField::Product].trimmed();
    ticket.importedCategory = texts[TicketField::Category].trimmed();
    ticket.subject = std::move(texts[TicketField::Subject]);
    ticket.message = std::move(texts[TicketField::Message]);
    Values values(mapping, texts);
    ticket.createdAt = values.time(TicketField::CreatedAt);
    ticket.firstReplyAt = values.time(TicketField::FirstReplyAt);
    ticket.resolvedAt = values.time(TicketField::ResolvedAt);
    ticket.resolutionMinutes = values.minutes(TicketField::ResolutionMinutes);
    const QString &unread = values.reason();
    if (const QString reason = unread.isEmpty() ? refusal(ticket) : unread; !reason.isEmpty()) {
        return tl::unexpected(reason);
    }
    takeLabels(ticket, texts);
    if (!ticket.resolutionMinutes && ticket.resolvedAt >= ticket.createdAt
        && ticket.createdAt.isValid()) {
        ticket.resolutionMinutes =
            static_cast<double>(ticket.createdAt.msecsTo(ticket.resolvedAt)) / 60'000;
    }
    if (ticket.ticketId.isEmpty()) {
        ticket.ticketId = contentId(ticket);
    }
    ticket.extra = std::move(texts.extra);
    return ticket;
}

void TicketBuilder::takeLabels(Ticket &ticket, FieldTexts &texts)
{
    const QString priorityText = texts[TicketField::Priority].trimmed();
    ticket.importedPriority = priority(priorityText);
    if (!ticket.importedPriority && !priorityText.isEmpty()) {
        count(m_unknownPriorities, priorityText);
        texts.extra.insert(nameOf(TicketField::Priority), priorityText);
    }
    const QString statusText = texts[TicketField::Status].trimmed();
    const auto status = usualStatus(statusText);
    if (!status && !statusText.isEmpty()) {
        count(m_unknownStatuses, statusText);
        texts.extra.insert(nameOf(TicketField::Status), statusText);
    }
    const auto usual = ticket.resolvedAt.isValid() ? TicketStatus::Closed : TicketStatus::Open;
    ticket.status = status.value_or(usual);
    const QString languageText = texts[TicketField::Language].trimmed();
    ticket.language = languageCode(languageText);
    if (ticket.language.isEmpty() && !languageText.isEmpty()) {
        texts.extra.insert(nameOf(TicketField::Language), languageText);
    }
}

std::optional<Priority> TicketBuilder::priority(const QString &text) const
{
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const auto wanted = m_priorities.constFind(text.toLower());
    return wanted == m_priorities.constEnd() ? usualPriority(text) : std::optional(*wanted);
}

QStringList TicketBuilder::notes() const
{
    QStringList notes;
    if (!m_unknownPriorities.isEmpty()) {
        notes.append(note("priority"_L1,
                          m_unknownPriorities,
                          ". Fold them with --priority-map WORD=low|medium|high"_L1));
    }
    if (!m_unknownStatuses.isEmpty()) {
        notes.append(note("status"_L1, m_unknownStatuses, ""_L1));
    }
    return notes;
}

} // namespace firstline::ingest
