// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/synthetic_generator.h"

#include "core/text/near_duplicates.h"

#include <QSet>
#include <QTest>

#include <map>

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

ingest::SyntheticOptions options(qint64 count)
{
    ingest::SyntheticOptions options;
    options.count = count;
    options.languages = ingest::SyntheticGenerator::languages();
    options.from = QDate(2026, 1, 5);
    options.to = QDate(2026, 3, 29);
    return options;
}

std::vector<Ticket> tickets(const ingest::SyntheticOptions &options)
{
    const auto generator = ingest::SyntheticGenerator::make(options);
    std::vector<Ticket> made;
    for (qint64 i = 0; generator && i < options.count; ++i) {
        made.push_back(generator->ticket(i));
    }
    return made;
}

double share(const std::vector<Ticket> &tickets, const std::function<bool(const Ticket &)> &holds)
{
    const auto count = std::count_if(tickets.begin(), tickets.end(), holds);
    return static_cast<double>(count) / static_cast<double>(tickets.size());
}

bool isOf(const Ticket &ticket, QLatin1StringView category)
{
    return ticket.importedCategory == category;
}

} // namespace

class SyntheticGeneratorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedGivesTheSameTickets();
    void everyTicketIsComplete();
    void languagesHaveTheirShares();
    void wantedLanguagesAreTheOnlyOnes();
    void timesAreInOrderAndInTheRange();
    void arrivalsFollowTheClockAndTheWeek();
    void repliesFollowThePriority();
    void fewTicketsAreNearDuplicates();
    void suddenDriftChangesTheLastThird();
    void gradualDriftGrows();
    void wrongOptionsAreRefused_data();
    void wrongOptionsAreRefused();
};

void SyntheticGeneratorTest::sameSeedGivesTheSameTickets()
{
    auto wanted = options(300);
    const auto first = tickets(wanted);
    const auto again = tickets(wanted);
    wanted.seed = 2;
    const auto other = tickets(wanted);

    int equal = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        QCOMPARE(again[i].message, first[i].message);
        QCOMPARE(again[i].createdAt, first[i].createdAt);
        equal += other[i].message == first[i].message ? 1 : 0;
    }
    QVERIFY(equal < 10);
    QVERIFY(other[0].ticketId != first[0].ticketId);
}

void SyntheticGeneratorTest::everyTicketIsComplete()
{
    QSet<QString> ids;
    QSet<QString> categories;
    for (const Ticket &ticket : tickets(options(5000))) {
        ids.insert(ticket.ticketId);
        categories.insert(ticket.importedCategory);
        QVERIFY(!ticket.message.trimmed().isEmpty());
        QVERIFY(!ticket.message.contains(u'{') && !ticket.message.contains(u'|'));
        QVERIFY(!ticket.message.contains(QChar::ReplacementCharacter));
        QVERIFY(!ticket.customer.isEmpty());
        QVERIFY(ticket.importedPriority);
    }
    QCOMPARE(ids.size(), 5000);
    QCOMPARE(categories.size(), 9);
}

