// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/signature.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace firstline::text {

namespace {

constexpr std::size_t kLongestClosing = 60;
constexpr std::size_t kLongestGreeting = 70;
constexpr std::size_t kMostGreetingWords = 7;

/// Lines that close a mail when they stand alone. In order of bytes.
constexpr std::array<std::string_view, 94> kClosings{"abraços",
                                                     "amicalement",
                                                     "atenciosamente",
                                                     "atentamente",
                                                     "att",
                                                     "best",
                                                     "best regards",
                                                     "best wishes",
                                                     "beste grüsse",
                                                     "beste grüße",
                                                     "bien cordialement",
                                                     "bien à vous",
                                                     "bye",
                                                     "cheers",
                                                     "com os melhores cumprimentos",
                                                     "cordiais saudações",
                                                     "cordialement",
                                                     "cordialmente",
                                                     "cumprimentos",
                                                     "danke",
                                                     "danke im voraus",
                                                     "danke schön",
                                                     "danke und gruß",
                                                     "desde já agradeço",
                                                     "freundliche grüsse",
                                                     "freundliche grüße",
                                                     "gracias",
                                                     "gracias de antemano",
                                                     "grata",
                                                     "grato",
                                                     "greetings",
                                                     "gruß",
                                                     "grüße",
                                                     "herzliche grüße",
                                                     "hochachtungsvoll",
                                                     "kind regards",
                                                     "kindest regards",
                                                     "lg",
                                                     "liebe grüße",
                                                     "many thanks",
                                                     "meilleures salutations",
                                                     "melhores cumprimentos",
                                                     "merci",
                                                     "merci beaucoup",
                                                     "merci d'avance",
                                                     "merci par avance",
                                                     "mfg",
                                                     "mit besten grüßen",
                                                     "mit freundlichem gruß",
                                                     "mit freundlichen gruessen",
                                                     "mit freundlichen grüssen",
                                                     "mit freundlichen grüßen",
                                                     "muchas gracias",
                                                     "muito obrigada",
                                                     "muito obrigado",
                                                     "obrigada",
                                                     "obrigado",
                                                     "regards",
                                                     "respectfully",
                                                     "respectueusement",
                                                     "saludos",
                                                     "saludos cordiales",
                                                     "salutations",
                                                     "saudações",
                                                     "schöne grüße",
                                                     "sincerely",
                                                     "sincerely yours",
                                                     "sincères salutations",
                                                     "thank you",
                                                     "thank you and best regards",
                                                     "thank you in advance",
                                                     "thank you very much",
                                                     "thanks",
                                                     "thanks & regards",
                                                     "thanks a lot",
                                                     "thanks and regards",
                                                     "thanks in advance",
                                                     "un cordial saludo",
                                                     "un saludo",
                                                     "vg",
                                                     "viele grüsse",
                                                     "viele grüße",
                                                     "vielen dank",
                                                     "vielen dank im voraus",
                                                     "warm",
                                                     "warm regards",
                                                     "warmest regards",
                                                     "with best",
                                                     "with best regards",
                                                     "with kind regards",
                                                     "with regards",
                                                     "yours faithfully",
                                                     "yours sincerely",
                                                     "yours truly"};

static_assert(std::ranges::is_sorted(kClosings));

/// Closings that are sure enough to be followed by a name on the same line.
constexpr std::array<std::string_view, 17> kSureClosings{"atenciosamente",
                                                         "atentamente",
                                                         "best regards",
                                                         "cordialement",
                                                         "cordialmente",
                                                         "kind regards",
                                                         "mit freundlichen grüßen",
                                                         "mit freundlichem gruß",
                                                         "regards",
                                                         "saludos cordiales",
                                                         "sincerely",
                                                         "un saludo",
                                                         "viele grüße",
                                                         "warm regards",
                                                         "yours faithfully",
                                                         "yours sincerely",
                                                         "yours truly"};

constexpr std::array<std::string_view, 11> kDeviceStarts{"sent from my ",
                                                         "sent from mail for ",
                                                         "get outlook for ",
                                                         "gesendet von mein",
                                                         "von meinem iphone",
                                                         "von meinem handy",
                                                         "enviado desde mi ",
                                                         "enviado do meu ",
                                                         "envoyé de mon ",
                                                         "envoyé depuis mon ",
                                                         "diese nachricht wurde von mein"};

/// In order of bytes, so that those of one first letter stand together.
constexpr std::array<std::string_view, 62> kGreetings{"a quien corresponda",
                                                      "boa noite",
                                                      "boa tarde",
                                                      "bom dia",
                                                      "bonjour",
                                                      "bonsoir",
                                                      "buen día",
                                                      "buenas noches",
                                                      "buenas tardes",
                                                      "buenos días",
                                                      "cara senhora",
                                                      "caro senhor",
                                                      "caros",
                                                      "cher",
                                                      "chers",
                                                      "chère",
                                                      "dear",
                                                      "dears",
                                                      "estimada",
                                                      "estimadas",
                                                      "estimado",
                                                      "estimados",
                                                      "good afternoon",
                                                      "good day",
                                                      "good evening",
                                                      "good morning",
                                                      "greetings",
                                                      "grüß gott",
                                                      "gso",
                                                      "guten abend",
                                                      "guten morgen",
                                                      "guten tag",
                                                      "hallo",
                                                      "hello",
                                                      "hey",
                                                      "hi",
                                                      "hola",
                                                      "liebe bahn",
                                                      "liebe damen",
                                                      "liebe frau",
                                                      "liebe kollegen",
                                                      "liebe kolleginnen",
                                                      "lieber herr",
                                                      "lieber kundenservice",
                                                      "lieber support",
                                                      "liebes",
                                                      "madame",
                                                      "moin",
                                                      "monsieur",
                                                      "oi",
                                                      "ola",
                                                      "olá",
                                                      "prezada",
                                                      "prezadas",
                                                      "prezado",
                                                      "prezados",
                                                      "salut",
                                                      "sehr geehrte",
                                                      "sehr geehrter",
                                                      "sehr geehrtes",
                                                      "servus",
                                                      "to whom it may concern"};
static_assert(std::ranges::is_sorted(kGreetings));

/// Whether `text` starts with `phrase` and no letter follows.
bool startsWithPhrase(std::string_view text, std::string_view phrase)
{
    if (!text.starts_with(phrase)) {
        return false;
    }
    const char behind = text.size() > phrase.size() ? text[phrase.size()] : ' ';
    return !isAsciiLetter(behind) && !isAsciiDigit(behind)
           && static_cast<unsigned char>(behind) < 0x80;
}

std::string_view withoutEndSigns(std::string_view line)
{
    while (!line.empty()
           && std::string_view(",.!;: -").find(line.back()) != std::string_view::npos) {
        line.remove_suffix(1);
    }
    return line;
}

/// The byte behind the sign that ends a greeting, or 0.
std::size_t greetingEnd(std::string_view text, std::size_t from)
{
    std::size_t blanks = 0;
    const std::string_view near = text.substr(0, kLongestGreeting);
    for (std::size_t i = from; i < near.size(); ++i) {
        const char c = near[i];
        blanks += c == ' ' ? 1 : 0;
        if (c == '?' || isAsciiDigit(c) || blanks > kMostGreetingWords) {
            return 0;
        }
        if (c == ',' || c == '!' || c == ':' || c == ';' || c == '.' || c == '\n') {
            return i + 1;
        }
    }
    return 0;
}

} // namespace

