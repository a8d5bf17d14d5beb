// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/packed_bytes.h"

namespace firstline::fuzz {

namespace {

constexpr qsizetype kLongestRun = 255;
constexpr qsizetype kMostBytes = 2 * 1024 * 1024;

} // namespace

QByteArray packed(const QByteArray &bytes)
{
    QByteArray result;
    for (qsizetype i = 0; i < bytes.size();) {
        result.append(bytes[i]);
        if (bytes[i] != '\0') {
            ++i;
            continue;
        }
        qsizetype run = 0;
        while (run < kLongestRun && i < bytes.size() && bytes[i] == '\0') {
            ++run;
            ++i;
        }
        result.append(static_cast<char>(run));
    }
    return result;
}

QByteArray unpacked(QByteArrayView bytes)
{
    QByteArray result;
    for (qsizetype i = 0; i < bytes.size() && result.size() < kMostBytes; ++i) {
        const bool isRun = bytes[i] == '\0' && i + 1 < bytes.size();
        const qsizetype count = isRun ? static_cast<unsigned char>(bytes[i + 1]) : 1;
        result.append(count, bytes[i]);
        i += isRun ? 1 : 0;
    }
    return result;
}

} // namespace firstline::fuzz
