// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/entity_tagger.h"

#include "core/base/byte_stream.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <limits>

namespace firstline::text {

namespace {

using namespace Qt::StringLiterals;

constexpr std::uint64_t kMagic = 0x3147415454534c46ULL; // "FLSTTAG1"
constexpr std::uint32_t kFormat = 1;
constexpr std::size_t kMostSegmenters = 8;
constexpr std::size_t kMostMatches = 200;
constexpr std::size_t kEntityTypes = 7;
constexpr int kFar = std::numeric_limits<int>::min() / 4;

using Scores = std::array<int, kSpanLabels>;

/// What each token's own features say for each label, without its neighbours' labels.
std::vector<Scores> emissions(const SegmenterWeights &weights,
                              const std::vector<TaggerFeatures> &features)
{
    const std::size_t n = features.size();
    std::vector<Scores> scores(n, Scores{weights.bias[0], weights.bias[1], weights.bias[2]});
    for (std::size_t i = 0; i < n; ++i) {
        std::array<int, SegmenterWeights::kPerRow> sums{};
        for (const std::uint16_t row : features[i]) {
            const std::int8_t *cells = weights.rows.data() + row * SegmenterWeights::kPerRow;
            for (std::size_t c = 0; c < sums.size(); ++c) {
                sums[c] += cells[c];
            }
        }
        // Window place w of token p looks at token p + w − 2; so token i speaks to p = i + 2 − w.
        for (std::size_t w = 0; w < kTaggerWindow; ++w) {
            const std::size_t place = i + kTaggerWindow / 2 - w;
            for (std::size_t y = 0; place < n && y < kSpanLabels; ++y) {
                scores[place][y] += sums[w * kSpanLabels + y];
            }
        }
    }
    return scores;
}

void appendMatches(const TaggerInput &input,
                   const std::vector<SpanLabel> &labels,
                   EntityType type,
                   std::vector<EntityMatch> &matches)
{
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] != SpanLabel::Begin) {
            continue;
        }
        std::size_t last = i;
        while (last + 1 < labels.size() && labels[last + 1] == SpanLabel::Inside) {
            ++last;
        }
        const std::size_t end = input.tokens[last].begin + input.tokens[last].length;
        matches.push_back({type, input.tokens[i].begin, end - input.tokens[i].begin});
    }
}

/// Sorts by place; of two that overlap the one that came first in `matches` stays.
void dropOverlaps(std::vector<EntityMatch> &matches)
{
    std::stable_sort(matches.begin(),
                     matches.end(),
                     [](const EntityMatch &a, const EntityMatch &b) { return a.begin < b.begin; });
    std::vector<EntityMatch> kept;
    for (const EntityMatch &match : matches) {
        if (kept.empty() || kept.back().begin + kept.back().length <= match.begin) {
            kept.push_back(match);
        }
    }
    kept.resize(std::min(kept.size(), kMostMatches));
    matches = std::move(kept);
}

} // namespace

std::vector<SpanLabel> bestLabels(const SegmenterWeights &weights,
                                  const std::vector<TaggerFeatures> &features)
{
    std::vector<Scores> best = emissions(weights, features);
    std::vector<std::array<std::uint8_t, kSpanLabels>> from(best.size());
    constexpr auto kInside = static_cast<std::size_t>(SpanLabel::Inside);
    constexpr auto kOutside = static_cast<std::size_t>(SpanLabel::Outside);
    for (std::size_t i = 0; i < best.size(); ++i) {
        if (i == 0) {
            best[0][kInside] = kFar;
            continue;
        }
        for (std::size_t y = 0; y < kSpanLabels; ++y) {
            int top = kFar * 2;
            for (std::size_t before = 0; before < kSpanLabels; ++before) {
                const bool isAllowed = y != kInside || before != kOutside;
                const int score = best[i - 1][before] + weights.transitions[before][y];
                if (isAllowed && score > top) {
                    top = score;
                    from[i][y] = static_cast<std::uint8_t>(before);
                }
            }
            best[i][y] = std::max(best[i][y] + top, kFar);
        }
    }
    std::vector<SpanLabel> labels(best.size(), SpanLabel::Outside);
    if (best.empty()) {
        return labels;
    }
    const Scores &end = best.back();
    auto label = static_cast<std::size_t>(std::max_element(end.begin(), end.end()) - end.begin());
    for (std::size_t i = best.size(); i-- > 0; label = from[i][label]) {
        labels[i] = static_cast<SpanLabel>(label);
    }
    return labels;
}

EntityTagger::EntityTagger(std::vector<SegmenterWeights> segmenters)
    : m_segmenters(std::move(segmenters))
{
    for (const SegmenterWeights &segmenter : m_segmenters) {
        Q_ASSERT_X(segmenter.rows.size() == kTaggerRows * SegmenterWeights::kPerRow,
                   "EntityTagger",
                   "a row of weights for each feature is required");
    }
}

