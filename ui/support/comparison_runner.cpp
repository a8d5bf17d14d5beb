// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/comparison_runner.h"

#include "core/base/log.h"
#include "core/service/comparison_service.h"
#include "ui/support/update_thinner.h"
#include "ui/support/when_ready.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <memory>

namespace firstline::ui {

ComparisonRunner::ComparisonRunner(ComparisonService &comparisons, QObject *parent)
    : QObject(parent)
    , m_comparisons(comparisons)
{
    whenReady(this, m_comparisons.stored(), [this](const Result<std::vector<Comparison>> &stored) {
        if (!stored) {
            log::named("console")->error("no comparisons: {}", stored.error().detail);
            return;
        }
        for (const Comparison &comparison : *stored) {
            m_finished.try_emplace(comparison.report.task, comparison);
        }
        Q_EMIT changed();
    });
}

ComparisonRunner::~ComparisonRunner()
{
    cancel();
}

void ComparisonRunner::start(Task task)
{
    Q_ASSERT_X(!isRunning(), "ComparisonRunner::start", "a comparison is running");
    ComparisonRequest request;
    request.task = task;
    m_task = task;
    m_algorithms = request.algorithms;
    m_measured.clear();
    m_errors.erase(task);
    m_cancellation.emplace();
    const QPointer<ComparisonRunner> self(this);
    const auto thinner = std::make_shared<UpdateThinner>();
    const Progress progress = [self, thinner](const ProgressUpdate &update) {
        if (!thinner->mayPass()) {
            return;
        }
        const double share = update.total > 0 ? double(update.done) / double(update.total) : -1;
        QMetaObject::invokeMethod(qApp, [self, share] {
            if (self && self->isRunning()) {
                Q_EMIT self->progressed(share);
            }
        });
    };
    const AlgorithmMeasured measured = [self](const AlgorithmReport &row) {
        QMetaObject::invokeMethod(qApp, [self, row] {
            if (self && self->isRunning()) {
                self->m_measured.push_back(row);
                Q_EMIT self->changed();
            }
        });
    };
    whenReady(this,
              m_comparisons.start(request, progress, measured, *m_cancellation),
              [this](const Result<Comparison> &result) { take(result); });
    Q_EMIT progressed(-1);
    Q_EMIT changed();
}

void ComparisonRunner::cancel()
{
    if (m_cancellation) {
        m_cancellation->cancel();
    }
}

void ComparisonRunner::take(const Result<Comparison> &result)
{
    m_cancellation.reset();
    m_measured.clear();
    if (result) {
        m_finished.insert_or_assign(m_task, *result);
    } else {
        m_errors.insert_or_assign(m_task, result.error());
    }
    Q_EMIT ended();
    Q_EMIT changed();
}

const Comparison *ComparisonRunner::comparison(Task task) const
{
    const auto found = m_finished.find(task);
    return found == m_finished.end() ? nullptr : &found->second;
}

QStringList ComparisonRunner::waiting() const
{
    QStringList rest = m_algorithms;
    for (const AlgorithmReport &row : m_measured) {
        rest.removeAll(row.algorithm);
    }
    return rest;
}

std::optional<Error> ComparisonRunner::error(Task task) const
{
    const auto found = m_errors.find(task);
    return found == m_errors.end() ? std::nullopt : std::optional(found->second);
}

} // namespace firstline::ui