void SyntheticGeneratorTest::languagesHaveTheirShares()
{
    const auto made = tickets(options(10'000));

    for (const auto &[language, low, high] : {std::tuple{u"en"_s, 0.5, 0.65},
                                              {u"de"_s, 0.11, 0.2},
                                              {u"es"_s, 0.05, 0.11},
                                              {u"fr"_s, 0.05, 0.11},
                                              {u"pt"_s, 0.05, 0.11}}) {
        const double found =
            share(made, [&](const Ticket &ticket) { return ticket.language == language; });
        QVERIFY2(found > low && found < high, qPrintable(u"%1: %2"_s.arg(language).arg(found)));
    }
}

void SyntheticGeneratorTest::wantedLanguagesAreTheOnlyOnes()
{
    auto wanted = options(500);
    wanted.languages = {u"fr"_s, u"de"_s};

    for (const Ticket &ticket : tickets(wanted)) {
        QVERIFY(ticket.language.isEmpty() || wanted.languages.contains(ticket.language));
    }
}

void SyntheticGeneratorTest::timesAreInOrderAndInTheRange()
{
    const auto wanted = options(5000);
    QDateTime before(wanted.from, QTime(0, 0), Qt::UTC);

    for (const Ticket &ticket : tickets(wanted)) {
        QVERIFY(ticket.createdAt >= before);
        QVERIFY(ticket.createdAt.date() <= wanted.to);
        QVERIFY(!ticket.resolvedAt.isValid() || ticket.resolvedAt > ticket.createdAt);
        QVERIFY(!ticket.resolvedAt.isValid() || ticket.firstReplyAt.isValid());
        QCOMPARE(ticket.status == TicketStatus::Closed, ticket.resolvedAt.isValid());
        before = ticket.createdAt;
    }
}

void SyntheticGeneratorTest::arrivalsFollowTheClockAndTheWeek()
{
    const auto made = tickets(options(10'000));

    const double weekend =
        share(made, [](const Ticket &ticket) { return ticket.createdAt.date().dayOfWeek() > 5; });
    const double office = share(made, [](const Ticket &ticket) {
        return ticket.createdAt.time().hour() >= 8 && ticket.createdAt.time().hour() < 18;
    });
    QVERIFY2(weekend > 0.05 && weekend < 0.2, qPrintable(QString::number(weekend)));
    QVERIFY2(office > 0.6 && office < 0.85, qPrintable(QString::number(office)));
}

void SyntheticGeneratorTest::repliesFollowThePriority()
{
    std::map<Priority, std::vector<double>> minutes;
    for (const Ticket &ticket : tickets(options(5000))) {
        if (ticket.resolutionMinutes) {
            minutes[*ticket.importedPriority].push_back(*ticket.resolutionMinutes);
        }
    }
    const auto median = [&](Priority priority) {
        auto &values = minutes[priority];
        std::sort(values.begin(), values.end());
        return values[values.size() / 2];
    };

    QVERIFY(median(Priority::High) * 2 < median(Priority::Medium));
    QVERIFY(median(Priority::Medium) * 1.5 < median(Priority::Low));
}

void SyntheticGeneratorTest::fewTicketsAreNearDuplicates()
{
    std::vector<std::string> texts;
    for (const Ticket &ticket : tickets(options(10'000))) {
        texts.push_back((ticket.subject + u'\n' + ticket.message).toStdString());
    }

    auto families = text::families(texts);
    std::sort(families.begin(), families.end());
    const auto kinds = std::unique(families.begin(), families.end()) - families.begin();
    const double copies = 1 - static_cast<double>(kinds) / static_cast<double>(texts.size());

    QVERIFY2(copies < 0.05, qPrintable(QString::number(copies)));
}

void SyntheticGeneratorTest::suddenDriftChangesTheLastThird()
{
    auto wanted = options(9000);
    wanted.drift = ingest::Drift::Sudden;
    const auto made = tickets(wanted);
    const QDateTime change(wanted.from.addDays(56), QTime(0, 0), Qt::UTC);
    const auto firstNew = std::partition_point(
        made.begin(), made.end(), [&](const Ticket &ticket) { return ticket.createdAt < change; });
    const std::vector<Ticket> before(made.begin(), firstNew);
    const std::vector<Ticket> after(firstNew, made.end());
    const auto hasPasskey = [](const Ticket &ticket) {
        return ticket.message.contains("passkey"_L1, Qt::CaseInsensitive);
    };

    QCOMPARE(share(before, hasPasskey), 0.0);
    QVERIFY(share(after, hasPasskey) > 0.01);
    const auto isDelivery = [](const Ticket &ticket) { return isOf(ticket, "Delivery"_L1); };
    QVERIFY(share(after, isDelivery) > share(before, isDelivery) + 0.04);
}

void SyntheticGeneratorTest::gradualDriftGrows()
{
    auto wanted = options(9000);
    wanted.drift = ingest::Drift::Gradual;
    const auto made = tickets(wanted);
    const auto third = [&](int number) {
        const std::vector<Ticket> part(made.begin() + number * 3000,
                                       made.begin() + (number + 1) * 3000);
        return share(part, [](const Ticket &ticket) { return ticket.product == "Nimbus Hub"_L1; });
    };

    QCOMPARE(third(0), 0.0);
    QVERIFY(third(1) > 0.01);
    QVERIFY(third(2) > 1.5 * third(1));
}

void SyntheticGeneratorTest::wrongOptionsAreRefused_data()
{
    QTest::addColumn<QStringList>("languages");
    QTest::addColumn<int>("count");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QString>("reason");

    const QStringList english{u"en"_s};
    QTest::newRow("language") << QStringList{u"xx"_s} << 10 << QDate(2026, 1, 1)
                              << u"'xx'; the languages are en, de, es, fr, pt"_s;
    QTest::newRow("no language") << QStringList() << 10 << QDate(2026, 1, 1) << u"language"_s;
    QTest::newRow("no ticket") << english << 0 << QDate(2026, 1, 1) << u"one ticket"_s;
    QTest::newRow("end before beginning") << english << 10 << QDate(2026, 4, 1) << u"first day"_s;
    QTest::newRow("centuries") << english << 10 << QDate(1026, 4, 1) << u"century"_s;
}

void SyntheticGeneratorTest::wrongOptionsAreRefused()
{
    QFETCH(QStringList, languages);
    QFETCH(int, count);
    QFETCH(QDate, from);
    QFETCH(QString, reason);
    auto wanted = options(count);
    wanted.languages = languages;
    wanted.from = from;

    const auto generator = ingest::SyntheticGenerator::make(wanted);

    QVERIFY(!generator);
    QCOMPARE(generator.error().code, ErrorCode::InvalidInput);
    QVERIFY2(generator.error().detail.contains(reason), qPrintable(generator.error().detail));
}

} // namespace firstline

QTEST_GUILESS_MAIN(firstline::SyntheticGeneratorTest)
#include "synthetic_generator_test.moc"
