// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/hyper_parameter_search.h"

#include "core/base/log.h"
#include "core/classify/algorithms.h"
#include "core/domain/enum_text.h"
#include "core/train/cross_validation.h"
#include "core/train/held_out_check.h"
#include "core/train/search_data.h"
#include "core/train/trial_sequence.h"

#include <algorithm>

namespace firstline::train {

namespace {

using namespace Qt::StringLiterals;

/// One run of a search.
class Search
{
public:
    Search(const SearchData &data,
           const SearchPlan &plan,
           const TrialLog &log,
           const Progress &progress,
           const CancellationToken &cancellation)
        : m_data(data)
        , m_plan(plan)
        , m_log(log)
        , m_progress(progress)
        , m_cancellation(cancellation)
    {
    }

    /// Tries the default setting, then what the sequence proposes.
    [[nodiscard]] Result<TuningReport> run()
    {
        TuningReport result = emptyReport();
        const Result<HyperValues> defaults = classify::completeValues(m_plan.algorithm, {});
        const Result<Trial> fallback = trial(0, *defaults, {});
        if (!fallback) {
            return firstline::fail(fallback.error());
        }
        result.fallback = *fallback;
        const auto sequence = makeTrialSequence(
            {m_plan.method, result.parameters, m_plan.trials, m_plan.seed, fallback->macroF1});
        if (const auto done = follow(*sequence, result); !done) {
            return firstline::fail(done.error());
        }
        result.resumed = static_cast<int>(std::min(m_log.done.size(), result.trials.size() + 1));
        return result;
    }

private:
    [[nodiscard]] TuningReport emptyReport() const
    {
        TuningReport result;
        result.task = m_plan.task;
        result.algorithm = m_plan.algorithm;
        result.search = m_plan.method;
        result.folds = static_cast<int>(m_plan.folds);
        result.grouped = m_plan.groupByFamily;
        result.n = static_cast<qint64>(m_data.searchTask().labels.tickets.size());
        result.parameters = classify::hyperParameters(m_plan.algorithm);
        return result;
    }

    Result<void> follow(TrialSequence &sequence, TuningReport &result) const
    {
        for (int number = 1; number <= m_plan.trials; ++number) {
            report(m_progress, {"trials", number - 1, m_plan.trials});
            const Result<std::optional<HyperValues>> values = sequence.next();
            if (!values) {
                return firstline::fail(values.error());
            }
            if (!*values) {
                break;
            }
            const Result<Trial> tried = trial(number, **values, result.trials);
            if (!tried) {
                return firstline::fail(tried.error());
            }
            sequence.tell(tried->macroF1);
            result.trials.push_back(*tried);
        }
        report(m_progress, {"trials", m_plan.trials, m_plan.trials});
        return {};
    }

    /// The trial as it was kept, or as an equal setting scored before, or run now.
    [[nodiscard]] Result<Trial>
    trial(int number, const HyperValues &values, const std::vector<Trial> &earlier) const
    {
        const auto position = static_cast<std::size_t>(number);
        if (position < m_log.done.size()) {
            return known(m_log.done[position], number, values);
        }
        const auto same = std::find_if(earlier.begin(), earlier.end(), [&](const Trial &other) {
            return other.values == values;
        });
        Result<Trial> tried = same == earlier.end() ? tryOut(values) : *same;
        if (!tried) {
            return tried;
        }
        tried->number = number;
        tried->seconds = same == earlier.end() ? tried->seconds : 0;
        if (const auto kept = m_log.keep ? m_log.keep(*tried) : Result<void>(); !kept) {
            return firstline::fail(kept.error());
        }
        return tried;
    }

    static Result<Trial> known(const Trial &kept, int number, const HyperValues &values)
    {
        if (kept.number != number || kept.values != values) {
            return firstline::fail(
                ErrorCode::Conflict,
                u"trial %1 was kept with other values than this build proposes"_s.arg(number));
        }
        return kept;
    }

    [[nodiscard]] Result<Trial> tryOut(const HyperValues &values) const
    {
        const Result<SearchScores> scored = scoreSetting(m_data, m_plan, values, m_cancellation);
        if (!scored) {
            return firstline::fail(scored.error());
        }
        if (m_cancellation.isCancelled()) {
            return firstline::fail(ErrorCode::Cancelled, u"the search was stopped"_s);
        }
        const EvaluationReport found = evaluateOutOfFold(m_data.searchTask(), scored->scores);
        log::named("train")->info(
            "{} {}: macro-F1 {:.4f}", word(m_plan.task), m_plan.algorithm, found.macroF1);
        return Trial{0, values, found.macroF1, found.accuracy, found.logLoss, scored->seconds};
    }

    const SearchData &m_data;
    const SearchPlan &m_plan;
    const TrialLog &m_log;
    const Progress &m_progress;
    const CancellationToken &m_cancellation;
};

Result<void> checkAlgorithm(const QString &algorithm)
{
    const Result<HyperValues> defaults = classify::completeValues(algorithm, {});
    if (!defaults) {
        return firstline::fail(defaults.error());
    }
    if (defaults->empty()) {
        return firstline::fail(ErrorCode::InvalidInput,
                               u"%1 has no hyper-parameters to search"_s.arg(algorithm));
    }
    return {};
}

/// What always answering the most frequent label is worth on the tickets of the search.
void addMajority(const TaskLabels &labels, TuningReport &report)
{
    const std::vector<std::size_t> counts = labels.counts();
    const auto occurring =
        std::count_if(counts.begin(), counts.end(), [](std::size_t count) { return count > 0; });
    const double share = static_cast<double>(*std::max_element(counts.begin(), counts.end()))
                         / static_cast<double>(labels.tickets.size());
    report.majorityAccuracy = share;
    report.majorityMacroF1 = 2 * share / (1 + share) / static_cast<double>(occurring);
}

} // namespace

Result<TuningReport> searchHyperParameters(std::span<const Ticket> tickets,
                                           const SearchPlan &plan,
                                           const TrialLog &log,
                                           const Progress &progress,
                                           const CancellationToken &cancellation)
{
    if (const auto checked = checkAlgorithm(plan.algorithm); !checked) {
        return firstline::fail(checked.error());
    }
    const Result<SearchData> data = searchData(tickets, plan, progress, cancellation);
    if (!data) {
        return firstline::fail(data.error());
    }
    Result<TuningReport> found = Search(*data, plan, log, progress, cancellation).run();
    if (!found) {
        return found;
    }
    addMajority(data->searchTask().labels, *found);
    report(progress, {"held-out check", 0, 0});
    const Result<HeldOutCheck> check =
        checkHeldOut(*data, plan, found->best().values, found->fallback.values, cancellation);
    if (!check) {
        return firstline::fail(check.error());
    }
    found->heldOut = *check;
    return found;
}

} // namespace firstline::train
