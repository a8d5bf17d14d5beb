// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/phrase_book.h"

#include <QFile>

#include <algorithm>
#include <functional>
#include <string_view>

namespace firstline::ingest {

namespace {

using namespace Qt::StringLiterals;

struct PlainSection
{
    std::string_view name;
    Phrases PhraseBook::*phrases;
};

constexpr std::array kPlainSections{PlainSection{"first", &PhraseBook::first},
                                    PlainSection{"last", &PhraseBook::last},
                                    PlainSection{"city", &PhraseBook::city},
                                    PlainSection{"weekday", &PhraseBook::weekday},
                                    PlainSection{"feature", &PhraseBook::feature},
                                    PlainSection{"greeting", &PhraseBook::greeting},
                                    PlainSection{"opening", &PhraseBook::opening},
                                    PlainSection{"detail", &PhraseBook::detail},
                                    PlainSection{"distractor", &PhraseBook::distractor},
                                    PlainSection{"request", &PhraseBook::request},
                                    PlainSection{"closing", &PhraseBook::closing},
                                    PlainSection{"signature", &PhraseBook::signature},
                                    PlainSection{"quoted", &PhraseBook::quoted},
                                    PlainSection{"phone", &PhraseBook::phone},
                                    PlainSection{"filler", &PhraseBook::filler},
                                    PlainSection{"rant", &PhraseBook::rant},
                                    PlainSection{"subject any", &PhraseBook::anySubject},
                                    PlainSection{"oneliner any", &PhraseBook::anyOneliner}};

using TopicPhrases = std::array<Phrases, kTopicCount>;

struct TopicSection
{
    std::string_view name;
    TopicPhrases PhraseBook::*phrases;
};

constexpr std::array kTopicSections{TopicSection{"subject", &PhraseBook::subject},
                                    TopicSection{"oneliner", &PhraseBook::oneliner},
                                    TopicSection{"problem", &PhraseBook::problem},
                                    TopicSection{"new", &PhraseBook::fresh}};

constexpr std::array<std::string_view, 3> kConsequences{
    "consequence low", "consequence neutral", "consequence high"};

/// The lists that a section's lines go to; several for a problem of more than one topic.
std::vector<Phrases *> listsOf(PhraseBook &book, std::string_view section)
{
    for (const PlainSection &plain : kPlainSections) {
        if (plain.name == section) {
            return {&(book.*plain.phrases)};
        }
    }
    const auto consequence = std::find(kConsequences.begin(), kConsequences.end(), section);
    if (consequence != kConsequences.end()) {
        return {
            &book.consequence.at(static_cast<std::size_t>(consequence - kConsequences.begin()))};
    }
    std::vector<std::size_t> topics;
    const std::size_t blank = std::min(section.find(' '), section.size());
    const std::string padded = std::string(section.substr(blank)) + ' ';
    for (std::size_t i = 0; i < kTopicCount; ++i) {
        if (padded.find(' ' + std::string(kTopicNames.at(i)) + ' ') != std::string::npos) {
            topics.push_back(i);
        }
    }
    std::vector<Phrases *> lists;
    for (const TopicSection &section2 : kTopicSections) {
        if (section2.name != section.substr(0, blank)) {
            continue;
        }
        const bool isShared = section2.name == "problem" && topics.size() > 1;
        for (const std::size_t topic : topics) {
            lists.push_back(&(book.*(isShared ? &PhraseBook::shared : section2.phrases)).at(topic));
        }
    }
    return lists;
}

/// The name of a section that has no line, or nothing.
std::string_view emptySection(const PhraseBook &book)
{
    for (const PlainSection &plain : kPlainSections) {
        if ((book.*plain.phrases).empty()) {
            return plain.name;
        }
    }
    for (std::size_t i = 0; i < kConsequences.size(); ++i) {
        if (book.consequence.at(i).empty()) {
            return kConsequences.at(i);
        }
    }
    for (const TopicSection &section : kTopicSections) {
        const auto &lists = book.*section.phrases;
        if (std::any_of(
                lists.begin(), lists.end(), [](const auto &list) { return list.empty(); })) {
            return section.name;
        }
    }
    return {};
}

Result<Phrase> phraseFrom(std::string_view line)
{
    Phrase phrase;
    while (line.starts_with('!')) {
        ++phrase.severity;
        line.remove_prefix(1);
    }
    if (phrase.severity > 0 && line.starts_with(' ')) {
        line.remove_prefix(1);
    }
    auto text = TextTemplate::parse(line);
    if (!text) {
        return fail(text.error());
    }
    phrase.text = std::move(*text);
    return phrase;
}

} // namespace

Result<PhraseBook> PhraseBook::parse(const QByteArray &content)
{
    PhraseBook book;
    std::vector<Phrases *> lists;
    std::string_view rest(content.data(), static_cast<std::size_t>(content.size()));
    for (int number = 1; !rest.empty(); ++number) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        if (line.starts_with('[') && line.ends_with(']')) {
            lists = listsOf(book, line.substr(1, line.size() - 2));
        }
        const bool isSection = line.starts_with('[');
        auto phrase = isSection ? Result<Phrase>(Phrase()) : phraseFrom(line);
        if (!phrase || lists.empty()) {
            return fail(ErrorCode::Corrupt,
                        u"Line %1 of the phrase book is not understood"_s.arg(number));
        }
        for (Phrases *list : lists) {
            if (!isSection) {
                list->push_back(*phrase);
            }
        }
    }
    if (const std::string_view empty = emptySection(book); !empty.empty()) {
        return fail(ErrorCode::Corrupt,
                    u"The phrase book has nothing under [%1]"_s.arg(
                        QString::fromUtf8(empty.data(), static_cast<qsizetype>(empty.size()))));
    }
    return book;
}

Result<PhraseBook> PhraseBook::load(const QString &language)
{
    QFile file(u":/firstline/templates/%1.txt"_s.arg(language));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, u"There is no phrase book for '%1'"_s.arg(language));
    }
    auto book = parse(file.readAll());
    return book ? std::move(book)
                : fail(ErrorCode::Corrupt, u"%1: %2"_s.arg(language, book.error().detail));
}

} // namespace firstline::ingest
