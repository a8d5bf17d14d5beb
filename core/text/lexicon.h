// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

class QByteArray;
class QString;

namespace firstline::text {

/// What a word does to the mood of a sentence.
enum class WordRole : std::uint8_t
{
    None,
    Mood,     ///< carries a weight of its own
    Negator,  ///< turns the mood around: "not"
    Booster,  ///< strengthens what follows: "very"
    Damper,   ///< weakens what follows: "a bit"
    Relief,   ///< says that a trouble is over: "solved"
    Thanks,   ///< praise, or mere politeness at the end of a complaint: "thank you"
    Wish,     ///< what follows is not so: "would", "if"
    Contrast, ///< what follows counts more than what was before: "but"
    Again,    ///< behind a negator the end of a relation: "never again"
    Duration, ///< behind a number a time that somebody waited: "3 hours"
    Within    ///< a time behind it is a plan, no wait: "in 2 weeks"
};

/// An entry of a word list.
struct LexiconEntry
{
    WordRole role = WordRole::None;
    float weight = 0; ///< of Mood, −3 (worst) to 3 (best)
};

/// A word list of one language, by lower-case word or by the beginning of a word.
///
/// Text form, one line each: a weight from −3 to 3, or `!` for negators, `+` for boosters, `~` for
/// dampers, `=` for relief, `&` for thanks, `?` for wishes, `>` for contrast, `^` for "again", `@`
/// for units of time, `<` for "within", then words; `enttäusch*` stands for all words that begin
/// so; `#` starts a comment. Words with accents are also found without them, German ones also as
/// "ae", "oe", "ue", "ss".
///
/// Thread safety: immutable.
class Lexicon
{
public:
    explicit Lexicon(const QByteArray &text);

    /// What the list says of a lower-case word: the entry of the whole word, else the longest
    /// beginning that it has. Cost: linear in the word, no allocation.
    [[nodiscard]] LexiconEntry find(std::string_view lowerWord) const;

private:
    struct Slot
    {
        std::uint64_t hash = 0; ///< 0: empty
        LexiconEntry entry;
    };

    void addLine(std::string_view line);
    void add(std::string_view word, LexiconEntry entry);
    void insert(std::uint64_t hash, LexiconEntry entry);
    void grow();
    [[nodiscard]] const LexiconEntry *at(std::uint64_t hash) const;

    static constexpr std::size_t kFilterBits = std::size_t{1} << 15U;

    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
    /// Whether any beginning of a word has such a hash: spares most look-ups of beginnings.
    std::bitset<kFilterBits> m_mayBegin;
};

/// Reads a word list that is built into the program. Requires: there is one of that name.
[[nodiscard]] QByteArray builtInLexicon(const QString &name);

/// The ways in which people write a word without its accents; the word itself comes first.
[[nodiscard]] std::vector<std::string> spellings(std::string_view lowerWord);

} // namespace firstline::text
