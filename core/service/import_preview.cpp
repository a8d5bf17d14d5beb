// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/import_preview.h"

#include "core/ingest/column_guess.h"
#include "core/ingest/column_mapping.h"
#include "core/ingest/csv_reader.h"
#include "core/ingest/label_words.h"
#include "core/ingest/text_encoding.h"
#include "core/ingest/ticket_reader.h"
#include "core/ingest/twitter_reader.h"
#include "core/ingest/utf8.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;
using ingest::ColumnMapping;
using ingest::SampledColumn;
using ingest::TicketField;

constexpr qsizetype kSniffed = 64 << 10;
constexpr qsizetype kLongestSample = 2'000;
constexpr qsizetype kBadExamples = 3;

/// The columns of a file with values of its first rows.
struct Sample
{
    TicketFileFormat format = TicketFileFormat::Csv;
    QString separator;
    std::vector<SampledColumn> columns;

    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (const SampledColumn &column : columns) {
            all.append(column.name);
        }
        return all;
    }
};

QString separatorName(char separator)
{
    return separator == '\t' ? u"tab"_s : QString(QLatin1Char(separator));
}

Result<Sample> sampleCsv(const QString &file)
{
    auto source = ingest::TextSource::open(file);
    if (!source) {
        return fail(source.error());
    }
    auto csv = ingest::CsvReader::open(std::move(*source));
    if (!csv) {
        return fail(csv.error());
    }
    Sample sample;
    sample.separator = separatorName(csv->separator());
    if (ingest::TwitterReader::canRead(csv->header())) {
        sample.format = TicketFileFormat::TwitterSupport;
    }
    for (const QString &name : csv->header()) {
        sample.columns.push_back({name, {}});
    }
    for (int i = 0; i < ImportPreview::kRows; ++i) {
        const auto row = csv->next();
        if (!row || *row == nullptr) {
            break; // what is wrong is told when the tickets are read
        }
        for (std::size_t at = 0; at < (*row)->fields.size() && (*row)->fault.isEmpty(); ++at) {
            const QString value =
                ingest::repairedText((*row)->fields[at]).value_or(QString()).trimmed();
            if (!value.isEmpty()) {
                sample.columns.at(at).values.append(value.left(kLongestSample));
            }
        }
    }
    return sample;
}

Result<Sample> sampleJsonLines(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Unavailable, u"%1 cannot be read"_s.arg(file));
    }
    Sample sample;
    sample.format = TicketFileFormat::JsonLines;
    for (int i = 0; i < ImportPreview::kRows && !source.atEnd(); ++i) {
        const QJsonObject object = QJsonDocument::fromJson(source.readLine()).object();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            auto column =
                std::find_if(sample.columns.begin(),
                             sample.columns.end(),
                             [&](const SampledColumn &known) { return known.name == entry.key(); });
            if (column == sample.columns.end()) {
                column = sample.columns.insert(column, {entry.key(), {}});
            }
            const QString value = entry->toVariant().toString().trimmed();
            if (!value.isEmpty()) {
                column->values.append(value.left(kLongestSample));
            }
        }
    }
    return sample;
}

bool isJsonLines(const QString &file, TicketFileFormat format, QByteArrayView head)
{
    const bool isNamedSo = file.endsWith(".jsonl"_L1, Qt::CaseInsensitive)
                           || file.endsWith(".ndjson"_L1, Qt::CaseInsensitive)
                           || file.endsWith(".json"_L1, Qt::CaseInsensitive);
    return format == TicketFileFormat::JsonLines
           || (format == TicketFileFormat::Auto && (isNamedSo || head.trimmed().startsWith("{")));
}

QString fieldName(TicketField field)
{
    return QString(ingest::kTicketFieldNames.at(static_cast<std::size_t>(field)));
}

/// Adds what the values of the columns say to what is known of them by name.
void match(const Sample &sample, const QMap<QString, QString> &wanted, ImportPreview &preview)
{
    std::vector<TicketField> open;
    QStringList taken;
    const ColumnMapping mapping = ColumnMapping::makePartly(sample.names(), wanted);
    for (std::size_t i = 0; i < ingest::kTicketFieldCount; ++i) {
        const auto field = static_cast<TicketField>(i);
        const int column = mapping.column(field);
        if (column >= 0) {
            preview.matched.insert(fieldName(field), mapping.columnNames().at(column));
            taken.append(mapping.columnNames().at(column));
        } else if (!wanted.contains(fieldName(field))) {
            open.push_back(field);
        }
    }
    std::vector<SampledColumn> left;
    for (const SampledColumn &column : sample.columns) {
        if (!taken.contains(column.name)) {
            left.push_back(column);
        }
    }
    const auto guesses = ingest::guessByContent(left, open);
    for (auto guess = guesses.begin(); guess != guesses.end(); ++guess) {
        preview.matched.insert(fieldName(guess.key()), guess.value());
        preview.guessed.append(fieldName(guess.key()));
    }
}

