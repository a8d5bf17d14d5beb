// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/csv_reader.h"

#include "core/ingest/utf8.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cstring>

namespace firstline::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView kUnclosedQuote = "a quoted field is not closed"_L1;
constexpr QLatin1StringView kTextAfterQuote = "text follows a closing quote"_L1;
constexpr QLatin1StringView kFieldTooLong = "a field is longer than 8 MiB"_L1;
constexpr QLatin1StringView kTooFewFields = "fewer fields than the header"_L1;
constexpr QLatin1StringView kTooManyFields = "more fields than the header"_L1;
constexpr QLatin1StringView kNulByte = "holds a NUL byte"_L1;

QStringList columnNames(const std::vector<QString> &fields)
{
    QStringList names;
    QSet<QString> taken;
    for (const QString &field : fields) {
        const QString trimmed = field.trimmed();
        const QString base = trimmed.isEmpty() ? u"column %1"_s.arg(names.size() + 1) : trimmed;
        QString name = base;
        for (int copy = 2; taken.contains(name); ++copy) {
            name = u"%1 %2"_s.arg(base).arg(copy);
        }
        taken.insert(name);
        names.append(name);
    }
    return names;
}

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

} // namespace

CsvReader::CsvReader(TextSource source)
    : m_source(std::move(source))
{
}

Result<CsvReader> CsvReader::open(TextSource source)
{
    CsvReader reader(std::move(source));
    reader.guessDialect();
    if (auto header = reader.readHeader(); !header) {
        return fail(header.error());
    }
    return reader;
}

