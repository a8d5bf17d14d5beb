// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/fit_jobs.h"

#include <QMutex>
#include <QtConcurrentMap>

#include <utility>

namespace firstline::train {

namespace {

/// Counts finished jobs and tells one at a time.
class Counter
{
public:
    Counter(const Progress &progress, std::size_t total)
        : m_progress(progress)
        , m_total(static_cast<std::int64_t>(total))
    {
        report(m_progress, {"train", 0, m_total});
    }

    void finished()
    {
        const QMutexLocker lock(&m_mutex);
        report(m_progress, {"train", ++m_done, m_total});
    }

private:
    QMutex m_mutex;
    const Progress &m_progress;
    std::int64_t m_total;
    std::int64_t m_done = 0;
};

void run(const features::CountMatrix &matrix,
         FitJob &job,
         std::uint64_t seed,
         const CancellationToken &cancellation)
{
    const auto start = std::chrono::steady_clock::now();
    Result<FittedClassifier> fitted = fit(matrix,
                                          *job.task,
                                          job.fold,
                                          *job.trainer,
                                          RandomSource(seed).child(job.fold),
                                          cancellation);
    if (fitted && job.scores != nullptr) {
        const auto fitEnd = std::chrono::steady_clock::now();
        scoreFold(matrix, *job.task, job.fold, *fitted, *job.scores);
        job.scoring = std::chrono::steady_clock::now() - fitEnd;
        fitted->classifier.reset();
    }
    job.fitted.emplace(std::move(fitted));
    job.took = std::chrono::steady_clock::now() - start;
}

} // namespace

Result<void> runJobs(const features::CountMatrix &matrix,
                     std::vector<FitJob> &jobs,
                     std::uint64_t seed,
                     const Progress &progress,
                     const CancellationToken &cancellation)
{
    Counter counter(progress, jobs.size());
    QtConcurrent::blockingMap(jobs, [&](FitJob &job) {
        run(matrix, job, seed, cancellation);
        counter.finished();
    });
    for (const FitJob &job : jobs) {
        if (!*job.fitted) {
            return firstline::fail(job.fitted->error());
        }
    }
    return {};
}

} // namespace firstline::train
