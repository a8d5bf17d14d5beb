// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/entity_features.h"

#include "core/text/byte_set.h"
#include "core/text/entity_context.h"
#include "core/text/lexicon.h"
#include "core/text/utf8.h"

#include <QByteArray>
#include <QString>

#include <algorithm>

namespace firstline::text {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kLongestName = 5; ///< words

/// Signs that are tokens of their own wherever they stand.
constexpr ByteSet kSigns(",;:()[]{}<>\"|=!?`'#*@~&%$\\");
/// Signs that belong to a token only inside it.
constexpr ByteSet kInner(".-_/+");

constexpr bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

constexpr bool isLower(char c)
{
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::uint16_t rowOf(std::size_t kind, std::uint64_t value)
{
    std::uint64_t hash = (value + kind * 0x632be59bd9b4e019ULL) * 0x9e3779b97f4a7c15ULL;
    hash ^= hash >> 32U;
    return static_cast<std::uint16_t>((hash * 0xd6e8feb86659fd93ULL >> 40U) % kTaggerRows);
}

/// "Fehler-Meldung", "AWS-Ausfall" and "parser-2.14.1" are two words, "Wi-Fi" and "hyper-v" one.
std::size_t compoundCut(std::string_view run)
{
    constexpr std::size_t kLongWord = 5;
    const std::size_t hyphen = run.rfind('-');
    if (hyphen == run.npos || hyphen == 0 || hyphen + 2 >= run.size()) {
        return run.size();
    }
    const bool isVersion = isAsciiDigit(run[hyphen + 1]) && !isAsciiDigit(run.front())
                           && run.find('.', hyphen) != run.npos;
    if (isVersion || run.size() - hyphen <= kLongWord) {
        return isVersion ? hyphen : run.size();
    }
    const bool isWord =
        isUpper(run[hyphen + 1]) && std::ranges::all_of(run.substr(hyphen + 2), isLower);
    return isWord ? hyphen : run.size();
}

/// Cuts a text into tokens; web and mail addresses stay whole.
class Cutter
{
public:
    Cutter(std::string_view text, TaggerInput &out)
        : m_text(text)
        , m_out(out)
    {
    }

    void run()
    {
        std::size_t at = 0;
        for (const EntityMatch &match : m_out.patterns) {
            if (match.type == EntityType::Url || match.type == EntityType::Email) {
                cut(at, match.begin);
                add(match.begin, match.begin + match.length);
                at = match.begin + match.length;
            }
        }
        cut(at, m_text.size());
    }

private:
    void add(std::size_t begin, std::size_t end)
    {
        if (end > begin) {
            m_out.tokens.push_back({begin, end - begin});
        }
    }

    void cut(std::size_t at, std::size_t end)
    {
        while (at < end) {
            if (isBlank(m_text[at])) {
                ++at;
            } else if (kSigns.has(m_text[at])) {
                add(at, at + 1);
                ++at;
            } else {
                std::size_t stop = at;
                while (stop < end && !isBlank(m_text[stop]) && !kSigns.has(m_text[stop])) {
                    ++stop;
                }
                addRun(at, stop);
                at = stop;
            }
        }
    }

    void addRun(std::size_t begin, std::size_t end)
    {
        while (begin < end && kInner.has(m_text[begin])) {
            add(begin, begin + 1);
            ++begin;
        }
        std::size_t core = end;
        while (core > begin && kInner.has(m_text[core - 1])) {
            --core;
        }
        const std::size_t middle = begin + compoundCut(m_text.substr(begin, core - begin));
        add(begin, middle);
        if (middle < core) {
            add(middle, middle + 1);
            add(middle + 1, core);
        }
        for (; core < end; ++core) {
            add(core, core + 1);
        }
    }

    std::string_view m_text;
    TaggerInput &m_out;
};

/// What a token looks like.
struct Look
{
    std::uint64_t shape = 0;    ///< classes of bytes, runs as one, at most 12
    std::uint64_t capitals = 0; ///< 0 no letter, 1 lower, 2 Capital, 3 UPPER, 4 miXed
    bool hasDigit = false;
    bool hasInner = false;
};

Look lookOf(std::string_view token)
{
    Look look;
    std::uint64_t last = 0;
    std::size_t upper = 0;
    std::size_t lower = 0;
    for (const char c : token) {
        const std::uint64_t kind = isUpper(c)        ? 1
                                   : isLower(c)      ? 2
                                   : isAsciiDigit(c) ? 3
                                                     : static_cast<unsigned char>(c) % 16U;
        if (kind != last && look.shape < (std::uint64_t{1} << 48U)) {
            look.shape = look.shape * 16 + kind;
        }
        last = kind;
        upper += kind == 1 ? 1 : 0;
        lower += kind == 2 ? 1 : 0;
        look.hasDigit = look.hasDigit || kind == 3;
        look.hasInner = look.hasInner || kInner.has(c);
    }
    const bool startsUpper = isUpper(token.front());
    look.capitals = upper + lower == 0          ? 0
                    : upper == 0                ? 1
                    : lower == 0 && upper > 1   ? 3
                    : startsUpper && upper == 1 ? 2
                                                : 4;
    return look;
}

std::uint64_t hashOf(std::string_view token)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char byte : token) {
        hash = (hash ^ static_cast<unsigned char>(lowerAscii(byte))) * 0x100000001b3ULL;
    }
    return hash;
}

