// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/twitter_threads.h"

#include <algorithm>

namespace firstline::ingest {

namespace {

constexpr std::uint32_t kUnknown = std::numeric_limits<std::uint32_t>::max() - 1;
constexpr std::uint32_t kOnPath = std::numeric_limits<std::uint32_t>::max() - 2;

} // namespace

void TwitterThreads::link()
{
    std::stable_sort(m_tweets.begin(), m_tweets.end(), [](const Tweet &a, const Tweet &b) {
        return a.id < b.id;
    });
    const auto last = std::unique(m_tweets.begin(),
                                  m_tweets.end(),
                                  [](const auto &a, const auto &b) { return a.id == b.id; });
    m_tweets.erase(last, m_tweets.end());
    m_beginnings.assign(m_tweets.size(), kUnknown);
    m_replies.resize(m_tweets.size());
    std::vector<std::uint32_t> path;
    for (std::uint32_t i = 0; i < m_tweets.size(); ++i) {
        findBeginning(i, path);
        if (m_tweets[i].isInbound || m_beginnings[i] == kNone) {
            continue;
        }
        ThreadReplies &replies = m_replies[m_beginnings[i]];
        const std::uint32_t time = m_tweets[i].time;
        replies.first = replies.first == 0 ? time : std::min(replies.first, time);
        replies.last = std::max(replies.last, time);
    }
}

/// Walks up from a tweet and writes the beginning down for the whole path; tweets that answer each
/// other in a circle have none.
void TwitterThreads::findBeginning(std::uint32_t start, std::vector<std::uint32_t> &path)
{
    path.clear();
    std::uint32_t at = start;
    while (m_beginnings[at] == kUnknown) {
        const std::uint32_t parent = indexOf(m_tweets[at].parent);
        if (parent == kNone) {
            m_beginnings[at] = at;
            break;
        }
        m_beginnings[at] = kOnPath;
        path.push_back(at);
        at = parent;
    }
    const std::uint32_t beginning = m_beginnings[at] == kOnPath ? kNone : m_beginnings[at];
    for (const std::uint32_t index : path) {
        m_beginnings[index] = beginning;
    }
}

std::optional<ThreadReplies> TwitterThreads::repliesTo(std::uint64_t id) const
{
    const std::uint32_t index = indexOf(id);
    if (index == kNone || !m_tweets[index].isInbound || m_beginnings[index] != index) {
        return std::nullopt;
    }
    return m_replies[index];
}

std::uint32_t TwitterThreads::indexOf(std::uint64_t id) const
{
    const auto found = std::lower_bound(
        m_tweets.begin(), m_tweets.end(), id, [](const Tweet &tweet, std::uint64_t wanted) {
            return tweet.id < wanted;
        });
    const bool isThere = id != 0 && found != m_tweets.end() && found->id == id;
    return isThere ? static_cast<std::uint32_t>(found - m_tweets.begin()) : kNone;
}

} // namespace firstline::ingest
