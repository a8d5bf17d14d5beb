// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/tree_growing.h"

#include "core/classify/tree_classifier.h"
#include "core/classify/xgboost_trees.h"

#include <map>
#include <string>

#include <xgboost/c_api.h>

namespace firstline::classify {

namespace {

using namespace Qt::StringLiterals;

Error xgboostError()
{
    return {ErrorCode::Internal, u"XGBoost: "_s + QString::fromUtf8(XGBGetLastError())};
}

Error cancelled()
{
    return {ErrorCode::Cancelled, u"training was stopped"_s};
}

/// Memory described the way that XGBoost wants it.
template <typename T>
std::string arrayOf(const std::vector<T> &values, const char *type)
{
    return "{\"data\":[" + std::to_string(reinterpret_cast<std::uintptr_t>(values.data()))
           + ",true],\"shape\":[" + std::to_string(values.size()) + "],\"typestr\":\"" + type
           + "\",\"version\":3}";
}

/// The tickets as a sparse matrix, with labels and weights.
class TicketMatrix
{
public:
    TicketMatrix() = default;
    ~TicketMatrix()
    {
        if (m_handle != nullptr) {
            XGDMatrixFree(m_handle);
        }
    }
    TicketMatrix(const TicketMatrix &) = delete;
    TicketMatrix &operator=(const TicketMatrix &) = delete;

    [[nodiscard]] Result<void>
    fill(const TrainingSet &set, const TermColumns &columns, double balance)
    {
        std::vector<std::uint64_t> starts{0};
        std::vector<std::uint32_t> indices;
        std::vector<float> values;
        std::vector<float> labels;
        std::vector<float> weights;
        const std::vector<float> classWeights = set.classWeights(balance);
        features::FeatureVector ticket;
        for (std::size_t i = 0; i < set.size(); ++i) {
            set.vector(i, ticket);
            for (std::size_t j = 0; j < ticket.rows.size(); ++j) {
                const std::uint32_t column = columns.columnOf(ticket.rows[j]);
                if (column != TermColumns::kNone) {
                    indices.push_back(column);
                    values.push_back(column < columns.terms() ? 1.0F : ticket.values[j]);
                }
            }
            starts.push_back(indices.size());
            labels.push_back(static_cast<float>(set.label(i)));
            weights.push_back(classWeights[set.label(i)]);
        }
        const int made = XGDMatrixCreateFromCSR(arrayOf(starts, "<u8").c_str(),
                                                arrayOf(indices, "<u4").c_str(),
                                                arrayOf(values, "<f4").c_str(),
                                                columns.size(),
                                                R"({"missing":NaN,"nthread":1})",
                                                &m_handle);
        const bool ok =
            made == 0
            && XGDMatrixSetInfoFromInterface(m_handle, "label", arrayOf(labels, "<f4").c_str()) == 0
            && XGDMatrixSetInfoFromInterface(m_handle, "weight", arrayOf(weights, "<f4").c_str())
                   == 0;
        return ok ? Result<void>() : fail(xgboostError());
    }

    [[nodiscard]] DMatrixHandle handle() const { return m_handle; }

private:
    DMatrixHandle m_handle = nullptr;
};

/// One run of XGBoost.
class Booster
{
public:
    Booster() = default;
    ~Booster()
    {
        if (m_handle != nullptr) {
            XGBoosterFree(m_handle);
        }
    }
    Booster(const Booster &) = delete;
    Booster &operator=(const Booster &) = delete;

    [[nodiscard]] Result<void> start(const TicketMatrix &matrix,
                                     const std::map<std::string, std::string> &parameters)
    {
        m_matrix = matrix.handle();
        if (XGBoosterCreate(&m_matrix, 1, &m_handle) != 0) {
            return fail(xgboostError());
        }
        for (const auto &[name, value] : parameters) {
            if (XGBoosterSetParam(m_handle, name.c_str(), value.c_str()) != 0) {
                return fail(xgboostError());
            }
        }
        return {};
    }

