// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/text_source.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace firstline::ingest {

namespace {

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

constexpr std::size_t kChunk = 1U << 20U;
constexpr std::size_t kSniffed = 8U << 10U;
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF"sv;

struct Magic
{
    std::string_view bytes;
    QLatin1StringView advice; ///< what the file is and the way out
};

constexpr std::array kMagics{
    Magic{"\xFF\xFE\0\0"sv, "is UTF-32 text; convert it: iconv -f UTF-32 -t UTF-8"_L1},
    Magic{"\0\0\xFE\xFF"sv, "is UTF-32 text; convert it: iconv -f UTF-32 -t UTF-8"_L1},
    Magic{"\xFF\xFE"sv, "is UTF-16 text; convert it: iconv -f UTF-16 -t UTF-8"_L1},
    Magic{"\xFE\xFF"sv, "is UTF-16 text; convert it: iconv -f UTF-16 -t UTF-8"_L1},
    Magic{"PK\x03\x04"sv, "is a ZIP or Excel file; save the sheet as CSV (UTF-8)"_L1},
    Magic{"\xD0\xCF\x11\xE0"sv, "is an old Excel file; save the sheet as CSV (UTF-8)"_L1},
    Magic{"\x1F\x8B"sv, "is compressed; unpack it first: gunzip"_L1},
    Magic{"\xFD"
          "7zXZ"sv,
          "is compressed; unpack it first: unxz"_L1},
    Magic{"\x28\xB5\x2F\xFD"sv, "is compressed; unpack it first: unzstd"_L1},
    Magic{"%PDF-"sv, "is a PDF, not a table of tickets"_L1},
    Magic{"SQLite format 3\0"sv, "is a database, not a table of tickets"_L1},
};

/// Share of NUL bytes at even or odd places that no byte-wise text has.
QString wideTextAdvice(std::string_view head)
{
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < head.size(); ++i) {
        nuls.at(i % 2) += head[i] == '\0' ? 1 : 0;
    }
    const std::size_t most = std::max(nuls[0], nuls[1]);
    const std::size_t least = std::min(nuls[0], nuls[1]);
    if (most * 5 > head.size() && least * 20 < head.size()) {
        const bool littleEndian = nuls[1] > nuls[0];
        return u"looks like UTF-16 text without a mark; convert it: iconv -f %1 -t UTF-8"_s.arg(
            littleEndian ? "UTF-16LE"_L1 : "UTF-16BE"_L1);
    }
    constexpr std::size_t kStrayNuls = 4;
    const std::size_t all = most + least;
    return all > kStrayNuls && all * 50 > head.size() ? u"is a binary file, not text"_s : QString();
}

/// Why the file cannot be read as UTF-8 text; empty when it can.
QString refusal(std::string_view head)
{
    for (const Magic &magic : kMagics) {
        if (head.starts_with(magic.bytes)) {
            return QString(magic.advice);
        }
    }
    return wideTextAdvice(head);
}

} // namespace

TextSource::TextSource(const QString &path)
    : m_path(path)
    , m_file(std::make_unique<QFile>(path))
{
}

Result<TextSource> TextSource::open(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(ErrorCode::NotFound, u"There is no file %1"_s.arg(path));
    }
    if (info.isDir()) {
        return fail(ErrorCode::InvalidInput,
                    u"%1 is a folder; name a file of tickets in it"_s.arg(path));
    }
    TextSource source(path);
    if (!source.m_file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return fail(ErrorCode::Unavailable,
                    u"%1 cannot be read: %2"_s.arg(path, source.m_file->errorString()));
    }
    if (const auto first = source.grow(); !first) {
        return fail(first.error());
    } else if (!*first) {
        return fail(ErrorCode::InvalidInput, u"%1 is empty"_s.arg(path));
    }
    if (const QString advice = refusal(source.window().substr(0, kSniffed)); !advice.isEmpty()) {
        return fail(ErrorCode::InvalidInput, u"%1 %2"_s.arg(path, advice));
    }
    source.skipByteOrderMark();
    return source;
}

void TextSource::skipByteOrderMark()
{
    if (window().starts_with(kUtf8Mark)) {
        consume(kUtf8Mark.size());
    }
}

Result<bool> TextSource::grow()
{
    m_buffer.erase(0, m_begin);
    m_windowOffset += static_cast<qint64>(m_begin);
    m_begin = 0;
    const std::size_t kept = m_buffer.size();
    m_buffer.resize(kept + std::max(kChunk, kept));
    const qint64 read =
        m_file->read(m_buffer.data() + kept, static_cast<qint64>(m_buffer.size() - kept));
    m_buffer.resize(kept + static_cast<std::size_t>(std::max<qint64>(read, 0)));
    if (read < 0) {
        return fail(ErrorCode::Unavailable,
                    u"%1 cannot be read: %2"_s.arg(m_path, m_file->errorString()));
    }
    return read > 0;
}

Result<void> TextSource::rewind()
{
    if (m_file->isSequential() || !m_file->seek(0)) {
        return fail(ErrorCode::InvalidInput,
                    u"%1 is a pipe and must be read twice; save it to a file first"_s.arg(m_path));
    }
    m_buffer.clear();
    m_begin = 0;
    m_windowOffset = 0;
    if (const auto first = grow(); !first) {
        return fail(first.error());
    }
    skipByteOrderMark();
    return {};
}

} // namespace firstline::ingest
