// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/fold_assignment.h"

#include "core/evaluate/folds.h"
#include "core/features/prepared_ticket.h"
#include "core/text/near_duplicates.h"

#include <QtConcurrentMap>

#include <numeric>
#include <string>

namespace firstline::train {

namespace {

/// Stricter than what reads alike: tickets of one form that differ in a job or host often have
/// different labels, and are no copies of each other.
constexpr double kFamilySimilarity = 0.7;

} // namespace

Result<std::vector<std::uint32_t>> ticketFamilies(std::span<const Ticket> tickets,
                                                  const CancellationToken &cancellation)
{
    std::vector<std::string> texts(tickets.size());
    std::vector<std::size_t> positions(tickets.size());
    std::iota(positions.begin(), positions.end(), std::size_t{0});
    QtConcurrent::blockingMap(positions, [&](std::size_t i) {
        if (!cancellation.isCancelled()) {
            features::cleanInto(tickets[i], texts[i]);
        }
    });
    if (cancellation.isCancelled()) {
        return fail(ErrorCode::Cancelled,
                    QStringLiteral("looking for near-duplicates was stopped"));
    }
    return text::families(texts, kFamilySimilarity, text::Digits::Count);
}

std::vector<std::uint32_t> assignFolds(const TaskLabels &labels,
                                       std::span<const std::uint32_t> families,
                                       std::uint32_t folds,
                                       std::uint64_t seed)
{
    const std::vector<int> classes(labels.classes.begin(), labels.classes.end());
    std::vector<std::uint32_t> familyOfRow;
    if (!families.empty()) {
        familyOfRow.reserve(labels.tickets.size());
        for (const std::uint32_t ticket : labels.tickets) {
            familyOfRow.push_back(families[ticket]);
        }
    }
    return evaluate::stratifiedFolds(classes, familyOfRow, {folds, seed});
}

} // namespace firstline::train
