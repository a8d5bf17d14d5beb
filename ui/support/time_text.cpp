// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/time_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr qint64 kMinutesPerHour = 60;
constexpr qint64 kMinutesPerDay = 24 * kMinutesPerHour;
constexpr qint64 kSoon = 60;
constexpr qint64 kVerySoon = 20;

struct TimeText
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)

public:
    static QString duration(qint64 minutes)
    {
        const QLocale locale;
        if (minutes < kMinutesPerHour) {
            return tr("%1 min").arg(locale.toString(minutes));
        }
        if (minutes < kMinutesPerDay) {
            return tr("%1 h %2", "hours and minutes: 1 h 06")
                .arg(locale.toString(minutes / kMinutesPerHour))
                .arg(minutes % kMinutesPerHour, 2, 10, QChar(u'0'));
        }
        return tr("%1 d", "days, short").arg(locale.toString(minutes / kMinutesPerDay));
    }

    static QString age(qint64 minutes)
    {
        const QLocale locale;
        if (minutes < kMinutesPerHour) {
            return tr("%1 min").arg(locale.toString(minutes));
        }
        if (minutes < kMinutesPerDay) {
            return tr("%1 h", "hours, short").arg(locale.toString(minutes / kMinutesPerHour));
        }
        return tr("%1 d", "days, short").arg(locale.toString(minutes / kMinutesPerDay));
    }

    static QString lateSentence(const QString &duration)
    {
        return tr("Reply late by %1").arg(duration);
    }

    static QString dueSentence(const QString &duration)
    {
        return tr("First reply due in %1").arg(duration);
    }
};

DueState stateOf(qint64 minutesLeft, std::optional<Priority> priority)
{
    if (minutesLeft < 0) {
        return DueState::Late;
    }
    if (minutesLeft < kVerySoon) {
        return DueState::VerySoon;
    }
    return minutesLeft < kSoon && priority == Priority::High ? DueState::Soon : DueState::Calm;
}

} // namespace

DueText dueText(const QDateTime &dueAt, std::optional<Priority> priority, const QDateTime &now)
{
    if (!dueAt.isValid()) {
        return {};
    }
    const qint64 seconds = now.secsTo(dueAt);
    const qint64 minutes = seconds < 0 ? -((-seconds + 59) / 60) : seconds / 60;
    const QString amount = TimeText::duration(std::abs(minutes));
    if (minutes < 0) {
        return {DueState::Late, u"−"_s + amount, TimeText::lateSentence(amount)};
    }
    return {stateOf(minutes, priority), amount, TimeText::dueSentence(amount)};
}

QString ageText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid()) {
        return {};
    }
    const qint64 minutes = std::max<qint64>(0, time.secsTo(now) / 60);
    return minutes < 7 * kMinutesPerDay ? TimeText::age(minutes)
                                        : dayText(time.toLocalTime().date(), now.date());
}

QString momentText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid()) {
        return {};
    }
    const QDateTime local = time.toLocalTime();
    const QString clock = QLocale().toString(local.time(), u"HH:mm"_s);
    const bool isToday = local.date() == now.toLocalTime().date();
    return isToday ? clock : u"%1 %2"_s.arg(dayText(local.date(), now.date()), clock);
}

QString dayText(const QDate &day, const QDate &today)
{
    return QLocale().toString(day, day.year() == today.year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

} // namespace firstline::ui
