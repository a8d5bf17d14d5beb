// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <vector>

namespace firstline {

/// Writes JSON into one buffer as it is told, without a tree in between.
///
/// Commas are set by the writer. Keys are written as they are: give ASCII words only. Numbers that
/// JSON does not know (infinite, not a number) become null.
///
/// Thread safety: none; one object a document.
class JsonWriter
{
public:
    explicit JsonWriter(qsizetype expectedBytes = 1024) { m_out.reserve(expectedBytes); }

    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }

    /// The key of the next value. Requires: ASCII without quotes.
    JsonWriter &key(QByteArrayView name)
    {
        separate();
        m_out.append('"').append(name).append("\":");
        m_needsComma = false;
        return *this;
    }

    /// A string value or a key made of data.
    JsonWriter &string(QStringView text)
    {
        separate();
        m_out.append('"');
        appendEscaped(text.toUtf8());
        m_out.append('"');
        return *this;
    }

    /// A string value from UTF-8.
    JsonWriter &utf8(QByteArrayView text)
    {
        separate();
        m_out.append('"');
        appendEscaped(text);
        m_out.append('"');
        return *this;
    }

    /// A key made of data.
    JsonWriter &dataKey(QStringView name)
    {
        string(name);
        m_out.append(':');
        m_needsComma = false;
        return *this;
    }

    /// The shortest decimal that reads back as the same number.
    JsonWriter &number(double value) { return std::isfinite(value) ? append(value) : null(); }
    JsonWriter &number(std::int64_t value) { return append(value); }

    JsonWriter &boolean(bool value) { return literal(value ? "true" : "false"); }
    JsonWriter &null() { return literal("null"); }

    /// JSON that was written before. Requires: it is one valid value.
    JsonWriter &literal(QByteArrayView json)
    {
        separate();
        m_out.append(json);
        return *this;
    }

    [[nodiscard]] const QByteArray &bytes() const { return m_out; }
    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    void separate()
    {
        if (m_needsComma) {
            m_out.append(',');
        }
        m_needsComma = true;
    }

    JsonWriter &open(char bracket)
    {
        separate();
        m_out.append(bracket);
        m_needsComma = false;
        return *this;
    }

    JsonWriter &close(char bracket)
    {
        m_out.append(bracket);
        m_needsComma = true;
        return *this;
    }

    template <typename Number>
    JsonWriter &append(Number value)
    {
        separate();
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof(digits), value);
        m_out.append(digits, end.ptr - digits);
        return *this;
    }

    void appendEscaped(QByteArrayView text)
    {
        qsizetype plain = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const auto c = static_cast<unsigned char>(text[i]);
            if (c >= 0x20 && c != '"' && c != '\\') {
                continue;
            }
            m_out.append(text.sliced(plain, i - plain));
            plain = i + 1;
            appendEscape(c);
        }
        m_out.append(text.sliced(plain));
    }

    void appendEscape(unsigned char c)
    {
        constexpr char kHex[] = "0123456789abcdef";
        if (c == '"' || c == '\\') {
            m_out.append('\\').append(char(c));
        } else if (c == '\n') {
            m_out.append("\\n");
        } else if (c == '\t') {
            m_out.append("\\t");
        } else {
            m_out.append("\\u00").append(kHex[c >> 4U]).append(kHex[c & 15U]);
        }
    }

    QByteArray m_out;
    bool m_needsComma = false;
};

} // namespace firstline
