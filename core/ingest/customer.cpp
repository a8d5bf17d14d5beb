// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/customer.h"

#include "core/ingest/phrase_book.h"

namespace firstline::ingest {

namespace {

std::string oneOf(const Phrases &phrases, RandomSource &random)
{
    std::string text;
    phrases[random.below(phrases.size())].text.append(
        text, random, [](std::string_view, std::string &) {});
    return text;
}

/// The letters of a name that a mail address may have, in lower case.
std::string mailPart(const std::string &name)
{
    std::string part;
    for (const char byte : name) {
        if (byte >= 'A' && byte <= 'Z') {
            part += static_cast<char>(byte - 'A' + 'a');
        } else if (byte >= 'a' && byte <= 'z') {
            part += byte;
        }
    }
    return part;
}

Channel channelOf(double draw)
{
    constexpr double kEmail = 0.46;
    constexpr double kWeb = 0.71;
    constexpr double kChat = 0.88;
    constexpr double kPhone = 0.95;
    if (draw < kEmail) {
        return Channel::Email;
    }
    if (draw < kWeb) {
        return Channel::Web;
    }
    if (draw < kChat) {
        return Channel::Chat;
    }
    return draw < kPhone ? Channel::Phone : Channel::Twitter;
}

double typingErrorsOf(double draw)
{
    if (draw < 0.55) {
        return 0;
    }
    return draw < 0.85 ? 0.015 : 0.05;
}

} // namespace

Customer Customer::make(std::size_t language, const PhraseBook &book, RandomSource random)
{
    Customer customer;
    customer.language = language;
    const std::string first = oneOf(book.first, random);
    const std::string last = oneOf(book.last, random);
    customer.name = first + ' ' + last;
    customer.mail = mailPart(first) + '.' + mailPart(last) + '@'
                    + (random.chance(0.5) ? "example.com" : "example.org");
    customer.city = oneOf(book.city, random);
    customer.channel = channelOf(random.uniform());
    customer.product = random.below(kProducts);
    customer.typingErrors = typingErrorsOf(random.uniform());
    customer.temper = random.chance(0.1) ? 0.4 : 0.03;
    customer.isTerse = random.chance(0.25);
    customer.writesLowerCase = random.chance(0.12);
    customer.style = random.next();
    return customer;
}

} // namespace firstline::ingest
