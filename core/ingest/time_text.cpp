// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/time_text.h"

#include <algorithm>
#include <array>

namespace firstline::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array kMonths{"jan"_L1,
                             "feb"_L1,
                             "mar"_L1,
                             "apr"_L1,
                             "may"_L1,
                             "jun"_L1,
                             "jul"_L1,
                             "aug"_L1,
                             "sep"_L1,
                             "oct"_L1,
                             "nov"_L1,
                             "dec"_L1};

/// Takes pieces off the front of a text.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

    bool take(char16_t wanted)
    {
        const bool found = !m_rest.isEmpty() && m_rest.front() == wanted;
        m_rest = m_rest.sliced(found ? 1 : 0);
        return found;
    }

    bool takeWord(QLatin1StringView wanted)
    {
        const bool found = m_rest.startsWith(wanted, Qt::CaseInsensitive);
        m_rest = m_rest.sliced(found ? wanted.size() : 0);
        return found;
    }

    void skipBlanks()
    {
        while (take(u' ')) {
        }
    }

    void skipLetters()
    {
        while (!m_rest.isEmpty() && m_rest.front().isLetter()) {
            m_rest = m_rest.sliced(1);
        }
    }

    /// A number of `least` to `most` ASCII digits.
    std::optional<int> number(int least, int most)
    {
        int value = 0;
        int digits = 0;
        while (digits < most && digits < m_rest.size() && isDigit(m_rest[digits])) {
            value = value * 10 + (m_rest[digits].unicode() - u'0');
            ++digits;
        }
        if (digits < least) {
            return std::nullopt;
        }
        m_rest = m_rest.sliced(digits);
        return value;
    }

    /// The milliseconds of a decimal fraction; further digits are dropped.
    int fraction()
    {
        int value = 0;
        int unit = 100;
        while (!m_rest.isEmpty() && isDigit(m_rest.front())) {
            value += unit * (m_rest.front().unicode() - u'0');
            unit /= 10;
            m_rest = m_rest.sliced(1);
        }
        return value;
    }

private:
    static bool isDigit(QChar letter) { return letter >= u'0' && letter <= u'9'; }

    QStringView m_rest;
};

/// A time as its parts, before they are checked.
struct Parts
{
    int year = 0;
    int month = 0;
    int day = 0;
    int milliseconds = 0; ///< since midnight
    int offsetMinutes = 0;
};

std::optional<QDateTime> utc(const Parts &parts)
{
    const QDate date(parts.year, parts.month, parts.day);
    if (!date.isValid() || parts.year < 1) {
        return std::nullopt;
    }
    constexpr qint64 kDayMs = 86'400'000;
    const qint64 days = date.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    return QDateTime::fromMSecsSinceEpoch(
        days * kDayMs + parts.milliseconds - qint64{parts.offsetMinutes} * 60'000, Qt::UTC);
}

bool takeClock(Scanner &scanner, Parts &parts)
{
    const auto hour = scanner.number(1, 2);
    const bool colon = hour && scanner.take(u':');
    const auto minute = colon ? scanner.number(2, 2) : std::nullopt;
    if (!minute || *hour > 23 || *minute > 59) {
        return false;
    }
    std::optional<int> second = 0;
    int fraction = 0;
    if (scanner.take(u':')) {
        second = scanner.number(2, 2);
        if (scanner.take(u'.') || scanner.take(u',')) {
            fraction = scanner.fraction();
        }
    }
    if (!second || *second > 60) {
        return false;
    }
    parts.milliseconds = ((*hour * 60 + *minute) * 60 + std::min(*second, 59)) * 1000 + fraction;
    return true;
}

bool takeZone(Scanner &scanner, Parts &parts)
{
    scanner.skipBlanks();
    if (scanner.atEnd() || scanner.takeWord("z"_L1) || scanner.takeWord("utc"_L1)
        || scanner.takeWord("gmt"_L1)) {
        return true;
    }
    const bool west = scanner.take(u'-');
    if (!west && !scanner.take(u'+')) {
        return false;
    }
    const auto hours = scanner.number(2, 2);
    scanner.take(u':');
    const int minutes = scanner.number(2, 2).value_or(0);
    if (!hours || *hours > 14 || minutes > 59) {
        return false;
    }
    parts.offsetMinutes = (*hours * 60 + minutes) * (west ? -1 : 1);
    return true;
}

bool takeMonthName(Scanner &scanner, Parts &parts)
{
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (scanner.takeWord(kMonths.at(i))) {
            parts.month = static_cast<int>(i) + 1;
            scanner.skipLetters();
            scanner.skipBlanks();
            return true;
        }
    }
    return false;
}

