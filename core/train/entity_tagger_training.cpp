// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/entity_tagger_training.h"

#include <dlib/svm_threaded.h>

#include <QString>

#include <algorithm>
#include <cmath>
#include <exception>
#include <utility>

namespace firstline::train {

namespace {

using namespace Qt::StringLiterals;

using Segments = std::vector<std::pair<unsigned long, unsigned long>>;

/// Gives dlib the features that the tagger itself uses.
class FeatureExtractor
{
public:
    using sequence_type = std::vector<text::TaggerFeatures>; // NOLINT: dlib asks for the name
    static const bool use_BIO_model = true;
    static const bool use_high_order_features = false;
    static const bool allow_negative_weights = true;

    [[nodiscard]] unsigned long num_features() const { return text::kTaggerRows; }
    [[nodiscard]] unsigned long window_size() const { return text::kTaggerWindow; }

    template <typename Setter>
    void get_features(Setter &set, const sequence_type &texts, unsigned long position) const
    {
        for (const std::uint16_t row : texts[position]) {
            set(row);
        }
    }
};

using Segmenter = dlib::sequence_segmenter<FeatureExtractor>;

/// The tokens of each entity of a type; one that no token begins with is left out.
Segments segmentsOf(const TaggedText &text, text::EntityType type)
{
    Segments segments;
    const auto &tokens = text.input.tokens;
    for (const text::EntityMatch &entity : text.entities) {
        if (entity.type != type) {
            continue;
        }
        const auto begin =
            std::ranges::lower_bound(tokens, entity.begin, {}, &text::TaggerToken::begin);
        const auto end = std::ranges::lower_bound(
            tokens, entity.begin + entity.length, {}, &text::TaggerToken::begin);
        if (begin != end) {
            segments.emplace_back(begin - tokens.begin(), end - tokens.begin());
        }
    }
    return segments;
}

/// dlib's weights lie by window place, label, row; ours by row, window place, label.
text::SegmenterWeights rounded(const dlib::matrix<double, 0, 1> &weights, text::EntityType type)
{
    constexpr std::size_t kLabels = text::kSpanLabels;
    constexpr std::size_t kCells = text::kTaggerRows * text::kTaggerWindow * kLabels;
    double largest = 1e-9;
    for (std::size_t i = 0; i < kCells; ++i) {
        largest = std::max(largest, std::abs(weights(static_cast<long>(i))));
    }
    const double unit = 127 / largest;
    const auto whole = [&](std::size_t i) {
        return std::lround(std::clamp(weights(static_cast<long>(i)) * unit, -32'000.0, 32'000.0));
    };
    text::SegmenterWeights result;
    result.type = type;
    result.rows.resize(kCells);
    for (std::size_t w = 0; w < text::kTaggerWindow; ++w) {
        for (std::size_t y = 0; y < kLabels; ++y) {
            for (std::size_t row = 0; row < text::kTaggerRows; ++row) {
                const long value = whole((w * kLabels + y) * text::kTaggerRows + row);
                result.rows[row * text::SegmenterWeights::kPerRow + w * kLabels + y] =
                    static_cast<std::int8_t>(value);
            }
        }
    }
    for (std::size_t before = 0; before < kLabels; ++before) {
        for (std::size_t y = 0; y < kLabels; ++y) {
            result.transitions[before][y] =
                static_cast<std::int16_t>(whole(kCells + before * kLabels + y));
        }
    }
    for (std::size_t y = 0; y < kLabels; ++y) {
        result.bias[y] = static_cast<std::int16_t>(whole(kCells + kLabels * kLabels + y));
    }
    return result;
}

Segments segmentsOf(const std::vector<text::SpanLabel> &labels)
{
    Segments segments;
    for (unsigned long i = 0; i < labels.size(); ++i) {
        if (labels[i] == text::SpanLabel::Begin) {
            segments.emplace_back(i, i + 1);
        } else if (labels[i] == text::SpanLabel::Inside && !segments.empty()) {
            segments.back().second = i + 1;
        }
    }
    return segments;
}

struct TrainedChain
{
    text::SegmenterWeights weights;
    std::size_t alike = 0; ///< texts that both label alike
};

TrainedChain trainChain(const std::vector<TaggedText> &texts,
                        const TaggerTraining &training,
                        text::EntityType type)
{
    std::vector<FeatureExtractor::sequence_type> samples;
    std::vector<Segments> labels;
    for (const TaggedText &text : texts) {
        samples.push_back(text.input.features);
        labels.push_back(segmentsOf(text, type));
    }
    dlib::structural_sequence_segmentation_trainer<FeatureExtractor> trainer;
    trainer.set_c(training.c);
    trainer.set_epsilon(training.epsilon);
    trainer.set_loss_per_missed_segment(training.missed);
    trainer.set_num_threads(1); // the sums are made in one order
    trainer.be_quiet();
    const Segmenter segmenter = trainer.train(samples, labels);
    TrainedChain chain{rounded(segmenter.get_weights(), type), 0};
    for (const auto &sample : samples) {
        chain.alike +=
            segmentsOf(text::bestLabels(chain.weights, sample)) == segmenter(sample) ? 1 : 0;
    }
    return chain;
}

} // namespace

Result<TrainedTagger> trainTagger(const std::vector<TaggedText> &texts,
                                  const TaggerTraining &training)
{
    const bool hasToken = std::ranges::any_of(
        texts, [](const TaggedText &text) { return !text.input.tokens.empty(); });
    if (!hasToken || training.types.empty()) {
        return fail(ErrorCode::InvalidInput, u"there is no text to train the tagger with"_s);
    }
    try {
        std::vector<text::SegmenterWeights> chains;
        std::size_t alike = 0;
        for (const text::EntityType type : training.types) {
            TrainedChain chain = trainChain(texts, training, type);
            alike += chain.alike;
            chains.push_back(std::move(chain.weights));
        }
        const auto all = static_cast<double>(texts.size() * training.types.size());
        return TrainedTagger{text::EntityTagger(std::move(chains)),
                             static_cast<double>(alike) / all};
    } catch (const std::exception &error) {
        return fail(ErrorCode::Internal,
                    u"the tagger could not be trained: %1"_s.arg(QLatin1StringView(error.what())));
    }
}

} // namespace firstline::train
