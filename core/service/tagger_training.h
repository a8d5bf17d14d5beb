// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <cstdint>

namespace firstline {

/// A trained entity tagger as its file, and what its training was.
struct TaggerFile
{
    QByteArray bytes;
    double agreement = 0; ///< with dlib's own segmenter, 0 to 1
};

/// Trains the entity tagger that ships on `sentences` made-up texts of a seed. The same build,
/// count and seed give the same bytes. Errors: as `train::trainTagger`.
[[nodiscard]] Result<TaggerFile> trainEntityTagger(std::size_t sentences, std::uint64_t seed);

} // namespace firstline
