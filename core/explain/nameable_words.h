// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket.h"

#include <QHash>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace firstline::explain {

/// Where a word was read: tickets of one family are variants of one text.
struct Origin
{
    std::uint32_t family = 0;
    std::uint32_t customer = 0; ///< the same number only for the same customer
};

/// Decides which words of tickets may stand in a model file or a report.
///
/// A word must not tell who wrote a ticket. It is named only when several families of
/// near-duplicates and several customers have it, and when its form is that of a word: letters
/// with inner hyphens and apostrophes and at most three digits, up to 30 characters, or a sign. No
/// addresses, file names, long numbers.
class NameableWords
{
public:
    /// So many families and so many customers must have the word.
    static constexpr std::size_t kFewestOrigins = 5;

    NameableWords() = default;
    /// Counts the words of tickets. A ticket without a customer is taken for one of a customer of
    /// its family.
    explicit NameableWords(std::span<const Ticket *const> tickets);

    void add(const QString &word, const Origin &origin);
    [[nodiscard]] bool contains(const QString &word) const;

    [[nodiscard]] static bool hasForm(QStringView word);

private:
    /// Different numbers, no more than are needed.
    struct Seen
    {
        std::vector<std::uint32_t> families;
        std::vector<std::uint32_t> customers;
    };

    QHash<QString, Seen> m_seen;
};

} // namespace firstline::explain
