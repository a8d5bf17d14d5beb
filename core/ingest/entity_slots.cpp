// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/entity_slots.h"

#include <array>

namespace firstline::ingest {

namespace {

constexpr std::array<std::string_view, 40> kSyllables{
    "ba",  "ka",  "lo",  "mi",  "ra", "ne",  "ti",  "vo",  "sa",  "du",  "fle", "gra", "kri", "pla",
    "sto", "tri", "zen", "lum", "or", "ix",  "en",  "al",  "qua", "ver", "nor", "max", "pix", "dat",
    "syn", "tel", "cor", "ven", "jo", "bri", "sol", "hex", "ric", "mon", "ta",  "ly"};
constexpr std::array<std::string_view, 14> kMakers{"Dell",
                                                   "HP",
                                                   "Canon",
                                                   "Lenovo",
                                                   "Epson",
                                                   "Sony",
                                                   "Samsung",
                                                   "Acer",
                                                   "Asus",
                                                   "Logitech",
                                                   "Microsoft",
                                                   "Adobe",
                                                   "Google",
                                                   "Apache"};
constexpr std::array<std::string_view, 16> kCodeWords{"read",
                                                      "max",
                                                      "file",
                                                      "header",
                                                      "count",
                                                      "init",
                                                      "user",
                                                      "buffer",
                                                      "state",
                                                      "test",
                                                      "parse",
                                                      "list",
                                                      "config",
                                                      "server",
                                                      "error",
                                                      "node"};
constexpr std::array<std::string_view, 10> kErrorNames{"ERR_CONNECTION_RESET",
                                                       "ERR_TIMED_OUT",
                                                       "DNS_PROBE_FAILED",
                                                       "STATUS_ACCESS_DENIED",
                                                       "ERR_SSL_PROTOCOL_ERROR",
                                                       "AUTH_FAILED_401",
                                                       "DRIVER_FAIL_01",
                                                       "ERR_BAD_GATEWAY",
                                                       "LOGIN_FAIL",
                                                       "ERR_NAME_NOT_RESOLVED"};

template <std::size_t N>
std::string oneOf(const std::array<std::string_view, N> &words, RandomSource &random)
{
    return std::string(words[random.below(N)]);
}

std::string digits(std::size_t count, RandomSource &random)
{
    std::string text(1, static_cast<char>('1' + random.below(9)));
    while (text.size() < count) {
        text += static_cast<char>('0' + random.below(10));
    }
    return text;
}

std::string between(std::uint64_t low, std::uint64_t high, RandomSource &random)
{
    return std::to_string(low + random.below(high - low + 1));
}

std::string capital(RandomSource &random)
{
    return std::string(1, static_cast<char>('A' + random.below(26)));
}

std::string syllables(std::size_t count, RandomSource &random)
{
    std::string word;
    for (std::size_t i = 0; i < count; ++i) {
        word += oneOf(kSyllables, random);
    }
    return word;
}

std::string capitalised(std::string word)
{
    word[0] = static_cast<char>(word[0] - ('a' - 'A'));
    return word;
}

std::string errorCode(RandomSource &random)
{
    constexpr std::string_view kHex = "0123456789ABCDEF";
    switch (random.below(9)) {
    case 0: {
        std::string code = random.chance(0.7) ? "0x8" : "0xC";
        while (code.size() < 10) {
            code += kHex[random.below(kHex.size())];
        }
        return code;
    }
    case 1:
        return "E" + digits(1 + random.below(4), random);
    case 2:
        return "E-" + digits(2 + random.below(3), random);
    case 3:
        return oneOf(kErrorNames, random);
    case 4:
        return "ORA-" + digits(5, random);
    case 5:
        return digits(3 + random.below(3), random);
    case 6:
        return capital(random) + capital(random) + "-" + digits(4, random);
    case 7:
        return between(400, 504, random);
    default:
        return capital(random) + digits(2 + random.below(3), random);
    }
}

std::string orderNumber(RandomSource &random)
{
    switch (random.below(7)) {
    case 0:
        return "A-" + digits(5, random);
    case 1:
        return "ORD-" + digits(4 + random.below(4), random);
    case 2:
        return "PO-" + digits(5 + random.below(3), random);
    case 3:
        return "2024-" + digits(5, random);
    case 4:
        return "SO" + digits(6, random);
    default:
        return digits(5 + random.below(6), random);
    }
}

std::string invoiceNumber(RandomSource &random)
{
    switch (random.below(6)) {
    case 0:
        return "INV-" + digits(4 + random.below(3), random);
    case 1:
        return "INV-2024-" + digits(4, random);
    case 2:
        return "RE-" + digits(5 + random.below(3), random);
    case 3:
        return "FAC-" + digits(5, random);
    case 4:
        return capital(random) + digits(7, random);
    default:
        return digits(5 + random.below(5), random);
    }
}

std::string version(RandomSource &random)
{
    std::string text = random.chance(0.2) ? "v" : "";
    text += between(0, 24, random) + '.' + between(0, 20, random);
    if (random.chance(0.55)) {
        text += '.' + between(0, 40, random);
    }
    if (random.chance(0.1)) {
        text += random.chance(0.5) ? "-beta" : "." + digits(2 + random.below(3), random);
    }
    if (random.chance(0.12)) {
        return between(2, 30, random);
    }
    return random.chance(0.05) ? text.substr(0, text.find('.')) + ".x" : text;
}

std::string url(RandomSource &random)
{
    std::string text = random.chance(0.8) ? "https://" : random.chance(0.5) ? "http://" : "www.";
    text += syllables(2, random) + (random.chance(0.5) ? ".com" : ".org");
    const std::uint64_t parts = random.below(3);
    for (std::uint64_t i = 0; i < parts; ++i) {
        text += '/' + syllables(2, random);
    }
    return random.chance(0.3) ? text + "?id=" + digits(4, random) : text;
}

std::string amount(RandomSource &random)
{
    const std::string number = between(5, 900, random) + "." + digits(2, random);
    switch (random.below(3)) {
    case 0:
        return "$" + number;
    case 1:
        return number + " EUR";
    default:
        return number + " €";
    }
}

std::string date(RandomSource &random)
{
    const std::string day = between(10, 28, random);
    const std::string month = between(10, 12, random);
    switch (random.below(3)) {
    case 0:
        return day + "." + month + ".2023";
    case 1:
        return month + "/" + day + "/2022";
    default:
        return "2024-" + month + "-" + day;
    }
}

std::string plainNumber(RandomSource &random)
{
    switch (random.below(4)) {
    case 0:
        return between(2, 99, random);
    case 1:
        return "#" + digits(4 + random.below(3), random);
    case 2:
        return capital(random) + capital(random) + digits(3, random);
    default:
        return digits(2 + random.below(7), random);
    }
}

std::string host(RandomSource &random)
{
    const std::string name = syllables(1, random) + syllables(1, random);
    return random.chance(0.5) ? name + "-sw" + digits(2, random) : name + digits(6, random);
}

/// "flexor-sync", "libvenix", "datrix_tool", "solar4j".
std::string libraryName(RandomSource &random)
{
    const std::string stem = syllables(2, random);
    switch (random.below(5)) {
    case 0:
        return stem + '-' + syllables(2, random);
    case 1:
        return "lib" + stem;
    case 2:
        return stem + (random.chance(0.5) ? "_tool" : "_software");
    case 3:
        return stem + "4j";
    default:
        return stem + '-' + oneOf(kCodeWords, random);
    }
}

} // namespace

std::string numberSlot(std::string_view name, RandomSource &random)
{
    using Maker = std::string (*)(RandomSource &);
    struct Slot
    {
        std::string_view name;
        Maker make;
    };
    constexpr std::array<Slot, 10> kSlots{{{"error", errorCode},
                                           {"order", orderNumber},
                                           {"invoice", invoiceNumber},
                                           {"version", version},
                                           {"url", url},
                                           {"amount", amount},
                                           {"date", date},
                                           {"number", plainNumber},
                                           {"host", host},
                                           {"identifier", identifier}}};
    for (const Slot &slot : kSlots) {
        if (slot.name == name) {
            return slot.make(random);
        }
    }
    if (name == "email" || name == "mail") {
        return syllables(2, random) + '.' + syllables(2, random) + '@' + syllables(2, random)
               + (random.chance(0.5) ? ".com" : ".de");
    }
    if (name == "name") {
        return capitalised(syllables(2, random)) + ' ' + capitalised(syllables(2, random));
    }
    if (name == "key") {
        return capital(random) + capital(random) + capital(random) + capital(random) + '-'
               + digits(4 + random.below(2), random);
    }
    if (name == "n") {
        return between(2, 20, random);
    }
    if (name == "time") {
        return between(10, 23, random) + ':' + between(10, 59, random);
    }
    return name == "phone" ? "+49 30 " + digits(7, random) : std::string();
}

std::string modelCode(RandomSource &random)
{
    switch (random.below(7)) {
    case 0:
        return capital(random) + digits(2 + random.below(2), random);
    case 1:
        return capital(random) + capital(random) + "-" + digits(3, random);
    case 2:
        return capital(random) + capital(random) + digits(4, random);
    case 3:
        return digits(1, random) + (random.chance(0.5) ? "s" : "");
    case 4:
        return digits(2, random) + ' ' + digits(4, random);
    default:
        return digits(2 + random.below(3), random);
    }
}

std::string madeUpProduct(const std::vector<std::string> &nouns,
                          const std::vector<std::string> &editions,
                          RandomSource &random)
{
    const auto pick = [&random](const std::vector<std::string> &words) {
        return words[random.below(words.size())];
    };
    const std::string brand = capitalised(syllables(2 + random.below(2), random));
    switch (random.below(9)) {
    case 0:
    case 1:
        return brand;
    case 2:
        return brand + capitalised(syllables(1, random));
    case 3:
    case 4:
        return brand + ' ' + pick(nouns);
    case 5:
        return brand + ' ' + pick(nouns) + ' ' + pick(editions);
    case 6:
        return brand + ' ' + modelCode(random);
    case 7:
        return oneOf(kMakers, random) + ' ' + brand
               + (random.chance(0.7) ? ' ' + modelCode(random) : "");
    default:
        return random.chance(0.7) ? libraryName(random)
                                  : capital(random) + capital(random) + capital(random);
    }
}

std::string identifier(RandomSource &random)
{
    const std::string first = oneOf(kCodeWords, random);
    const std::string second = oneOf(kCodeWords, random);
    switch (random.below(4)) {
    case 0:
        return first + capitalised(second);
    case 1:
        return capitalised(first) + capitalised(second) + (random.chance(0.5) ? ".java" : "");
    case 2:
        return first + '_' + second;
    default:
        return "org." + syllables(2, random) + '.' + capitalised(second);
    }
}

} // namespace firstline::ingest
