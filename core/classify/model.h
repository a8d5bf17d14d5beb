// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/classify/linear_scorer.h"
#include "core/classify/task_model.h"
#include "core/domain/model_card.h"
#include "core/features/feature_pipeline.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace firstline::classify {

/// What a model is made of.
struct ModelParts
{
    features::FeaturePipeline pipeline;
    std::vector<TaskModel> tasks; ///< one or two, each task once
    float unfamiliarShare = 1;    ///< a larger share of unknown words is unlike the training texts
    ModelCard card;               ///< `version` is given when a file is loaded
};

/// A trained model: the fitted feature pipeline and one calibrated classifier per task.
///
/// Thread safety: immutable; shared by all threads as `shared_ptr<const Model>`.
class Model
{
public:
    /// Requires: supervised weights and classifiers fit the pipeline.
    explicit Model(ModelParts parts);
    Model(const Model &) = delete;
    Model &operator=(const Model &) = delete;

    /// Reads a model file (`.flm`). Nothing in it is believed before magic, format version, length
    /// and SHA-256 were checked. An empty `version` becomes the first 12 hex digits of the SHA-256.
    ///
    /// Errors: `Corrupt`, saying whether it is foreign, newer, truncated or damaged.
    [[nodiscard]] static Result<std::shared_ptr<const Model>> load(const QByteArray &file,
                                                                   const QString &version = {});

    /// The model file. Equal models give equal bytes; the version is not in them.
    [[nodiscard]] QByteArray save() const;

    [[nodiscard]] const ModelCard &card() const { return m_parts.card; }
    [[nodiscard]] const features::FeaturePipeline &pipeline() const { return m_parts.pipeline; }
    [[nodiscard]] const std::vector<TaskModel> &tasks() const { return m_parts.tasks; }
    [[nodiscard]] const LinearScorer &scorer() const { return m_scorer; }
    [[nodiscard]] float unfamiliarShare() const { return m_parts.unfamiliarShare; }

private:
    ModelParts m_parts;
    LinearScorer m_scorer;
};

} // namespace firstline::classify
