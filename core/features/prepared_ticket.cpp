// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/prepared_ticket.h"

#include "core/base/limits.h"
#include "core/text/language_detector.h"
#include "core/text/sentiment.h"
#include "core/text/text_cleaner.h"
#include "core/text/urgency.h"

#include <QStringView>

namespace firstline::features {

namespace {

/// The first `codePoints` of a text, never half a surrogate pair.
QStringView firstCodePoints(QStringView text, std::size_t codePoints)
{
    if (static_cast<std::size_t>(text.size()) <= codePoints) {
        return text;
    }
    qsizetype at = 0;
    for (std::size_t seen = 0; seen < codePoints && at < text.size(); ++seen) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size();
        at += isPair ? 2 : 1;
    }
    return text.first(at);
}

/// The word lists; read once, never changed.
struct Lists
{
    text::Sentiment sentiment;
    text::UrgencyFinder urgency;
};

const Lists &lists()
{
    static const Lists instance;
    return instance;
}

/// Prepares a ticket and calls `done` with the member of `PreparationTimes` that a step ends for.
template <typename Done>
void prepareInSteps(const Ticket &ticket, PreparedTicket &out, Done &&done)
{
    cleanInto(ticket, out.text);
    done(&PreparationTimes::cleaning);
    text::tokenize(out.text, out.tokens);
    done(&PreparationTimes::tokens);
    out.found.language =
        ticket.language.isEmpty() ? text::detectLanguage(out.text) : ticket.language.toStdString();
    done(&PreparationTimes::language);
    out.words.read(out.text);
    out.found.sentiment = lists().sentiment.score(out.words, out.found.language);
    out.found.urgency = lists().urgency.find(out.words).score;
    out.found.entities = text::findEntities(out.text);
    done(&PreparationTimes::found);
    out.meta = metaValues(ticket, {out.text, out.tokens, out.found});
    done(&PreparationTimes::meta);
}

} // namespace

void cleanInto(const Ticket &ticket, std::string &out)
{
    const text::TextCleaner cleaner;
    const auto cleaned = [&cleaner](QStringView part) {
        const QByteArray utf8 = firstCodePoints(part, limits::kMaxTicketCodePoints).toUtf8();
        return cleaner.clean({utf8.data(), static_cast<std::size_t>(utf8.size())});
    };
    out.clear();
    if (!ticket.subject.isEmpty()) {
        out += cleaned(ticket.subject);
    }
    out += '\n';
    out += cleaned(ticket.message);
}

void prepare(const Ticket &ticket, PreparedTicket &out)
{
    prepareInSteps(ticket, out, [](auto) {});
}

void prepare(const Ticket &ticket, PreparedTicket &out, PreparationTimes &times)
{
    auto last = std::chrono::steady_clock::now();
    prepareInSteps(ticket, out, [&](auto step) {
        const auto now = std::chrono::steady_clock::now();
        times.*step += now - last;
        last = now;
    });
}

PreparationTimes &PreparationTimes::operator+=(const PreparationTimes &other)
{
    cleaning += other.cleaning;
    tokens += other.tokens;
    language += other.language;
    found += other.found;
    meta += other.meta;
    counting += other.counting;
    return *this;
}

} // namespace firstline::features
