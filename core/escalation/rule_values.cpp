// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/escalation/rule_values.h"

#include <QRegularExpression>

namespace firstline::escalation {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds kLongest = std::chrono::hours{24 * 366};

std::chrono::seconds unitOf(QStringView word)
{
    return word == u"h"     ? std::chrono::seconds{1h}
           : word == u"min" ? std::chrono::seconds{1min}
                            : 1s;
}

} // namespace

std::optional<std::chrono::seconds> durationFromText(const QString &text)
{
    const QRegularExpression whole(u"^\\s*(?:\\d{1,8}\\s*(?:h|min|s)\\s*)+$"_s);
    if (!whole.match(text).hasMatch()) {
        return std::nullopt;
    }
    std::chrono::seconds sum{0};
    const QRegularExpression part(u"(\\d+)\\s*(h|min|s)"_s);
    for (auto found = part.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        sum += match.captured(1).toInt() * unitOf(match.capturedView(2));
    }
    return sum <= kLongest ? std::optional(sum) : std::nullopt;
}

bool isLanguage(const QString &language)
{
    return language.size() == 2 && language.at(0).isLetter() && language.at(1).isLetter();
}

} // namespace firstline::escalation
