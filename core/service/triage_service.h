// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/model_card.h"
#include "core/domain/prediction.h"
#include "core/domain/ticket.h"

#include <atomic>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>

namespace firstline::classify {
class Model;
}

namespace firstline {

/// What looks for named things in a text.
enum class EntityFinder : std::uint8_t
{
    Patterns, ///< forms and announcing words: about 5 µs for 100 words
    Tagger ///< the trained tagger with the patterns, finds product names too; about 65 µs in all
};

/// The finder of a word, "patterns" or "tagger"; nothing for another.
[[nodiscard]] std::optional<EntityFinder> entityFinderFromWord(const QString &word);

/// How much a prediction should say beyond its labels.
struct PredictOptions
{
    static constexpr int kAllReasons = std::numeric_limits<int>::max();
    int reasonsPerTask = 5; ///< 0: none; `kAllReasons`: until they and the bias add up to the score
    EntityFinder entities = EntityFinder::Patterns;
};

/// Predicts priority and category of tickets with the published model.
///
/// A new model is published by swapping a pointer; predictions under way keep the old one.
///
/// Thread safety: every function may be called from any thread.
class TriageService
{
public:
    TriageService();
    explicit TriageService(std::shared_ptr<const classify::Model> model);
    ~TriageService();

    TriageService(const TriageService &) = delete;
    TriageService &operator=(const TriageService &) = delete;

    /// Makes all later predictions use `model`. Requires: not null.
    void publish(std::shared_ptr<const classify::Model> model);

    [[nodiscard]] bool isReady() const;
    /// The published model, or null before the first `publish`.
    [[nodiscard]] std::shared_ptr<const classify::Model> model() const;
    /// The published model's card, or nothing before the first `publish`.
    [[nodiscard]] std::optional<ModelCard> card() const;

    /// Predicts one ticket. The same ticket and model always give the same answer.
    ///
    /// Errors: `Unavailable` while no model is published.
    /// Cost: about 0.15 ms for a ticket of 100 words with reasons; see docs/benchmarks.md.
    [[nodiscard]] Result<Prediction> predict(const Ticket &ticket,
                                             const PredictOptions &options = {}) const;

private:
    std::atomic<std::shared_ptr<const classify::Model>> m_model;
};

} // namespace firstline
