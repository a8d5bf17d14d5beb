// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/review_order.h"

#include "core/text/word_reader.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>
#include <unordered_map>

namespace firstline {

namespace {

constexpr std::size_t kMostWords = 60; ///< of a text; the first ones tell what it is about
constexpr double kSmallestGain = 0.25; ///< of the full one, for texts of words of their own

using Words = std::vector<std::uint32_t>;

/// Numbers the words of all texts; each text has each of its words once.
class WordNumbers
{
public:
    Words of(const QString &text)
    {
        const std::string utf8 = text.toStdString();
        text::WordReader reader(utf8);
        Words words;
        while (words.size() < kMostWords && reader.next()) {
            const auto number = static_cast<std::uint32_t>(m_numbers.size());
            words.push_back(
                m_numbers.try_emplace(std::string(reader.lower()), number).first->second);
        }
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
        return words;
    }

    [[nodiscard]] std::size_t size() const { return m_numbers.size(); }

private:
    std::unordered_map<std::string, std::uint32_t> m_numbers;
};

/// −p ln p, scaled so that its largest value, at p = 1/e, is 1.
std::vector<double> worths(const std::vector<Words> &texts, std::size_t words)
{
    std::vector<double> counts(words);
    for (const Words &text : texts) {
        for (const std::uint32_t word : text) {
            ++counts[word];
        }
    }
    const auto n = static_cast<double>(texts.size());
    for (double &count : counts) {
        const double share = count / n;
        count = -share * std::log(share) * std::numbers::e;
    }
    return counts;
}

double gainOf(double doubt, const Words &words, const std::vector<double> &worth)
{
    double sum = 0;
    for (const std::uint32_t word : words) {
        sum += worth[word];
    }
    const double common = words.empty() ? 0 : sum / static_cast<double>(words.size());
    return doubt * (kSmallestGain + (1 - kSmallestGain) * common);
}

} // namespace

std::vector<UsefulCandidate> mostUsefulFirst(std::span<const ReviewCandidate> candidates)
{
    WordNumbers numbers;
    std::vector<Words> texts;
    texts.reserve(candidates.size());
    for (const ReviewCandidate &candidate : candidates) {
        texts.push_back(numbers.of(candidate.text));
    }
    std::vector<double> worth = worths(texts, numbers.size());
    const auto isLess = [](const UsefulCandidate &a, const UsefulCandidate &b) {
        return a.gain != b.gain ? a.gain < b.gain : a.index > b.index;
    };
    std::priority_queue<UsefulCandidate, std::vector<UsefulCandidate>, decltype(isLess)> waiting(
        isLess);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        waiting.push({i, gainOf(candidates[i].doubt, texts[i], worth)});
    }
    std::vector<UsefulCandidate> order;
    order.reserve(texts.size());
    while (!waiting.empty()) {
        UsefulCandidate best = waiting.top();
        waiting.pop();
        // Gains only shrink: one that is still the largest after a new look is the largest.
        best.gain = gainOf(candidates[best.index].doubt, texts[best.index], worth);
        if (!waiting.empty() && isLess(best, waiting.top())) {
            waiting.push(best);
            continue;
        }
        for (const std::uint32_t word : texts[best.index]) {
            worth[word] /= 2;
        }
        order.push_back(best);
    }
    return order;
}

} // namespace firstline
