// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/model_card.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace firstline::classify {
class Model;
}

namespace firstline {

/// Where the model that ships is: `FIRSTLINE_MODEL` of the environment, else
/// `../share/firstline/models/default.flm` beside the program's folder, else `models/default.flm`
/// of the source tree that the program was built in. The last one when none of them is there.
[[nodiscard]] QString defaultModelPath();

/// Loads a model from a file; its version is the first 12 hex digits of the file's SHA-256.
/// Errors: `NotFound`; `Corrupt`, naming the file and what is wrong with it.
[[nodiscard]] Result<std::shared_ptr<const classify::Model>> loadModel(const QString &file);

/// What a loaded model says about itself.
[[nodiscard]] ModelCard cardOf(const classify::Model &model);
/// What the bytes of a model file say. Errors: `Corrupt`.
[[nodiscard]] Result<ModelCard> cardOf(const QByteArray &modelFile);

/// A model file trained for one task, with the other one answered as `base` does; the same bytes
/// where nothing is missing. Errors: `Corrupt`.
[[nodiscard]] Result<QByteArray> carriedOver(const QByteArray &modelFile,
                                             const classify::Model &base);

} // namespace firstline
