// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentiment.h"

#include "core/text/function_words.h"
#include "core/text/utf8.h"
#include "core/text/word_list.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <array>
#include <cmath>

namespace firstline::text {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array<std::string_view, 5> kLanguages{"en", "de", "es", "fr", "pt"};

constexpr double kBoost = 1.4;
constexpr double kMostBoost = 2; ///< however many boosters stand in a row
constexpr double kDamp = 0.6;
constexpr double kShout = 1.25;
constexpr double kTurned = -0.75;       ///< "not good" is bad, but less than "bad"
constexpr double kNegatorAlone = -0.25; ///< a sentence with "not" in it is rarely a praise
constexpr double kExclamation = 0.08;   ///< what each mark adds, to at most four
constexpr double kNormal = 12;          ///< larger: more words are needed for a clear mood
constexpr double kRelief = 1;
constexpr std::size_t kNegationReach = 3; ///< words
constexpr std::size_t kReliefReach = 5;   ///< words
constexpr double kThanks = 1.5;
constexpr double kPoliteThanks = 0.4; ///< at the end of a complaint
constexpr double kWished = 0.2;       ///< "it would be great" is no praise
constexpr std::size_t kWishReach = 4; ///< words
constexpr double kBeforeContrast = 0.6;
constexpr double kNeverAgain = 2;
constexpr std::size_t kAgainReach = 4; ///< words
constexpr double kWaited = 0.8;
constexpr double kAsked = 0.5; ///< the part of a praise that a question takes away
constexpr double kSmiley = 1.5;

/// What a list finds in a text.
struct Found
{
    double sum = 0;
    std::size_t words = 0; ///< how many words the list knows
};

/// Adds up the mood word by word. A negator turns the moods within a few words behind it, or, when
/// it follows a praise in the same clause ("it works … not"), that one.
class Adder
{
public:
    void add(const LexiconEntry &entry, const ListedWord &word, std::string_view lower)
    {
        readSigns(word);
        ++m_at;
        if (word.startsClause) {
            m_negator = m_praiseAt = m_complaintAt = m_wish = kNever;
            m_factor = 1;
        }
        m_known += entry.role == WordRole::None ? 0 : 1;
        const bool isNumber = isAsciiDigit(lower.front());
        m_number = isNumber ? m_at : m_number;
        switch (entry.role) {
        case WordRole::None:
            break;
        case WordRole::Mood:
            addMood(entry.weight * (word.isShouted ? kShout : 1));
            break;
        case WordRole::Booster:
            m_factor = std::min(m_factor * kBoost, kMostBoost);
            return;
        case WordRole::Damper:
            m_factor *= kDamp;
            return;
        default:
            addOther(entry.role);
            return;
        }
        m_factor = 1;
    }

    /// What stands behind the last word.
    void end(const ListedWord &behind) { readSigns(behind); }

    [[nodiscard]] Found found() const
    {
        const double emphasis =
            1 + kExclamation * static_cast<double>(std::min<std::size_t>(m_exclamations, 4));
        return {m_sum * emphasis, m_known};
    }

private:
    static constexpr std::size_t kNever = 0; ///< no such word yet: words count from `kFirst`
    static constexpr std::size_t kFirst = 100;

    [[nodiscard]] bool isWithin(std::size_t place, std::size_t words) const
    {
        return m_at - place <= words;
    }

    void readSigns(const ListedWord &word)
    {
        m_exclamations += word.exclamations;
        if (word.smileys != 0) {
            m_sum += kSmiley * std::clamp(word.smileys, -2, 2);
            ++m_known;
        }
        if (word.isBehindQuestion && m_praiseAt != kNever) {
            m_sum -= m_praise * kAsked;
            m_praiseAt = kNever;
        }
    }

