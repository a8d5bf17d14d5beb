// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/nameable_words.h"

#include "core/base/parallel.h"
#include "core/explain/word_folding.h"
#include "core/features/prepared_ticket.h"
#include "core/text/near_duplicates.h"

#include <algorithm>
#include <string>

namespace firstline::explain {

namespace {

constexpr qsizetype kLongestWord = 30;
constexpr int kMostDigits = 3;

void addNew(std::vector<std::uint32_t> &seen, std::uint32_t number)
{
    const bool isKnown = std::find(seen.begin(), seen.end(), number) != seen.end();
    if (!isKnown && seen.size() < NameableWords::kFewestOrigins) {
        seen.push_back(number);
    }
}

bool isJoiner(char32_t letter)
{
    return letter == U'\'' || letter == U'\u2019' || letter == U'-';
}

bool isSign(const QList<uint> &letters)
{
    return std::all_of(letters.begin(), letters.end(), [&](uint letter) {
        return !QChar::isLetterOrNumber(letter) && letter == letters.front();
    });
}

/// Gives every customer a number; a ticket without one has that of its family.
std::vector<Origin> origins(std::span<const Ticket *const> tickets,
                            const std::vector<std::string> &texts)
{
    const std::vector<std::uint32_t> families = text::families(texts);
    QHash<QString, std::uint32_t> customers;
    std::vector<Origin> all;
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        const QString customer = tickets[i]->customer.simplified().toCaseFolded();
        auto number = static_cast<std::uint32_t>(tickets.size()) + families[i];
        if (!customer.isEmpty()) {
            const auto next = static_cast<std::uint32_t>(customers.size());
            number = customers.value(customer, next);
            customers.insert(customer, number);
        }
        all.push_back({families[i], number});
    }
    return all;
}

} // namespace

NameableWords::NameableWords(std::span<const Ticket *const> tickets)
{
    std::vector<std::string> texts(tickets.size());
    parallelFor(tickets.size(), [&](std::size_t i) { features::cleanInto(*tickets[i], texts[i]); });
    const std::vector<Origin> from = origins(tickets, texts);
    text::TokenizedText tokens;
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        text::tokenize(texts[i], tokens);
        const std::vector<double> nothing(tokens.tokens.size(), 0.0);
        for (const Unit &unit : toUnits(tokens, nothing)) {
            const std::u32string_view word = key(tokens, unit);
            add(QString::fromUcs4(word.data(), static_cast<qsizetype>(word.size())), from[i]);
        }
    }
}

bool NameableWords::hasForm(QStringView word)
{
    const QList<uint> letters = word.toUcs4();
    if (letters.isEmpty() || letters.size() > kLongestWord) {
        return false;
    }
    int digits = 0;
    for (const uint letter : letters) {
        const bool isNumber = QChar::isNumber(letter);
        digits += isNumber ? 1 : 0;
        if (!isNumber && !QChar::isLetter(letter) && !QChar::isMark(letter) && !isJoiner(letter)) {
            return isSign(letters);
        }
    }
    return digits <= kMostDigits;
}

void NameableWords::add(const QString &word, const Origin &origin)
{
    Seen &seen = m_seen[word];
    addNew(seen.families, origin.family);
    addNew(seen.customers, origin.customer);
}

bool NameableWords::contains(const QString &word) const
{
    const auto seen = m_seen.constFind(word);
    return seen != m_seen.constEnd() && seen->families.size() >= kFewestOrigins
           && seen->customers.size() >= kFewestOrigins && hasForm(word);
}

} // namespace firstline::explain
