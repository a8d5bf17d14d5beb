// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation_report.h"
#include "core/domain/feature_importance.h"
#include "core/domain/hyper_parameter.h"
#include "core/domain/learnability_report.h"
#include "core/domain/task.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace firstline {

/// What a model file says about one of its tasks.
struct TaskCard
{
    Task task = Task::Priority;
    QString algorithm;  ///< contract word, such as "logistic"
    HyperValues values; ///< that differ from the algorithm's own
    QString choice;     ///< why it was chosen, one sentence in English
    std::vector<QString> labels;
    qint64 trainingRows = 0;
    double reviewThreshold = 0;   ///< a confidence below it needs review, 0 to 1
    EvaluationReport evaluation;  ///< out of fold, by near-duplicate family
    FeatureImportance importance; ///< empty in files that were written without
    /// What the same answers say about chance, without permuted labels; none in older files.
    std::optional<LearnabilityReport> learnability;
};

/// The manifest of a model: where it comes from and what it is worth. Holds no time, path or host,
/// so that equal training gives equal bytes.
struct ModelCard
{
    QString name;
    QString version;     ///< "vN" in a registry, else the first 12 hex digits of the file's SHA-256
    QString fingerprint; ///< of the feature pipeline
    QString dataHash;    ///< SHA-256 of the training rows, hex
    quint64 seed = 0;
    QJsonObject settings;
    QJsonObject libraries; ///< name → version
    std::vector<TaskCard> tasks;
};

/// A model in the registry of a database.
struct RegisteredModel
{
    int number = 0; ///< N of "vN"
    QDateTime createdAt;
    bool champion = false;
    ModelCard card;

    [[nodiscard]] QString version() const { return QStringLiteral("v%1").arg(number); }
};

} // namespace firstline
