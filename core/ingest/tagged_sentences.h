// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random_source.h"
#include "core/base/result.h"
#include "core/ingest/text_template.h"
#include "core/text/entity_patterns.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

class QByteArray;

namespace firstline::ingest {

/// A made-up piece of a ticket with the entities that were put into it.
struct TaggedSentence
{
    std::string text;
    std::vector<text::EntityMatch> entities; ///< from left to right
};

/// Makes up sentences with known entities in five languages, for training and testing the tagger.
///
/// Products are names from a list that people know or are made up from syllables, nouns and codes;
/// numbers come in the forms that shops and systems use. A part of the sentences is written without
/// capitals, as many people type. Sentence `index` of a seed is always the same.
///
/// Thread safety: immutable.
class TaggedSentences
{
public:
    /// Reads data/templates/entities.txt and the phrase books of the generator as they ship.
    /// Errors: `Corrupt`, naming the line.
    [[nodiscard]] static Result<TaggedSentences>
    load(const std::vector<std::string_view> &knownProducts);

    /// One to three sentences of one language.
    [[nodiscard]] TaggedSentence make(std::uint64_t seed, std::uint64_t index) const;

private:
    TaggedSentences() = default;
    [[nodiscard]] Result<void> parse(const QByteArray &content);
    [[nodiscard]] Result<void> parseBook(const QByteArray &content, const std::string &language);
    [[nodiscard]] std::string product(RandomSource &random) const;

    std::map<std::string, std::vector<TextTemplate>, std::less<>> m_lists;
    std::vector<std::string> m_products;
    std::vector<std::string> m_nouns;
    std::vector<std::string> m_editions;
};

} // namespace firstline::ingest
