// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/model_card.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace firstline::classify {

/// A trained model: the fitted feature pipeline and one calibrated classifier per task.
///
/// Thread safety: immutable; shared by all threads as `shared_ptr<const Model>`.
class Model
{
public:
    /// Reads a model file (`.flm`). Nothing in it is believed before magic, format version, length
    /// and SHA-256 were checked. An empty `version` becomes the first 12 hex digits of the SHA-256.
    ///
    /// Errors: `Corrupt`, saying whether it is foreign, newer, truncated or damaged.
    [[nodiscard]] static Result<std::shared_ptr<const Model>> load(const QByteArray &file,
                                                                   const QString &version = {});

    [[nodiscard]] const ModelCard &card() const { return m_card; }

private:
    ModelCard m_card;
};

} // namespace firstline::classify
