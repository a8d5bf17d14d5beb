// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentiment.h"

#include "core/text/function_words.h"
#include "core/text/word_reader.h"

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
    void add(const LexiconEntry &entry, const WordReader &word)
    {
        m_exclamations += word.exclamations();
        ++m_sinceNegator;
        ++m_sincePraise;
        ++m_sinceComplaint;
        if (word.startsClause()) {
            m_sinceNegator = m_sincePraise = m_sinceComplaint = kFar;
            m_factor = 1;
        }
        m_known += entry.role == WordRole::None ? 0 : 1;
        switch (entry.role) {
        case WordRole::Negator:
            negate();
            return;
        case WordRole::Booster:
            m_factor = std::min(m_factor * kBoost, kMostBoost);
            return;
        case WordRole::Damper:
            m_factor *= kDamp;
            return;
        case WordRole::Mood:
            addMood(entry.weight * (word.isShouted() ? kShout : 1));
            break;
        case WordRole::Relief:
            relieve();
            break;
        case WordRole::None:
            break;
        }
        m_factor = 1;
    }

    [[nodiscard]] Found found() const
    {
        const double emphasis =
            1 + kExclamation * static_cast<double>(std::min<std::size_t>(m_exclamations, 4));
        return {m_sum * emphasis, m_known};
    }

private:
    static constexpr std::size_t kFar = 1'000;

    void negate()
    {
        if (m_sincePraise <= kNegationReach) {
            m_sum += m_praise * (kTurned - 1);
            m_sincePraise = kFar;
        } else {
            m_sum += kNegatorAlone;
        }
        m_sinceNegator = 0;
    }

    void addMood(double weight)
    {
        const bool isTurned = m_sinceNegator <= kNegationReach;
        const double mood = weight * m_factor * (isTurned ? kTurned : 1);
        m_sum += mood;
        if (weight > 0 && !isTurned) {
            m_praise = mood;
            m_sincePraise = 0;
        }
        if (weight < 0 && !isTurned) {
            m_complaint = mood;
            m_sinceComplaint = 0;
        }
    }

    /// A trouble that is over is a little better than none; one that is "not solved" is worse.
    void relieve()
    {
        if (m_sinceNegator <= kNegationReach) {
            m_sum -= kRelief;
        } else if (m_sinceComplaint <= kReliefReach) {
            m_sum += kRelief - m_complaint;
            m_sinceComplaint = kFar;
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
    std::size_t m_sinceNegator = kFar;
    std::size_t m_sincePraise = kFar;
    std::size_t m_sinceComplaint = kFar;
};

Found read(std::string_view text, const Lexicon &words)
{
    Adder adder;
    WordReader reader(text);
    while (reader.next()) {
        adder.add(words.find(reader.lower()), reader);
    }
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

double Sentiment::score(std::string_view text, std::string_view language) const
{
    const auto listOf = [this](std::string_view code) {
        return std::ranges::find(m_languages, code, &Language::code);
    };
    auto list = listOf(language);
    if (list == m_languages.end()) {
        list = listOf(guessByFunctionWords(text).language);
    }
    Found best;
    if (list != m_languages.end()) {
        best = read(text, list->words);
    } else {
        for (const Language &candidate : m_languages) {
            const Found found = read(text, candidate.words);
            best = found.words > best.words ? found : best;
        }
    }
    return best.sum / std::sqrt(best.sum * best.sum + kNormal);
}

} // namespace firstline::text
