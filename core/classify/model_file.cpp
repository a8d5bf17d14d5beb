// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/model_file.h"

#include "core/base/byte_stream.h"
#include "core/base/sha256.h"

namespace firstline::classify {

namespace {

using namespace Qt::StringLiterals;

constexpr QByteArrayView kMagic("FLMODEL\n");
constexpr qsizetype kHashSize = 32;
constexpr qsizetype kHeadSize = 8 + 4 + 8 + kHashSize;

} // namespace

QByteArray sealed(const QByteArray &content)
{
    ByteWriter numbers;
    numbers.write<std::uint32_t>(kModelFormat);
    numbers.write<std::uint64_t>(static_cast<std::uint64_t>(content.size()));
    return kMagic.toByteArray() + numbers.bytes() + sha256(content) + content;
}

Result<QByteArrayView> unsealed(QByteArrayView file)
{
    if (!file.startsWith(kMagic)) {
        return fail(ErrorCode::Corrupt, u"this is not a Firstline model file"_s);
    }
    if (file.size() < kHeadSize) {
        return fail(ErrorCode::Corrupt, u"the model file is cut off within its first lines"_s);
    }
    ByteReader numbers(file.sliced(kMagic.size()));
    const auto format = numbers.read<std::uint32_t>();
    if (format < kModelFormat) {
        return fail(ErrorCode::Corrupt,
                    u"the model file has format %1, this program reads %2: train the model again"_s
                        .arg(format)
                        .arg(kModelFormat));
    }
    if (format > kModelFormat) {
        return fail(ErrorCode::Corrupt,
                    u"the model file has format %1, this program reads up to %2; use a newer "
                    "Firstline"_s.arg(format)
                        .arg(kModelFormat));
    }
    const auto length = numbers.read<std::uint64_t>();
    const QByteArrayView content = file.sliced(kHeadSize);
    if (format == 0 || length != static_cast<std::uint64_t>(content.size())) {
        return fail(ErrorCode::Corrupt,
                    u"the model file is cut off or has something added: %1 bytes of content, %2 "
                    "expected"_s.arg(content.size())
                        .arg(length));
    }
    if (sha256(content) != file.sliced(kHeadSize - kHashSize, kHashSize)) {
        return fail(ErrorCode::Corrupt, u"the model file is damaged: its SHA-256 does not match"_s);
    }
    return content;
}

QString fileVersion(QByteArrayView file)
{
    return QString::fromLatin1(sha256(file).toHex().first(12));
}

} // namespace firstline::classify
