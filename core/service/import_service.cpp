// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/import_service.h"

#include "core/service/import_run.h"

#include <QMutexLocker>
#include <QtConcurrent/QtConcurrentRun>

namespace firstline {

ImportService::ImportService(storage::Writer &writer,
                             const TriageService &triage,
                             const Clock &clock,
                             const ReplyRules &rules)
    : m_writer(writer)
    , m_triage(triage)
    , m_clock(clock)
    , m_rules(rules)
{
    m_jobs.setMaxThreadCount(1);
}

Result<ImportReport> ImportService::run(const ImportRequest &request,
                                        const Progress &progress,
                                        const CancellationToken &cancellation)
{
    const QMutexLocker lock(&m_oneAtATime);
    ImportRun import({m_writer, m_triage, m_clock, m_rules}, request, progress, cancellation);
    return import.run();
}

QFuture<Result<ImportReport>> ImportService::start(const ImportRequest &request,
                                                   const Progress &progress,
                                                   const CancellationToken &cancellation)
{
    return QtConcurrent::run(&m_jobs, [this, request, progress, cancellation] {
        return run(request, progress, cancellation);
    });
}

} // namespace firstline
