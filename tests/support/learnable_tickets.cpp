// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/learnable_tickets.h"

#include "core/base/random_source.h"

#include <QTimeZone>

#include <array>

namespace firstline::test {

namespace {

using namespace Qt::StringLiterals;

struct Topic
{
    QString category;
    QStringList words;
};

const std::array<Topic, 3> &topics()
{
    static const std::array<Topic, 3> all{
        Topic{u"Billing"_s,
              u"invoice charged refund payment card amount receipt tax"_s.split(u' ')},
        Topic{u"Delivery"_s, u"parcel courier address shipped late tracking box van"_s.split(u' ')},
        Topic{u"Technical"_s,
              u"login error crash server password update screen bug"_s.split(u' ')}};
    return all;
}

const std::array<QStringList, 3> &levels()
{
    static const std::array<QStringList, 3> all{
        u"question wondering someday curious idea"_s.split(u' '),
        u"problem please help soon issue"_s.split(u' '),
        u"urgent immediately outage down losing"_s.split(u' ')};
    return all;
}

QString sentence(const QStringList &a, const QStringList &b, RandomSource &random)
{
    static const QStringList filler =
        u"the my your with for about since again and it was"_s.split(u' ');
    QStringList words;
    for (int i = 0; i < 14; ++i) {
        const QStringList &from = random.chance(0.4) ? filler : (random.chance(0.7) ? a : b);
        words.append(
            from.at(static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(from.size())))));
    }
    return words.join(u' ');
}

} // namespace

std::vector<Ticket> learnableTickets(int count, std::uint64_t seed)
{
    RandomSource random(seed);
    std::vector<Ticket> tickets;
    const QDateTime start(QDate(2024, 3, 4), QTime(8, 0), QTimeZone::utc());
    for (int i = 0; i < count; ++i) {
        const Topic &topic = topics().at(static_cast<std::size_t>(random.below(3)));
        const auto level = static_cast<std::size_t>(random.below(3));
        Ticket ticket;
        ticket.ticketId = u"T-%1"_s.arg(i);
        ticket.subject = topic.words.at(static_cast<qsizetype>(random.below(8)));
        ticket.message = sentence(topic.words, levels().at(level), random) + u" case %1"_s.arg(i);
        ticket.createdAt = start.addSecs(977LL * i);
        ticket.receivedAt = ticket.createdAt.addSecs(60);
        ticket.channel = i % 2 == 0 ? u"email"_s : u"chat"_s;
        ticket.importedCategory = topic.category;
        ticket.importedPriority = kPriorities.at(level);
        tickets.push_back(ticket);
    }
    return tickets;
}

} // namespace firstline::test
