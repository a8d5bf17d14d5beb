// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/task_training.h"

#include "core/base/half_float.h"
#include "core/train/label_texts.h"

namespace firstline::train {

namespace {

features::LabelledRows rowsWithout(const FoldedTask &task, std::uint32_t fold)
{
    features::LabelledRows rows;
    rows.classes = static_cast<std::uint32_t>(task.labels.labels.size());
    for (std::size_t i = 0; i < task.folds.size(); ++i) {
        if (task.folds[i] != fold) {
            rows.tickets.push_back(task.labels.tickets[i]);
            rows.labels.push_back(task.labels.classes[i]);
        }
    }
    for (std::uint32_t label = 0; label < task.labelTexts.size(); ++label) {
        if (task.labelTexts[label] != kNoText) {
            rows.tickets.push_back(task.labelTexts[label]);
            rows.labels.push_back(label);
        }
    }
    return rows;
}

/// All tickets of the matrix but the labelled ones of one fold.
std::vector<std::uint32_t>
ticketsWithout(const features::CountMatrix &matrix, const FoldedTask &task, std::uint32_t fold)
{
    std::vector<bool> isHeldOut(matrix.tickets(), false);
    for (std::size_t i = 0; i < task.folds.size(); ++i) {
        isHeldOut[task.labels.tickets[i]] = task.folds[i] == fold;
    }
    std::vector<std::uint32_t> kept;
    kept.reserve(isHeldOut.size());
    for (std::uint32_t ticket = 0; ticket < isHeldOut.size(); ++ticket) {
        if (!isHeldOut[ticket]) {
            kept.push_back(ticket);
        }
    }
    return kept;
}

features::MetaScaler metaScaler(const features::CountMatrix &matrix,
                                const std::vector<std::uint32_t> &tickets)
{
    std::vector<features::MetaValues> values;
    values.reserve(tickets.size());
    for (const std::uint32_t ticket : tickets) {
        values.push_back(matrix.meta[ticket]);
    }
    features::MetaScaler scaler;
    scaler.fit(values);
    return scaler;
}

} // namespace

Result<FittedClassifier> fit(const features::CountMatrix &matrix,
                             const FoldedTask &task,
                             std::uint32_t foldLeftOut,
                             const classify::Trainer &trainer,
                             const RandomSource &random,
                             const CancellationToken &cancellation)
{
    const std::vector<std::uint32_t> tickets = ticketsWithout(matrix, task, foldLeftOut);
    features::LabelledRows rows = rowsWithout(task, foldLeftOut);
    features::TermWeights weights;
    weights.idf = features::inverseDocumentFrequencies(matrix, tickets);
    weights.supervised = trainer.wantsSupervisedWeights()
                             ? features::supervisedWeights(matrix, rows)
                             : std::vector<float>(matrix.termRows, 1.0F);
    weights.supervised = fromHalf(toHalf(weights.supervised)); // as the model file holds them
    features::TicketWeigher weigher(
        matrix.wordRows, std::move(weights), metaScaler(matrix, tickets));
    const classify::TrainingSet set(matrix, std::move(rows), weigher);
    Result<std::unique_ptr<const classify::Classifier>> classifier =
        trainer.train(set, random, cancellation);
    if (!classifier) {
        return firstline::fail(classifier.error());
    }
    return FittedClassifier{std::move(weigher), std::move(*classifier)};
}

void scoreFold(const features::CountMatrix &matrix,
               const FoldedTask &task,
               std::uint32_t fold,
               const FittedClassifier &fitted,
               classify::ScoredTickets &scored)
{
    features::FeatureVector vector;
    for (std::size_t i = 0; i < task.folds.size(); ++i) {
        if (task.folds[i] == fold) {
            const std::uint32_t ticket = task.labels.tickets[i];
            const features::CountRow counts = matrix.ticket(ticket);
            fitted.weigher.weigh(
                counts, fitted.weigher.factors(counts), matrix.meta[ticket], vector);
            const std::span<float> all(scored.scores);
            fitted.classifier->scores(vector, all.subspan(i * scored.classes, scored.classes));
        }
    }
}

classify::ScoredTickets emptyScores(const FoldedTask &task)
{
    classify::ScoredTickets scored;
    scored.classes = static_cast<std::uint32_t>(task.labels.labels.size());
    scored.labels = task.labels.classes;
    scored.scores.assign(scored.labels.size() * scored.classes, 0.0F);
    return scored;
}

} // namespace firstline::train
