// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/comparison_service.h"

#include "core/base/clock.h"
#include "core/service/cross_validation_json.h"
#include "core/service/labelled_tickets.h"
#include "core/storage/comparison_store.h"
#include "core/storage/reader.h"
#include "core/storage/writer.h"

#include <QJsonDocument>
#include <QtConcurrent/QtConcurrentRun>

namespace firstline {

namespace {

Result<std::vector<Comparison>> readAll(storage::Database &database)
{
    const auto records = storage::ComparisonStore(database).list();
    if (!records) {
        return fail(records.error());
    }
    std::vector<Comparison> all;
    for (const storage::ComparisonRecord &record : *records) {
        auto report = crossValidationFromJson(QJsonDocument::fromJson(record.report).object());
        if (report && report->task == record.task) {
            all.push_back({record.finishedAt, *std::move(report)});
        }
    }
    return all;
}

} // namespace

ComparisonService::ComparisonService(storage::Reader &reader,
                                     storage::Writer &writer,
                                     const Clock &clock)
    : m_reader(reader)
    , m_writer(writer)
    , m_clock(clock)
{
    m_training.setMaxThreadCount(1);
}

QFuture<Result<std::vector<Comparison>>> ComparisonService::stored()
{
    return m_reader.submit(readAll);
}

QFuture<Result<Comparison>> ComparisonService::start(const ComparisonRequest &request,
                                                     const Progress &progress,
                                                     const AlgorithmMeasured &measured,
                                                     const CancellationToken &cancellation)
{
    return QtConcurrent::run(&m_training, [this, request, progress, measured, cancellation] {
        return run(request, progress, measured, cancellation);
    });
}

Result<Comparison> ComparisonService::run(const ComparisonRequest &request,
                                          const Progress &progress,
                                          const AlgorithmMeasured &measured,
                                          const CancellationToken &cancellation)
{
    if (cancellation.isCancelled()) {
        return fail(ErrorCode::Cancelled, {});
    }
    const auto tickets = labelledTickets(m_reader);
    if (!tickets) {
        return fail(tickets.error());
    }
    TrainingRequest training;
    training.tasks = {request.task};
    training.folds = request.folds;
    auto report = TrainingService().crossValidate(
        *tickets, request.algorithms, training, progress, cancellation, measured);
    if (!report) {
        return fail(report.error());
    }
    Comparison comparison{m_clock.now(), *std::move(report)};
    if (Result<void> kept = keep(comparison); !kept) {
        return fail(kept.error());
    }
    return comparison;
}

Result<void> ComparisonService::keep(const Comparison &comparison)
{
    const QByteArray report =
        QJsonDocument(toJson(comparison.report)).toJson(QJsonDocument::Compact);
    const storage::ComparisonRecord record{comparison.report.task, comparison.finishedAt, report};
    return m_writer
        .submit([record](storage::Database &database) {
            return storage::ComparisonStore(database).keep(record);
        })
        .result();
}

} // namespace firstline
