// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/demo_tickets.h"

#include <QString>

#include <array>
#include <random>

namespace firstline::test {

using namespace Qt::StringLiterals;

namespace {

struct Template
{
    const char *category;
    const char *priority;
    const char *language;
    const char *subject;
    const char *message;
};

// %1 is a number of the ticket.
constexpr std::array kTemplates{
    Template{"Outage",
             "high",
             "en",
             "Warehouse scanners offline since 08:10",
             "None of the %1 handheld scanners connects since this morning. Nobody can book goods "
             "and the trucks are waiting. This is urgent, the whole site is blocked."},
    Template{"Outage",
             "high",
             "en",
             "Portal down for all users",
             "The portal shows error %1 for everybody in the office. Work has stopped. Please "
             "escalate immediately, we lose orders every minute."},
    Template{"Billing",
             "high",
             "en",
             "Charged twice after upgrading",
             "We upgraded on Monday and our card was charged twice for invoice INV-%1. Finance "
             "closes the month today and the payment run is blocked until the refund is confirmed. "
             "This is urgent."},
    Template{"Billing",
             "medium",
             "de",
             "Rechnung %1 mit falscher Umsatzsteuer",
             "Auf der Rechnung %1 steht ein falscher Steuersatz. Bitte senden Sie uns eine "
             "korrigierte Rechnung, die Buchhaltung kann sie so nicht verarbeiten."},
    Template{"Billing",
             "low",
             "en",
             "Where do I find old invoices?",
             "I would like to download the invoices of last year when possible. Invoice %1 is the "
             "oldest one that I can see. Thank you."},
    Template{"Access",
             "high",
             "en",
             "Cannot sign in: code never arrives",
             "I tried %1 times, the login code never arrives. I am locked out and have a customer "
             "on the phone. Please help immediately, this is urgent."},
    Template{"Access",
             "medium",
             "en",
             "Login loop after password reset, sometimes",
             "Since the password reset the portal sends me back to the start about every third "
             "time. A second try usually works, but it cost %1 minutes today."},
    Template{"Access",
             "medium",
             "en",
             "Two-factor device lost, need a reset",
             "My phone was stolen on the train. Please reset the second factor of my account, "
             "user number %1. I can work from the desktop until then."},
    Template{"Delivery",
             "medium",
             "en",
             "Parcel shows delivered, nothing here",
             "Tracking says that parcel %1 was handed over yesterday, but nobody in our office "
             "has it. Could you check with the carrier?"},
    Template{"Delivery",
             "low",
             "en",
             "Change of delivery window",
             "Could you deliver order %1 in the afternoon instead? It is not important, whenever "
             "it suits you. Thanks."},
    Template{"Hardware",
             "medium",
             "en",
             "Label printer prints blank labels",
             "Since the firmware update the label printer at desk %1 prints blank labels. Another "
             "printer works, so we can go on for now."},
    Template{"Hardware",
             "high",
             "de",
             "Kasse startet nicht, Laden geschlossen",
             "Die Kasse %1 startet seit heute frueh nicht mehr. Der Laden bleibt geschlossen, bis "
             "sie geht. Dringend, bitte sofort melden."},
    Template{"How-to",
             "low",
             "en",
             "How do I change the invoice language?",
             "Our accountant would like invoices in French. Where can I set that? No hurry, just "
             "a question. Account %1."},
    Template{"How-to",
             "low",
             "en",
             "Dark mode for the mobile app?",
             "Just a suggestion: the new dashboard is great, a dark mode would be nice some day. "
             "Version %1."},
};

constexpr std::array kCustomers{"Jonas Eriksen",
                                "Anna Weber",
                                "Priya Nair",
                                "Tobias Lindner",
                                "Chloe Martin",
                                "Marco Bianchi",
                                "Yuki Tanaka",
                                "Sofia Almeida",
                                "Paul Novak",
                                "Lena Hoffmann",
                                "Emil Karlsson",
                                "Grace Adeyemi"};
constexpr std::array kChannels{"email", "web", "chat", "phone"};

/// Extra sentences, so that no two messages are alike.
constexpr std::array kTails{"We are on the Team plan.",
                            "The office in Bergen sees the same.",
                            "I attached a screenshot.",
                            "It worked until last week.",
                            "Please answer by e-mail.",
                            "Our reference is on the order.",
                            "Kind regards from the service desk.",
                            "Two colleagues can confirm it."};

constexpr qint64 kOpenSeconds = 5 * 3'600; ///< older tickets are done

QString firstSentence(const char *text)
{
    const QString all = QLatin1StringView(text);
    return all.left(all.indexOf(u'.') + 1).remove(u"%1 "_s);
}

template <typename Array>
auto pick(const Array &array, std::mt19937 &random)
{
    return array.at(random() % array.size());
}

} // namespace

QByteArray demoTickets(int count, const QDateTime &now)
{
    std::mt19937 random(7); // its numbers are the same everywhere, unlike a distribution's
    QByteArray file = "ticket_id,created_at,channel,customer,subject,message,priority,category,"
                      "language,status\n";
    for (int i = 0; i < count; ++i) {
        const Template &kind = pick(kTemplates, random);
        // People do not label alike: some tickets carry the labels of another kind.
        const Template &label = random() % 9 == 0 ? pick(kTemplates, random) : kind;
        const Template &aside = random() % 5 == 0 ? pick(kTemplates, random) : kind;
        const QString number = QString::number(1000 + random() % 9000);
        // Dense towards now, thin towards five weeks ago.
        const double share = double(i) / count;
        const qint64 seconds = qint64(240 + share * share * 35.0 * 86'400) + random() % 600;
        const QString line =
            u"%1,%2,%3,%4,\"%5\",\"%6 %7\",%8,"_s.arg(48'300 - i)
                .arg(now.addSecs(-seconds).toString(Qt::ISODate),
                     QLatin1StringView(pick(kChannels, random)),
                     QLatin1StringView(pick(kCustomers, random)),
                     QString(QLatin1StringView(kind.subject)).replace(u"%1"_s, number),
                     QString(QLatin1StringView(kind.message)).replace(u"%1"_s, number),
                     firstSentence(aside.message) + u' ' + QLatin1StringView(pick(kTails, random)),
                     QLatin1StringView(label.priority))
            + QLatin1StringView(label.category) + u',' + QLatin1StringView(kind.language) + u','
            + (seconds > kOpenSeconds ? u"closed"_s : u"open"_s) + u'\n';
        file += line.toUtf8();
    }
    return file;
}

} // namespace firstline::test
