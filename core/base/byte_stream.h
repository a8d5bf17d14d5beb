// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace firstline {

static_assert(std::endian::native == std::endian::little, "files are written little-endian");

/// Appends plain values to a byte array, little-endian, without padding.
class ByteWriter
{
public:
    template <typename T>
    requires std::is_arithmetic_v<T>
    void write(T value) { m_bytes.append(reinterpret_cast<const char *>(&value), sizeof(T)); }

    /// The number of values in 64 bits, then the values.
    template <typename T>
    requires std::is_arithmetic_v<T>
    void writeAll(const std::vector<T> &values)
    {
        write<std::uint64_t>(values.size());
        m_bytes.append(reinterpret_cast<const char *>(values.data()),
                       static_cast<qsizetype>(values.size() * sizeof(T)));
    }

    void writeBytes(const QByteArray &bytes)
    {
        write<std::uint64_t>(static_cast<std::uint64_t>(bytes.size()));
        m_bytes.append(bytes);
    }

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads what `ByteWriter` wrote, from bytes that nobody vouches for.
///
/// Every count is compared with the bytes that are left before memory is asked for. After the
/// first failure `ok()` is false and every further read gives zero or nothing.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    template <typename T>
    requires std::is_arithmetic_v<T>
    [[nodiscard]] T read()
    {
        T value{};
        if (take(sizeof(T))) {
            std::memcpy(&value, m_taken.data(), sizeof(T));
        }
        return value;
    }

    template <typename T>
    requires std::is_arithmetic_v<T>
    [[nodiscard]] std::vector<T> readAll()
    {
        const auto count = read<std::uint64_t>();
        std::vector<T> values;
        if (count > 0 && fits(count, sizeof(T)) && take(count * sizeof(T))) {
            values.resize(count);
            std::memcpy(values.data(), m_taken.data(), count * sizeof(T));
        }
        return values;
    }

    /// A view into the bytes this object reads from.
    [[nodiscard]] QByteArrayView readBytes()
    {
        const auto count = read<std::uint64_t>();
        return fits(count, 1) && take(count) ? m_taken : QByteArrayView();
    }

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

private:
    bool fits(std::uint64_t count, std::size_t size)
    {
        m_ok = m_ok && count <= static_cast<std::uint64_t>(m_rest.size()) / size;
        return m_ok;
    }

    bool take(std::uint64_t size)
    {
        m_ok = m_ok && size <= static_cast<std::uint64_t>(m_rest.size());
        if (m_ok) {
            m_taken = m_rest.first(static_cast<qsizetype>(size));
            m_rest = m_rest.sliced(static_cast<qsizetype>(size));
        }
        return m_ok;
    }

    QByteArrayView m_rest;
    QByteArrayView m_taken;
    bool m_ok = true;
};

} // namespace firstline
