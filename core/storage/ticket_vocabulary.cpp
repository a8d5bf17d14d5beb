// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_vocabulary.h"

#include <QSet>

#include <algorithm>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kCategories =
    u"SELECT name FROM categories ORDER BY folded LIMIT %1"_s.arg(TicketVocabulary::kMostWords);

QString distinct(QLatin1StringView column)
{
    return u"SELECT DISTINCT %1 FROM tickets INDEXED BY ticket_facts WHERE %1 <> '' LIMIT %2"_s
        .arg(column)
        .arg(TicketVocabulary::kMostWords);
}

/// The single words of texts that each hold several.
QStringList singleWords(const QStringList &texts)
{
    QSet<QString> words;
    for (const QString &text : texts) {
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
            words.insert(word);
        }
    }
    return words.values();
}

} // namespace

Result<QueryVocabulary> TicketVocabulary::words()
{
    QueryVocabulary found;
    const std::pair<QString, QStringList QueryVocabulary::*> lists[] = {
        {kCategories, &QueryVocabulary::categories},
        {distinct("channel"_L1), &QueryVocabulary::channels},
        {distinct("language"_L1), &QueryVocabulary::languages},
        {distinct("assignee"_L1), &QueryVocabulary::assignees},
        {distinct("tags"_L1), &QueryVocabulary::tags}};
    for (const auto &[sql, list] : lists) {
        const auto texts = m_database.texts(sql);
        if (!texts) {
            return fail(texts.error());
        }
        found.*list = *texts;
    }
    found.tags = singleWords(found.tags);
    for (const auto &[sql, list] : lists) {
        (found.*list).sort(Qt::CaseInsensitive);
    }
    return found;
}

} // namespace firstline::storage
