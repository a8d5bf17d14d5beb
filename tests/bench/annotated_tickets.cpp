// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/annotated_tickets.h"

#include "core/ingest/csv_reader.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>
#include <optional>

namespace firstline::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kCodePoints = 600;

using Row = std::map<QString, std::string>;

Result<std::vector<Row>> readRows(const QString &path)
{
    auto source = ingest::TextSource::open(path);
    if (!source) {
        return fail(source.error());
    }
    auto reader = ingest::CsvReader::open(std::move(*source));
    if (!reader) {
        return fail(reader.error());
    }
    std::vector<Row> rows;
    while (true) {
        const auto row = reader->next();
        if (!row) {
            return fail(row.error());
        }
        if (*row == nullptr) {
            return rows;
        }
        for (std::size_t i = 0; (*row)->fault.isEmpty() && i < (*row)->fields.size(); ++i) {
            if (i == 0) {
                rows.emplace_back();
            }
            rows.back()[reader->header()[static_cast<qsizetype>(i)]] = (*row)->fields[i];
        }
    }
}

bool startsCodePoint(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U;
}

/// The byte where code point number `index` begins; the text's size past its end.
std::size_t byteOf(std::string_view text, std::size_t index)
{
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        if (startsCodePoint(text[at]) && index-- == 0) {
            break;
        }
    }
    return at;
}

std::optional<text::EntityType> typeOf(const std::string &name)
{
    for (int type = 0; type <= static_cast<int>(text::EntityType::Email); ++type) {
        if (text::word(static_cast<text::EntityType>(type)).toStdString() == name) {
            return static_cast<text::EntityType>(type);
        }
    }
    return std::nullopt;
}

/// The texts of a file by row id.
Result<std::map<std::string, std::string>> textsOf(const QString &path)
{
    const auto rows = readRows(path);
    if (!rows) {
        return fail(rows.error());
    }
    std::map<std::string, std::string> texts;
    for (const Row &row : *rows) {
        std::string text = row.at(u"subject"_s) + '\n' + row.at(u"body"_s);
        text.resize(byteOf(text, kCodePoints));
        texts[row.at(u"id"_s)] = std::move(text);
    }
    return texts;
}

Result<AnnotatedTicket> ticketOf(const Row &row, const std::map<std::string, std::string> &texts)
{
    const auto text = texts.find(row.at(u"id"_s));
    const QString id = QString::fromStdString(row.at(u"id"_s));
    if (text == texts.end()) {
        return fail(ErrorCode::NotFound, u"%1 is not in the file any more"_s.arg(id));
    }
    const QByteArray sum = QCryptographicHash::hash(QByteArray::fromStdString(text->second),
                                                    QCryptographicHash::Sha256);
    if (sum.toHex().first(16) != QByteArray::fromStdString(row.at(u"text_sha256"_s))) {
        return fail(ErrorCode::Corrupt, u"%1 has another text than the annotated one"_s.arg(id));
    }
    return AnnotatedTicket{id, QString::fromStdString(row.at(u"set"_s)), text->second, {}};
}

} // namespace

Result<std::vector<AnnotatedTicket>> readAnnotatedTickets(const QString &annotations,
                                                          const QString &folder)
{
    const auto rows = readRows(annotations);
    if (!rows) {
        return fail(rows.error());
    }
    std::vector<AnnotatedTicket> tickets;
    std::map<std::string, std::map<std::string, std::string>> files;
    for (const Row &row : *rows) {
        const std::string &file = row.at(u"file"_s);
        if (!files.contains(file)) {
            auto texts = textsOf(folder + u'/' + QString::fromStdString(file));
            if (!texts) {
                return fail(texts.error());
            }
            files[file] = std::move(*texts);
        }
        auto ticket = ticketOf(row, files[file]);
        if (!ticket) {
            return fail(ticket.error());
        }
        if (tickets.empty() || tickets.back().id != ticket->id) {
            tickets.push_back(std::move(*ticket));
        }
        if (const auto type = typeOf(row.at(u"type"_s))) {
            const std::size_t first = std::stoul(row.at(u"begin"_s));
            const std::size_t last = first + std::stoul(row.at(u"length"_s));
            const std::size_t begin = byteOf(tickets.back().text, first);
            tickets.back().entities.push_back(
                {*type, begin, byteOf(tickets.back().text, last) - begin});
        }
    }
    return tickets;
}

} // namespace firstline::bench
