// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/model_card.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace firstline::classify {
class Model;
}
namespace firstline::storage {
class Reader;
class Writer;
} // namespace firstline::storage

namespace firstline {

class Clock;

/// The versions of the model in a database, one of which is the champion.
///
/// Thread safety: every function may be called from any thread; all wait for the database.
class ModelRegistry
{
public:
    /// The references are kept and must outlive this object.
    ModelRegistry(storage::Reader &reader, storage::Writer &writer, const Clock &clock);

    /// All versions, oldest first.
    [[nodiscard]] Result<std::vector<RegisteredModel>> list() const;

    /// Whether a new version may become the champion.
    enum class Promotion : std::uint8_t
    {
        IfNone, ///< it does when there was no champion
        Never
    };

    /// Keeps a model file as the next version. Errors: `Corrupt` when it is not a model file.
    [[nodiscard]] Result<RegisteredModel> add(const QByteArray &modelFile,
                                              Promotion promotion = Promotion::IfNone);

    /// The file of a version, as it was added. Errors: `NotFound`.
    [[nodiscard]] Result<QByteArray> file(int number) const;

    /// The champion ready to predict, its version "vN". Errors: `NotFound` when there is none.
    [[nodiscard]] Result<std::shared_ptr<const classify::Model>> champion() const;

private:
    storage::Reader &m_reader;
    storage::Writer &m_writer;
    const Clock &m_clock;
};

/// Where the model comes from when no file is given: the champion of the registry, else the default
/// model that ships. Errors: what loading says; `NotFound` when the default model is missing.
[[nodiscard]] Result<std::shared_ptr<const classify::Model>>
championOrDefault(const ModelRegistry *registry);

} // namespace firstline
