// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/label_words.h"

#include <algorithm>
#include <iterator>

namespace firstline::ingest {

namespace {

using namespace Qt::StringLiterals;

template <typename Value>
struct WordEntry
{
    QStringView text;
    Value value;
};

using PriorityEntry = WordEntry<Priority>;
using StatusEntry = WordEntry<TicketStatus>;
using LanguageEntry = WordEntry<QLatin1StringView>;

constexpr PriorityEntry kPriorityWords[] = {
    {u"low", Priority::Low},        {u"very low", Priority::Low},   {u"lowest", Priority::Low},
    {u"minor", Priority::Low},      {u"trivial", Priority::Low},    {u"cosmetic", Priority::Low},
    {u"planning", Priority::Low},   {u"p4", Priority::Low},         {u"p5", Priority::Low},
    {u"medium", Priority::Medium},  {u"normal", Priority::Medium},  {u"moderate", Priority::Medium},
    {u"average", Priority::Medium}, {u"major", Priority::Medium},   {u"p3", Priority::Medium},
    {u"high", Priority::High},      {u"very high", Priority::High}, {u"highest", Priority::High},
    {u"urgent", Priority::High},    {u"critical", Priority::High},  {u"blocker", Priority::High},
    {u"emergency", Priority::High}, {u"immediate", Priority::High}, {u"p0", Priority::High},
    {u"p1", Priority::High},        {u"p2", Priority::High},        {u"niedrig", Priority::Low},
    {u"mittel", Priority::Medium},  {u"hoch", Priority::High},      {u"dringend", Priority::High},
    {u"kritisch", Priority::High},  {u"baja", Priority::Low},       {u"baixa", Priority::Low},
    {u"media", Priority::Medium},   {u"média", Priority::Medium},   {u"alta", Priority::High},
    {u"urgente", Priority::High},   {u"basse", Priority::Low},      {u"moyenne", Priority::Medium},
    {u"haute", Priority::High}};

constexpr StatusEntry kStatusWords[] = {
    {u"open", TicketStatus::Open},        {u"new", TicketStatus::Open},
    {u"reopened", TicketStatus::Open},    {u"in progress", TicketStatus::Open},
    {u"active", TicketStatus::Open},      {u"assigned", TicketStatus::Open},
    {u"pending", TicketStatus::Pending},  {u"pending customer response", TicketStatus::Pending},
    {u"waiting", TicketStatus::Pending},  {u"waiting for customer", TicketStatus::Pending},
    {u"on hold", TicketStatus::Pending},  {u"snoozed", TicketStatus::Snoozed},
    {u"closed", TicketStatus::Closed},    {u"resolved", TicketStatus::Closed},
    {u"solved", TicketStatus::Closed},    {u"done", TicketStatus::Closed},
    {u"completed", TicketStatus::Closed}, {u"fixed", TicketStatus::Closed},
    {u"cancelled", TicketStatus::Closed}, {u"bin", TicketStatus::Bin},
    {u"deleted", TicketStatus::Bin},      {u"spam", TicketStatus::Bin}};

constexpr LanguageEntry kLanguageWords[] = {{u"english", "en"_L1},
                                            {u"german", "de"_L1},
                                            {u"deutsch", "de"_L1},
                                            {u"spanish", "es"_L1},
                                            {u"español", "es"_L1},
                                            {u"french", "fr"_L1},
                                            {u"français", "fr"_L1},
                                            {u"portuguese", "pt"_L1},
                                            {u"português", "pt"_L1},
                                            {u"italian", "it"_L1},
                                            {u"dutch", "nl"_L1},
                                            {u"polish", "pl"_L1},
                                            {u"russian", "ru"_L1},
                                            {u"chinese", "zh"_L1},
                                            {u"japanese", "ja"_L1}};

/// Lower case, underscores and hyphens as blanks, without the number of "1 - Critical".
QString plainWord(QStringView word)
{
    QString plain = word.toString().toLower();
    plain.replace(u'_', u' ').replace(u'-', u' ');
    plain = plain.simplified();
    const bool numbered = plain.size() > 2 && plain[0].isDigit() && plain[1] == u' ';
    return numbered ? plain.sliced(2) : plain;
}

template <typename Table>
auto find(const Table &table, const QString &plain)
{
    return std::find_if(
        std::begin(table), std::end(table), [&](const auto &entry) { return entry.text == plain; });
}

} // namespace

std::optional<Priority> usualPriority(QStringView word)
{
    const auto found = find(kPriorityWords, plainWord(word));
    return found == std::end(kPriorityWords) ? std::nullopt : std::optional(found->value);
}

std::optional<TicketStatus> usualStatus(QStringView word)
{
    const auto found = find(kStatusWords, plainWord(word));
    return found == std::end(kStatusWords) ? std::nullopt : std::optional(found->value);
}

QString languageCode(QStringView word)
{
    const QString plain = plainWord(word);
    const qsizetype blank = plain.indexOf(u' ');
    const QString code = blank < 0 ? plain : plain.first(blank);
    const bool isCode = code.size() == 2 && code[0].isLetter() && code[1].isLetter();
    if (isCode) {
        return code;
    }
    const auto found = find(kLanguageWords, plain);
    return found == std::end(kLanguageWords) ? QString() : QString(found->value);
}

} // namespace firstline::ingest
