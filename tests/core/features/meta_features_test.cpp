// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/meta_features.h"

#include "core/features/prepared_ticket.h"

#include <QTest>
#include <QTimeZone>

#include <cmath>

using namespace firstline;
using features::Meta;
using namespace Qt::StringLiterals;

namespace {

float valueOf(const Ticket &ticket, Meta meta)
{
    features::PreparedTicket prepared;
    features::prepare(ticket, prepared);
    return prepared.meta.at(static_cast<std::size_t>(meta));
}

Ticket ticketAt(const QString &time)
{
    Ticket ticket;
    ticket.message = u"Hello"_s;
    ticket.createdAt = QDateTime::fromString(time, Qt::ISODate);
    return ticket;
}

} // namespace

class MetaFeaturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFactsOffTheText_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("meta");
        QTest::addColumn<float>("value");
        QTest::newRow("capitals") << u"ABcd"_s << int(Meta::CapsRatio) << 0.5F;
        QTest::newRow("no letters") << u"1234"_s << int(Meta::CapsRatio) << 0.0F;
        QTest::newRow("exclamation marks")
            << u"now!!!"_s << int(Meta::Exclamation) << std::log1p(3.0F);
        QTest::newRow("words") << u"one two three"_s << int(Meta::Words) << std::log1p(3.0F);
        QTest::newRow("no subject") << u"text"_s << int(Meta::HasSubject) << 0.0F;
    }

    void readsFactsOffTheText()
    {
        QFETCH(const QString, message);
        QFETCH(const int, meta);
        QFETCH(const float, value);
        Ticket ticket;
        ticket.message = message;

        QCOMPARE(valueOf(ticket, static_cast<Meta>(meta)), value);
    }

    void readsFactsOffTheTime_data()
    {
        QTest::addColumn<QString>("created");
        QTest::addColumn<int>("meta");
        QTest::addColumn<float>("value");
        QTest::newRow("Monday ten o'clock")
            << u"2024-03-04T10:00:00Z"_s << int(Meta::BusinessHours) << 1.0F;
        QTest::newRow("Monday evening")
            << u"2024-03-04T17:00:00Z"_s << int(Meta::BusinessHours) << 0.0F;
        QTest::newRow("Saturday") << u"2024-03-09T10:00:00Z"_s << int(Meta::BusinessHours) << 0.0F;
        QTest::newRow("weekend") << u"2024-03-09T10:00:00Z"_s << int(Meta::Weekend) << 1.0F;
    }

    void readsFactsOffTheTime()
    {
        QFETCH(const QString, created);
        QFETCH(const int, meta);
        QFETCH(const float, value);

        QCOMPARE(valueOf(ticketAt(created), static_cast<Meta>(meta)), value);
    }

    void ageIsThatOnArrivalAndNeverNegative()
    {
        Ticket ticket = ticketAt(u"2024-03-04T10:00:00Z"_s);
        ticket.receivedAt = ticket.createdAt.addSecs(2 * 3600);
        QCOMPARE(valueOf(ticket, Meta::Age), std::log1p(2.0F));

        ticket.receivedAt = ticket.createdAt.addSecs(-60);
        QCOMPARE(valueOf(ticket, Meta::Age), 0.0F);
    }

    void whatATicketDoesNotSayIsUnknown()
    {
        Ticket ticket;
        ticket.message = u"Hello"_s;

        QVERIFY(std::isnan(valueOf(ticket, Meta::HourSine)));
        QVERIFY(std::isnan(valueOf(ticket, Meta::ChannelEmail)));
    }

    void unknownAndConstantValuesAreScaledToZero()
    {
        Ticket ticket;
        ticket.message = u"Hello"_s;
        features::PreparedTicket prepared;
        features::prepare(ticket, prepared);
        const std::vector<features::MetaValues> tickets(3, prepared.meta);
        features::MetaScaler scaler;

        scaler.fit(tickets);

        QCOMPARE(scaler.scale(prepared.meta), features::MetaValues{});
    }

    void everyFeatureHasAName()
    {
        for (std::size_t m = 0; m < features::kMetaCount; ++m) {
            QVERIFY(!features::metaName(m).empty());
        }
    }
};

QTEST_GUILESS_MAIN(MetaFeaturesTest)
#include "meta_features_test.moc"