bool isClosing(std::string_view line)
{
    if (line == "--" || line == "-- " || line == "__") {
        return true;
    }
    if (line.empty() || line.size() > kLongestClosing) {
        return false;
    }
    const std::string lower = lowerCase(withoutEndSigns(line));
    if (std::ranges::binary_search(kClosings, std::string_view(lower))) {
        return true;
    }
    return std::ranges::any_of(kSureClosings, [&](std::string_view phrase) {
        return lower.size() > phrase.size() && lower.starts_with(phrase)
               && lower[phrase.size()] == ',';
    });
}

bool isDeviceLine(std::string_view line)
{
    constexpr std::size_t kLongest = 80;
    if (line.size() < 15 || line.size() > kLongest) {
        return false;
    }
    const std::string lower = lowerCase(line);
    return std::ranges::any_of(kDeviceStarts,
                               [&](std::string_view start) { return lower.starts_with(start); });
}

std::size_t greetingLength(std::string_view text)
{
    const char letter = text.empty() ? '\0' : lowerAscii(text.front());
    const auto first = std::ranges::lower_bound(kGreetings, letter, {}, &std::string_view::front);
    const auto last = std::ranges::upper_bound(kGreetings, letter, {}, &std::string_view::front);
    if (first == last) {
        return 0;
    }
    const std::string lower = lowerCase(text.substr(0, kLongestGreeting));
    const auto phrase = std::find_if(
        first, last, [&](std::string_view known) { return startsWithPhrase(lower, known); });
    if (phrase == last) {
        return 0;
    }
    std::size_t end = greetingEnd(text, phrase->size());
    while (end > 0 && end < text.size() && (isBlank(text[end]) || text[end] == ',')) {
        ++end;
    }
    return end;
}

} // namespace firstline::text
