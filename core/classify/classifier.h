// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byte_stream.h"
#include "core/base/cancellation.h"
#include "core/base/random_source.h"
#include "core/base/result.h"
#include "core/features/feature_vector.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace firstline::classify {

/// The weights of a linear model: score of a class = bias + sum of value × weight.
struct LinearWeights
{
    std::uint32_t classes = 0;
    std::vector<float> weights; ///< [row × classes + class]
    std::vector<float> bias;    ///< per class
};

/// What each feature of one ticket adds to the score of one label, before calibration.
///
/// The values and the bias add up to the score, to float precision.
struct Contributions
{
    std::vector<float> values; ///< one a row of the ticket's feature vector
    double bias = 0;           ///< what no feature of the ticket explains
};

/// A trained decision function: numbers in, one score a class out.
///
/// Thread safety: immutable.
class Classifier
{
public:
    virtual ~Classifier() = default;

    /// What the model file calls this kind, such as "linear".
    [[nodiscard]] virtual std::string_view kind() const = 0;
    [[nodiscard]] virtual std::uint32_t classes() const = 0;

    /// Writes the score of every class, larger is likelier. Requires: `scores` has `classes()`
    /// elements, every row of `ticket` is known.
    virtual void scores(const features::FeatureVector &ticket, std::span<float> scores) const = 0;

    virtual void save(ByteWriter &writer) const = 0;

    /// The weights where the score is a sum over features, else null.
    [[nodiscard]] virtual const LinearWeights *linear() const { return nullptr; }

    /// What each feature adds to the score of `label`; nothing where the function is not a sum
    /// over features and leaving words out must tell. Requires: label below `classes()`.
    [[nodiscard]] virtual std::optional<Contributions>
    contributions(const features::FeatureVector & /*ticket*/, std::uint32_t /*label*/) const
    {
        return std::nullopt;
    }
};

/// Weighted tickets with labels, as a trainer sees them. A trainer asks for one vector at a time,
/// because all vectors together would not fit into memory.
///
/// Thread safety: immutable.
class TrainingSet
{
public:
    /// The reference is kept and must outlive this object. Requires: the matrix is ranked.
    TrainingSet(const features::CountMatrix &matrix,
                features::LabelledRows labelled,
                features::TicketWeigher weigher);

    [[nodiscard]] std::size_t size() const { return m_labelled.tickets.size(); }
    [[nodiscard]] std::uint32_t classes() const { return m_labelled.classes; }
    [[nodiscard]] std::uint32_t rows() const { return m_weigher.rows(); }
    [[nodiscard]] std::uint32_t label(std::size_t i) const { return m_labelled.labels[i]; }
    void vector(std::size_t i, features::FeatureVector &out) const;

    /// The first place, 0, is left to a bias.
    static constexpr std::uint32_t kFirstMetaPlace = 1;
    static constexpr std::uint32_t kFirstTermPlace = kFirstMetaPlace + features::kMetaCount;
    /// Meta features are in every ticket; terms follow, the most frequent first.
    [[nodiscard]] std::uint32_t places() const { return kFirstMetaPlace + rows(); }
    /// The row of each term's place.
    [[nodiscard]] std::span<const std::uint32_t> rowsByRank() const { return m_matrix.byRank; }
    /// The same vector with places for rows; much faster.
    void placedVector(std::size_t i, features::FeatureVector &out) const;
    /// Has the processor fetch a ticket that will be asked for soon: tickets are visited at random.
    void prefetch(std::size_t i) const;
    [[nodiscard]] const features::TicketWeigher &weigher() const { return m_weigher; }

    /// (n / (k · n_c)) to the power of `balance` for each class: 0 weighs tickets alike, 1 classes.
    [[nodiscard]] std::vector<float> classWeights(double balance) const;

private:
    const features::CountMatrix &m_matrix;
    features::LabelledRows m_labelled;
    features::TicketWeigher m_weigher;
    features::RankedWeights m_weights;
    std::vector<features::BlockFactors> m_factors;
    std::vector<features::MetaValues> m_meta; ///< scaled
};

/// Learns a decision function; holds its settings and nothing else.
///
/// Thread safety: const; one object may train on many threads.
class Trainer
{
public:
    virtual ~Trainer() = default;

    /// Whether terms are weighted by what the labels say about them.
    [[nodiscard]] virtual bool wantsSupervisedWeights() const { return true; }

    /// Learns from `set`. The same set and seed give the same function, bit by bit.
    /// Requires: at least two classes, each with a ticket. Errors: `Cancelled`.
    [[nodiscard]] virtual Result<std::unique_ptr<const Classifier>>
    train(const TrainingSet &set,
          RandomSource random,
          const CancellationToken &cancellation) const = 0;
};

} // namespace firstline::classify
