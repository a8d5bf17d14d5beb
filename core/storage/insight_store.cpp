// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/insight_store.h"

#include "core/storage/effective_columns.h"

#include <algorithm>
#include <limits>
#include <map>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;

const QString kNewest = u"SELECT coalesce(max(newest_ms), 0) FROM tickets WHERE status <> 'bin'"_s;
const QString kTickets = uR"(
    SELECT newest_ms, priority_rank, category_id, words, needs_review,
        CASE verdict WHEN 'confirmed' THEN 1 WHEN 'corrected' THEN 2 ELSE 0 END
    FROM tickets WHERE status <> 'bin' AND newest_ms >= :from)"_s;
const QString kCategories = u"SELECT id, name FROM categories"_s;

/// The first millisecond of the period.
qint64 startOf(qint64 newestMs, std::optional<int> days)
{
    return days ? (newestMs / kDayMs - *days + 1) * kDayMs : std::numeric_limits<qint64>::min();
}

qint64 dayOf(qint64 ms)
{
    return ms >= 0 ? ms / kDayMs : (ms - kDayMs + 1) / kDayMs;
}

QDate dateOf(qint64 day)
{
    return QDate(1970, 1, 1).addDays(day);
}

/// Counts of one day or category by effective priority.
struct Counts
{
    std::array<qint64, 3> byPriority{};
    qint64 unknown = 0;

    void add(qint64 rank)
    {
        const std::optional<Priority> priority = priorityFromRank(rank);
        ++(priority ? byPriority.at(static_cast<std::size_t>(*priority)) : unknown);
    }
    [[nodiscard]] qint64 total() const
    {
        return byPriority[0] + byPriority[1] + byPriority[2] + unknown;
    }
};

/// Adds tickets up, row by row.
class InsightSums
{
public:
    /// Reads the columns of `kTickets`.
    void add(const Statement &row)
    {
        const qint64 rank = row.integer(1);
        m_days[dayOf(row.integer(0))].add(rank);
        m_categories[row.integer(2)].add(rank); // NULL, no category, reads as 0
        ++m_words[row.integer(3)];
        m_needReview += row.integer(4);
        const qint64 verdict = row.integer(5);
        m_confirmed += verdict == 1 ? 1 : 0;
        m_corrected += verdict == 2 ? 1 : 0;
    }

    [[nodiscard]] InsightSeries series(const std::map<qint64, QString> &names) const
    {
        InsightSeries series;
        series.needReview = m_needReview;
        series.confirmed = m_confirmed;
        series.corrected = m_corrected;
        addVolume(series);
        addCategories(series, names);
        addLengths(series);
        return series;
    }

private:
    void addVolume(InsightSeries &series) const
    {
        if (m_days.empty()) {
            return;
        }
        const qint64 first = m_days.begin()->first;
        const qint64 last = m_days.rbegin()->first;
        series.from = dateOf(first);
        series.to = dateOf(last);
        for (qint64 day = first; day <= last; ++day) {
            const auto found = m_days.find(day);
            const Counts counts = found == m_days.end() ? Counts() : found->second;
            series.volume.push_back({dateOf(day), counts.byPriority, counts.unknown});
            series.tickets += counts.total();
            for (std::size_t i = 0; i < counts.byPriority.size(); ++i) {
                series.byPriority.at(i) += counts.byPriority.at(i);
            }
        }
    }

    void addCategories(InsightSeries &series, const std::map<qint64, QString> &names) const
    {
        for (const auto &[key, counts] : m_categories) {
            const auto name = names.find(key);
            series.categories.push_back({name == names.end() ? QString() : name->second,
                                         counts.byPriority,
                                         counts.unknown});
        }
        std::ranges::stable_sort(
            series.categories, std::ranges::greater{}, &CategoryBalance::total);
    }

    void addLengths(InsightSeries &series) const
    {
        qint64 seen = 0;
        std::optional<qint64> lower;
        for (const auto &[words, tickets] : m_words) {
            seen += tickets;
            if (!lower && seen * 2 >= series.tickets) {
                lower = words;
            }
            if (seen * 2 > series.tickets) {
                series.medianWords = static_cast<double>(*lower + words) / 2;
                break;
            }
        }
        addBins(series);
    }

    void addBins(InsightSeries &series) const
    {
        for (const auto &[words, tickets] : m_words) {
            while (series.lengths.empty() || series.lengths.back().toWords <= words) {
                const qint64 from = series.lengths.empty() ? 0 : series.lengths.back().toWords;
                series.lengths.push_back({from, std::max<qint64>(from * 2, 1), 0});
            }
            series.lengths.back().tickets += tickets;
        }
    }

    std::map<qint64, Counts> m_days;
    std::map<qint64, Counts> m_categories;
    std::map<qint64, qint64> m_words; ///< words of the message → tickets
    qint64 m_needReview = 0;
    qint64 m_confirmed = 0;
    qint64 m_corrected = 0;
};

Result<std::map<qint64, QString>> categoryNames(Database &database)
{
    Result<Statement> statement = database.prepare(kCategories);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->run(); !done) {
        return fail(done.error());
    }
    std::map<qint64, QString> names;
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        names.emplace(statement->integer(0), statement->text(1));
    }
    return more ? Result<std::map<qint64, QString>>(std::move(names)) : fail(more.error());
}

} // namespace

Result<InsightSeries> InsightStore::series(std::optional<int> days)
{
    const Result<qint64> newest = m_database.number(kNewest);
    const auto names = categoryNames(m_database);
    if (!newest || !names) {
        return fail(newest ? names.error() : newest.error());
    }
    Result<Statement> statement = m_database.prepare(kTickets);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":from"_s, startOf(*newest, days)).run(); !done) {
        return fail(done.error());
    }
    InsightSums sums;
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        sums.add(*statement);
    }
    return more ? Result<InsightSeries>(sums.series(*names)) : fail(more.error());
}

} // namespace firstline::storage
