// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/ticket.h"
#include "core/domain/tuning_report.h"
#include "core/service/trials_file.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace firstline {

/// Which settings to search for and how.
struct TuningRequest
{
    Task task = Task::Category;
    QString algorithm; ///< contract word; see `TuningService::algorithms`
    SearchMethod search = SearchMethod::Random;
    int trials = 30; ///< 1 or more, the default setting not counted; a grid may have fewer
    int folds = 5;   ///< of each trial, 2 to 20
    std::optional<int> topCategories; ///< folds all but the N most frequent into "other"
    quint64 seed = 1;
    bool groupByFamily = true; ///< near-duplicates stay in one fold
    QString file;   ///< where trials are kept; empty: named after the search, in `folder`
    QString folder; ///< used when `file` is empty; both empty: trials are not kept
    Resume resume = Resume::Yes;
};

/// A search's report and where its trials are.
struct Tuning
{
    TuningReport report;
    QString file; ///< empty when trials are not kept
};

/// Searches for the best settings of an algorithm.
///
/// Thread safety: has no state; runs on the calling thread and uses the global thread pool.
class TuningService
{
public:
    static constexpr int kMostTrials = 10'000;

    /// Contract words of the algorithms that have hyper-parameters.
    [[nodiscard]] static QStringList algorithms();

    /// Where the trials of a request on these tickets are kept; empty: nowhere.
    [[nodiscard]] static QString trialsFile(const std::vector<Ticket> &tickets,
                                            const TuningRequest &request);

    /// Tries settings and checks the best one on a held-out fifth. Trials of an earlier run of the
    /// same request are not run again; the result is the same as without the interruption.
    ///
    /// Errors: `InvalidInput` for a request or labels that make no sense; those of
    /// `TrialsFile::open`; `Conflict` when another build proposed the kept trials; `Cancelled`,
    /// after which the finished trials are kept.
    [[nodiscard]] Result<Tuning> tune(const std::vector<Ticket> &tickets,
                                      const TuningRequest &request,
                                      const Progress &progress = {},
                                      const CancellationToken &cancellation = {}) const;

    /// Whether a plot can be written to a file of this name: it ends in .svg or .html.
    [[nodiscard]] static bool canPlotTo(const QString &file);

    /// Draws the trials into a file that needs no other. Requires: `canPlotTo(file)`.
    /// Errors: `Unavailable`.
    [[nodiscard]] static Result<void> plot(const TuningReport &report, const QString &file);
};

} // namespace firstline
