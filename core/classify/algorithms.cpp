// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/algorithms.h"

#include "core/classify/linear_ensemble.h"
#include "core/classify/linear_svm.h"
#include "core/classify/naive_bayes.h"
#include "core/classify/softmax_regression.h"

#include <algorithm>
#include <array>

namespace firstline::classify {

namespace {

using namespace Qt::StringLiterals;

struct Algorithm
{
    QLatin1StringView word;
    std::unique_ptr<const Trainer> (*make)();
};

template <typename T>
std::unique_ptr<const Trainer> make()
{
    return std::make_unique<T>();
}

constexpr std::array kAlgorithms{Algorithm{"logistic"_L1, make<SoftmaxTrainer>},
                                 Algorithm{"naive-bayes"_L1, make<NaiveBayesTrainer>},
                                 Algorithm{"linear-svm"_L1, make<LinearSvmTrainer>},
                                 Algorithm{"ensemble"_L1, make<LinearEnsembleTrainer>}};

} // namespace

QStringList algorithmWords()
{
    QStringList words;
    for (const Algorithm &algorithm : kAlgorithms) {
        words.append(algorithm.word);
    }
    return words;
}

Result<std::unique_ptr<const Trainer>> makeTrainer(const QString &algorithm)
{
    const auto *const found =
        std::find_if(kAlgorithms.begin(), kAlgorithms.end(), [&algorithm](const Algorithm &known) {
            return known.word == algorithm;
        });
    if (found == kAlgorithms.end()) {
        return fail(ErrorCode::InvalidInput,
                    u"unknown algorithm \"%1\"; there are auto, %2"_s.arg(
                        algorithm, algorithmWords().join(u", "_s)));
    }
    return found->make();
}

} // namespace firstline::classify
