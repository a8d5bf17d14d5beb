// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/text_expression.h"

#include <QStringList>

#include <algorithm>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

/// A phrase in quotes, in which nothing has a meaning but the quote itself; empty without a word.
QString phrase(const QueryText &value)
{
    const bool hasWord = std::ranges::any_of(
        value.text.toUcs4(), [](uint letter) { return QChar::isLetterOrNumber(letter); });
    if (!hasWord) {
        return {};
    }
    QString quoted = value.text;
    quoted.replace(u'"', "\"\""_L1).replace(QChar(0), u' ');
    return u'"' + quoted + (value.isPrefix ? "\" *"_L1 : "\""_L1);
}

} // namespace

QString textMatch(const std::vector<QueryValue> &values)
{
    QStringList alternatives;
    for (const QueryValue &value : values) {
        const auto *text = std::get_if<QueryText>(&value);
        if (const QString one = text != nullptr ? phrase(*text) : QString(); !one.isEmpty()) {
            alternatives.append(one);
        }
    }
    return alternatives.isEmpty() ? QString() : u'(' + alternatives.join(" OR "_L1) + u')';
}

QString customerMatch(const QueryText &value, bool isWhole)
{
    const QString words = phrase(value);
    return words.isEmpty() ? QString() : u"customer : "_s + (isWhole ? u"^"_s : u""_s) + words;
}

} // namespace firstline::storage