void countPriorities(const Sample &sample, const ImportRequest &request, ImportPreview &preview)
{
    const QString name = preview.matched.value(fieldName(TicketField::Priority));
    for (const SampledColumn &column : sample.columns) {
        if (name.isEmpty() || column.name != name) {
            continue;
        }
        QMap<QString, qint64> rows;
        for (const QString &value : column.values) {
            ++rows[value.toLower()];
        }
        for (auto entry = rows.begin(); entry != rows.end(); ++entry) {
            const auto own = request.priorities.constFind(entry.key());
            preview.priorities.push_back({entry.key(),
                                          entry.value(),
                                          own != request.priorities.constEnd()
                                              ? std::optional(*own)
                                              : ingest::usualPriority(entry.key())});
        }
    }
    std::stable_sort(preview.priorities.begin(), preview.priorities.end(), [](auto &a, auto &b) {
        return a.rows > b.rows;
    });
}

/// Reads the tickets of the first rows, as the import will.
Result<void>
readTickets(const ImportRequest &request, const QString &readable, ImportPreview &preview)
{
    ingest::ReadRequest read;
    read.file = readable;
    read.format = preview.format;
    read.columns = request.columns;
    if (preview.format != TicketFileFormat::TwitterSupport) {
        for (auto entry = preview.matched.begin(); entry != preview.matched.end(); ++entry) {
            read.columns.insert(entry.key(), entry.value());
        }
    }
    read.priorities = request.priorities;
    read.rejected = [&preview](const ingest::RejectedRow &row) {
        ++preview.badRows;
        if (preview.badExamples.size() < kBadExamples) {
            preview.badExamples.append(u"%1: %2"_s.arg(row.line).arg(row.reason));
        }
    };
    auto reader = ingest::openTickets(read);
    if (!reader) {
        return fail(reader.error());
    }
    const bool isWhole = preview.format != TicketFileFormat::TwitterSupport;
    const int most = isWhole ? ImportPreview::kRows : ImportPreview::kTickets;
    for (qint64 good = 0; good < most; ++good) {
        auto ticket = (*reader)->next();
        if (!ticket) {
            return fail(ticket.error());
        }
        if (!*ticket) {
            break;
        }
        ++preview.rows;
        if (preview.tickets.size() < ImportPreview::kTickets) {
            preview.tickets.push_back(std::move(**ticket));
        }
    }
    preview.rows += preview.badRows;
    return {};
}

QByteArray headOf(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.read(kSniffed) : QByteArray();
}

} // namespace

QStringList ticketFieldNames()
{
    QStringList names;
    for (const QLatin1StringView name : ingest::kTicketFieldNames) {
        names.append(name);
    }
    return names;
}

Result<ImportPreview> previewImport(const ImportRequest &request)
{
    ImportPreview preview;
    const QByteArray head = headOf(request.file);
    preview.encoding = request.encoding.value_or(ingest::guessEncoding(head));
    QString readable = request.file;
    const QTemporaryDir folder;
    if (preview.encoding != TextEncoding::Utf8) {
        readable = folder.filePath(u"preview."_s + request.file.section(u'.', -1));
        const auto converted =
            ingest::convertToUtf8(request.file, preview.encoding, readable, ImportPreview::kHead);
        if (!converted) {
            return fail(converted.error());
        }
    }
    const auto sample = isJsonLines(request.file, request.format, headOf(readable))
                            ? sampleJsonLines(readable)
                            : sampleCsv(readable);
    if (!sample) {
        return fail(sample.error());
    }
    preview.format = sample->format;
    preview.separator = sample->separator;
    preview.columns = sample->names();
    if (preview.format != TicketFileFormat::TwitterSupport || !request.columns.isEmpty()) {
        preview.format = preview.format == TicketFileFormat::TwitterSupport ? TicketFileFormat::Csv
                                                                            : preview.format;
        match(*sample, request.columns, preview);
        countPriorities(*sample, request, preview);
    }
    if (const auto read = readTickets(request, readable, preview); !read) {
        return fail(read.error());
    }
    return preview;
}

QFuture<Result<ImportPreview>> startPreview(const ImportRequest &request)
{
    return QtConcurrent::run([request] { return previewImport(request); });
}

} // namespace firstline