void CsvReader::guessDialect()
{
    constexpr std::array kSeparators{',', ';', '\t'};
    std::array<std::size_t, kSeparators.size()> counts{};
    const std::string_view window = m_source.window();
    bool quoted = false;
    for (std::size_t at = 0; at < window.size(); ++at) {
        const char byte = window[at];
        quoted = quoted != (byte == '"');
        if (quoted) {
            continue;
        }
        if (byte == '\n' || byte == '\r') {
            m_lineEnd = byte == '\r' && !window.substr(at).starts_with("\r\n") ? '\r' : '\n';
            break;
        }
        for (std::size_t i = 0; i < kSeparators.size(); ++i) {
            counts.at(i) += byte == kSeparators.at(i) ? 1 : 0;
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
    m_separator = kSeparators.at(static_cast<std::size_t>(most));
}

Result<void> CsvReader::readHeader()
{
    const auto found = readRecord();
    if (!found) {
        return fail(found.error());
    }
    const QString &path = m_source.path();
    if (!*found) {
        return fail(ErrorCode::InvalidInput, u"%1 holds no text"_s.arg(path));
    }
    if (!m_row.fault.isEmpty()) {
        return fail(ErrorCode::InvalidInput,
                    u"The header of %1 cannot be read: %2"_s.arg(path, m_row.fault));
    }
    std::vector<QString> names;
    for (const std::string_view field : m_row.fields) {
        auto name = fromUtf8(field);
        if (!name) {
            return fail(ErrorCode::InvalidInput,
                        u"The header of %1 is not UTF-8; if it is Windows or Latin-1 text, convert "
                        u"the file: iconv -f WINDOWS-1252 -t UTF-8"_s.arg(path));
        }
        names.push_back(*name);
    }
    m_header = columnNames(names);
    return {};
}

Result<void> CsvReader::rewind()
{
    if (auto again = m_source.rewind(); !again) {
        return fail(again.error());
    }
    m_line = 1;
    m_inLongLine = false;
    if (const auto header = readRecord(); !header) {
        return fail(header.error());
    }
    return {};
}

Result<const CsvRow *> CsvReader::next()
{
    const auto found = readRecord();
    if (!found) {
        return fail(found.error());
    }
    if (!*found) {
        return nullptr;
    }
    checkFieldCount();
    return &m_row;
}

void CsvReader::checkFieldCount()
{
    if (!m_row.fault.isEmpty()) {
        return;
    }
    auto &fields = m_row.fields;
    const auto expected = static_cast<std::size_t>(m_header.size());
    while (fields.size() > expected && fields.back().empty()) {
        fields.pop_back();
    }
    if (fields.size() != expected) {
        m_row.fault = fields.size() < expected ? kTooFewFields : kTooManyFields;
        fields.clear();
    }
}

Result<bool> CsvReader::readRecord()
{
    bool isLast = false;
    while (true) {
        skipLongLine();
        const std::string_view window = m_source.window();
        if (window.empty() && isLast) {
            return false;
        }
        const Scan outcome = window.empty() ? Scan::NeedsMore : scan(window, isLast);
        if (outcome == Scan::Malformed) {
            rejectLine(window);
            return true;
        }
        if (outcome == Scan::Complete) {
            acceptRecord(window);
            if (!std::all_of(m_row.raw.begin(), m_row.raw.end(), isBlank)) {
                return true;
            }
            continue;
        }
        const auto more = m_source.grow();
        if (!more) {
            return fail(more.error());
        }
        isLast = !*more;
    }
}

CsvReader::Scan CsvReader::scan(std::string_view window, bool isLast)
{
    m_fields.clear();
    std::size_t at = 0;
    while (true) {
        const bool quoted = at < window.size() && window[at] == '"';
        const Scan field = quoted ? scanQuoted(window, at, isLast) : scanPlain(window, at, isLast);
        if (field != Scan::Complete) {
            return field;
        }
        if (at == window.size() || window[at] != m_separator) {
            break;
        }
        ++at;
    }
    m_recordSize = at;
    m_endSize =
        std::min<std::size_t>(window.substr(at).starts_with("\r\n") ? 2 : 1, window.size() - at);
    return Scan::Complete;
}

CsvReader::Scan CsvReader::scanQuoted(std::string_view window, std::size_t &at, bool isLast)
{
    const std::size_t begin = at + 1;
    bool hasDoubledQuotes = false;
    for (std::size_t from = begin;;) {
        const std::size_t quote = window.find('"', from);
        const std::size_t end = std::min(quote, window.size());
        if (end - begin > kMaxFieldBytes) {
            m_fault = kFieldTooLong;
            return Scan::Malformed;
        }
        if (quote == std::string_view::npos || (quote + 1 == window.size() && !isLast)) {
            m_fault = kUnclosedQuote;
            return isLast ? Scan::Malformed : Scan::NeedsMore;
        }
        if (quote + 1 < window.size() && window[quote + 1] == '"') {
            hasDoubledQuotes = true;
            from = quote + 2;
            continue;
        }
        m_fields.push_back({window.substr(begin, quote - begin), hasDoubledQuotes});
        at = quote + 1;
        break;
    }
    while (at < window.size() && isBlank(window[at]) && window[at] != m_separator) {
        ++at;
    }
    if (at + 1 >= window.size() && !isLast) {
        return Scan::NeedsMore;
    }
    const std::string_view rest = window.substr(at);
    const bool ends = rest.empty() || rest[0] == m_separator || rest[0] == m_lineEnd
                      || rest.starts_with("\r\n") || rest == "\r";
    m_fault = kTextAfterQuote;
    return ends ? Scan::Complete : Scan::Malformed;
}

CsvReader::Scan CsvReader::scanPlain(std::string_view window, std::size_t &at, bool isLast)
{
    const std::size_t begin = at;
    const char *const data = window.data();
    const std::size_t size = window.size();
    while (at < size && data[at] != m_separator && data[at] != m_lineEnd) {
        ++at;
    }
    if (at == size && !isLast) {
        m_fault = kFieldTooLong;
        return size - begin > kMaxFieldBytes ? Scan::Malformed : Scan::NeedsMore;
    }
    if (at > begin && data[at - 1] == '\r' && (at == size || data[at] == '\n')) {
        --at;
    }
    m_fields.push_back({window.substr(begin, at - begin), false});
    return Scan::Complete;
}

void CsvReader::acceptRecord(std::string_view window)
{
    m_row.line = m_line;
    m_row.raw = window.substr(0, m_recordSize);
    m_row.fault = {};
    unquoteFields();
    if (std::memchr(m_row.raw.data(), '\0', m_row.raw.size()) != nullptr) {
        m_row.fault = kNulByte;
        m_row.fields.clear();
    }
    m_line += std::count(m_row.raw.begin(), m_row.raw.end(), m_lineEnd) + 1;
    m_source.consume(m_recordSize + m_endSize);
}

void CsvReader::rejectLine(std::string_view window)
{
    const std::size_t lineEnd = window.find(m_lineEnd);
    m_row.line = m_line;
    m_row.raw = window.substr(0, lineEnd);
    if (m_row.raw.ends_with('\r')) {
        m_row.raw.remove_suffix(1);
    }
    m_row.fields.clear();
    m_row.fault = m_fault;
    m_inLongLine = true;
    m_source.consume(std::min(lineEnd, window.size()));
}

/// After a rejected line: drops the rest of it, which may be longer than the window.
void CsvReader::skipLongLine()
{
    if (!m_inLongLine) {
        return;
    }
    const std::string_view window = m_source.window();
    const std::size_t lineEnd = window.find(m_lineEnd);
    if (lineEnd == std::string_view::npos) {
        m_source.consume(window.size());
        return;
    }
    m_source.consume(lineEnd + 1);
    m_inLongLine = false;
    ++m_line;
}

void CsvReader::unquoteFields()
{
    m_row.fields.clear();
    m_unquoted.clear();
    m_unquoted.reserve(m_recordSize);
    for (const Field &field : m_fields) {
        if (!field.hasDoubledQuotes) {
            m_row.fields.push_back(field.bytes);
            continue;
        }
        const std::size_t begin = m_unquoted.size();
        for (std::size_t from = 0; from < field.bytes.size();) {
            const std::size_t quote = std::min(field.bytes.find('"', from), field.bytes.size() - 1);
            m_unquoted.append(field.bytes, from, quote + 1 - from);
            from = quote + (field.bytes[quote] == '"' ? 2 : 1);
        }
        m_row.fields.emplace_back(m_unquoted.data() + begin, m_unquoted.size() - begin);
    }
}

} // namespace firstline::ingest
