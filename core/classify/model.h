// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/classify/task_model.h"
#include "core/classify/ticket_scorer.h"
#include "core/domain/model_card.h"
#include "core/features/feature_pipeline.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace firstline::classify {

class Model;

/// What a model is made of.
struct ModelParts
{
    features::FeaturePipeline pipeline;
    std::vector<TaskModel> tasks; ///< one or two, each task once
    float unfamiliarRarity = 1;   ///< texts of rarer words are unlike the training texts, 0 to 1
    ModelCard card;               ///< of `tasks`; `version` is given when a file is loaded
    std::shared_ptr<const Model> carried; ///< answers the other task; null unless carried over
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

    /// A model file with more said about its tasks; the model in it is the same.
    /// Requires: the card is that of the file, with anything but names and labels changed.
    /// Errors: `Corrupt`.
    [[nodiscard]] static Result<QByteArray> withCard(const QByteArray &file, const ModelCard &card);

    /// `trained` with the tasks that it was not trained for answered as `other` does. The same
    /// model where nothing is missing or `other` has nothing to add.
    [[nodiscard]] static std::shared_ptr<const Model>
    withCarried(const std::shared_ptr<const Model> &trained, const Model &other);

    /// The card with all tasks, own ones first.
    [[nodiscard]] const ModelCard &card() const { return m_card; }
    [[nodiscard]] const features::FeaturePipeline &pipeline() const { return m_parts.pipeline; }
    [[nodiscard]] const std::vector<TaskModel> &tasks() const { return m_parts.tasks; }
    [[nodiscard]] const TicketScorer &scorer() const { return m_scorer; }
    /// The model that answers the tasks that `tasks` does not, or null. It carries none itself.
    [[nodiscard]] const Model *carried() const { return m_parts.carried.get(); }
    [[nodiscard]] float unfamiliarRarity() const { return m_parts.unfamiliarRarity; }

private:
    [[nodiscard]] std::shared_ptr<const Model> onlyTask(Task task) const;

    ModelParts m_parts;
    ModelCard m_card;
    TicketScorer m_scorer;
};

} // namespace firstline::classify
