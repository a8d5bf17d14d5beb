// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/training_run.h"

#include "core/base/log.h"
#include "core/classify/algorithms.h"
#include "core/classify/model.h"
#include "core/domain/enum_text.h"
#include "core/text/text_cleaner.h"
#include "core/train/corpus.h"
#include "core/train/cross_validation.h"
#include "core/train/data_hash.h"
#include "core/train/learnability_check.h"
#include "core/train/review_limits.h"

#include <QStringList>

#include <algorithm>

namespace firstline::train {

namespace {

using namespace Qt::StringLiterals;

using features::CountMatrix;

/// A task needs two labels with so many tickets each; rarer labels beside them are learned too.
constexpr std::size_t kFewestTickets = 2;

QString refusal(const TaskLabels &all)
{
    const auto labelled = static_cast<qulonglong>(all.tickets.size());
    return labelled == 0
               ? u"no ticket has a %1"_s.arg(word(all.task))
               : u"%1 needs two labels with two tickets each; the %2 labelled tickets have too few"_s
                     .arg(word(all.task))
                     .arg(labelled);
}

std::vector<Candidate> candidates(const QString &algorithm,
                                  const HyperValues &values,
                                  const CountMatrix &matrix,
                                  std::size_t labels)
{
    if (algorithm != "auto"_L1) {
        return {{algorithm, values}};
    }
    return autoCandidates(matrix.rows.size(), matrix.tickets(), labels);
}

/// The tasks of a plan that can be learned. Errors: `InvalidInput` with the reasons when there is
/// none.
Result<std::vector<TaskLabels>> learnableTasks(std::span<const Ticket> tickets,
                                               const TrainingPlan &plan)
{
    std::vector<TaskLabels> learnable;
    QStringList refused;
    for (const Task task : plan.tasks) {
        TaskLabels labels = TaskLabels::of(tickets, task, plan.topCategories);
        if (labels.withoutRare(kFewestTickets).labels.size() < 2) {
            refused.append(refusal(labels));
        } else {
            learnable.push_back(std::move(labels));
        }
    }
    if (learnable.empty()) {
        return firstline::fail(ErrorCode::InvalidInput, refused.join(u"; "_s));
    }
    for (const QString &reason : refused) {
        log::named("train")->warn("left out: {}", reason);
    }
    return learnable;
}

/// The tasks of a corpus, each with the named algorithms.
Result<std::vector<Contest>>
contestsOf(Corpus &corpus, const QStringList &algorithms, const HyperValues &settings)
{
    std::vector<Contest> contests;
    for (FoldedTask &task : corpus.tasks) {
        std::vector<Candidate> entered;
        for (const QString &algorithm : algorithms) {
            const auto more =
                candidates(algorithm, settings, corpus.matrix, task.labels.labels.size());
            entered.insert(entered.end(), more.begin(), more.end());
        }
        Result<Contest> contest = makeContest(std::move(task), entered);
        if (!contest) {
            return firstline::fail(contest.error());
        }
        contests.push_back(std::move(*contest));
    }
    return contests;
}

std::vector<double> confidences(const classify::Calibration &calibration,
                                const classify::Decision &decision,
                                const classify::ScoredTickets &scored)
{
    std::vector<double> all;
    for (std::size_t i = 0; i < scored.size(); ++i) {
        const std::vector<double> row = calibration.probabilities(scored.of(i));
        all.push_back(row[decision.answer(row)]);
    }
    return all;
}

/// Everything of a task's model but its classifier comes from out-of-fold scores.
void addTask(const FoldedTask &task,
             Champion champion,
             FittedClassifier fitted,
             std::size_t tasks,
             classify::ModelParts &parts)
{
    const classify::ScoredTickets &scores = champion.contender->scores;
    classify::TaskModel model;
    model.task = task.labels.task;
    model.labels = task.labels.labels;
    model.supervised = fitted.weigher.weights().supervised;
    model.classifier = std::move(fitted.classifier);
    model.calibration = classify::Calibration::fit(scores);
    model.decision = std::move(champion.result.decision);
    model.reviewThreshold =
        reviewThreshold(confidences(model.calibration, model.decision, scores), tasks);

    TaskCard card;
    card.task = model.task;
    card.algorithm = champion.contender->candidate.algorithm;
    card.values = champion.contender->candidate.values;
    card.choice = champion.why;
    card.labels = model.labels;
    card.trainingRows = static_cast<qint64>(task.labels.tickets.size());
    card.reviewThreshold = static_cast<double>(model.reviewThreshold);
    card.evaluation = std::move(champion.result.report);
    parts.tasks.push_back(std::move(model));
    parts.card.tasks.push_back(std::move(card));
}

/// Chooses an algorithm for every task, fits it on all tickets, and adds the tasks to the parts.
Result<void> addTasks(const CountMatrix &matrix,
                      std::span<Contest> contests,
                      const TrainingPlan &plan,
                      const CancellationToken &cancellation,
                      classify::ModelParts &parts)
{
    std::vector<Champion> champions;
    std::vector<FitJob> jobs;
    for (const Contest &contest : contests) {
        champions.push_back(championOf(contest));
        log::named("train")->info("{}: {} was chosen, {}",
                                  word(contest.task.labels.task),
                                  champions.back().contender->candidate.name(),
                                  champions.back().why);
        if (champions.back().contender->onAll) {
            continue;
        }
        FitJob job;
        job.task = &contest.task;
        job.trainer = champions.back().contender->trainer.get();
        job.fold = contest.task.foldCount;
        jobs.push_back(std::move(job));
    }
    if (Result<void> done = runJobs(matrix, jobs, plan.seed, {}, cancellation); !done) {
        return done;
    }
    std::size_t nextJob = 0;
    for (std::size_t i = 0; i < contests.size(); ++i) {
        const classify::ScoredTickets &scores = champions[i].contender->scores;
        std::optional<FittedClassifier> &onAll = contests[i].contenders.front().onAll;
        addTask(contests[i].task,
                std::move(champions[i]),
                onAll ? std::move(*onAll) : std::move(**jobs[nextJob++].fitted),
                contests.size(),
                parts);
        parts.card.tasks.back().learnability =
            outOfFoldLearnability(contests[i].task, scores, plan.seed);
    }
    return {};
}

QJsonObject settingsOf(const TrainingPlan &plan)
{
    QJsonObject settings{{u"algorithm"_s, plan.algorithm},
                         {u"folds"_s, static_cast<int>(plan.folds)},
                         {u"grouped"_s, plan.groupByFamily},
                         {u"decision"_s, word(plan.decision)},
                         {u"cleaner"_s, text::TextCleaner::kCleanerVersion},
                         {u"features"_s, static_cast<int>(features::FeaturePipeline::kVersion)}};
    if (plan.topCategories) {
        settings[u"top_categories"_s] = *plan.topCategories;
    }
    if (!plan.settings.empty()) {
        QJsonObject values;
        for (const auto &[name, value] : plan.settings) {
            values[name] = value;
        }
        settings[u"values"_s] = values;
    }
    return settings;
}

/// All that the card says beside its tasks.
void describe(std::span<const Ticket> tickets,
              const TrainingPlan &plan,
              classify::ModelParts &parts)
{
    parts.card.name = u"firstline"_s;
    parts.card.fingerprint = parts.pipeline.fingerprint();
    parts.card.dataHash = dataHash(tickets);
    parts.card.seed = plan.seed;
    parts.card.settings = settingsOf(plan);
    parts.card.libraries = {{u"Qt"_s, QString::fromLatin1(QT_VERSION_STR)}};
}

} // namespace

Result<QByteArray> trainModel(std::span<const Ticket> tickets,
                              const TrainingPlan &plan,
                              const Progress &progress,
                              const CancellationToken &cancellation)
{
    Result<std::vector<TaskLabels>> labels = learnableTasks(tickets, plan);
    if (!labels) {
        return firstline::fail(labels.error());
    }
    Result<Corpus> corpus = readCorpus(tickets, std::move(*labels), plan, progress, cancellation);
    if (!corpus) {
        return firstline::fail(corpus.error());
    }
    Result<std::vector<Contest>> contests = contestsOf(*corpus, {plan.algorithm}, plan.settings);
    if (!contests) {
        return firstline::fail(contests.error());
    }
    const CountMatrix &matrix = corpus->matrix;
    classify::ModelParts parts;
    Result<void> done =
        runContests(matrix, *contests, plan.seed, progress, cancellation, FitOnAll::WithoutRivals);
    if (done) {
        done = addTasks(matrix, *contests, plan, cancellation, parts);
    }
    if (!done) {
        return firstline::fail(done.error());
    }
    parts.pipeline = std::move(corpus->pipeline);
    const auto rarities = matrix.rarity.begin();
    parts.unfamiliarRarity =
        unfamiliarLimit({rarities, rarities + static_cast<std::ptrdiff_t>(tickets.size())});
    describe(tickets, plan, parts);
    return classify::Model(std::move(parts)).save();
}

Result<Contest> crossValidate(std::span<const Ticket> tickets,
                              const TrainingPlan &plan,
                              const QStringList &algorithms,
                              const Progress &progress,
                              const CancellationToken &cancellation,
                              const ContenderDone &done)
{
    Result<std::vector<TaskLabels>> labels = learnableTasks(tickets, plan);
    if (!labels) {
        return firstline::fail(labels.error());
    }
    Result<Corpus> corpus = readCorpus(tickets, std::move(*labels), plan, progress, cancellation);
    if (!corpus) {
        return firstline::fail(corpus.error());
    }
    Result<std::vector<Contest>> contests = contestsOf(*corpus, algorithms, plan.settings);
    if (!contests) {
        return firstline::fail(contests.error());
    }
    const Result<void> run =
        done ? runOneByOne(
            corpus->matrix, contests->front(), plan.seed, progress, cancellation, done)
             : runContests(corpus->matrix, *contests, plan.seed, progress, cancellation);
    if (!run) {
        return firstline::fail(run.error());
    }
    return std::move(contests->front());
}

} // namespace firstline::train
