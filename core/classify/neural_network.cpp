// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/neural_network.h"

#include "core/classify/neural_classifier.h"
#include "core/classify/term_columns.h"

#include <dlib/dnn/core.h>
#include <dlib/dnn/input.h>
#include <dlib/dnn/layers.h>
#include <dlib/dnn/loss.h>
#include <dlib/dnn/solvers.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace firstline::classify {

namespace {

/// The columns that a ticket has, with their values.
using SparseTicket = std::vector<std::pair<std::uint32_t, float>>;

/// Lays tickets out as rows of (column + 1, value) pairs, filled up with zeros. Columns are exact
/// in a float up to 2^24.
class SparseInput
{
public:
    using input_type = SparseTicket; // NOLINT(readability-identifier-naming): dlib's name

    template <typename Iterator>
    void to_tensor(Iterator begin, // NOLINT(readability-identifier-naming): dlib's name
                   Iterator end,
                   dlib::resizable_tensor &data) const
    {
        std::size_t longest = 1;
        for (Iterator ticket = begin; ticket != end; ++ticket) {
            longest = std::max(longest, ticket->size());
        }
        data.set_size(std::distance(begin, end), static_cast<long long>(2 * longest));
        float *row = data.host_write_only();
        std::fill(row, row + data.size(), 0.0F);
        for (Iterator ticket = begin; ticket != end; ++ticket, row += 2 * longest) {
            for (std::size_t i = 0; i < ticket->size(); ++i) {
                row[2 * i] = static_cast<float>((*ticket)[i].first + 1);
                row[2 * i + 1] = (*ticket)[i].second;
            }
        }
    }

    friend void serialize(const SparseInput &, std::ostream &) {}
    friend void deserialize(SparseInput &, std::istream &) {}
};

/// A fully connected layer that touches only the columns that a ticket has.
class SparseLayer
{
public:
    SparseLayer() = default;
    SparseLayer(std::size_t columns, std::size_t units)
        : m_columns(columns)
        , m_units(units)
    {
    }

    template <typename Below>
    void setup(const Below &)
    {
        m_parameters.set_size(static_cast<long long>(m_columns + 1),
                              static_cast<long long>(m_units));
        m_parameters = 0;
    }

    template <typename Below>
    void forward(const Below &below, dlib::resizable_tensor &output)
    {
        const dlib::tensor &input = below.get_output();
        output.set_size(input.num_samples(), static_cast<long long>(m_units));
        const float *const weights = m_parameters.host();
        const float *const bias = weights + m_columns * m_units;
        float *out = output.host_write_only();
        forEachTicket(input, [&](const float *ticket, std::size_t size) {
            std::copy(bias, bias + m_units, out);
            for (std::size_t i = 0; i < size && ticket[2 * i] > 0; ++i) {
                const float *const row = weights + columnOf(ticket[2 * i]) * m_units;
                for (std::size_t u = 0; u < m_units; ++u) {
                    out[u] += ticket[2 * i + 1] * row[u];
                }
            }
            out += m_units;
        });
    }

    template <typename Below>
    void backward(const dlib::tensor &gradient, Below &below, dlib::tensor &parameterGradient)
    {
        parameterGradient = 0;
        float *const weights = parameterGradient.host();
        float *const bias = weights + m_columns * m_units;
        const float *in = gradient.host();
        forEachTicket(below.get_output(), [&](const float *ticket, std::size_t size) {
            for (std::size_t u = 0; u < m_units; ++u) {
                bias[u] += in[u];
            }
            for (std::size_t i = 0; i < size && ticket[2 * i] > 0; ++i) {
                float *const row = weights + columnOf(ticket[2 * i]) * m_units;
                for (std::size_t u = 0; u < m_units; ++u) {
                    row[u] += ticket[2 * i + 1] * in[u];
                }
            }
            in += m_units;
        });
    }

    // NOLINTBEGIN(readability-identifier-naming): dlib's names
    [[nodiscard]] const dlib::tensor &get_layer_params() const { return m_parameters; }
    [[nodiscard]] dlib::tensor &get_layer_params() { return m_parameters; }
    // NOLINTEND(readability-identifier-naming)

    friend void serialize(const SparseLayer &, std::ostream &) {}
    friend void deserialize(SparseLayer &, std::istream &) {}

private:
    static std::size_t columnOf(float value) { return static_cast<std::size_t>(value) - 1; }

    template <typename Visit>
    static void forEachTicket(const dlib::tensor &input, Visit &&visit)
    {
        const auto pairs = static_cast<std::size_t>(input.k()) / 2;
        const float *row = input.host();
        for (long long i = 0; i < input.num_samples(); ++i, row += 2 * pairs) {
            visit(row, pairs);
        }
    }

