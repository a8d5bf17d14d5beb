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

/// A phrase that is being read: the hash of its words so far and the best end it had.
struct Candidate
{
    std::uint64_t hash = 0;
    std::size_t begin = 0;
    std::size_t end = 0; ///< 0: no whole phrase yet
    double weight = -1;
};

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

Urgency UrgencyFinder::find(std::string_view text) const
{
    Urgency result;
    double calm = 1;
    WordReader reader(text);
    bool hasWord = reader.next();
    while (hasWord) {
        Candidate candidate{hashOf(0, reader.lower()), reader.begin(), 0, -1};
        if (!m_mayStart[startPlace(candidate.hash)]) {
            hasWord = reader.next();
            continue;
        }
        // Reads ahead on a copy: words that turn out not to belong are starts of their own.
        WordReader ahead = reader;
        WordReader behind = reader;
        for (auto node = m_nodes.find(candidate.hash); node != m_nodes.end();
             node = m_nodes.find(candidate.hash)) {
            const std::size_t end = ahead.end();
            const bool goesOn = ahead.next();
            if (node->second.weight >= 0) {
                candidate.end = end;
                candidate.weight = node->second.weight;
                behind = ahead;
            }
            if (!goesOn) {
                break;
            }
            candidate.hash = hashOf(candidate.hash, ahead.lower());
        }
        if (candidate.end == 0) {
            hasWord = reader.next();
            continue;
        }
        if (candidate.weight > 0) {
            result.phrases.push_back(
                {candidate.begin, candidate.end - candidate.begin, candidate.weight});
            calm *= 1 - candidate.weight;
        }
        reader = behind;
        hasWord = !reader.lower().empty();
    }
    result.score = 1 - calm;
    return result;
}

} // namespace firstline::text
