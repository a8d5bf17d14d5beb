// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/task_training.h"

namespace firstline::train {

namespace {

features::LabelledRows rowsOf(const TaskLabels &labels, std::span<const std::uint32_t> members)
{
    features::LabelledRows rows;
    rows.classes = static_cast<std::uint32_t>(labels.labels.size());
    for (const std::uint32_t member : members) {
        rows.tickets.push_back(labels.tickets[member]);
        rows.labels.push_back(labels.classes[member]);
    }
    return rows;
}

features::MetaScaler metaScaler(const features::CountMatrix &matrix,
                                std::span<const std::uint32_t> tickets)
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

Result<FittedClassifier> fit(const FitInput &input,
                             const classify::Trainer &trainer,
                             RandomSource random,
                             const CancellationToken &cancellation)
{
    features::LabelledRows rows = rowsOf(input.labels, input.members);
    features::TermWeights weights;
    weights.idf = features::inverseDocumentFrequencies(input.matrix, rows.tickets);
    weights.supervised = trainer.wantsSupervisedWeights()
                             ? features::supervisedWeights(input.matrix, rows)
                             : std::vector<float>(input.matrix.termRows, 1.0F);
    features::TicketWeigher weigher(
        input.matrix.wordRows, std::move(weights), metaScaler(input.matrix, rows.tickets));
    const classify::TrainingSet set(input.matrix, std::move(rows), weigher);
    Result<std::unique_ptr<const classify::Classifier>> classifier =
        trainer.train(set, random, cancellation);
    if (!classifier) {
        return fail(classifier.error());
    }
    return FittedClassifier{std::move(weigher), std::move(*classifier)};
}

} // namespace firstline::train
