// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/model_evaluation.h"

#include "core/evaluate/metrics.h"
#include "core/train/task_labels.h"

#include <QHash>

namespace firstline::train {

namespace {

using namespace Qt::StringLiterals;

/// Truth in the numbers of the model's labels; labels that it does not know come behind them.
struct Truth
{
    std::vector<QString> labels;
    std::vector<int> ofTicket;
};

Truth truthFor(const classify::TaskModel &task, const TaskLabels &labels)
{
    Truth truth{task.labels, {}};
    QHash<QString, int> positions;
    for (const QString &label : task.labels) {
        positions[label.toCaseFolded()] = static_cast<int>(positions.size());
    }
    for (const QString &label : labels.labels) {
        if (!positions.contains(label.toCaseFolded())) {
            positions[label.toCaseFolded()] = static_cast<int>(truth.labels.size());
            truth.labels.push_back(label);
        }
    }
    for (const std::uint32_t label : labels.classes) {
        truth.ofTicket.push_back(positions[labels.labels[label].toCaseFolded()]);
    }
    return truth;
}

std::vector<float> probabilities(const classify::Model &model,
                                 std::size_t task,
                                 const TaskLabels &labels,
                                 std::span<const Ticket> tickets)
{
    features::PreparedTicket prepared;
    classify::TicketScores scores;
    std::vector<float> all;
    for (const std::uint32_t ticket : labels.tickets) {
        features::prepare(tickets[ticket], prepared);
        model.scorer().score(prepared, scores);
        const std::vector<double> row =
            model.tasks()[task].calibration.probabilities(model.scorer().ofTask(scores, task));
        all.insert(all.end(), row.begin(), row.end());
    }
    return all;
}

std::vector<int> answers(const classify::Decision &decision, evaluate::ProbabilityMatrix matrix)
{
    std::vector<int> all;
    for (std::size_t i = 0; i < matrix.rows(); ++i) {
        all.push_back(static_cast<int>(decision.answer(matrix.row(i))));
    }
    return all;
}

/// Appends a report for each task of the model that some ticket has a label of.
void evaluateOwnTasks(const classify::Model &model,
                      std::span<const Ticket> tickets,
                      std::optional<int> topCategories,
                      std::vector<EvaluationReport> &reports)
{
    for (std::size_t t = 0; t < model.tasks().size(); ++t) {
        const classify::TaskModel &task = model.tasks()[t];
        const TaskLabels labels = TaskLabels::of(tickets, task.task, topCategories);
        if (labels.tickets.empty()) {
            continue;
        }
        const Truth truth = truthFor(task, labels);
        const std::vector<float> values = probabilities(model, t, labels, tickets);
        const evaluate::ProbabilityMatrix matrix{values, task.labels.size()};
        evaluate::EvaluationOptions options;
        options.unlabelled = labels.unlabelled;
        reports.push_back(evaluate::evaluate(task.task,
                                             truth.ofTicket,
                                             answers(task.decision, matrix),
                                             matrix,
                                             truth.labels,
                                             options));
    }
}

} // namespace

Result<std::vector<EvaluationReport>> evaluateModel(const classify::Model &model,
                                                    std::span<const Ticket> tickets,
                                                    std::optional<int> topCategories)
{
    std::vector<EvaluationReport> reports;
    evaluateOwnTasks(model, tickets, topCategories, reports);
    if (const classify::Model *carried = model.carried()) {
        evaluateOwnTasks(*carried, tickets, topCategories, reports);
    }
    if (reports.empty()) {
        return firstline::fail(ErrorCode::InvalidInput,
                               u"no ticket has a label of a task that the model predicts"_s);
    }
    return reports;
}

} // namespace firstline::train
