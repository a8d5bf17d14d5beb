// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/text_encoding.h"

#include <QFile>
#include <QSaveFile>
#include <QStringDecoder>

#include <array>

namespace firstline::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kChunk = 1 << 20;

/// The characters of bytes 0x80 to 0x9F; the five that are not assigned stay as they are.
constexpr std::array<char16_t, 32> kWindowsSigns{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &letter : text) {
        const char16_t code = letter.unicode();
        if (code >= 0x80 && code < 0x80 + kWindowsSigns.size()) {
            letter = QChar(kWindowsSigns.at(code - 0x80U));
        }
    }
    return text;
}

/// Decodes a file piece by piece.
class Decoder
{
public:
    explicit Decoder(TextEncoding encoding)
        : m_isWindows(encoding == TextEncoding::Windows1252)
        , m_decoder(encoding == TextEncoding::Utf16Le   ? QStringDecoder::Utf16LE
                    : encoding == TextEncoding::Utf16Be ? QStringDecoder::Utf16BE
                                                        : QStringDecoder::Utf8)
    {
    }

    QString decode(const QByteArray &bytes)
    {
        return m_isWindows ? fromWindows1252(bytes) : QString(m_decoder.decode(bytes));
    }

private:
    bool m_isWindows;
    QStringDecoder m_decoder;
};

bool isUtf8(QByteArrayView head)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    constexpr qsizetype kLongestSign = 3; // the head may end within a character
    for (qsizetype cut = 0; cut <= std::min(kLongestSign, head.size()); ++cut) {
        const QString text = decoder.decode(head.chopped(cut));
        if (!decoder.hasError()) {
            return true;
        }
        decoder.resetState();
    }
    return false;
}

} // namespace

TextEncoding guessEncoding(QByteArrayView head)
{
    if (head.startsWith("\xFF\xFE")) {
        return TextEncoding::Utf16Le;
    }
    if (head.startsWith("\xFE\xFF")) {
        return TextEncoding::Utf16Be;
    }
    std::array<qsizetype, 2> nuls{};
    for (qsizetype i = 0; i < head.size(); ++i) {
        nuls.at(static_cast<std::size_t>(i % 2)) += head[i] == '\0' ? 1 : 0;
    }
    if (nuls[1] * 5 > head.size()) {
        return TextEncoding::Utf16Le;
    }
    if (nuls[0] * 5 > head.size()) {
        return TextEncoding::Utf16Be;
    }
    return isUtf8(head) ? TextEncoding::Utf8 : TextEncoding::Windows1252;
}

Result<void> convertToUtf8(const QString &file,
                           TextEncoding encoding,
                           const QString &target,
                           qint64 mostBytes,
                           const CancellationToken &cancellation)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        return fail(source.exists() ? ErrorCode::Unavailable : ErrorCode::NotFound,
                    u"%1 cannot be read: %2"_s.arg(file, source.errorString()));
    }
    QSaveFile output(target);
    bool isGood = output.open(QIODevice::WriteOnly);
    Decoder decoder(encoding);
    qint64 left = mostBytes < 0 ? source.size() : mostBytes;
    while (isGood && left > 0 && !source.atEnd()) {
        if (cancellation.isCancelled()) {
            return fail(ErrorCode::Cancelled, u"Reading %1 was stopped"_s.arg(file));
        }
        const QByteArray bytes = source.read(std::min(kChunk, left));
        left -= bytes.size();
        const QByteArray utf8 = decoder.decode(bytes).toUtf8();
        isGood = output.write(utf8) == utf8.size();
    }
    if (!isGood || !output.commit()) {
        return fail(ErrorCode::Unavailable,
                    u"%1 cannot be written: %2"_s.arg(target, output.errorString()));
    }
    return {};
}

} // namespace firstline::ingest
