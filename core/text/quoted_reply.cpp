// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/quoted_reply.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace firstline::text {

namespace {

constexpr std::size_t kLongestAttribution = 200;
constexpr std::size_t kLongestFieldName = 14;

/// How an attribution begins and the verb in it: "On … Ann wrote:", "Am … schrieb Ann:".
struct Attribution
{
    std::string_view start;
    std::string_view verb;
};

constexpr std::array kAttributions{Attribution{"on ", " wrote"},
                                   Attribution{"am ", " schrieb"},
                                   Attribution{"el ", " escribió"},
                                   Attribution{"le ", " a écrit"},
                                   Attribution{"em ", " escreveu"},
                                   Attribution{"a ", " escreveu"}};

constexpr std::array<std::string_view, 12> kHistoryTitles{"original message",
                                                          "forwarded message",
                                                          "begin forwarded message",
                                                          "ursprüngliche nachricht",
                                                          "originalnachricht",
                                                          "weitergeleitete nachricht",
                                                          "mensaje original",
                                                          "mensaje reenviado",
                                                          "message d'origine",
                                                          "message original",
                                                          "message transféré",
                                                          "mensagem original"};

/// In order. Names that also are everyday words ("to", "data", "de") count only in a block.
constexpr std::array<std::string_view, 37> kFields{
    "an",      "anexos",   "anhang",     "assunto", "asunto",       "attachments",  "bcc",
    "betreff", "cc",       "cci",        "cco",     "content-type", "data",         "date",
    "datum",   "de",       "enviada",    "enviado", "enviado em",   "envoyé",       "fecha",
    "from",    "gesendet", "importance", "kopie",   "message-id",   "mime-version", "objet",
    "para",    "reply-to", "sent",       "sent by", "subject",      "to",           "von",
    "à",       "ämne"};
static_assert(std::ranges::is_sorted(kFields));

constexpr std::array<std::string_view, 5> kSubjectFields{
    "assunto", "asunto", "betreff", "objet", "subject"};

/// The lower-case name of a field, or nothing.
std::string fieldName(std::string_view line)
{
    const std::size_t colon = line.substr(0, kLongestFieldName + 2).find(':');
    if (colon == std::string_view::npos || colon == 0) {
        return {};
    }
    const bool isAddress = line.substr(colon + 1).starts_with("//");
    return isAddress ? std::string() : lowerCase(trimmed(line.substr(0, colon)));
}

} // namespace

bool isQuotedLine(std::string_view line)
{
    return line.starts_with('>');
}

bool isHistoryStart(std::string_view line)
{
    if (line.size() < 12 || line.size() > kLongestAttribution) {
        return false;
    }
    if (line.back() == ':' && line.size() > 20) {
        const std::string lower = lowerCase(line);
        const bool hasDigit = std::ranges::any_of(lower, isAsciiDigit);
        return hasDigit && std::ranges::any_of(kAttributions, [&](const Attribution &known) {
                   return lower.starts_with(known.start)
                          && lower.find(known.verb) != std::string::npos;
               });
    }
    const std::size_t from = line.find_first_not_of("-_* ");
    const std::size_t to = line.find_last_not_of("-_* :");
    if (from < 2 || from == std::string_view::npos || to < from) {
        return false;
    }
    return std::ranges::find(kHistoryTitles, lowerCase(line.substr(from, to - from + 1)))
           != kHistoryTitles.end();
}

bool isHeaderField(std::string_view line)
{
    const std::string name = fieldName(line);
    return !name.empty() && std::ranges::binary_search(kFields, std::string_view(name));
}

bool isSubjectField(std::string_view line)
{
    return std::ranges::find(kSubjectFields, fieldName(line)) != kSubjectFields.end();
}

bool isLoneHeader(std::string_view line)
{
    constexpr std::string_view kReceivedFrom = "received from:";
    constexpr std::size_t kLongest = 120;
    return (line.starts_with('r') || line.starts_with('R')) && line.size() <= kLongest
           && lowerCase(line.substr(0, kReceivedFrom.size())) == kReceivedFrom;
}

} // namespace firstline::text
