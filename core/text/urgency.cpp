// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/urgency.h"

#include "core/text/lexicon.h"
#include "core/text/utf8.h"
#include "core/text/word_reader.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <charconv>
#include <string>

namespace firstline::text {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kStartBits = 14;

std::uint64_t hashOf(std::uint64_t before, std::string_view word)
{
    std::uint64_t hash = before * 31 + 0xcbf29ce484222325ULL;
    for (const char byte : word) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    }
    return hash ^ (hash >> 29U);
}

std::size_t startPlace(std::uint64_t hash)
{
    return hash & ((std::size_t{1} << kStartBits) - 1);
}

} // namespace

UrgencyFinder::UrgencyFinder()
    : m_mayStart(std::size_t{1} << kStartBits)
{
    const QByteArray text = builtInLexicon(u"urgency.txt"_s);
    std::string_view rest(text.constData(), static_cast<std::size_t>(text.size()));
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        addLine(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

void UrgencyFinder::addLine(std::string_view line)
{
    line = trimmed(line);
    if (line.empty() || line.front() == '#') {
        return;
    }
    int percent = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), percent);
    line.remove_prefix(static_cast<std::size_t>(end - line.data()));
    while (!line.empty()) {
        const std::size_t bar = std::min(line.find('|'), line.size());
        for (const std::string &spelling : spellings(trimmed(line.substr(0, bar)))) {
            addPhrase(spelling, percent / 100.0);
        }
        line.remove_prefix(std::min(bar + 1, line.size()));
    }
}

void UrgencyFinder::addPhrase(std::string_view phrase, double weight)
{
    WordReader reader(phrase);
    std::uint64_t hash = 0;
    bool isFirst = true;
    while (reader.next()) {
        hash = hashOf(hash, reader.lower());
        if (isFirst) {
            m_mayStart[startPlace(hash)] = true;
            isFirst = false;
        }
        m_nodes.try_emplace(hash);
    }
    m_nodes[hash].weight = weight;
}

UrgencyFinder::Match UrgencyFinder::longestAt(const WordList &words, std::size_t first) const
{
    const std::span<const ListedWord> all = words.words();
    std::uint64_t hash = hashOf(0, words.lower(all[first]));
    Match longest;
    if (!m_mayStart[startPlace(hash)]) {
        return longest;
    }
    std::size_t next = first + 1;
    for (auto node = m_nodes.find(hash); node != m_nodes.end(); node = m_nodes.find(hash)) {
        if (node->second.weight >= 0) {
            longest = {next - first, node->second.weight};
        }
        if (next == all.size()) {
            break;
        }
        hash = hashOf(hash, words.lower(all[next++]));
    }
    return longest;
}

Urgency UrgencyFinder::find(const WordList &words) const
{
    Urgency result;
    double calm = 1;
    const std::span<const ListedWord> all = words.words();
    for (std::size_t i = 0; i < all.size();) {
        const Match match = longestAt(words, i);
        if (match.weight > 0) {
            const std::size_t end = all[i + match.words - 1].end;
            result.phrases.push_back({all[i].begin, end - all[i].begin, match.weight});
            calm *= 1 - match.weight;
        }
        i += std::max<std::size_t>(match.words, 1);
    }
    result.score = 1 - calm;
    return result;
}

} // namespace firstline::text