    std::size_t m_columns = 0;
    std::size_t m_units = 0;
    dlib::resizable_tensor m_parameters;
};

/// A fully connected layer without BLAS, whose results may depend on its number of threads.
class DenseLayer
{
public:
    DenseLayer() = default;
    DenseLayer(std::size_t inputs, std::size_t outputs)
        : m_inputs(inputs)
        , m_outputs(outputs)
    {
    }

    template <typename Below>
    void setup(const Below &)
    {
        m_parameters.set_size(static_cast<long long>(m_inputs + 1),
                              static_cast<long long>(m_outputs));
        m_parameters = 0;
    }

    template <typename Below>
    void forward(const Below &below, dlib::resizable_tensor &output)
    {
        const dlib::tensor &input = below.get_output();
        output.set_size(input.num_samples(), static_cast<long long>(m_outputs));
        const float *const weights = m_parameters.host();
        const float *const bias = weights + m_inputs * m_outputs;
        const float *in = input.host();
        float *out = output.host_write_only();
        for (long long n = 0; n < input.num_samples(); ++n, in += m_inputs, out += m_outputs) {
            std::copy(bias, bias + m_outputs, out);
            for (std::size_t i = 0; i < m_inputs; ++i) {
                for (std::size_t o = 0; o < m_outputs; ++o) {
                    out[o] += in[i] * weights[i * m_outputs + o];
                }
            }
        }
    }

    template <typename Below>
    void backward(const dlib::tensor &gradient, Below &below, dlib::tensor &parameterGradient)
    {
        parameterGradient = 0;
        const float *const weights = m_parameters.host();
        float *const change = parameterGradient.host();
        float *const bias = change + m_inputs * m_outputs;
        const float *in = below.get_output().host();
        float *passedOn = below.get_gradient_input().host();
        const float *out = gradient.host();
        for (long long n = 0; n < gradient.num_samples();
             ++n, in += m_inputs, passedOn += m_inputs, out += m_outputs) {
            for (std::size_t o = 0; o < m_outputs; ++o) {
                bias[o] += out[o];
            }
            for (std::size_t i = 0; i < m_inputs; ++i) {
                float sum = 0;
                for (std::size_t o = 0; o < m_outputs; ++o) {
                    change[i * m_outputs + o] += in[i] * out[o];
                    sum += weights[i * m_outputs + o] * out[o];
                }
                passedOn[i] += sum;
            }
        }
    }

    // NOLINTBEGIN(readability-identifier-naming): dlib's names
    [[nodiscard]] const dlib::tensor &get_layer_params() const { return m_parameters; }
    [[nodiscard]] dlib::tensor &get_layer_params() { return m_parameters; }
    // NOLINTEND(readability-identifier-naming)

    friend void serialize(const DenseLayer &, std::ostream &) {}
    friend void deserialize(DenseLayer &, std::istream &) {}

private:
    std::size_t m_inputs = 0;
    std::size_t m_outputs = 0;
    dlib::resizable_tensor m_parameters;
};

using Network = dlib::loss_multiclass_log_weighted<
    dlib::add_layer<DenseLayer, dlib::relu<dlib::add_layer<SparseLayer, SparseInput>>>>;
using Label = dlib::loss_multiclass_log_weighted_::weighted_label;

/// The tickets in the form that dlib trains on.
struct Batchable
{
    std::vector<SparseTicket> tickets;
    std::vector<Label> labels;
};

Batchable batchable(const TrainingSet &set, const TermColumns &columns, double balance)
{
    Batchable all;
    const std::vector<float> weights = set.classWeights(balance);
    features::FeatureVector vector;
    for (std::size_t i = 0; i < set.size(); ++i) {
        set.vector(i, vector);
        SparseTicket ticket;
        for (std::size_t j = 0; j < vector.rows.size(); ++j) {
            const std::uint32_t column = columns.columnOf(vector.rows[j]);
            if (column != TermColumns::kNone) {
                ticket.emplace_back(column, vector.values[j]);
            }
        }
        all.tickets.push_back(std::move(ticket));
        all.labels.emplace_back(set.label(i), weights[set.label(i)]);
    }
    return all;
}

/// Uniform values within ±`limit`; dlib's own would come from a generator that all share.
void randomise(dlib::tensor &parameters, std::size_t count, double limit, RandomSource random)
{
    float *const values = parameters.host();
    std::fill(values, values + parameters.size(), 0.0F);
    for (std::size_t i = 0; i < count; ++i) {
        values[i] = static_cast<float>((2 * random.uniform() - 1) * limit);
    }
}

/// One run of training.
class Run
{
public:
    Run(const Batchable &data, std::size_t columns, std::size_t hidden, std::size_t classes)
        : m_data(data)
        , m_columns(columns)
        , m_hidden(hidden)
        , m_classes(classes)
    {
        output() = DenseLayer(hidden, classes);
        input() = SparseLayer(columns, hidden);
    }

