// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/training_run.h"

#include "core/classify/algorithms.h"
#include "core/classify/model.h"
#include "core/domain/enum_text.h"
#include "core/train/task_training.h"

#include <QStringList>

#include <numeric>

namespace firstline::train {

namespace {

using namespace Qt::StringLiterals;

} // namespace

Result<QByteArray> trainModel(std::span<const Ticket> tickets,
                              const TrainingPlan &plan,
                              const Progress &progress,
                              const CancellationToken &cancellation)
{
    const QString algorithm = plan.algorithm == "auto"_L1 ? u"logistic"_s : plan.algorithm;
    const Result<std::unique_ptr<const classify::Trainer>> trainer =
        classify::makeTrainer(algorithm);
    if (!trainer) {
        return fail(trainer.error());
    }
    report(progress, {"features", 0, 0});
    classify::ModelParts parts;
    const Result<features::CountMatrix> matrix = parts.pipeline.fitTransform(tickets, cancellation);
    if (!matrix) {
        return fail(matrix.error());
    }
    QStringList reasons;
    for (const Task task : plan.tasks) {
        const TaskLabels labels = TaskLabels::of(tickets, task, plan.topCategories).withoutRare(2);
        if (labels.labels.size() < 2) {
            reasons.append(u"%1 needs two labels with two tickets each"_s.arg(word(task)));
            continue;
        }
        std::vector<std::uint32_t> all(labels.tickets.size());
        std::iota(all.begin(), all.end(), 0U);
        Result<FittedClassifier> fitted =
            fit({*matrix, labels, all}, **trainer, RandomSource(plan.seed), cancellation);
        if (!fitted) {
            return fail(fitted.error());
        }
        const auto classes = static_cast<std::uint32_t>(labels.labels.size());
        parts.tasks.push_back({task,
                               labels.labels,
                               fitted->weigher.weights().supervised,
                               std::move(fitted->classifier),
                               classify::Calibration(classes),
                               0});
        TaskCard card;
        card.task = task;
        card.algorithm = algorithm;
        card.labels = labels.labels;
        card.trainingRows = static_cast<qint64>(all.size());
        parts.card.tasks.push_back(card);
    }
    if (parts.tasks.empty()) {
        return fail(ErrorCode::InvalidInput, reasons.join(u"; "_s));
    }
    parts.card.name = u"firstline"_s;
    parts.card.seed = plan.seed;
    parts.card.fingerprint = parts.pipeline.fingerprint();
    return classify::Model(std::move(parts)).save();
}

} // namespace firstline::train
