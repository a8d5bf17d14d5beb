// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/neural_classifier.h"

#include "core/base/half_float.h"

#include <algorithm>
#include <cmath>

namespace firstline::classify {

namespace {

bool allFinite(const std::vector<float> &values)
{
    return std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
}

bool fits(const NeuralWeights &weights, std::size_t columns)
{
    const std::size_t hidden = weights.hidden;
    const std::size_t classes = weights.classes;
    return hidden > 0 && hidden <= NeuralClassifier::kMostHidden && classes >= 2
           && weights.first.size() == columns * hidden && weights.firstBias.size() == hidden
           && weights.second.size() / hidden == classes && weights.second.size() % hidden == 0
           && weights.secondBias.size() == classes;
}

/// Memory that one thread reuses from ticket to ticket.
std::vector<float> &scratch()
{
    thread_local std::vector<float> hidden;
    return hidden;
}

} // namespace

NeuralClassifier::NeuralClassifier(TermColumns columns, NeuralWeights weights)
    : m_columns(std::move(columns))
    , m_weights(std::move(weights))
{
    m_weights.first = fromHalf(toHalf(m_weights.first));
    m_weights.second = fromHalf(toHalf(m_weights.second));
}

void NeuralClassifier::scores(const features::FeatureVector &ticket, std::span<float> scores) const
{
    std::vector<float> &hidden = scratch();
    hidden = m_weights.firstBias;
    const std::size_t units = m_weights.hidden;
    for (std::size_t i = 0; i < ticket.rows.size(); ++i) {
        const std::uint32_t column = m_columns.columnOf(ticket.rows[i]);
        if (column == TermColumns::kNone) {
            continue;
        }
        const float *const weights = m_weights.first.data() + column * units;
        for (std::size_t u = 0; u < units; ++u) {
            hidden[u] += ticket.values[i] * weights[u];
        }
    }
    std::copy(m_weights.secondBias.begin(), m_weights.secondBias.end(), scores.begin());
    for (std::size_t u = 0; u < units; ++u) {
        const float active = std::max(hidden[u], 0.0F);
        const float *const weights = m_weights.second.data() + u * m_weights.classes;
        for (std::size_t c = 0; c < m_weights.classes; ++c) {
            scores[c] += active * weights[c];
        }
    }
}

void NeuralClassifier::save(ByteWriter &writer) const
{
    m_columns.save(writer);
    writer.write(m_weights.hidden);
    writer.write(m_weights.classes);
    writer.writeAll(toHalf(m_weights.first));
    writer.writeAll(m_weights.firstBias);
    writer.writeAll(toHalf(m_weights.second));
    writer.writeAll(m_weights.secondBias);
}

Result<std::unique_ptr<const Classifier>> NeuralClassifier::load(ByteReader &reader,
                                                                 std::uint32_t rows)
{
    Result<TermColumns> columns = TermColumns::load(reader, rows);
    if (!columns) {
        return fail(columns.error());
    }
    NeuralWeights weights;
    weights.hidden = reader.read<std::uint32_t>();
    weights.classes = reader.read<std::uint32_t>();
    weights.first = fromHalf(reader.readAll<std::uint16_t>());
    weights.firstBias = reader.readAll<float>();
    weights.second = fromHalf(reader.readAll<std::uint16_t>());
    weights.secondBias = reader.readAll<float>();
    if (!reader.ok() || !fits(weights, columns->size()) || !allFinite(weights.first)
        || !allFinite(weights.firstBias) || !allFinite(weights.second)
        || !allFinite(weights.secondBias)) {
        return fail(ErrorCode::Corrupt, QStringLiteral("the network in the model file is damaged"));
    }
    return std::make_unique<NeuralClassifier>(std::move(*columns), std::move(weights));
}

} // namespace firstline::classify