    void addOther(WordRole role)
    {
        switch (role) {
        case WordRole::Negator:
            negate();
            break;
        case WordRole::Relief:
            relieve();
            break;
        case WordRole::Thanks:
            addMood(m_sum < 0 ? kPoliteThanks : kThanks);
            break;
        case WordRole::Wish:
            m_wish = m_at;
            break;
        case WordRole::Contrast:
            m_sum *= kBeforeContrast;
            m_negator = m_wish = kNever;
            break;
        case WordRole::Again:
            m_sum -= isWithin(m_negator, kAgainReach) ? kNeverAgain : 0;
            m_again = m_at;
            break;
        case WordRole::Duration:
            m_sum -= isWithin(m_number, 1) && !isWithin(m_within, 3) ? kWaited : 0;
            break;
        case WordRole::Within:
            m_within = m_at;
            break;
        default:
            break;
        }
        m_factor = 1;
    }

    void negate()
    {
        if (isWithin(m_again, 1)) {
            m_sum -= kNeverAgain;
        } else if (isWithin(m_praiseAt, kNegationReach)) {
            m_sum += m_praise * (kTurned - 1);
            m_praiseAt = kNever;
        } else {
            m_sum += kNegatorAlone;
        }
        m_negator = m_at;
    }

    void addMood(double weight)
    {
        const bool isTurned = isWithin(m_negator, kNegationReach);
        const bool isWished = weight > 0 && isWithin(m_wish, kWishReach);
        const double mood = weight * m_factor * (isTurned ? kTurned : 1) * (isWished ? kWished : 1);
        m_sum += mood;
        if (weight > 0 && !isTurned) {
            m_praise = mood;
            m_praiseAt = m_at;
        }
        if (weight < 0 && !isTurned) {
            m_complaint = mood;
            m_complaintAt = m_at;
        }
    }

    /// A trouble that is over is a little better than none; one that is "not solved" is worse.
    void relieve()
    {
        if (isWithin(m_negator, kNegationReach)) {
            m_sum -= kRelief;
        } else if (isWithin(m_complaintAt, kReliefReach)) {
            m_sum += kRelief - m_complaint;
            m_complaintAt = kNever;
        } else {
            m_sum += kRelief;
        }
    }

    double m_sum = 0;
    double m_factor = 1;
    double m_praise = 0;
    double m_complaint = 0;
    std::size_t m_known = 0;
    std::size_t m_exclamations = 0;
    std::size_t m_at = kFirst;      ///< number of the word
    std::size_t m_negator = kNever; ///< numbers of the words that were last of their kind
    std::size_t m_praiseAt = kNever;
    std::size_t m_complaintAt = kNever;
    std::size_t m_wish = kNever;
    std::size_t m_again = kNever;
    std::size_t m_number = kNever;
    std::size_t m_within = kNever;
};

Found read(const WordList &words, const Lexicon &lexicon)
{
    Adder adder;
    for (const ListedWord &word : words.words()) {
        const std::string_view lower = words.lower(word);
        adder.add(lexicon.find(lower), word, lower);
    }
    adder.end(words.end());
    return adder.found();
}

} // namespace

Sentiment::Sentiment()
{
    const QByteArray emoji = builtInLexicon(u"sentiment_emoji.txt"_s);
    for (const std::string_view code : kLanguages) {
        const QString name = "sentiment_"_L1
                             + QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size()))
                             + ".txt"_L1;
        m_languages.push_back({code, Lexicon(builtInLexicon(name) + '\n' + emoji)});
    }
}

double Sentiment::score(const WordList &words, std::string_view language) const
{
    const auto listOf = [this](std::string_view code) {
        return std::ranges::find(m_languages, code, &Language::code);
    };
    auto list = listOf(language);
    if (list == m_languages.end()) {
        list = listOf(guessByFunctionWords(words).language);
    }
    Found best;
    if (list != m_languages.end()) {
        best = read(words, list->words);
    } else {
        for (const Language &candidate : m_languages) {
            const Found found = read(words, candidate.words);
            best = found.words > best.words ? found : best;
        }
    }
    return best.sum / std::sqrt(best.sum * best.sum + kNormal);
}

} // namespace firstline::text
