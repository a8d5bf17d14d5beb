// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

#include "app/ctl/progress_line.h"

#include <QJsonDocument>

#include <cstdio>

namespace firstline::ctl {

using namespace Qt::StringLiterals;

tl::unexpected<Failure> wrongUsage(QString detail)
{
    return tl::unexpected<Failure>(Failure{ExitCode::WrongUsage, std::move(detail)});
}

tl::unexpected<Failure> failed(Error error)
{
    return tl::unexpected<Failure>(Failure(std::move(error)));
}

QString Invocation::value(const char *option) const
{
    return options.value(QString::fromLatin1(option));
}

bool Invocation::isSet(const char *option) const
{
    return options.isSet(QString::fromLatin1(option));
}

tl::expected<int, Failure>
Invocation::number(const char *option, int fallback, int low, int high) const
{
    if (!isSet(option)) {
        return fallback;
    }
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < low || number > high) {
        return wrongUsage(
            u"--%1 takes a whole number from %2 to %3, not \"%4\""_s.arg(QLatin1StringView(option))
                .arg(low)
                .arg(high)
                .arg(value(option)));
    }
    return number;
}

Progress Invocation::progress() const
{
    return quiet ? Progress() : progressLine();
}

void print(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
}

void print(const QString &text)
{
    print(text.toUtf8());
}

void print(const QJsonObject &object)
{
    print(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    std::fflush(stdout);
}

void printError(const QString &line)
{
    const QByteArray utf8 = line.toUtf8() + '\n';
    std::fwrite(utf8.constData(), 1, static_cast<std::size_t>(utf8.size()), stderr);
}

} // namespace firstline::ctl
