// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/paired_difference.h"

#include "core/evaluate/confusion.h"
#include "core/evaluate/intervals.h"
#include "core/evaluate/metrics.h"

namespace firstline::evaluate {

Difference pairedDifference(const PairedAnswers &answers, const PairedOptions &options)
{
    Q_ASSERT_X(!answers.truth.empty() && answers.truth.size() == answers.first.size()
                   && answers.truth.size() == answers.second.size() && options.rounds > 0,
               "pairedDifference",
               "needs one answer of both models per row, and a round");
    const FamilyBootstrap bootstrap(answers.families, answers.truth.size());
    const RandomSource seeds(options.seed);
    LabelCounts first(answers.labels);
    LabelCounts second(answers.labels);
    std::vector<double> differences(static_cast<std::size_t>(options.rounds));
    for (std::size_t round = 0; round < differences.size(); ++round) {
        RandomSource random = seeds.child(round);
        first.clear();
        second.clear();
        bootstrap.draw(random, [&](std::size_t row) {
            first.add(answers.truth[row], answers.first[row]);
            second.add(answers.truth[row], answers.second[row]);
        });
        differences[round] = first.macroF1() - second.macroF1();
    }
    return {macroF1(answers.truth, answers.first, answers.labels)
                - macroF1(answers.truth, answers.second, answers.labels),
            percentileInterval(std::move(differences))};
}

} // namespace firstline::evaluate
