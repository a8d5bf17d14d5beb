// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/tuning_service.h"

#include "core/base/atomic_file.h"
#include "core/classify/algorithms.h"
#include "core/domain/enum_text.h"
#include "core/features/feature_pipeline.h"
#include "core/insight/trial_plot.h"
#include "core/service/training_limits.h"
#include "core/text/text_cleaner.h"
#include "core/train/data_hash.h"
#include "core/train/hyper_parameter_search.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

Result<train::SearchPlan> planOf(const TuningRequest &request)
{
    if (const auto checked = checkFoldsAndCategories(request.folds, request.topCategories);
        !checked) {
        return fail(checked.error());
    }
    if (request.trials < 1 || request.trials > TuningService::kMostTrials) {
        return fail(
            ErrorCode::InvalidInput,
            u"the number of trials must be between 1 and %1"_s.arg(TuningService::kMostTrials));
    }
    return train::SearchPlan{request.task,
                             request.algorithm,
                             request.search,
                             request.trials,
                             static_cast<std::uint32_t>(request.folds),
                             request.topCategories,
                             request.seed,
                             request.groupByFamily};
}

QJsonArray parametersOf(const QString &algorithm)
{
    QJsonArray parameters;
    for (const HyperParameter &parameter : classify::hyperParameters(algorithm)) {
        parameters.append(QJsonObject{{u"name"_s, parameter.name},
                                      {u"low"_s, parameter.low},
                                      {u"high"_s, parameter.high},
                                      {u"default"_s, parameter.fallback}});
    }
    return parameters;
}

/// Everything that the trials depend on. How many there are counts for a grid only: the other
/// searches try the same settings first, however many follow.
QJsonObject headerOf(const std::vector<Ticket> &tickets, const TuningRequest &request)
{
    QJsonObject header{{u"data_hash"_s, train::dataHash(tickets)},
                       {u"task"_s, word(request.task)},
                       {u"algorithm"_s, request.algorithm},
                       {u"search"_s, word(request.search)},
                       {u"folds"_s, request.folds},
                       {u"grouped"_s, request.groupByFamily},
                       {u"seed"_s, QString::number(request.seed)},
                       {u"cleaner"_s, text::TextCleaner::kCleanerVersion},
                       {u"features"_s, static_cast<int>(features::FeaturePipeline::kVersion)},
                       {u"parameters"_s, parametersOf(request.algorithm)}};
    if (request.topCategories) {
        header[u"top_categories"_s] = *request.topCategories;
    }
    if (request.search == SearchMethod::Grid) {
        header[u"trials"_s] = request.trials;
    }
    return header;
}

/// FOLDER/category-logistic-random-5-1a2b3c4d5e6f.jsonl; the digits stand for data and settings.
QString fileFor(const TuningRequest &request, const QJsonObject &header)
{
    if (!request.file.isEmpty() || request.folder.isEmpty()) {
        return request.file;
    }
    const QByteArray hash =
        QCryptographicHash::hash(QJsonDocument(header).toJson(QJsonDocument::Compact),
                                 QCryptographicHash::Sha256)
            .toHex()
            .left(12);
    return u"%1/%2-%3-%4-%5-%6.jsonl"_s
        .arg(request.folder, word(request.task), request.algorithm, word(request.search))
        .arg(request.folds)
        .arg(QString::fromLatin1(hash));
}

} // namespace

QStringList TuningService::algorithms()
{
    QStringList words;
    const QStringList all = classify::algorithmWords();
    for (const QString &word : all) {
        if (!classify::hyperParameters(word).empty()) {
            words.append(word);
        }
    }
    return words;
}

QString TuningService::trialsFile(const std::vector<Ticket> &tickets, const TuningRequest &request)
{
    return fileFor(request, headerOf(tickets, request));
}

Result<Tuning> TuningService::tune(const std::vector<Ticket> &tickets,
                                   const TuningRequest &request,
                                   const Progress &progress,
                                   const CancellationToken &cancellation) const
{
    const Result<train::SearchPlan> plan = planOf(request);
    if (!plan) {
        return fail(plan.error());
    }
    const QJsonObject header = headerOf(tickets, request);
    Tuning result;
    result.file = fileFor(request, header);
    std::optional<TrialsFile> file;
    train::TrialLog log;
    if (!result.file.isEmpty()) {
        Result<TrialsFile> opened = TrialsFile::open(result.file, header, request.resume);
        if (!opened) {
            return fail(opened.error());
        }
        file.emplace(std::move(*opened));
        log.done = file->trials();
        log.keep = [&file](const Trial &trial) { return file->add(trial); };
    }
    Result<TuningReport> report =
        train::searchHyperParameters(tickets, *plan, log, progress, cancellation);
    if (!report) {
        return fail(report.error());
    }
    result.report = std::move(*report);
    return result;
}

bool TuningService::canPlotTo(const QString &file)
{
    return file.endsWith(".svg"_L1, Qt::CaseInsensitive)
           || file.endsWith(".html"_L1, Qt::CaseInsensitive);
}

Result<void> TuningService::plot(const TuningReport &report, const QString &file)
{
    const bool isPage = file.endsWith(".html"_L1, Qt::CaseInsensitive);
    return writeFile(file, isPage ? insight::trialPlotPage(report) : insight::trialPlot(report));
}

} // namespace firstline
