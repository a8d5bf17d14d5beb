// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/priority.h"
#include "core/domain/task.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace firstline {

/// A label of a task and how likely the model holds it.
struct LabelProbability
{
    QString label;
    double probability = 0; ///< 0 to 1, calibrated

    friend bool operator==(const LabelProbability &, const LabelProbability &) = default;
};

/// The model's answer for one task.
struct TaskPrediction
{
    QString label;                               ///< the most likely label
    double confidence = 0;                       ///< its calibrated probability, 0 to 1
    std::vector<LabelProbability> probabilities; ///< in the model's label order; they add up to 1
    double score = 0; ///< raw score of `label` before calibration, log-odds
    double bias = 0;  ///< the part of `score` that no reason explains

    friend bool operator==(const TaskPrediction &, const TaskPrediction &) = default;
};

/// Why a person should look at a prediction.
enum class ReviewReason : std::uint8_t
{
    CloseCall,    ///< two labels are nearly as likely, or none is likely
    Unfamiliar,   ///< the text is unlike what the model learned from
    TooShort,     ///< too few words to tell
    SecondOpinion ///< two people disagree
};

/// How much one word, n-gram or other feature moved the score of a label.
struct Reason
{
    Task task = Task::Priority;
    QString label;           ///< the label whose score it moved
    QString feature;         ///< stable name: "word:refund", "meta:caps_ratio"
    QString text;            ///< what a person reads, as it stands in the ticket where it does
    double contribution = 0; ///< additive log-odds before calibration; positive speaks for `label`

    friend bool operator==(const Reason &, const Reason &) = default;
};

/// A named thing in the text.
struct Entity
{
    QString type; ///< product, error_code, order_number, invoice_number, version, url, email
    QString text;

    friend bool operator==(const Entity &, const Entity &) = default;
};

/// All that the model says about one ticket.
struct Prediction
{
    std::optional<TaskPrediction> priority; ///< none when the model was not trained for it
    std::optional<TaskPrediction> category;
    double priorityScore = 0; ///< p(high) + p(medium) / 2, 0 to 1: expected urgency
    bool needsReview = false;
    std::vector<ReviewReason> reviewReasons;
    std::vector<Reason> reasons; ///< by task, strongest first
    QString language;            ///< ISO 639-1 or "und"
    double sentiment = 0;        ///< −1 (angry) to 1 (happy)
    std::vector<Entity> entities;
    QString modelVersion;

    /// The most likely priority, if the model predicts it.
    [[nodiscard]] std::optional<Priority> topPriority() const;
    /// The answer for a task, or null.
    [[nodiscard]] const TaskPrediction *task(Task task) const;

    friend bool operator==(const Prediction &, const Prediction &) = default;
};

} // namespace firstline