/// "2017-10-31", "2017/10/31" and the same with a time and a zone behind.
std::optional<QDateTime> isoTime(QStringView text)
{
    Scanner scanner(text);
    Parts parts;
    const auto year = scanner.number(4, 4);
    const bool dash = year && (scanner.take(u'-') || scanner.take(u'/'));
    const auto month = dash ? scanner.number(1, 2) : std::nullopt;
    const bool second = month && (scanner.take(u'-') || scanner.take(u'/'));
    const auto day = second ? scanner.number(1, 2) : std::nullopt;
    if (!day) {
        return std::nullopt;
    }
    parts = {*year, *month, *day, 0, 0};
    if (scanner.take(u'T') || scanner.take(u't') || scanner.take(u' ')) {
        scanner.skipBlanks();
        if (!takeClock(scanner, parts) || !takeZone(scanner, parts)) {
            return std::nullopt;
        }
    }
    return scanner.atEnd() ? utc(parts) : std::nullopt;
}

/// "31.10.2017" with or without a time.
std::optional<QDateTime> dottedTime(QStringView text)
{
    Scanner scanner(text);
    const auto day = scanner.number(1, 2);
    const bool dot = day && scanner.take(u'.');
    const auto month = dot ? scanner.number(1, 2) : std::nullopt;
    const auto year = month && scanner.take(u'.') ? scanner.number(4, 4) : std::nullopt;
    if (!year) {
        return std::nullopt;
    }
    Parts parts{*year, *month, *day, 0, 0};
    scanner.take(u',');
    scanner.skipBlanks();
    if (!scanner.atEnd() && (!takeClock(scanner, parts) || !takeZone(scanner, parts))) {
        return std::nullopt;
    }
    return scanner.atEnd() ? utc(parts) : std::nullopt;
}

/// "Tue, 31 Oct 2017 22:10:47 +0000"; the weekday may be missing.
std::optional<QDateTime> mailTime(QStringView text)
{
    Scanner scanner(text);
    Parts parts;
    scanner.skipLetters();
    scanner.take(u',');
    scanner.skipBlanks();
    parts.day = scanner.number(1, 2).value_or(0);
    scanner.skipBlanks();
    const bool named = takeMonthName(scanner, parts);
    parts.year = scanner.number(4, 4).value_or(0);
    scanner.skipBlanks();
    const bool read = named && takeClock(scanner, parts) && takeZone(scanner, parts);
    return read ? utc(parts) : std::nullopt;
}

/// "Tue Oct 31 22:10:47 +0000 2017".
std::optional<QDateTime> twitterTime(QStringView text)
{
    if (text.size() < 20) {
        return std::nullopt;
    }
    Scanner year(text.last(4));
    Scanner scanner(text.chopped(4).trimmed());
    Parts parts;
    parts.year = year.number(4, 4).value_or(0);
    scanner.skipLetters();
    scanner.skipBlanks();
    const bool named = takeMonthName(scanner, parts);
    parts.day = scanner.number(1, 2).value_or(0);
    scanner.skipBlanks();
    const bool read = named && takeClock(scanner, parts) && takeZone(scanner, parts);
    return read && scanner.atEnd() ? utc(parts) : std::nullopt;
}

/// Seconds (9 or 10 digits) or milliseconds (12 or 13) since 1970.
std::optional<QDateTime> epochTime(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.first(point);
    bool isNumber = false;
    const qint64 value = whole.toLongLong(&isNumber);
    if (!isNumber || whole.size() < 9 || whole.size() > 13 || value < 0) {
        return std::nullopt;
    }
    return QDateTime::fromMSecsSinceEpoch(whole.size() > 11 ? value : value * 1000, Qt::UTC);
}

} // namespace

std::optional<QDateTime> timeFromText(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    for (const auto form : {isoTime, twitterTime, mailTime, dottedTime, epochTime}) {
        if (auto time = form(trimmed)) {
            return time;
        }
    }
    return std::nullopt;
}

} // namespace firstline::ingest
