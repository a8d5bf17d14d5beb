// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/query_value.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

struct Unit
{
    QChar letter;
    double seconds;
};

constexpr double kMinute = 60;
constexpr std::array kUnits{Unit{u'w', 10'080 * kMinute},
                            Unit{u'd', 1'440 * kMinute},
                            Unit{u'h', 60 * kMinute},
                            Unit{u'm', kMinute}};
constexpr int kMostDays = 36'500;

std::optional<double> number(QStringView text)
{
    bool isNumber = false;
    const double value = QLocale::c().toDouble(text, &isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> seconds(QStringView text)
{
    if (text == u"0") {
        return 0;
    }
    const auto unit = std::ranges::find_if(kUnits, [text](const Unit &known) {
        return text.endsWith(known.letter, Qt::CaseInsensitive);
    });
    const auto count = unit == kUnits.end() ? std::nullopt : number(text.chopped(1));
    return count ? std::optional(*count * unit->seconds) : std::nullopt;
}

std::optional<double> amount(const QueryName &name, QStringView text)
{
    if (name.kind == QueryValueKind::Time) {
        return seconds(text);
    }
    if (name.field == QueryField::Confidence && text.endsWith(u'%')) {
        const auto percent = number(text.chopped(1));
        return percent ? std::optional(*percent / 100) : std::nullopt;
    }
    return number(text);
}

std::optional<QueryBound> bound(const QueryName &name, QStringView text, bool isIncluded)
{
    const auto value = amount(name, text);
    return value ? std::optional(QueryBound{*value, isIncluded}) : std::nullopt;
}

/// "a..b", "a.." or "..b".
std::optional<QueryRange> betweenRange(const QueryName &name, QStringView text, qsizetype dots)
{
    const QStringView from = text.first(dots);
    const QStringView to = text.sliced(dots + 2);
    const QueryRange range{bound(name, from, true), bound(name, to, true)};
    const bool isRead = (from.isEmpty() || range.lower) && (to.isEmpty() || range.upper);
    return isRead && (range.lower || range.upper) ? std::optional(range) : std::nullopt;
}

/// A number alone is only clear for a length, which can be exact, and for a time that is left.
std::optional<QueryRange> plainRange(const QueryName &name, QStringView text)
{
    const auto value = bound(name, text, true);
    if (!value) {
        return std::nullopt;
    }
    if (name.field == QueryField::Length) {
        return QueryRange{value, value};
    }
    if (name.field == QueryField::Due) {
        return QueryRange{std::nullopt, QueryBound{value->value, false}};
    }
    return std::nullopt;
}

std::optional<QueryRange> range(const QueryName &name, QStringView text)
{
    if (const qsizetype dots = text.indexOf(u".."); dots >= 0) {
        return betweenRange(name, text, dots);
    }
    const bool isBelow = text.startsWith(u'<');
    if (!isBelow && !text.startsWith(u'>')) {
        return plainRange(name, text);
    }
    const bool isIncluded = text.sliced(1).startsWith(u'=');
    const auto end = bound(name, text.sliced(isIncluded ? 2 : 1), isIncluded);
    if (!end) {
        return std::nullopt;
    }
    return isBelow ? QueryRange{std::nullopt, end} : QueryRange{end, std::nullopt};
}

std::optional<QueryDay> day(QStringView text)
{
    if (const QString word = wordBeginning(text, queryName(QueryField::On)->words);
        !word.isEmpty()) {
        return QueryDay{{}, word == "today"_L1 ? 0 : 1, false};
    }
    if (text.endsWith(u'd', Qt::CaseInsensitive)) {
        bool isNumber = false;
        const int days = text.chopped(1).toInt(&isNumber);
        return isNumber && days >= 0 && days <= kMostDays ? std::optional(QueryDay{{}, days, true})
                                                          : std::nullopt;
    }
    const QDate date = QDate::fromString(text.toString(), Qt::ISODate);
    return date.isValid() && text.size() == 10 ? std::optional(QueryDay{date, std::nullopt, false})
                                               : std::nullopt;
}

/// A special word in lower case, any other text as it is.
QueryText named(const QueryName &name, QStringView text)
{
    const auto known = std::ranges::find_if(name.words, [text](QStringView word) {
        return text.compare(word, Qt::CaseInsensitive) == 0;
    });
    if (known != name.words.end()) {
        return {known->toString()};
    }
    const bool isNumbered = name.field == QueryField::Id && text.startsWith(u'#');
    return {(isNumbered ? text.sliced(1) : text).toString().trimmed()};
}

QString amountText(const QueryName &name, double value)
{
    if (name.kind != QueryValueKind::Time || value == 0) {
        return QString::number(value, 'g', 12);
    }
    const auto unit = std::ranges::find_if(
        kUnits, [value](const Unit &known) { return std::fmod(value, known.seconds) == 0; });
    const Unit &chosen = unit == kUnits.end() ? kUnits.back() : *unit;
    return QString::number(value / chosen.seconds, 'g', 12) + chosen.letter;
}

QString rangeText(const QueryName &name, const QueryRange &range)
{
    if (range.lower && range.upper) {
        return range.lower == range.upper ? amountText(name, range.lower->value)
                                          : amountText(name, range.lower->value) + ".."_L1
                                                + amountText(name, range.upper->value);
    }
    const QueryBound end = range.lower ? *range.lower : range.upper.value_or(QueryBound());
    return (range.lower ? u">"_s : u"<"_s) + (end.isIncluded ? u"="_s : QString())
           + amountText(name, end.value);
}

QString dayText(const QueryDay &day)
{
    if (!day.daysAgo) {
        return day.date.toString(Qt::ISODate);
    }
    if (!day.isMoment) {
        return *day.daysAgo == 0 ? u"today"_s : u"yesterday"_s;
    }
    return QString::number(*day.daysAgo) + u'd';
}

} // namespace

std::optional<QueryValue> queryValue(const QueryName &name, QStringView text, bool isQuoted)
{
    switch (name.kind) {
    case QueryValueKind::OneOf: {
        const QString word = wordBeginning(text, name.words);
        return word.isEmpty() ? std::nullopt : std::optional<QueryValue>(QueryText{word});
    }
    case QueryValueKind::Text: {
        QueryText value = named(name, text);
        return value.text.isEmpty() ? std::nullopt : std::optional<QueryValue>(std::move(value));
    }
    case QueryValueKind::Words: {
        const bool isPrefix =
            !isQuoted && text.size() > 1 && text.endsWith(u'*') && text[text.size() - 2] != u'*';
        return QueryText{(isPrefix ? text.chopped(1) : text).toString(), isPrefix};
    }
    case QueryValueKind::Number:
    case QueryValueKind::Time:
        return range(name, text);
    case QueryValueKind::Day:
        return day(text);
    }
    Q_UNREACHABLE();
}

QString valueText(const QueryName &name, const QueryValue &value)
{
    if (const auto *numbers = std::get_if<QueryRange>(&value)) {
        return rangeText(name, *numbers);
    }
    if (const auto *date = std::get_if<QueryDay>(&value)) {
        return dayText(*date);
    }
    return std::get<QueryText>(value).text;
}

QString likelyValue(const QueryName &name, QStringView text)
{
    switch (name.kind) {
    case QueryValueKind::OneOf:
        return likelyWord(text, name.words);
    case QueryValueKind::Number:
        return name.field == QueryField::Length ? u">200"_s : u"<0.6"_s;
    case QueryValueKind::Time:
        return name.field == QueryField::Due ? u"<2h"_s : u">3d"_s;
    case QueryValueKind::Day: {
        const QString word = likelyWord(text, name.words);
        return word.isEmpty() ? u"2026-01-31"_s : word;
    }
    default:
        return {};
    }
}

} // namespace firstline
