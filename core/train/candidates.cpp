// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/candidates.h"

#include <QStringList>

#include <algorithm>

namespace firstline::train {

namespace {

using namespace Qt::StringLiterals;

/// Multiplications of one prediction: about 250 µs on one core.
constexpr std::size_t kPredictionBudget = 1'000'000;
/// Term counts × labels up to which all candidates are tried: a minute or two on two cores.
constexpr std::size_t kFullBudget = 300'000'000;
/// The same for the first two.
constexpr std::size_t kShortBudget = 3'000'000'000;
constexpr std::size_t kShortList = 2;

HyperValues c(double value)
{
    return {{u"c"_s, value}};
}

} // namespace

QString Candidate::name() const
{
    QStringList parts{algorithm};
    for (const auto &[name, value] : values) {
        parts.append(u"%1=%2"_s.arg(name).arg(value));
    }
    return parts.join(u' ');
}

std::vector<Candidate> autoCandidates(std::size_t counts, std::size_t tickets, std::size_t labels)
{
    const std::size_t ofOne = counts / std::max<std::size_t>(tickets, 1) * labels;
    std::vector<Candidate> candidates{{u"logistic"_s, {}},
                                      {u"linear-svm"_s, c(1)},
                                      {u"ensemble"_s, {}},
                                      {u"linear-svm"_s, c(0.25)},
                                      {u"linear-svm"_s, c(0.5)},
                                      {u"logistic"_s, c(10)},
                                      {u"naive-bayes"_s, {}}};
    if (counts * labels > kShortBudget || ofOne > kPredictionBudget) {
        candidates.resize(1);
    } else if (counts * labels > kFullBudget) {
        candidates.resize(kShortList);
    }
    return candidates;
}

} // namespace firstline::train
