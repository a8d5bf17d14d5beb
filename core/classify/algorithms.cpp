// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/algorithms.h"

#include "core/classify/decision_tree.h"
#include "core/classify/linear_ensemble.h"
#include "core/classify/linear_svm.h"
#include "core/classify/naive_bayes.h"
#include "core/classify/neural_network.h"
#include "core/classify/random_forest.h"
#include "core/classify/softmax_regression.h"
#include "core/classify/xgboost_trainer.h"

#include <algorithm>
#include <cmath>

namespace firstline::classify {

namespace {

using namespace Qt::StringLiterals;

/// A contract word, what can be set of it, and how to make it of a complete set of values.
struct Algorithm
{
    QString word;
    std::vector<HyperParameter> parameters;
    std::unique_ptr<const Trainer> (*make)(const HyperValues &values);
};

HyperParameter linear(const QString &name, double low, double high, double fallback)
{
    return {name, low, high, fallback, false, false};
}

HyperParameter logarithmic(const QString &name, double low, double high, double fallback)
{
    return {name, low, high, fallback, true, false};
}

Algorithm logistic()
{
    const SoftmaxTrainer::Settings defaults;
    return {
        u"logistic"_s,
        {logarithmic(u"c"_s, 0.03, 1000, defaults.c), linear(u"balance"_s, 0, 1, defaults.balance)},
        [](const HyperValues &values) -> std::unique_ptr<const Trainer> {
            SoftmaxTrainer::Settings settings;
            settings.c = values.at(u"c"_s);
            settings.balance = values.at(u"balance"_s);
            return std::make_unique<SoftmaxTrainer>(settings);
        }};
}

Algorithm naiveBayes()
{
    const NaiveBayesTrainer::Settings defaults;
    return {u"naive-bayes"_s,
            {logarithmic(u"smoothing"_s, 1e-4, 10, defaults.smoothing),
             logarithmic(u"sharpness"_s, 0.3, 300, defaults.sharpness)},
            [](const HyperValues &values) -> std::unique_ptr<const Trainer> {
                NaiveBayesTrainer::Settings settings;
                settings.smoothing = values.at(u"smoothing"_s);
                settings.sharpness = values.at(u"sharpness"_s);
                return std::make_unique<NaiveBayesTrainer>(settings);
            }};
}

Algorithm linearSvm()
{
    const LinearSvmTrainer::Settings defaults;
    return {
        u"linear-svm"_s,
        {logarithmic(u"c"_s, 0.005, 100, defaults.c), linear(u"balance"_s, 0, 1, defaults.balance)},
        [](const HyperValues &values) -> std::unique_ptr<const Trainer> {
            LinearSvmTrainer::Settings settings;
            settings.c = values.at(u"c"_s);
            settings.balance = values.at(u"balance"_s);
            return std::make_unique<LinearSvmTrainer>(settings);
        }};
}

HyperParameter whole(const QString &name, double low, double high, double fallback)
{
    return {name, low, high, fallback, false, true};
}

Algorithm decisionTree()
{
    const DecisionTreeTrainer::Settings defaults;
    return {u"decision-tree"_s,
            {whole(u"max_depth"_s, 1, 30, defaults.maxDepth),
             logarithmic(u"min_child_weight"_s, 0.001, 100, defaults.minChildWeight),
             logarithmic(u"lambda"_s, 0.001, 100, defaults.lambda),
             linear(u"balance"_s, 0, 1, defaults.balance)},
            [](const HyperValues &values) -> std::unique_ptr<const Trainer> {
                DecisionTreeTrainer::Settings settings;
                settings.maxDepth = static_cast<int>(values.at(u"max_depth"_s));
                settings.minChildWeight = values.at(u"min_child_weight"_s);
                settings.lambda = values.at(u"lambda"_s);
                settings.balance = values.at(u"balance"_s);
                return std::make_unique<DecisionTreeTrainer>(settings);
            }};
}

Algorithm randomForest()
{
    const RandomForestTrainer::Settings defaults;
    return {u"random-forest"_s,
            {whole(u"max_depth"_s, 1, 40, defaults.maxDepth),
             linear(u"columns"_s, 0.01, 1, defaults.columns),
             logarithmic(u"min_child_weight"_s, 0.001, 100, defaults.minChildWeight),
             linear(u"subsample"_s, 0.1, 1, defaults.subsample),
             whole(u"trees"_s, 1, 200, defaults.trees),
             linear(u"balance"_s, 0, 1, defaults.balance)},
            [](const HyperValues &values) -> std::unique_ptr<const Trainer> {
                RandomForestTrainer::Settings settings;
                settings.maxDepth = static_cast<int>(values.at(u"max_depth"_s));
                settings.columns = values.at(u"columns"_s);
                settings.minChildWeight = values.at(u"min_child_weight"_s);
                settings.subsample = values.at(u"subsample"_s);
                settings.trees = static_cast<int>(values.at(u"trees"_s));
                settings.balance = values.at(u"balance"_s);
                return std::make_unique<RandomForestTrainer>(settings);
            }};
}

XgboostTrainer::Settings xgboostSettings(const HyperValues &values)
{
    XgboostTrainer::Settings settings;
    settings.eta = values.at(u"eta"_s);
    settings.rounds = static_cast<int>(values.at(u"rounds"_s));
    settings.maxDepth = static_cast<int>(values.at(u"max_depth"_s));
    settings.lambda = values.at(u"lambda"_s);
    settings.minChildWeight = values.at(u"min_child_weight"_s);
    settings.subsample = values.at(u"subsample"_s);
    settings.columns = values.at(u"colsample"_s);
    settings.terms = static_cast<int>(values.at(u"terms"_s));
    settings.balance = values.at(u"balance"_s);
    return settings;
}

Algorithm xgboost()
{
    const XgboostTrainer::Settings defaults;
    return {u"xgboost"_s,
            {logarithmic(u"eta"_s, 0.01, 1, defaults.eta),
             whole(u"rounds"_s, 1, 1000, defaults.rounds),
             whole(u"max_depth"_s, 1, 20, defaults.maxDepth),
             logarithmic(u"lambda"_s, 0.001, 100, defaults.lambda),
             logarithmic(u"min_child_weight"_s, 0.001, 100, defaults.minChildWeight),
             linear(u"subsample"_s, 0.1, 1, defaults.subsample),
             linear(u"colsample"_s, 0.01, 1, defaults.columns),
             whole(u"terms"_s, 100, 20000, defaults.terms),
             linear(u"balance"_s, 0, 1, defaults.balance)},
            [](const HyperValues &values) -> std::unique_ptr<const Trainer> {
                return std::make_unique<XgboostTrainer>(xgboostSettings(values));
            }};
}

Algorithm neuralNetwork()
{
    const NeuralNetworkTrainer::Settings defaults;
    return {u"dnn"_s,
            {logarithmic(u"learning_rate"_s, 0.0001, 0.1, defaults.learningRate),
             logarithmic(u"weight_decay"_s, 1e-6, 0.1, defaults.weightDecay),
             whole(u"hidden"_s, 4, 512, defaults.hidden),
             whole(u"steps"_s, 50, 20000, defaults.steps),
             whole(u"terms"_s, 100, 50000, defaults.terms),
             linear(u"balance"_s, 0, 1, defaults.balance)},
            [](const HyperValues &values) -> std::unique_ptr<const Trainer> {
                NeuralNetworkTrainer::Settings settings;
                settings.learningRate = values.at(u"learning_rate"_s);
                settings.weightDecay = values.at(u"weight_decay"_s);
                settings.hidden = static_cast<int>(values.at(u"hidden"_s));
                settings.steps = static_cast<int>(values.at(u"steps"_s));
                settings.terms = static_cast<int>(values.at(u"terms"_s));
                settings.balance = values.at(u"balance"_s);
                return std::make_unique<NeuralNetworkTrainer>(settings);
            }};
}

Algorithm ensemble()
{
    const LinearEnsembleTrainer::Settings defaults;
    return {u"ensemble"_s,
            {logarithmic(u"logistic-c"_s, 0.03, 1000, defaults.logisticC),
             logarithmic(u"svm-c"_s, 0.005, 100, defaults.svmC)},
            [](const HyperValues &values) -> std::unique_ptr<const Trainer> {
                LinearEnsembleTrainer::Settings settings;
                settings.logisticC = values.at(u"logistic-c"_s);
                settings.svmC = values.at(u"svm-c"_s);
                return std::make_unique<LinearEnsembleTrainer>(settings);
            }};
}

const std::vector<Algorithm> &algorithms()
{
    static const std::vector<Algorithm> all{logistic(),
                                            decisionTree(),
                                            naiveBayes(),
                                            randomForest(),
                                            linearSvm(),
                                            xgboost(),
                                            neuralNetwork(),
                                            ensemble()};
    return all;
}

const Algorithm *find(const QString &word)
{
    const auto found = std::find_if(algorithms().begin(),
                                    algorithms().end(),
                                    [&word](const Algorithm &known) { return known.word == word; });
    return found == algorithms().end() ? nullptr : &*found;
}

Error unknownAlgorithm(const QString &word)
{
    return {ErrorCode::InvalidInput,
            u"unknown algorithm \"%1\"; there are auto, %2"_s.arg(word,
                                                                  algorithmWords().join(u", "_s))};
}

Error unknownName(const Algorithm &algorithm, const QString &name)
{
    QStringList names;
    for (const HyperParameter &parameter : algorithm.parameters) {
        names.append(parameter.name);
    }
    const QString known = names.isEmpty() ? u"it has none"_s : u"it has "_s + names.join(u", "_s);
    return {ErrorCode::InvalidInput,
            u"%1 has no hyper-parameter \"%2\"; %3"_s.arg(algorithm.word, name, known)};
}

bool allows(const HyperParameter &parameter, double value)
{
    return value >= parameter.low && value <= parameter.high
           && (!parameter.whole || value == std::floor(value));
}

Error notAllowed(const Algorithm &algorithm, const HyperParameter &parameter, double value)
{
    return {
        ErrorCode::InvalidInput,
        u"%1 of %2 takes a %3 from %4 to %5, not %6"_s
            .arg(parameter.name, algorithm.word, parameter.whole ? u"whole number"_s : u"number"_s)
            .arg(parameter.low)
            .arg(parameter.high)
            .arg(value)};
}

} // namespace

QStringList algorithmWords()
{
    QStringList words;
    for (const Algorithm &algorithm : algorithms()) {
        words.append(algorithm.word);
    }
    return words;
}

std::vector<HyperParameter> hyperParameters(const QString &algorithm)
{
    const Algorithm *const known = find(algorithm);
    return known == nullptr ? std::vector<HyperParameter>() : known->parameters;
}

Result<HyperValues> completeValues(const QString &algorithm, const HyperValues &values)
{
    const Algorithm *const known = find(algorithm);
    if (known == nullptr) {
        return fail(unknownAlgorithm(algorithm));
    }
    HyperValues complete = values;
    for (const HyperParameter &parameter : known->parameters) {
        const double value = complete.try_emplace(parameter.name, parameter.fallback).first->second;
        if (!allows(parameter, value)) {
            return fail(notAllowed(*known, parameter, value));
        }
    }
    if (complete.size() > known->parameters.size()) {
        const auto isKnown = [known](const auto &entry) {
            return std::any_of(known->parameters.begin(),
                               known->parameters.end(),
                               [&](const HyperParameter &p) { return p.name == entry.first; });
        };
        const auto stray = std::find_if_not(values.begin(), values.end(), isKnown);
        return fail(unknownName(*known, stray->first));
    }
    return complete;
}

Result<std::unique_ptr<const Trainer>> makeTrainer(const QString &algorithm,
                                                   const HyperValues &values)
{
    const Result<HyperValues> complete = completeValues(algorithm, values);
    if (!complete) {
        return fail(complete.error());
    }
    return find(algorithm)->make(*complete);
}

} // namespace firstline::classify