    /// Lets dlib make the layers, then gives them values of our own.
    void start(const RandomSource &random, float weightDecay)
    {
        m_solvers.assign(3, dlib::adam(weightDecay, 0.9F, 0.999F));
        takeBatch({0});
        m_network.compute_parameter_gradients(m_tensor, m_labels.begin());
        randomise(input().get_layer_params(), m_columns * m_hidden, 0.1, random.child(0));
        const double limit = std::sqrt(6.0 / static_cast<double>(m_hidden + m_classes));
        randomise(output().get_layer_params(), m_hidden * m_classes, limit, random.child(1));
    }

    double step(std::span<const std::uint32_t> batch, double learningRate)
    {
        takeBatch({batch.begin(), batch.end()});
        const double loss = m_network.compute_parameter_gradients(m_tensor, m_labels.begin());
        m_network.update_parameters(m_solvers, learningRate);
        return loss;
    }

    [[nodiscard]] NeuralWeights weights()
    {
        NeuralWeights all;
        all.hidden = static_cast<std::uint32_t>(m_hidden);
        all.classes = static_cast<std::uint32_t>(m_classes);
        const float *const first = input().get_layer_params().host();
        all.first.assign(first, first + m_columns * m_hidden);
        all.firstBias.assign(first + m_columns * m_hidden, first + (m_columns + 1) * m_hidden);
        const float *const second = output().get_layer_params().host();
        all.second.assign(second, second + m_hidden * m_classes);
        all.secondBias.assign(second + m_hidden * m_classes, second + (m_hidden + 1) * m_classes);
        return all;
    }

private:
    DenseLayer &output() { return dlib::layer<1>(m_network).layer_details(); }
    SparseLayer &input() { return dlib::layer<3>(m_network).layer_details(); }

    void takeBatch(const std::vector<std::uint32_t> &batch)
    {
        m_tickets.clear();
        m_labels.clear();
        for (const std::uint32_t i : batch) {
            m_tickets.push_back(m_data.tickets[i]);
            m_labels.push_back(m_data.labels[i]);
        }
        m_network.to_tensor(m_tickets.begin(), m_tickets.end(), m_tensor);
    }

    const Batchable &m_data;
    std::size_t m_columns;
    std::size_t m_hidden;
    std::size_t m_classes;
    Network m_network;
    std::vector<dlib::adam> m_solvers;
    std::vector<SparseTicket> m_tickets;
    std::vector<Label> m_labels;
    dlib::resizable_tensor m_tensor;
};

int epochsFor(std::size_t tickets, int steps)
{
    const double perEpoch =
        std::max(1.0, static_cast<double>(tickets) / NeuralNetworkTrainer::kBatch);
    return std::clamp(static_cast<int>(std::lround(steps / perEpoch)),
                      NeuralNetworkTrainer::kFewestEpochs,
                      NeuralNetworkTrainer::kMostEpochs);
}

} // namespace

Result<std::unique_ptr<const Classifier>> NeuralNetworkTrainer::train(
    const TrainingSet &set, RandomSource random, const CancellationToken &cancellation) const
{
    TermColumns columns = TermColumns::mostTelling(set, static_cast<std::size_t>(m_settings.terms));
    const Batchable data = batchable(set, columns, m_settings.balance);
    Run run(data, columns.size(), static_cast<std::size_t>(m_settings.hidden), set.classes());
    run.start(random.child(0), static_cast<float>(m_settings.weightDecay));
    RandomSource orders = random.child(1);
    std::vector<std::uint32_t> order(set.size());
    std::iota(order.begin(), order.end(), 0U);
    const int epochs = epochsFor(set.size(), m_settings.steps);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        orders.shuffle(order);
        const double rate = m_settings.learningRate * (1 - 0.9 * epoch / epochs);
        for (std::size_t begin = 0; begin < order.size(); begin += kBatch) {
            if (cancellation.isCancelled()) {
                return fail(ErrorCode::Cancelled, QStringLiteral("training was stopped"));
            }
            const std::size_t size = std::min<std::size_t>(kBatch, order.size() - begin);
            run.step(std::span(order).subspan(begin, size), rate);
        }
    }
    return std::make_unique<NeuralClassifier>(std::move(columns), run.weights());
}

} // namespace firstline::classify
