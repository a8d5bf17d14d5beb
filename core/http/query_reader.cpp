// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/query_reader.h"

namespace firstline::http {

using namespace Qt::StringLiterals;

bool QueryReader::flag(const QString &name)
{
    const QString value = text(name).toLower();
    if (value == "true"_L1 || value == "1"_L1) {
        return true;
    }
    if (m_query.hasQueryItem(name) && value != "false"_L1 && value != "0"_L1) {
        refuse(name, u"must be true or false"_s);
    }
    return false;
}

std::optional<int> QueryReader::number(const QString &name, int least, int most)
{
    if (!m_query.hasQueryItem(name)) {
        return std::nullopt;
    }
    bool isNumber = false;
    const int value = text(name).toInt(&isNumber);
    if (!isNumber || value < least || value > most) {
        refuse(name, u"must be a whole number from %1 to %2"_s.arg(least).arg(most));
        return std::nullopt;
    }
    return value;
}

QString QueryReader::text(const QString &name) const
{
    return m_query.queryItemValue(name, QUrl::FullyDecoded);
}

void QueryReader::refuse(const QString &name, const QString &detail)
{
    m_errors.push_back({{}, detail, name});
}

std::optional<Problem> QueryReader::problem() const
{
    if (m_errors.empty()) {
        return std::nullopt;
    }
    return Problem{422, u"the query is not as the service needs it"_s, m_errors};
}

PredictOptions readPredictOptions(QueryReader &query)
{
    constexpr int kMaxReasons = 1'000;
    const QString name = u"explain"_s;
    PredictOptions options;
    if (query.text(name) == "all"_L1) {
        options.reasonsPerTask = PredictOptions::kAllReasons;
    } else if (const auto reasons = query.number(name, 0, kMaxReasons)) {
        options.reasonsPerTask = *reasons;
    }
    const QString finder = query.text(u"entities"_s);
    if (const auto chosen = entityFinderFromWord(finder)) {
        options.entities = *chosen;
    } else if (!finder.isEmpty()) {
        query.refuse(u"entities"_s, u"must be patterns or tagger"_s);
    }
    return options;
}

} // namespace firstline::http
