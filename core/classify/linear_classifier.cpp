// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/linear_classifier.h"

#include "core/base/half_float.h"

#include <algorithm>
#include <cmath>

namespace firstline::classify {

namespace {

bool allFinite(const std::vector<float> &values)
{
    return std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
}

} // namespace

void LinearClassifier::scores(const features::FeatureVector &ticket, std::span<float> scores) const
{
    std::copy(m_weights.bias.begin(), m_weights.bias.end(), scores.begin());
    const std::size_t classes = m_weights.classes;
    for (std::size_t i = 0; i < ticket.rows.size(); ++i) {
        const float *const weights = m_weights.weights.data() + ticket.rows[i] * classes;
        for (std::size_t c = 0; c < classes; ++c) {
            scores[c] += ticket.values[i] * weights[c];
        }
    }
}

std::optional<Contributions> LinearClassifier::contributions(const features::FeatureVector &ticket,
                                                             std::uint32_t label) const
{
    Contributions parts{std::vector<float>(ticket.rows.size()),
                        static_cast<double>(m_weights.bias[label])};
    const std::size_t classes = m_weights.classes;
    for (std::size_t i = 0; i < ticket.rows.size(); ++i) {
        parts.values[i] = ticket.values[i] * m_weights.weights[ticket.rows[i] * classes + label];
    }
    return parts;
}

void LinearClassifier::save(ByteWriter &writer) const
{
    writer.write(m_weights.classes);
    writer.writeAll(m_weights.bias);
    writer.writeAll(toHalf(m_weights.weights));
}

Result<std::unique_ptr<const Classifier>> LinearClassifier::load(ByteReader &reader,
                                                                 std::uint32_t rows)
{
    LinearWeights weights;
    weights.classes = reader.read<std::uint32_t>();
    weights.bias = reader.readAll<float>();
    weights.weights = fromHalf(reader.readAll<std::uint16_t>());
    const std::size_t expected = static_cast<std::size_t>(rows) * weights.classes;
    if (!reader.ok() || weights.classes < 2 || weights.bias.size() != weights.classes
        || weights.weights.size() != expected) {
        return fail(ErrorCode::Corrupt,
                    QStringLiteral("the weights in the model file do not fit its features"));
    }
    if (!allFinite(weights.bias) || !allFinite(weights.weights)) {
        return fail(ErrorCode::Corrupt,
                    QStringLiteral("the model file holds weights that are no numbers"));
    }
    return std::make_unique<LinearClassifier>(std::move(weights));
}

} // namespace firstline::classify
