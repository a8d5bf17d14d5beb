// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/problem.h"
#include "core/service/triage_service.h"

#include <QUrlQuery>

#include <optional>
#include <vector>

namespace firstline::http {

/// Reads query parameters and collects what is wrong with them.
class QueryReader
{
public:
    explicit QueryReader(const QUrlQuery &query)
        : m_query(query)
    {
    }

    /// true, false, 1 or 0; false when it is not given.
    [[nodiscard]] bool flag(const QString &name);

    /// A number from `least` to `most`; nothing when it is not given.
    [[nodiscard]] std::optional<int> number(const QString &name, int least, int most);

    /// The decoded value; empty when it is not given.
    [[nodiscard]] QString text(const QString &name) const;

    void refuse(const QString &name, const QString &detail);

    /// The 422 for what was wrong, or nothing.
    [[nodiscard]] std::optional<Problem> problem() const;

private:
    const QUrlQuery &m_query;
    std::vector<FieldError> m_errors;
};

/// Reads `explain`, 0 to 1,000 reasons a task or "all", and `entities`, "patterns" or "tagger".
[[nodiscard]] PredictOptions readPredictOptions(QueryReader &query);

} // namespace firstline::http