    [[nodiscard]] Result<void> grow(int round)
    {
        return XGBoosterUpdateOneIter(m_handle, round, m_matrix) == 0 ? Result<void>()
                                                                      : fail(xgboostError());
    }

    [[nodiscard]] Result<void> addTrees(float factor, TreeEnsemble &trees) const
    {
        bst_ulong size = 0;
        const char *bytes = nullptr;
        if (XGBoosterSaveModelToBuffer(m_handle, R"({"format":"json"})", &size, &bytes) != 0) {
            return fail(xgboostError());
        }
        return addXgboostTrees(
            QByteArray::fromRawData(bytes, static_cast<qsizetype>(size)), factor, trees);
    }

private:
    BoosterHandle m_handle = nullptr;
    DMatrixHandle m_matrix = nullptr;
};

std::map<std::string, std::string> parameters(const TreeGrowth &growth, std::uint32_t classes)
{
    return {{"objective", "multi:softprob"},
            {"num_class", std::to_string(classes)},
            {"base_score", "0.5"},
            {"tree_method", "hist"},
            {"max_bin", "32"},
            {"nthread", "1"},
            {"verbosity", "0"},
            {"disable_default_eval_metric", "1"},
            {"seed_per_iteration", "1"},
            {"eta", std::to_string(growth.eta)},
            {"max_depth", std::to_string(growth.maxDepth)},
            {"lambda", std::to_string(growth.lambda)},
            {"min_child_weight", std::to_string(growth.minChildWeight)},
            {"subsample", std::to_string(growth.subsample)},
            {"colsample_bytree", std::to_string(growth.columnsPerTree)},
            {"colsample_bynode", std::to_string(growth.columnsPerFork)}};
}

/// Each round corrects the one before it.
Result<void> boost(const TicketMatrix &matrix,
                   std::map<std::string, std::string> settings,
                   const TreeGrowth &growth,
                   RandomSource random,
                   const CancellationToken &cancellation,
                   TreeEnsemble &trees)
{
    settings["seed"] = std::to_string(random.below(1U << 30U));
    Booster booster;
    Result<void> done = booster.start(matrix, settings);
    for (int round = 0; done && round < growth.rounds; ++round) {
        done = cancellation.isCancelled() ? fail(cancelled()) : booster.grow(round);
    }
    return done ? booster.addTrees(1.0F, trees) : done;
}

/// Each round starts anew, and all have the same say.
Result<void> average(const TicketMatrix &matrix,
                     std::map<std::string, std::string> settings,
                     const TreeGrowth &growth,
                     RandomSource random,
                     const CancellationToken &cancellation,
                     TreeEnsemble &trees)
{
    Result<void> done;
    for (int round = 0; done && round < growth.rounds; ++round) {
        if (cancellation.isCancelled()) {
            return fail(cancelled());
        }
        settings["seed"] = std::to_string(random.below(1U << 30U));
        Booster booster;
        done = booster.start(matrix, settings);
        if (done) {
            done = booster.grow(0);
        }
        if (done) {
            done = booster.addTrees(1.0F / static_cast<float>(growth.rounds), trees);
        }
    }
    return done;
}

} // namespace

Result<std::unique_ptr<const Classifier>> growTrees(const TrainingSet &set,
                                                    const TreeGrowth &growth,
                                                    RandomSource random,
                                                    const CancellationToken &cancellation)
{
    if (cancellation.isCancelled()) {
        return fail(cancelled());
    }
    TermColumns columns = TermColumns::mostTelling(set, static_cast<std::size_t>(growth.terms));
    TicketMatrix matrix;
    if (Result<void> filled = matrix.fill(set, columns, growth.balance); !filled) {
        return fail(filled.error());
    }
    TreeEnsemble trees(set.classes(), columns.size());
    const auto grow = growth.kind == TreeGrowth::Rounds::Boost ? boost : average;
    const Result<void> done =
        grow(matrix, parameters(growth, set.classes()), growth, random, cancellation, trees);
    if (!done) {
        return fail(done.error());
    }
    return std::make_unique<TreeClassifier>(std::move(columns), std::move(trees));
}

} // namespace firstline::classify