QByteArray EntityTagger::save() const
{
    ByteWriter content;
    content.write(EntityFeatures::kVersion);
    content.write(static_cast<std::uint32_t>(m_segmenters.size()));
    for (const SegmenterWeights &segmenter : m_segmenters) {
        content.write(static_cast<std::uint8_t>(segmenter.type));
        for (const auto &row : segmenter.transitions) {
            for (const std::int16_t weight : row) {
                content.write(weight);
            }
        }
        for (const std::int16_t weight : segmenter.bias) {
            content.write(weight);
        }
        content.writeAll(segmenter.rows);
    }
    ByteWriter file;
    file.write(kMagic);
    file.write(kFormat);
    file.writeBytes(QCryptographicHash::hash(content.bytes(), QCryptographicHash::Sha256));
    file.writeBytes(content.bytes());
    return file.bytes();
}

Result<EntityTagger> EntityTagger::load(QByteArrayView bytes)
{
    ByteReader file(bytes);
    if (file.read<std::uint64_t>() != kMagic || file.read<std::uint32_t>() != kFormat) {
        return fail(ErrorCode::Corrupt, u"this is no entity tagger that this version reads"_s);
    }
    const QByteArrayView sum = file.readBytes();
    const QByteArrayView body = file.readBytes();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(body.toByteArray());
    if (!file.ok() || !file.atEnd() || hash.result() != sum) {
        return fail(ErrorCode::Corrupt, u"the entity tagger is truncated or damaged"_s);
    }
    ByteReader content(body);
    const auto version = content.read<std::uint32_t>();
    const auto count = content.read<std::uint32_t>();
    bool isGood = version == EntityFeatures::kVersion && count <= kMostSegmenters;
    std::vector<SegmenterWeights> segmenters;
    for (std::uint32_t s = 0; isGood && s < count; ++s) {
        SegmenterWeights weights;
        const auto type = content.read<std::uint8_t>();
        weights.type = static_cast<EntityType>(type);
        for (auto &row : weights.transitions) {
            for (std::int16_t &weight : row) {
                weight = content.read<std::int16_t>();
            }
        }
        for (std::int16_t &weight : weights.bias) {
            weight = content.read<std::int16_t>();
        }
        weights.rows = content.readAll<std::int8_t>();
        isGood = content.ok() && type < kEntityTypes
                 && weights.rows.size() == kTaggerRows * SegmenterWeights::kPerRow;
        segmenters.push_back(std::move(weights));
    }
    if (!isGood || !content.atEnd()) {
        return fail(ErrorCode::Corrupt,
                    u"the entity tagger was trained for other features; train it anew"_s);
    }
    return EntityTagger(std::move(segmenters));
}

std::vector<EntityMatch> EntityTagger::findTrained(std::string_view text) const
{
    TaggerInput input;
    m_features.read(text, input);
    std::vector<EntityMatch> matches;
    for (const SegmenterWeights &segmenter : m_segmenters) {
        appendMatches(input, bestLabels(segmenter, input.features), segmenter.type, matches);
    }
    dropOverlaps(matches);
    return matches;
}

std::vector<EntityMatch> EntityTagger::find(std::string_view text) const
{
    TaggerInput input;
    m_features.read(text, input);
    std::vector<EntityMatch> trained;
    for (const SegmenterWeights &segmenter : m_segmenters) {
        appendMatches(input, bestLabels(segmenter, input.features), segmenter.type, trained);
    }
    std::vector<EntityMatch> matches;
    const auto overlaps = [](const EntityMatch &a, const EntityMatch &b) {
        return a.begin < b.begin + b.length && b.begin < a.begin + a.length;
    };
    std::ranges::copy_if(input.patterns, std::back_inserter(matches), [](const EntityMatch &match) {
        return match.type != EntityType::Product;
    });
    const std::size_t patterns = matches.size();
    for (const EntityMatch &match : trained) {
        const bool isTaken =
            std::any_of(matches.begin(),
                        matches.begin() + static_cast<std::ptrdiff_t>(patterns),
                        [&](const EntityMatch &other) { return overlaps(match, other); });
        if (!isTaken) {
            matches.push_back(match);
        }
    }
    dropOverlaps(matches);
    return matches;
}

EntityTagger builtInEntityTagger()
{
    QFile file(u":/firstline/models/entity_tagger.bin"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "builtInEntityTagger", "the weights are not built in");
    auto tagger = EntityTagger::load(isOpen ? file.readAll() : QByteArray());
    Q_ASSERT_X(tagger, "builtInEntityTagger", "the weights that ship do not fit this build");
    return tagger ? std::move(*tagger) : EntityTagger({});
}

} // namespace firstline::text