std::uint64_t lengthClass(std::size_t length)
{
    return length <= 4 ? length : length <= 7 ? 5 : length <= 12 ? 6 : 7;
}

/// What known names and patterns say of each token: 0 nothing.
struct Hints
{
    std::vector<std::uint8_t> name;
    std::vector<std::uint8_t> pattern;
};

void markNames(const ProductNames &names,
               std::span<const std::uint64_t> words,
               std::vector<std::uint8_t> &marks)
{
    for (std::size_t i = 0; i < words.size();) {
        const KnownName known =
            names.at(words.subspan(i, std::min(kLongestName, words.size() - i)));
        for (std::size_t k = 0; k < known.words; ++k) {
            marks[i + k] = static_cast<std::uint8_t>((k == 0 ? 1 : 2) + (known.isCommon ? 2 : 0));
        }
        i += std::max<std::size_t>(known.words, 1);
    }
}

void markPatterns(const TaggerInput &input, std::vector<std::uint8_t> &marks)
{
    std::size_t at = 0;
    for (const EntityMatch &match : input.patterns) {
        while (at < input.tokens.size() && input.tokens[at].begin < match.begin) {
            ++at;
        }
        for (std::size_t first = at;
             at < input.tokens.size() && input.tokens[at].begin < match.begin + match.length;
             ++at) {
            marks[at] = static_cast<std::uint8_t>(1 + static_cast<unsigned>(match.type) * 2
                                                  + (at == first ? 0 : 1));
        }
    }
}

} // namespace

EntityFeatures::EntityFeatures()
    : m_names(builtInLexicon(u"products.txt"_s))
{
}

void EntityFeatures::read(std::string_view text, TaggerInput &out) const
{
    out.tokens.clear();
    out.features.clear();
    out.patterns = findEntities(text);
    Cutter(text, out).run();
    std::vector<std::uint64_t> words;
    words.reserve(out.tokens.size());
    for (const TaggerToken &token : out.tokens) {
        words.push_back(hashOf(text.substr(token.begin, token.length)));
    }
    Hints hints{std::vector<std::uint8_t>(words.size()), std::vector<std::uint8_t>(words.size())};
    markNames(m_names, words, hints.name);
    markPatterns(out, hints.pattern);
    bool startsSentence = true;
    std::uint64_t lastShape = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view token = text.substr(out.tokens[i].begin, out.tokens[i].length);
        const Look look = lookOf(token);
        const std::size_t end = std::min<std::size_t>(3, token.size());
        const auto context = static_cast<std::uint64_t>(entityContextOf(token));
        const std::uint64_t traits = (look.hasDigit ? 1U : 0U) + (look.hasInner ? 2U : 0U);
        out.features.push_back(
            {rowOf(0, words[i]),
             rowOf(1, look.shape * 8 + lengthClass(token.size())),
             rowOf(2, hashOf(token.substr(0, end))),
             rowOf(3, hashOf(token.substr(token.size() - end))),
             rowOf(4, look.capitals * 2 + (startsSentence ? 1 : 0)),
             rowOf(5, hints.pattern[i]),
             rowOf(6, hints.name[i] * 8U + (hints.name[i] > 0 ? look.capitals : 0)),
             rowOf(7, context * 2 + (isContextFiller(token) ? 1 : 0)),
             rowOf(8, traits * 8 + lengthClass(token.size())),
             rowOf(9, lastShape * 0x100000001b3ULL + look.shape)});
        lastShape = look.shape;
        startsSentence = token == "." || token == "!" || token == "?" || token == ":";
    }
}

} // namespace firstline::text
