// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/message_writer.h"

#include "core/ingest/text_noise.h"

#include <utility>

namespace firstline::ingest {

namespace {

constexpr double kSharedProblem = 0.24; ///< could be of another category
constexpr double kEmptyOneLiner = 0.25; ///< says nothing of the category
constexpr double kNewVocabulary = 0.5;  ///< of the problems after a full drift
constexpr double kOtherLanguage = 0.03;
constexpr double kDistractor = 0.22;

/// Share of one-liners on each channel, indexed by `Channel`.
constexpr std::array kOneLiners{0.03, 0.07, 0.25, 0.03, 0.45};

/// How bad the problem behind a one-liner usually is, indexed by `Topic`.
constexpr std::array kOneLinerSeverity{1, 1, 1, 0, 1, 1, 1, 0, 0};

bool hasSubject(Channel channel)
{
    return channel == Channel::Email || channel == Channel::Web;
}

std::string paddedNumber(std::uint64_t number, std::size_t digits)
{
    std::string text = std::to_string(number);
    return std::string(digits > text.size() ? digits - text.size() : 0, '0') + text;
}

} // namespace

MessageWriter::MessageWriter(const Situation &situation, RandomSource random)
    : m_situation(situation)
    , m_random(random)
{
    chooseProblem();
}

const Phrase &MessageWriter::oneOf(const Phrases &phrases)
{
    return phrases[m_random.below(phrases.size())];
}

void MessageWriter::chooseProblem()
{
    const PhraseBook &book = m_situation.book;
    const auto topic = static_cast<std::size_t>(m_situation.topic);
    m_isRant = m_random.chance(m_situation.customer.temper);
    m_isOneLiner = m_random.chance(kOneLiners.at(static_cast<std::size_t>(m_situation.channel)));
    if (m_isOneLiner) {
        const bool isEmpty = m_random.chance(kEmptyOneLiner);
        m_problem = &oneOf(isEmpty ? book.anyOneliner : book.oneliner.at(topic));
        m_severity = kOneLinerSeverity.at(topic);
        return;
    }
    const bool isNew = m_random.chance(kNewVocabulary * m_situation.drift);
    const bool isShared = !book.shared.at(topic).empty() && m_random.chance(kSharedProblem);
    const Phrases &known = isShared ? book.shared.at(topic) : book.problem.at(topic);
    m_problem = &oneOf(isNew ? book.fresh.at(topic) : known);
    m_severity = m_problem->severity;
}

std::string MessageWriter::write(const TextTemplate &text)
{
    std::string written;
    text.append(written, m_random, [this](std::string_view name, std::string &into) {
        fillSlot(name, into);
    });
    return written;
}

void MessageWriter::fillSlot(std::string_view name, std::string &text)
{
    const auto &[book, other, customer, channel, topic, product, drift] = m_situation;
    if (name == "product") {
        text += kProductNames.at(product);
    } else if (name == "feature") {
        text += write(oneOf(book.feature).text);
    } else if (name == "weekday") {
        text += write(oneOf(book.weekday).text);
    } else if (name == "first") {
        text += write(oneOf(book.first).text);
    } else if (name == "city") {
        text += m_random.chance(0.6) ? customer.city : write(oneOf(book.city).text);
    } else if (name == "name") {
        text += customer.name;
    } else if (name == "mail") {
        text += customer.mail;
    } else {
        fillNumber(name, text);
    }
}

void MessageWriter::fillNumber(std::string_view name, std::string &text)
{
    if (name == "order") {
        text +=
            (m_random.chance(0.5) ? "A-" : "#") + std::to_string(10'000 + m_random.below(90'000));
    } else if (name == "invoice") {
        text += "INV-" + std::to_string(20'000 + m_random.below(80'000));
    } else if (name == "amount") {
        text += std::to_string(5 + m_random.below(290)) + '.' + (m_random.chance(0.5) ? "90" : "00")
                + " EUR";
    } else if (name == "time") {
        text +=
            paddedNumber(6 + m_random.below(14), 2) + ':' + paddedNumber(m_random.below(12) * 5, 2);
    } else if (name == "code") {
        text +=
            (m_random.chance(0.6) ? "E-" : "0x") + std::to_string(1'000 + m_random.below(9'000));
    } else if (name == "version") {
        text += std::to_string(2 + m_random.below(4)) + '.' + std::to_string(m_random.below(10))
                + '.' + std::to_string(m_random.below(6));
    } else if (name == "phone") {
        text += paddedNumber(m_random.below(10'000), 4);
    } else {
        text += std::to_string(2 + m_random.below(19));
    }
}

std::string MessageWriter::subject()
{
    if (!hasSubject(m_situation.channel)) {
        return {};
    }
    const auto topic = static_cast<std::size_t>(m_situation.topic);
    const bool isPlain = m_random.chance(0.5);
    std::string text = write(
        oneOf(isPlain ? m_situation.book.anySubject : m_situation.book.subject.at(topic)).text);
    if (m_random.chance(0.06)) {
        text = "Re: " + text;
    }
    if (m_isRant && m_random.chance(0.5)) {
        toUpperCase(text);
    }
    return text;
}

void MessageWriter::addSentence(const Phrases &phrases)
{
    const char last = m_text.empty() ? '\n' : m_text.back();
    if (last != '\n' && last != ' ') {
        m_text += ' ';
    }
    m_text += write(oneOf(phrases).text);
}

std::string MessageWriter::message()
{
    const PhraseBook &book = m_situation.book;
    if (m_isOneLiner) {
        return withHabits(write(m_problem->text));
    }
    const bool isMail = m_situation.channel == Channel::Email;
    if (m_random.chance(isMail ? 0.8 : 0.25)) {
        const auto usual = m_situation.customer.style % book.greeting.size();
        m_text += write(book.greeting[usual].text) + (isMail ? "\n\n" : " ");
    }
    if (m_situation.channel == Channel::Phone) {
        addSentence(book.phone);
    }
    if (m_situation.channel == Channel::Twitter) {
        m_text = "@northgear";
    }
    addStory();
    if (isMail || (m_situation.channel == Channel::Web && m_random.chance(0.3))) {
        addEnding();
    }
    return withHabits(std::move(m_text));
}

void MessageWriter::addStory()
{
    const PhraseBook &book = m_situation.book;
    const bool isLong = hasSubject(m_situation.channel) && !m_situation.customer.isTerse;
    const int details = isLong ? 3 : 1;
    if (isLong && m_random.chance(0.35)) {
        addSentence(book.opening);
    }
    const bool saysConsequenceFirst = m_random.chance(0.15);
    if (m_consequence && saysConsequenceFirst) {
        addSentence(book.consequence.at(*m_consequence));
    }
    if (m_random.chance(0.15)) {
        addDetails(1);
    }
    m_text += m_text.empty() || m_text.back() == '\n' || m_text.back() == ' ' ? "" : " ";
    m_text += write(m_problem->text);
    addDetails(details);
    if (m_random.chance(isLong ? kDistractor : kDistractor / 2)) {
        addSentence(book.distractor);
    }
    if (m_consequence && !saysConsequenceFirst) {
        addSentence(book.consequence.at(*m_consequence));
    }
    if (m_isRant) {
        addSentence(book.rant);
    }
    if (m_random.chance(isLong ? 0.6 : 0.3)) {
        addSentence(book.request);
    }
    if (m_situation.otherLanguage != nullptr && m_random.chance(kOtherLanguage)) {
        const Phrases &foreign = m_situation.otherLanguage->request;
        m_text += ' ' + write(oneOf(foreign).text);
    }
}

void MessageWriter::addDetails(int most)
{
    for (auto count = m_random.below(static_cast<std::uint64_t>(most) + 1); count > 0; --count) {
        addSentence(m_situation.book.detail);
    }
}

void MessageWriter::addEnding()
{
    const PhraseBook &book = m_situation.book;
    const Customer &customer = m_situation.customer;
    if (!customer.isTerse || m_random.chance(0.4)) {
        m_text += "\n\n" + write(book.closing[customer.style / 16 % book.closing.size()].text);
        m_text += '\n' + write(book.signature[customer.style / 256 % book.signature.size()].text);
    }
    if (m_random.chance(0.07)) {
        m_text += "\n\n" + write(oneOf(book.quoted).text);
    }
}

std::string MessageWriter::withHabits(std::string text)
{
    const Customer &customer = m_situation.customer;
    if (m_random.chance(0.1)) {
        insertWord(text, write(oneOf(m_situation.book.filler).text), m_random);
    }
    mistype(text, customer.typingErrors, m_random);
    const bool isChat =
        m_situation.channel == Channel::Chat || m_situation.channel == Channel::Twitter;
    if (m_isRant && m_random.chance(0.3)) {
        toUpperCase(text);
    } else if (customer.writesLowerCase || (isChat && m_random.chance(0.3))) {
        toLowerCase(text);
    }
    if (m_situation.channel == Channel::Email && m_random.chance(0.05)) {
        return asHtml(text);
    }
    return text;
}

} // namespace firstline::ingest
