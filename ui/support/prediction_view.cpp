// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/prediction_view.h"

#include <algorithm>
#include <cmath>

namespace firstline::ui {

namespace {

Task otherTask(Task task)
{
    return task == Task::Priority ? Task::Category : Task::Priority;
}

} // namespace

PredictionView::PredictionView(const StoredTicket &ticket, const std::optional<ModelCard> &card)
    : m_ticket(ticket)
    , m_card(card)
{
}

const TaskPrediction *PredictionView::answer(Task task) const
{
    return m_ticket.prediction ? m_ticket.prediction->task(task) : nullptr;
}

const TaskCard *PredictionView::card(Task task) const
{
    if (m_card) {
        for (const TaskCard &entry : m_card->tasks) {
            if (entry.task == task) {
                return &entry;
            }
        }
    }
    return nullptr;
}

QStringList PredictionView::labels(Task task) const
{
    QStringList labels;
    if (const TaskPrediction *prediction = answer(task)) {
        std::vector<LabelProbability> entries = prediction->probabilities;
        std::stable_sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) {
            return a.probability > b.probability;
        });
        for (const LabelProbability &entry : entries) {
            labels.append(entry.label);
        }
    }
    return labels;
}

std::optional<double> PredictionView::probability(Task task, const QString &label) const
{
    if (const TaskPrediction *prediction = answer(task)) {
        for (const LabelProbability &entry : prediction->probabilities) {
            if (entry.label.compare(label, Qt::CaseInsensitive) == 0) {
                return entry.probability;
            }
        }
    }
    return {};
}

bool PredictionView::isSaid(Task task) const
{
    if (!m_ticket.correction) {
        return false;
    }
    return task == Task::Priority ? m_ticket.correction->priority.has_value()
                                  : m_ticket.correction->category.has_value();
}

bool PredictionView::isUnsure(Task task) const
{
    const TaskPrediction *prediction = answer(task);
    if (prediction == nullptr || !m_ticket.prediction->needsReview || isSaid(task)) {
        return false;
    }
    const TaskCard *model = card(task);
    const TaskPrediction *other = answer(otherTask(task));
    const bool isBelow = model != nullptr && prediction->confidence < model->reviewThreshold;
    return isBelow || other == nullptr || prediction->confidence <= other->confidence;
}

PersonLabels PredictionView::acceptable() const
{
    PersonLabels labels;
    if (isUnsure(Task::Priority) || isUnsure(Task::Category)) {
        return labels;
    }
    if (!isSaid(Task::Priority)) {
        labels.priority = m_ticket.effectivePriority();
    }
    const TaskPrediction *category = answer(Task::Category);
    if (!isSaid(Task::Category) && category != nullptr) {
        labels.category = category->label;
    }
    return labels;
}

std::vector<Reason>
strongestWords(const std::vector<Reason> &reasons, std::size_t most, Task task, bool toward)
{
    std::vector<Reason> chosen;
    for (const Reason &reason : reasons) {
        if (reason.task == task && (reason.contribution > 0) == toward && chosen.size() < most) {
            chosen.push_back(reason);
        }
    }
    return chosen;
}

double largestContribution(const std::vector<Reason> &reasons)
{
    double most = 0;
    for (const Reason &reason : reasons) {
        most = std::max(most, std::abs(reason.contribution));
    }
    return most;
}

} // namespace firstline::ui
