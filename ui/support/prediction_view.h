// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/model_card.h"
#include "core/domain/stored_ticket.h"
#include "ui/support/person_labels.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace firstline::ui {

/// What a ticket's prediction means to the person who decides: what is said already, what is in
/// doubt, what can be accepted. A value.
class PredictionView
{
public:
    PredictionView() = default;
    /// `card` tells the thresholds where there is a model.
    PredictionView(const StoredTicket &ticket, const std::optional<ModelCard> &card);

    /// The model's answer, or null.
    [[nodiscard]] const TaskPrediction *answer(Task task) const;
    /// What the model says about itself, or null.
    [[nodiscard]] const TaskCard *card(Task task) const;
    /// The labels of the answer, most likely first.
    [[nodiscard]] QStringList labels(Task task) const;
    [[nodiscard]] std::optional<double> probability(Task task, const QString &label) const;

    /// Whether a person said something about the task.
    [[nodiscard]] bool isSaid(Task task) const;
    /// Whether the model's answer is in doubt and nobody settled it.
    [[nodiscard]] bool isUnsure(Task task) const;
    /// What accepting would say: what the model proposes and nobody said. Nothing while it doubts.
    [[nodiscard]] PersonLabels acceptable() const;

private:
    StoredTicket m_ticket;
    std::optional<ModelCard> m_card;
};

/// Up to `most` reasons of a task that speak for (`toward`) or against its label.
[[nodiscard]] std::vector<Reason>
strongestWords(const std::vector<Reason> &reasons, std::size_t most, Task task, bool toward);

/// The largest absolute contribution; 0 for none.
[[nodiscard]] double largestContribution(const std::vector<Reason> &reasons);

} // namespace firstline::ui
