// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tagged_sentences.h"

#include "core/ingest/entity_slots.h"
#include "core/ingest/text_noise.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <optional>

namespace firstline::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr double kKnownProduct = 0.45;
constexpr double kLowerCase = 0.3;
constexpr double kTitle = 0.08; ///< Every Word With A Capital
constexpr double kUpperCase = 0.02;
constexpr double kModel = 0.25;    ///< of the known products have a model behind them
constexpr double kOrdinary = 0.45; ///< of the sentences come from the generator's phrase books
constexpr double kOneLine = 0.15;  ///< a line of a form or log instead of a sentence

constexpr std::array<std::string_view, 5> kLanguages{"en", "de", "es", "fr", "pt"};
constexpr std::array<double, 5> kShares{0.5, 0.74, 0.84, 0.92, 1.0}; ///< cumulative

struct TaggedSlot
{
    std::string_view name;
    text::EntityType type;
};

constexpr std::array<TaggedSlot, 8> kTagged{{{"product", text::EntityType::Product},
                                             {"error", text::EntityType::ErrorCode},
                                             {"order", text::EntityType::OrderNumber},
                                             {"invoice", text::EntityType::InvoiceNumber},
                                             {"version", text::EntityType::Version},
                                             {"url", text::EntityType::Url},
                                             {"email", text::EntityType::Email},
                                             {"mail", text::EntityType::Email}}};

std::optional<text::EntityType> typeOfSlot(std::string_view name)
{
    const auto *found = std::ranges::find(kTagged, name, &TaggedSlot::name);
    return found != kTagged.end() ? std::optional(found->type) : std::nullopt;
}

QByteArray builtIn(const QString &name)
{
    QFile file(":/firstline/templates/"_L1 + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "TaggedSentences", "the templates are not built in");
    return isOpen ? file.readAll() : QByteArray();
}

/// Calls `read` with the section and the text of each line that has content; false ends it.
/// Gives the number of the line that was not understood, or 0.
template <typename Read>
int readLines(const QByteArray &content, Read read)
{
    std::string section;
    std::string_view rest(content.data(), static_cast<std::size_t>(content.size()));
    for (int number = 1; !rest.empty(); ++number) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.starts_with('[') && line.ends_with(']')) {
            section = line.substr(1, line.size() - 2);
        } else if (!line.empty() && !line.starts_with('#') && !read(section, line)) {
            return number;
        }
    }
    return 0;
}

Result<void> notUnderstood(const QString &file, int line)
{
    return fail(ErrorCode::Corrupt, u"Line %1 of %2 is not understood"_s.arg(line).arg(file));
}

/// "problem with the reset" as people write subjects: "Problem With The Reset".
void capitaliseWords(std::string &text)
{
    bool isStart = true;
    for (char &c : text) {
        c = isStart && c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
        isStart = c == ' ' || c == '\n';
    }
}

/// Sections of the phrase books that fill slots, and those that are no sentences for the tagger.
constexpr std::array<std::string_view, 5> kSlotSections{
    "first", "last", "city", "weekday", "feature"};
constexpr std::array<std::string_view, 2> kOtherSections{"signature", "quoted"};

} // namespace

Result<TaggedSentences> TaggedSentences::load(const std::vector<std::string_view> &knownProducts)
{
    TaggedSentences sentences;
    Result<void> parsed = sentences.parse(builtIn(u"entities.txt"_s));
    for (const std::string_view code : kLanguages) {
        const std::string language(code);
        if (parsed) {
            parsed = sentences.parseBook(builtIn(QString::fromStdString(language) + ".txt"_L1),
                                         language);
        }
    }
    if (!parsed) {
        return fail(parsed.error());
    }
    sentences.m_products.assign(knownProducts.begin(), knownProducts.end());
    return sentences;
}

