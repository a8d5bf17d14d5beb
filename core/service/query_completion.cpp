// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/query_completion.h"

#include "core/service/query_grammar.h"

#include <algorithm>

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

/// Where the term that ends at the end of `text` begins; none inside a phrase of its own.
qsizetype termBegin(QStringView text)
{
    qsizetype begin = 0;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        isQuoted ^= text[i] == u'"';
        if (!isQuoted && text[i].isSpace()) {
            begin = i + 1;
        }
    }
    return begin;
}

QStringList offered(const QueryName &name, const QueryVocabulary &vocabulary)
{
    QStringList words;
    switch (name.field) {
    case QueryField::Category:
        words = vocabulary.categories;
        break;
    case QueryField::Channel:
        words = vocabulary.channels;
        break;
    case QueryField::Language:
        words = vocabulary.languages;
        break;
    case QueryField::Assignee:
        words = vocabulary.assignees;
        break;
    case QueryField::Tag:
        words = vocabulary.tags;
        break;
    case QueryField::Confidence:
        return {u"<0.6"_s, u"0.6..0.8"_s, u">0.9"_s};
    case QueryField::Length:
        return {u"<20"_s, u">200"_s};
    case QueryField::Due:
        return {u"<30m"_s, u"<2h"_s, u"<1d"_s};
    case QueryField::Age:
        return {u"<1d"_s, u">3d"_s, u">1w"_s};
    default:
        break;
    }
    for (const QStringView word : name.words) {
        words.append(word.toString());
    }
    if (name.kind == QueryValueKind::Day) {
        words.append(u"7d"_s);
    }
    return words;
}

QString inQuotes(const QString &text)
{
    const bool needsQuotes =
        std::ranges::any_of(text, [](QChar letter) { return letter.isSpace() || letter == u','; });
    return needsQuotes ? u'"' + text + u'"' : text;
}

void addNames(QStringView typed, QueryCompletions &completions)
{
    const auto add = [&](QStringView name, std::optional<QueryField> field) {
        if (!typed.isEmpty() && name.startsWith(typed, Qt::CaseInsensitive)) {
            completions.items.push_back({name.toString() + u':', field, true});
        }
    };
    for (const QueryName &name : queryNames()) {
        add(name.name, name.field);
    }
    add(kSortName, std::nullopt);
}

void addValues(QStringView field,
               QString typed,
               const QueryVocabulary &vocabulary,
               QueryCompletions &completions)
{
    const QueryName *name = queryName(field);
    const bool isSort = field.compare(kSortName, Qt::CaseInsensitive) == 0;
    QStringList words = name != nullptr ? offered(*name, vocabulary) : QStringList();
    for (const QStringView word : isSort ? sortWords() : std::span<const QStringView>()) {
        words.append(word.toString());
    }
    typed.remove(u'"');
    for (const QString &word : words) {
        const bool isWhole = word.compare(typed, Qt::CaseInsensitive) == 0;
        if (word.startsWith(typed, Qt::CaseInsensitive) && !isWhole) {
            completions.items.push_back(
                {inQuotes(word),
                 name != nullptr ? std::optional(name->field) : std::nullopt,
                 false});
        }
    }
}

} // namespace

QueryCompletions
completeQuery(const QString &text, qsizetype cursor, const QueryVocabulary &vocabulary)
{
    const QStringView before =
        QStringView(text).first(std::clamp<qsizetype>(cursor, 0, text.size()));
    QueryCompletions completions;
    completions.begin = termBegin(before);
    QStringView term = before.sliced(completions.begin);
    if (term.startsWith(u'-')) {
        term = term.sliced(1);
        ++completions.begin;
    }
    const qsizetype colon = term.indexOf(u':');
    if (colon < 0) {
        addNames(term, completions);
        return completions;
    }
    const qsizetype last = std::max(colon, term.lastIndexOf(u','));
    completions.begin += last + 1;
    addValues(term.first(colon), term.sliced(last + 1).toString(), vocabulary, completions);
    return completions;
}

} // namespace firstline
