// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/import_service.h"

#include "core/base/clock.h"
#include "core/service/import_run.h"
#include "core/service/ticket_generator.h"
#include "core/storage/import_store.h"
#include "core/storage/writer.h"

#include <QMutexLocker>
#include <QTemporaryDir>
#include <QtConcurrent/QtConcurrentRun>

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRowsRemovedAtOnce = 1'000;
constexpr qint64 kSampleDays = 30;

} // namespace

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

QFuture<Result<ImportReport>> ImportService::startSamples(qint64 count,
                                                          const Progress &progress,
                                                          const CancellationToken &cancellation)
{
    return QtConcurrent::run(&m_jobs, [this, count, progress, cancellation] {
        return importSamples(count, progress, cancellation);
    });
}

Result<ImportReport> ImportService::importSamples(qint64 count,
                                                  const Progress &progress,
                                                  const CancellationToken &cancellation)
{
    const QTemporaryDir folder;
    ImportRequest request;
    request.file = folder.filePath(u"sample.csv"_s);
    request.recordedAs = kSampleImport;
    GenerateRequest generate;
    generate.count = count;
    generate.to = m_clock.now().date();
    generate.from = generate.to.addDays(-kSampleDays);
    return generateTicketFile(generate, request.file, {}, cancellation).and_then([&] {
        return run(request, progress, cancellation);
    });
}

QFuture<Result<bool>> ImportService::hasSamples()
{
    return m_writer.submit([](storage::Database &database) {
        return storage::ImportStore(database).newest(kSampleImport).map([](qint64 id) {
            return id != 0;
        });
    });
}

QFuture<Result<qint64>> ImportService::removeSamples()
{
    return QtConcurrent::run(&m_jobs, [this] { return removeSamplesHere(); });
}

Result<qint64> ImportService::removeSamplesHere()
{
    const QMutexLocker lock(&m_oneAtATime);
    qint64 removed = 0;
    while (true) {
        const auto share = m_writer
                               .submit(
                                   [](storage::Database &database) {
                                       return storage::ImportStore(database).removeSome(
                                           kSampleImport, kRowsRemovedAtOnce);
                                   },
                                   storage::Lane::Batch)
                               .result();
        if (!share) {
            return fail(share.error());
        }
        if (*share == 0) {
            return removed;
        }
        removed += *share;
    }
}

} // namespace firstline
