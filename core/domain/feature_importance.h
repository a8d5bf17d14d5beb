// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace firstline {

/// What a word or a fact does in the tickets that have it.
struct FeatureEffect
{
    QString feature;   ///< stable name: "word:refund", "meta:caps_ratio"
    double weight = 0; ///< log-odds before calibration, on average where it occurs
    double share = 0;  ///< of the tickets looked at that have it, 0 to 1

    /// What it does on average over all tickets looked at; lists are sorted by its size.
    [[nodiscard]] double impact() const { return weight * share; }
};

/// What speaks for a label and what against it.
struct LabelImportance
{
    QString label;
    qint64 tickets = 0;                 ///< of this label among the sample
    std::vector<FeatureEffect> towards; ///< in the label's own tickets; weights above 0
    std::vector<FeatureEffect> against; ///< in the tickets of other labels; weights below 0
};

/// What drives the answers of one task, read off a sample of tickets.
///
/// Words in here come from people's tickets: only such are named as several independent tickets
/// have, see `explain::NameableWords`.
struct FeatureImportance
{
    qint64 tickets = 0;                  ///< in the sample
    std::vector<FeatureEffect> overall;  ///< mean size of the weight over all labels
    std::vector<LabelImportance> labels; ///< in the model's order

    [[nodiscard]] bool isEmpty() const { return tickets == 0; }
};

} // namespace firstline
