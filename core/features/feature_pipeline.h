// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/domain/ticket.h"
#include "core/features/count_matrix.h"
#include "core/features/feature_vector.h"
#include "core/features/meta_features.h"
#include "core/features/vocabulary.h"

#include <QString>

#include <span>
#include <vector>

namespace firstline::features {

/// Turns tickets into numbers: cleaning, tokens, hashed n-grams, idf and meta features, fitted
/// together, saved together and known by one fingerprint. Says in the log ("features") what each
/// step took, in time and in memory.
///
/// Thread safety: const functions may be called from any thread.
class FeaturePipeline
{
public:
    /// A change to the output of any step is a new version: older models no longer fit.
    static constexpr std::uint32_t kVersion = 3;

    /// Learns vocabulary, idf and the scale of the meta features, and gives the counts of the
    /// same tickets. Their `rarity` is what it would be without the ticket itself.
    /// Errors: `Cancelled`.
    [[nodiscard]] Result<CountMatrix> fitTransform(std::span<const Ticket> tickets,
                                                   const CancellationToken &cancellation = {});
    /// The same without the counts. Errors: `Cancelled`.
    [[nodiscard]] Result<void> fit(std::span<const Ticket> tickets,
                                   const CancellationToken &cancellation = {});
    /// Counts other tickets by the vocabulary learned. Errors: `Cancelled`.
    [[nodiscard]] Result<CountMatrix> transform(std::span<const Ticket> tickets,
                                                const CancellationToken &cancellation = {}) const;

    [[nodiscard]] const Vocabulary &vocabulary() const { return m_vocabulary; }
    [[nodiscard]] const std::vector<float> &idf() const { return m_idf; }
    [[nodiscard]] const MetaScaler &metaScaler() const { return m_metaScaler; }
    /// Terms and meta features: the rows of a linear model.
    [[nodiscard]] std::uint32_t rows() const
    {
        return m_vocabulary.size() + static_cast<std::uint32_t>(kMetaCount);
    }

    void save(ByteWriter &writer) const;
    /// Errors: `Corrupt` when the bytes are of another version or damaged.
    [[nodiscard]] static Result<FeaturePipeline> load(ByteReader &reader);

    /// First 16 hex digits of the SHA-256 of what `save` writes.
    [[nodiscard]] QString fingerprint() const;

private:
    Vocabulary m_vocabulary;
    std::vector<float> m_idf;
    MetaScaler m_metaScaler;
};

} // namespace firstline::features
