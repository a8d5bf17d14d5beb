// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ticket_generator.h"

#include "core/service/ticket_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace firstline {

using namespace Qt::StringLiterals;

class TicketGeneratorTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QByteArray written(const GenerateRequest &request)
    {
        QFile file(m_folder.filePath(u"made.csv"_s));
        const auto made = generateTicketFile(request, file.fileName());
        return made && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void sameRequestGivesTheSameBytes();
    void fileIsReadBackAsTheTicketsInMemory();
    void wrongWordsAreRefused();
    void cancelledFileIsNotThere();
    void unwritableFolderIsAnError();
};

void TicketGeneratorTest::sameRequestGivesTheSameBytes()
{
    GenerateRequest request;
    request.count = 500;
    const QByteArray first = written(request);
    QLocale::setDefault(QLocale(QLocale::German));
    const QByteArray again = written(request);
    QLocale::setDefault(QLocale::c());
    request.seed = 2;

    QVERIFY(first.startsWith("ticket_id,created_at,channel,customer,subject,message,priority,"
                             "category,language,product,status,first_reply_at,resolved_at,"
                             "resolution_minutes\n"));
    QCOMPARE(again, first);
    QVERIFY(written(request) != first);
}

void TicketGeneratorTest::fileIsReadBackAsTheTicketsInMemory()
{
    GenerateRequest request;
    request.count = 2'000;
    request.from = QDate(2026, 2, 1);
    request.to = QDate(2026, 2, 28);
    const auto made = generateTickets(request);
    QVERIFY(!written(request).isEmpty());
    ImportRequest file;
    file.file = m_folder.filePath(u"made.csv"_s);

    const auto read = readTicketFile(file);

    QVERIFY(made && read);
    QCOMPARE(read->rejected, 0);
    QCOMPARE(read->tickets.size(), made->size());
    for (std::size_t i = 0; i < made->size(); ++i) {
        const Ticket &ticket = read->tickets[i];
        QCOMPARE(ticket.ticketId, (*made)[i].ticketId);
        QCOMPARE(ticket.message, (*made)[i].message);
        QCOMPARE(ticket.createdAt, (*made)[i].createdAt);
        QCOMPARE(ticket.resolvedAt, (*made)[i].resolvedAt);
        QCOMPARE(ticket.status, (*made)[i].status);
        QCOMPARE(ticket.importedPriority, (*made)[i].importedPriority);
        QCOMPARE(ticket.importedCategory, (*made)[i].importedCategory);
    }
}

void TicketGeneratorTest::wrongWordsAreRefused()
{
    GenerateRequest drift;
    drift.drift = u"slow"_s;
    GenerateRequest language;
    language.languages = QStringList{u"en"_s, u"it"_s};

    QVERIFY(generateTickets(drift).error().detail.contains("none, gradual or sudden"_L1));
    QVERIFY(generateTickets(language).error().detail.contains("'it'"_L1));
}

void TicketGeneratorTest::cancelledFileIsNotThere()
{
    GenerateRequest request;
    request.count = 50'000;
    const QString file = m_folder.filePath(u"cancelled.csv"_s);
    CancellationToken cancellation;

    const auto made = generateTicketFile(
        request, file, [&](const ProgressUpdate &) { cancellation.cancel(); }, cancellation);

    QCOMPARE(made.error().code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(file));
}

void TicketGeneratorTest::unwritableFolderIsAnError()
{
    const auto made = generateTicketFile({}, u"/proc/none/made.csv"_s);

    QCOMPARE(made.error().code, ErrorCode::Unavailable);
    QVERIFY(made.error().detail.contains("/proc/none/made.csv"_L1));
}

} // namespace firstline

QTEST_GUILESS_MAIN(firstline::TicketGeneratorTest)
#include "ticket_generator_test.moc"
