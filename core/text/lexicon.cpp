// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/lexicon.h"

#include "core/text/utf8.h"

#include <QFile>
#include <QString>

#include <algorithm>
#include <charconv>

namespace firstline::text {

namespace {

using namespace Qt::StringLiterals;

constexpr std::uint64_t kHashStart = 0xcbf29ce484222325ULL;
constexpr std::uint64_t kPrefixSalt = 0x9e3779b97f4a7c15ULL;
constexpr std::size_t kShortestPrefix = 4;
constexpr std::size_t kFirstSlots = 256;

/// One step of FNV-1a: the hash of a word grows byte by byte, so that its beginnings cost nothing.
constexpr std::uint64_t hashStep(std::uint64_t hash, char byte)
{
    return (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
}

constexpr std::uint64_t hashOf(std::string_view word)
{
    std::uint64_t hash = kHashStart;
    for (const char byte : word) {
        hash = hashStep(hash, byte);
    }
    return hash;
}

std::string_view takeWord(std::string_view &line)
{
    line = trimmed(line);
    std::size_t end = 0;
    while (end < line.size() && !isBlank(line[end])) {
        ++end;
    }
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(end);
    return word;
}

struct RoleMark
{
    char mark;
    WordRole role;
};

constexpr RoleMark kRoleMarks[]{{'!', WordRole::Negator},
                                {'+', WordRole::Booster},
                                {'~', WordRole::Damper},
                                {'=', WordRole::Relief},
                                {'&', WordRole::Thanks},
                                {'?', WordRole::Wish},
                                {'>', WordRole::Contrast},
                                {'^', WordRole::Again},
                                {'@', WordRole::Duration},
                                {'<', WordRole::Within}};

LexiconEntry entryOf(std::string_view mark)
{
    for (const RoleMark &known : kRoleMarks) {
        if (mark.size() == 1 && mark.front() == known.mark) {
            return {known.role, 0};
        }
    }
    int weight = 0;
    std::from_chars(mark.data(), mark.data() + mark.size(), weight);
    return {WordRole::Mood, static_cast<float>(weight)};
}

/// A letter with an accent, as people write it without.
struct PlainForm
{
    std::string_view letter;
    std::string_view plain;
    std::string_view german;
};

constexpr PlainForm kPlainForms[]{
    {"ä", "a", "ae"}, {"ö", "o", "oe"}, {"ü", "u", "ue"}, {"ß", "ss", "ss"}, {"á", "a", "a"},
    {"à", "a", "a"},  {"â", "a", "a"},  {"ã", "a", "a"},  {"é", "e", "e"},   {"è", "e", "e"},
    {"ê", "e", "e"},  {"ë", "e", "e"},  {"í", "i", "i"},  {"î", "i", "i"},   {"ï", "i", "i"},
    {"ó", "o", "o"},  {"ô", "o", "o"},  {"õ", "o", "o"},  {"ú", "u", "u"},   {"û", "u", "u"},
    {"ù", "u", "u"},  {"ç", "c", "c"},  {"ñ", "n", "n"},  {"œ", "oe", "oe"}};

std::string respelled(std::string_view word, std::string_view PlainForm::*form)
{
    std::string out;
    while (!word.empty()) {
        const auto *known = std::ranges::find_if(
            kPlainForms, [&](const PlainForm &entry) { return word.starts_with(entry.letter); });
        const bool found = known != std::end(kPlainForms);
        out += found ? known->*form : word.substr(0, 1);
        word.remove_prefix(found ? known->letter.size() : 1);
    }
    return out;
}

} // namespace

std::vector<std::string> spellings(std::string_view lowerWord)
{
    std::vector<std::string> result{std::string(lowerWord)};
    for (const auto form : {&PlainForm::plain, &PlainForm::german}) {
        std::string other = respelled(lowerWord, form);
        if (std::ranges::find(result, other) == result.end()) {
            result.push_back(std::move(other));
        }
    }
    return result;
}

Lexicon::Lexicon(const QByteArray &text)
    : m_slots(kFirstSlots)
{
    std::string_view rest(text.constData(), static_cast<std::size_t>(text.size()));
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        addLine(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

void Lexicon::addLine(std::string_view line)
{
    const std::string_view mark = takeWord(line);
    if (mark.empty() || mark.front() == '#') {
        return;
    }
    const LexiconEntry entry = entryOf(mark);
    for (std::string_view word = takeWord(line); !word.empty(); word = takeWord(line)) {
        add(word, entry);
    }
}

void Lexicon::add(std::string_view word, LexiconEntry entry)
{
    const bool isPrefix = word.ends_with('*');
    if (isPrefix) {
        word.remove_suffix(1);
    }
    for (const std::string &spelling : spellings(word)) {
        const std::uint64_t hash = hashOf(spelling);
        insert(hash ^ (isPrefix ? kPrefixSalt : 0), entry);
        if (isPrefix) {
            m_mayBegin.set(hash & (kFilterBits - 1));
        }
    }
}

void Lexicon::insert(std::uint64_t hash, LexiconEntry entry)
{
    if (at(hash) != nullptr) {
        return;
    }
    // Few of the slots are used: most words of a text are not in the list, and miss at once.
    if (m_used * 4 >= m_slots.size()) {
        grow();
    }
    std::size_t place = hash & (m_slots.size() - 1);
    while (m_slots[place].hash != 0) {
        place = (place + 1) & (m_slots.size() - 1);
    }
    m_slots[place] = {hash, entry};
    ++m_used;
}

void Lexicon::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    m_used = 0;
    for (const Slot &slot : old) {
        if (slot.hash != 0) {
            insert(slot.hash, slot.entry);
        }
    }
}

const LexiconEntry *Lexicon::at(std::uint64_t hash) const
{
    for (std::size_t place = hash & (m_slots.size() - 1); m_slots[place].hash != 0;
         place = (place + 1) & (m_slots.size() - 1)) {
        if (m_slots[place].hash == hash) {
            return &m_slots[place].entry;
        }
    }
    return nullptr;
}

LexiconEntry Lexicon::find(std::string_view lowerWord) const
{
    std::uint64_t hash = kHashStart;
    const LexiconEntry *beginning = nullptr;
    for (std::size_t i = 0; i < lowerWord.size(); ++i) {
        hash = hashStep(hash, lowerWord[i]);
        if (i + 1 >= kShortestPrefix && m_mayBegin[hash & (kFilterBits - 1)]) {
            const LexiconEntry *found = at(hash ^ kPrefixSalt);
            beginning = found != nullptr ? found : beginning;
        }
    }
    const LexiconEntry *whole = at(hash);
    const LexiconEntry *best = whole != nullptr ? whole : beginning;
    return best != nullptr ? *best : LexiconEntry{};
}

QByteArray builtInLexicon(const QString &name)
{
    QFile file(":/firstline/lexicons/"_L1 + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "builtInLexicon", qPrintable(name));
    return isOpen ? file.readAll() : QByteArray();
}

} // namespace firstline::text