Result<void> TaggedSentences::parse(const QByteArray &content)
{
    const int wrong = readLines(content, [this](const std::string &section, std::string_view line) {
        if (section == "noun" || section == "edition") {
            (section == "noun" ? m_nouns : m_editions).emplace_back(line);
            return true;
        }
        auto parsed = TextTemplate::parse(line);
        const bool isGood = parsed && !section.empty();
        if (isGood) {
            m_lists[section].push_back(std::move(*parsed));
        }
        return isGood;
    });
    const bool isWhole = !m_nouns.empty() && !m_editions.empty() && m_lists.contains("any")
                         && std::ranges::all_of(kLanguages, [this](std::string_view language) {
                                return m_lists.find(language) != m_lists.end();
                            });
    return wrong == 0 && isWhole ? Result<void>() : notUnderstood(u"entities.txt"_s, wrong);
}

Result<void> TaggedSentences::parseBook(const QByteArray &content, const std::string &language)
{
    const int wrong = readLines(content, [&](const std::string &section, std::string_view line) {
        const bool fillsSlot = std::ranges::find(kSlotSections, section) != kSlotSections.end();
        const bool isOther = std::ranges::find(kOtherSections, section) != kOtherSections.end();
        // A code may be an error's or a ticket's there, so it teaches nothing.
        if (isOther || line.find("<code>") != line.npos) {
            return true;
        }
        while (line.starts_with('!') || line.starts_with(' ')) {
            line.remove_prefix(1);
        }
        auto parsed = TextTemplate::parse(line);
        if (parsed) {
            m_lists[fillsSlot ? language + '/' + section : language + "/sentence"].push_back(
                std::move(*parsed));
        }
        return parsed.has_value();
    });
    return wrong == 0 ? Result<void>()
                      : notUnderstood(QString::fromStdString(language) + ".txt"_L1, wrong);
}

std::string TaggedSentences::product(RandomSource &random) const
{
    if (!random.chance(kKnownProduct)) {
        return madeUpProduct(m_nouns, m_editions, random);
    }
    std::string name = m_products[random.below(m_products.size())];
    if (random.chance(0.75)) {
        capitaliseWords(name);
    }
    if (random.chance(kModel)) {
        name += ' '
                + (random.chance(0.5) ? modelCode(random)
                                      : m_editions[random.below(m_editions.size())]);
    }
    return name;
}

TaggedSentence TaggedSentences::make(std::uint64_t seed, std::uint64_t index) const
{
    RandomSource random = RandomSource(seed).child(index);
    const double share = random.uniform();
    const std::string language(
        *(kLanguages.begin()
          + (std::ranges::find_if(kShares, [share](double s) { return share < s; })
             - kShares.begin())));
    TaggedSentence result;
    const auto fill = [&](std::string_view name, std::string &text) {
        const std::size_t begin = text.size();
        auto list = m_lists.find(name);
        list = list == m_lists.end() ? m_lists.find(language + '/' + std::string(name)) : list;
        if (name == "product") {
            text += product(random);
        } else if (list != m_lists.end()) {
            list->second[random.below(list->second.size())].append(
                text, random, [](std::string_view, std::string &) {});
        } else {
            text += numberSlot(name, random);
        }
        if (const auto type = typeOfSlot(name)) {
            result.entities.push_back({*type, begin, text.size() - begin});
        }
    };
    const auto count = 1 + random.below(3);
    for (std::uint64_t i = 0; i < count; ++i) {
        const bool isLine = random.chance(kOneLine);
        const bool isOrdinary = random.chance(kOrdinary);
        const auto &list =
            m_lists.find(isLine       ? "any"
                         : isOrdinary ? language + "/sentence"
                                      : language)
                ->second;
        result.text += result.text.empty() ? "" : isLine || random.chance(0.2) ? "\n" : " ";
        list[random.below(list.size())].append(result.text, random, fill);
    }
    // Changes of case keep the number of bytes, so that the places stay right.
    if (random.chance(kLowerCase)) {
        toLowerCase(result.text);
    } else if (random.chance(kTitle)) {
        capitaliseWords(result.text);
    } else if (random.chance(kUpperCase)) {
        toUpperCase(result.text);
    }
    return result;
}

} // namespace firstline::ingest
