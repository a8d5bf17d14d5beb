// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace firstline::ingest {

/// A tweet without its text.
struct Tweet
{
    std::uint64_t id = 0;     ///< not 0
    std::uint64_t parent = 0; ///< the tweet it answers; 0: none
    std::uint32_t time = 0;   ///< seconds since 1970
    bool isInbound = false;   ///< from a customer
};

/// When support answered in a thread.
struct ThreadReplies
{
    std::uint32_t first = 0; ///< seconds since 1970; 0: never
    std::uint32_t last = 0;
};

/// Puts tweets together to threads.
///
/// Memory: up to 60 bytes a tweet, so that 2.8 million take under 200 MB.
/// Thread safety: one object per thread.
class TwitterThreads
{
public:
    /// Takes a tweet; of several with one id the first counts.
    void add(const Tweet &tweet) { m_tweets.push_back(tweet); }

    /// Follows every answer to the beginning of its thread. Call once, after the last `add`.
    void link();

    /// The support answers of the thread that this tweet begins; nothing when it is no ticket: from
    /// support, or an answer to a tweet that is here. Requires: `link` was called.
    [[nodiscard]] std::optional<ThreadReplies> repliesTo(std::uint64_t id) const;

private:
    static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

    [[nodiscard]] std::uint32_t indexOf(std::uint64_t id) const;
    void findBeginning(std::uint32_t start, std::vector<std::uint32_t> &path);

    std::vector<Tweet> m_tweets;             ///< sorted by id after `link`
    std::vector<std::uint32_t> m_beginnings; ///< index of the thread's first tweet, or `kNone`
    std::vector<ThreadReplies> m_replies;    ///< of the thread that the tweet begins
};

} // namespace firstline::ingest
