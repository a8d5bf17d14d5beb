// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/used_words.h"

#include "core/domain/tags.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kCategories = u"SELECT name FROM categories ORDER BY folded"_s;
const QString kAgents = uR"(
    SELECT agent FROM bulk_changes UNION SELECT agent FROM corrections
    UNION SELECT after FROM ticket_events WHERE kind = 'assignee' AND after <> '' ORDER BY 1)"_s;
const QString kTags = uR"(
    SELECT DISTINCT after FROM ticket_events WHERE kind = 'tags' AND after <> '')"_s;

} // namespace

Result<UsedWords> usedWords(Database &database)
{
    const auto categories = database.texts(kCategories);
    const auto agents = database.texts(kAgents);
    const auto tags = database.texts(kTags);
    if (!categories || !agents || !tags) {
        return fail(!categories ? categories.error() : !agents ? agents.error() : tags.error());
    }
    return UsedWords{
        *categories, *agents, tagsFromColumn(tagsColumn(tags->join(u' ').split(u' ')))};
}

} // namespace firstline::storage
