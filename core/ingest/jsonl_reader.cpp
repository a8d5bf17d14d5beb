// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/jsonl_reader.h"

#include "core/ingest/utf8.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace firstline::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr double kMaxExactInteger = 9'007'199'254'740'992.0;

QString textOf(const QJsonValue &value)
{
    if (value.isString()) {
        const QString text = value.toString();
        return repairedText(text.toStdString()).value_or(text);
    }
    if (value.isDouble()) {
        const double number = value.toDouble();
        const bool isWhole = std::floor(number) == number && std::abs(number) <= kMaxExactInteger;
        return isWhole ? QString::number(value.toInteger()) : QString::number(number, 'g', 15);
    }
    if (value.isBool()) {
        return value.toBool() ? u"true"_s : u"false"_s;
    }
    if (value.isNull() || value.isUndefined()) {
        return {};
    }
    const QJsonDocument nested =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(nested.toJson(QJsonDocument::Compact));
}

QByteArray bytesOf(std::string_view text)
{
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

bool isBlankLine(std::string_view text)
{
    return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

} // namespace

JsonlReader::JsonlReader(TextSource source, const ReadRequest &request)
    : m_source(std::move(source))
    , m_request(request)
    , m_builder(request.priorities)
{
}

Result<JsonlReader> JsonlReader::open(TextSource source, const ReadRequest &request)
{
    JsonlReader reader(std::move(source), request);
    const std::string_view window = reader.m_source.window();
    const std::size_t first = window.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && window[first] == '[') {
        return fail(ErrorCode::InvalidInput,
                    u"%1 is one JSON array; make it one object a line: jq -c '.[]' FILE"_s.arg(
                        request.file));
    }
    if (auto checked = reader.checkWantedColumns(); !checked) {
        return fail(checked.error());
    }
    return reader;
}

Result<void> JsonlReader::checkWantedColumns() const
{
    if (m_request.columns.isEmpty()) {
        return {};
    }
    QStringList keys;
    std::string_view rest = m_source.window();
    for (int line = 0; line < 1000 && !rest.empty(); ++line) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        for (const QString &key :
             QJsonDocument::fromJson(bytesOf(rest.substr(0, end))).object().keys()) {
            if (!keys.contains(key)) {
                keys.append(key);
            }
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const auto mapping = ColumnMapping::make(keys, m_request.columns, m_request.file);
    return mapping ? Result<void>() : fail(mapping.error());
}

Result<std::optional<Ticket>> JsonlReader::next()
{
    while (true) {
        const auto found = readLine();
        if (!found) {
            return fail(found.error());
        }
        if (!*found && !m_anyRow) {
            return fail(ErrorCode::InvalidInput, u"%1 holds no rows"_s.arg(m_request.file));
        }
        if (!*found) {
            return std::nullopt;
        }
        if (isBlankLine(m_text)) {
            continue;
        }
        m_anyRow = true;
        auto ticket = ticketFromLine();
        if (ticket) {
            return std::optional(std::move(*ticket));
        }
        if (m_request.rejected) {
            m_request.rejected({m_line, ticket.error(), bytesOf(m_text)});
        }
    }
}

/// Moves to the next line; of one that is too long, only the beginning is kept.
Result<bool> JsonlReader::readLine()
{
    m_source.consume(std::min(m_taken, m_source.window().size()));
    bool isLast = false;
    for (bool isRest = false;;) {
        const std::string_view window = m_source.window();
        const std::size_t end = window.find('\n');
        if (end != std::string_view::npos || (isLast && !window.empty())) {
            m_text = window.substr(0, end);
            m_taken = m_text.size() + 1;
            ++m_line;
            m_isTooLong = isRest || m_text.size() > kMaxLineBytes;
            return true;
        }
        if (isLast) {
            m_taken = 0;
            return false;
        }
        if (window.size() > kMaxLineBytes) {
            isRest = true;
            m_source.consume(window.size());
        }
        const auto more = m_source.grow();
        if (!more) {
            return fail(more.error());
        }
        isLast = !*more;
    }
}

tl::expected<Ticket, QString> JsonlReader::ticketFromLine()
{
    if (m_isTooLong) {
        return tl::unexpected(u"the line is longer than 8 MiB"_s);
    }
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(bytesOf(m_text), &error);
    if (error.error != QJsonParseError::NoError) {
        return tl::unexpected(
            u"not JSON: %1 at character %2"_s.arg(error.errorString()).arg(error.offset + 1));
    }
    if (!document.isObject()) {
        return tl::unexpected(u"not a JSON object"_s);
    }
    return ticketFromObject(document.object());
}

tl::expected<Ticket, QString> JsonlReader::ticketFromObject(const QJsonObject &object)
{
    const QStringList keys = object.keys();
    if (!m_mapping || keys != m_keys) {
        if (const auto mapped = mapKeys(keys); !mapped) {
            return tl::unexpected(u"message and subject are empty"_s);
        }
    }
    FieldTexts texts;
    for (std::size_t i = 0; i < kTicketFieldCount; ++i) {
        const int column = m_mapping->column(static_cast<TicketField>(i));
        if (column >= 0) {
            texts.texts.at(i) = textOf(object.value(keys.at(column)));
        }
    }
    for (const int column : m_mapping->extraColumns()) {
        const QJsonValue value = object.value(keys.at(column));
        if (!value.isNull() && !(value.isString() && value.toString().isEmpty())) {
            texts.extra.insert(keys.at(column), value);
        }
    }
    return m_builder.build(*m_mapping, std::move(texts));
}

Result<void> JsonlReader::mapKeys(const QStringList &keys)
{
    QMap<QString, QString> wanted;
    for (auto entry = m_request.columns.begin(); entry != m_request.columns.end(); ++entry) {
        if (keys.contains(entry.value())) {
            wanted.insert(entry.key(), entry.value());
        }
    }
    auto mapping = ColumnMapping::make(keys, wanted, m_request.file);
    if (!mapping) {
        m_mapping.reset();
        return fail(mapping.error());
    }
    m_mapping = std::move(*mapping);
    m_keys = keys;
    return {};
}

} // namespace firstline::ingest
