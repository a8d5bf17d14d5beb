// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/error.h"
#include "core/base/result.h"
#include "core/domain/cross_validation_report.h"

#include <QObject>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace firstline {
class ComparisonService;
}

namespace firstline::ui {

/// Runs one comparison of algorithms at a time, holds what is measured so far and the newest
/// finished comparison of each task.
///
/// Thread: the GUI thread; the comparison itself runs on the training thread.
class ComparisonRunner : public QObject
{
    Q_OBJECT

public:
    /// Reads the stored comparisons. The reference is kept and must outlive this object.
    explicit ComparisonRunner(ComparisonService &comparisons, QObject *parent = nullptr);
    ~ComparisonRunner() override;

    [[nodiscard]] bool isRunning() const { return m_cancellation.has_value(); }
    [[nodiscard]] bool isRunning(Task task) const { return isRunning() && m_task == task; }
    /// Starts a comparison. Requires: none is running.
    void start(Task task);
    void cancel();

    /// The newest finished one; null where there is none.
    [[nodiscard]] const Comparison *comparison(Task task) const;
    /// Of the running comparison.
    [[nodiscard]] const std::vector<AlgorithmReport> &measured() const { return m_measured; }
    /// The algorithms of the running comparison that are still to come.
    [[nodiscard]] QStringList waiting() const;
    /// Why the last comparison of a task did not come to its end.
    [[nodiscard]] std::optional<Error> error(Task task) const;

Q_SIGNALS:
    /// `share` is 0 to 1, negative while it is not known.
    void progressed(double share);
    /// Something to show is new: a row, an end, an error.
    void changed();
    void ended();

private:
    void take(const Result<Comparison> &result);

    ComparisonService &m_comparisons;
    Task m_task = Task::Priority;
    QStringList m_algorithms;
    std::vector<AlgorithmReport> m_measured;
    std::map<Task, Comparison> m_finished;
    std::map<Task, Error> m_errors;
    std::optional<CancellationToken> m_cancellation;
};

} // namespace firstline::ui
