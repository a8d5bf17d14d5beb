// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/ticket_reader.h"

#include "core/base/random_source.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <vector>

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

struct ReadFile
{
    Result<void> outcome;
    std::vector<Ticket> tickets;
    std::vector<ingest::RejectedRow> rejected;
    QStringList notes;

    [[nodiscard]] QStringList messages() const
    {
        QStringList texts;
        for (const Ticket &ticket : tickets) {
            texts.append(ticket.message);
        }
        return texts;
    }
    [[nodiscard]] QList<qint64> rejectedLines() const
    {
        QList<qint64> lines;
        for (const auto &row : rejected) {
            lines.append(row.line);
        }
        return lines;
    }
};

ReadFile read(ingest::ReadRequest request)
{
    ReadFile result;
    request.rejected = [&](const ingest::RejectedRow &row) {
        result.rejected.push_back(row);
        result.rejected.back().row.detach();
    };
    auto reader = ingest::openTickets(request);
    if (!reader) {
        result.outcome = fail(reader.error());
        return result;
    }
    while (true) {
        auto ticket = (*reader)->next();
        if (!ticket) {
            result.outcome = fail(ticket.error());
            return result;
        }
        if (!*ticket) {
            break;
        }
        result.tickets.push_back(std::move(**ticket));
    }
    result.notes = (*reader)->notes();
    return result;
}

ReadFile readPath(const QString &path)
{
    ingest::ReadRequest request;
    request.file = path;
    return read(std::move(request));
}

} // namespace

class TicketReaderTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QByteArray &content, const QString &name = u"tickets.csv"_s)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write the test's file");
        }
        return file.fileName();
    }

    ReadFile readText(const QByteArray &content, ingest::ReadRequest request = {})
    {
        request.file = write(content);
        return read(request);
    }

private Q_SLOTS:
    void csvFormsGiveTheSameMessages_data();
    void csvFormsGiveTheSameMessages();
    void badRowCostsOnlyItself_data();
    void badRowCostsOnlyItself();
    void rejectedRowIsGivenAsItStands();
    void unusableFileIsRefusedByName_data();
    void unusableFileIsRefusedByName();
    void folderAndMissingFileAreToldApart();
    void columnsAreFoundByUsualNames();
    void callersColumnWinsOverTheExactName();
    void missingColumnIsNamedWithTheOnesThatAreThere();
    void unknownFieldIsNamedWithTheOnesThatAre();
    void unknownColumnsStayWithTheTicket();
    void guessedDateThatIsNoneIsKept();
    void priorityWordsAreFolded_data();
    void priorityWordsAreFolded();
    void unknownPriorityIsKeptAndCounted();
    void rowWithoutIdGetsTheSameOneAgain();
    void resolvedTicketIsClosedUnlessTheFileSaysOtherwise();
    void jsonLinesAreReadAsColumns();
    void jsonLineThatIsNoObjectIsRejected();
    void jsonArrayIsRefusedWithTheWayOut();
    void doubledUtf8IsRepaired();
    void conversationsBecomeTickets();
    void conversationsInACircleAreNoTickets();
    void longUnclosedQuoteCostsOneLine();
    void anyBytesAreSurvived();
    void realFilesHaveAsManyRowsAsPythonCounts_data();
    void realFilesHaveAsManyRowsAsPythonCounts();
    void realRawFileIsMappedByItsNames();
    void realTweetsBecomeTickets();
};

void TicketReaderTest::csvFormsGiveTheSameMessages_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("messages");

    const QStringList two{u"one"_s, u"two"_s};
    QTest::newRow("plain") << "id,message\n1,one\n2,two\n"_ba << two;
    QTest::newRow("no line end at the end") << "id,message\n1,one\n2,two"_ba << two;
    QTest::newRow("CRLF") << "id,message\r\n1,one\r\n2,two\r\n"_ba << two;
    QTest::newRow("CR alone") << "id,message\r1,one\r2,\"two\"\r"_ba << two;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBFmessage\none\ntwo\n"_ba << two;
    QTest::newRow("semicolons") << "id;message\n1;one\n2;two\n"_ba << two;
    QTest::newRow("tabs") << "id\tmessage\n1\tone\n2\ttwo\n"_ba << two;
    QTest::newRow("quoted header")
        << "\"id\",\"message\"\n\"1\",\"one\"\n\"2\",\"two\"\n"_ba << two;
    QTest::newRow("separator in the quoted header")
        << "id,message,\"a;b;c;d;e\"\n1,one,\n2,two,\n"_ba << two;
    QTest::newRow("empty lines") << "id,message\n\n1,one\n\n  \n2,two\n\n"_ba << two;
    QTest::newRow("empty last fields too many") << "id,message\n1,one,,\n2,two,\n"_ba << two;
    QTest::newRow("line break inside")
        << "message\n\"a\nb\"\nc\n"_ba << QStringList{u"a\nb"_s, u"c"_s};
    QTest::newRow("CRLF inside") << "id,message\r\n1,\"a\r\nb\"\r\n"_ba << QStringList{u"a\r\nb"_s};
    QTest::newRow("doubled quotes") << "id,message\n1,\"say \"\"hi\"\"\"\n2,\"\"\"\"\n"_ba
                                    << QStringList{u"say \"hi\""_s, u"\""_s};
    QTest::newRow("quote inside a plain field")
        << "id,message\n1,5\" disk\n"_ba << QStringList{u"5\" disk"_s};
    QTest::newRow("blanks behind a quoted field")
        << "message,id\n\"one\" ,1\n"_ba << QStringList{u"one"_s};
    QTest::newRow("carriage return at the end")
        << "id,message\n1,\"one\"\r"_ba << QStringList{u"one"_s};
    QTest::newRow("umlauts") << "id,message\n1,Gr\xC3\xBC\xC3\x9F\x65 \xF0\x9F\x99\x82\n"_ba
                             << QStringList{u"Grüße 🙂"_s};
}

void TicketReaderTest::csvFormsGiveTheSameMessages()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, messages);

    const ReadFile file = readText(content);

    QVERIFY2(file.outcome, qPrintable(file.outcome ? QString() : file.outcome.error().detail));
    QCOMPARE(file.messages(), messages);
    QVERIFY(file.rejected.empty());
}

void TicketReaderTest::badRowCostsOnlyItself_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("messages");
    QTest::addColumn<QList<qint64>>("lines");

    const QStringList two{u"one"_s, u"two"_s};
    QTest::newRow("too few fields")
        << "id,message\n1,one\n7\n2,two\n"_ba << two << QList<qint64>{3};
    QTest::newRow("too many fields")
        << "id,message\n1,one\n7,a,b\n2,two\n"_ba << two << QList<qint64>{3};
    QTest::newRow("no text") << "id,message\n1,one\n7,  \n2,two\n"_ba << two << QList<qint64>{3};
    QTest::newRow("quote never closed")
        << "id,message\n1,one\n7,\"open\n2,two\n"_ba << two << QList<qint64>{3};
    QTest::newRow("quote closed by a later row")
        << "id,message\n1,one\n7,\"open\n2,\"two\"\n"_ba << two << QList<qint64>{3};
    QTest::newRow("text behind a quote")
        << "id,message\n1,one\n7,\"bad\" x\n2,two\n"_ba << two << QList<qint64>{3};
    QTest::newRow("not UTF-8") << "id,message\n1,one\n7,gr\xFC\xDF\n2,two\n"_ba << two
                               << QList<qint64>{3};
    QTest::newRow("not UTF-8 in an unknown column")
        << "id,message,x\n1,one,\n7,bad,\xE9\n2,two,\n"_ba << two << QList<qint64>{3};
    QTest::newRow("NUL byte") << QByteArray("id,message\n1,one\n7,a\0b\n2,two\n", 29) << two
                              << QList<qint64>{3};
    QTest::newRow("date that is none")
        << "created_at,message\n,one\nsoon,x\n2024-02-30,y\n,two\n"_ba << two
        << QList<qint64>{3, 4};
    QTest::newRow("resolution before the beginning")
        << "resolution_minutes,message\n,one\n-1,x\n5,two\n"_ba << two << QList<qint64>{3};
    QTest::newRow("lines are counted in quoted fields")
        << "id,message,x\n1,one,\"a\nb\nc\"\n7\n2,two,\n"_ba << two << QList<qint64>{5};
    QTest::newRow("lines are counted with CRLF")
        << "id,message,x\r\n1,one,\"a\r\nb\"\r\n\r\n7\r\n2,two,\r\n"_ba << two << QList<qint64>{5};
}

void TicketReaderTest::badRowCostsOnlyItself()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, messages);
    QFETCH(QList<qint64>, lines);

    const ReadFile file = readText(content);

    QVERIFY(file.outcome);
    QCOMPARE(file.messages(), messages);
    QCOMPARE(file.rejectedLines(), lines);
}

void TicketReaderTest::rejectedRowIsGivenAsItStands()
{
    const ReadFile file = readText("id,message\n1,one\n7,\"x \"\"y\"\"\",z\n");

    QCOMPARE(file.rejected.size(), 1U);
    QCOMPARE(file.rejected[0].row, "7,\"x \"\"y\"\"\",z"_ba);
    QCOMPARE(file.rejected[0].reason, u"more fields than the header"_s);
}

void TicketReaderTest::unusableFileIsRefusedByName_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");

    QTest::newRow("empty") << QByteArray() << u"is empty"_s;
    QTest::newRow("blank lines") << "\n\n"_ba << u"holds no text"_s;
    QTest::newRow("header only") << "id,message\n"_ba << u"has a header and no rows"_s;
    QTest::newRow("no column for text") << "a,b\n1,2\n"_ba << u"--map message=COLUMN"_s;
    QTest::newRow("UTF-16 with a mark") << QByteArray("\xFF\xFEi\0d\0", 6) << u"iconv -f UTF-16 "_s;
    QTest::newRow("UTF-16 without a mark")
        << QByteArray("m\0e\0s\0s\0a\0g\0e\0\n\0x\0\n\0", 20) << u"iconv -f UTF-16LE"_s;
    QTest::newRow("binary") << QByteArray("\x7F\x45LF\0\0\0\0\0\0\0\0", 12) << u"binary file"_s;
    QTest::newRow("Excel") << "PK\x03\x04zzzz"_ba << u"save the sheet as CSV"_s;
    QTest::newRow("compressed") << "\x1F\x8B\x08zz"_ba << u"gunzip"_s;
    QTest::newRow("header in Latin-1")
        << "id,message,gr\xF6\xDF\x65\n1,a,b\n"_ba << u"iconv -f WINDOWS-1252"_s;
    QTest::newRow("header with an open quote") << "id,\"message\n1,a\n"_ba << u"is not closed"_s;
}

void TicketReaderTest::unusableFileIsRefusedByName()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);

    const ReadFile file = readText(content);

    QVERIFY(!file.outcome);
    QCOMPARE(file.outcome.error().code, ErrorCode::InvalidInput);
    QVERIFY2(file.outcome.error().detail.contains(reason), qPrintable(file.outcome.error().detail));
    QVERIFY(file.outcome.error().detail.contains(m_folder.filePath(u"tickets.csv"_s)));
}

void TicketReaderTest::folderAndMissingFileAreToldApart()
{
    const ReadFile folder = readPath(m_folder.path());
    const ReadFile missing = readPath(m_folder.filePath(u"none.csv"_s));

    QCOMPARE(folder.outcome.error().code, ErrorCode::InvalidInput);
    QVERIFY(folder.outcome.error().detail.contains("is a folder"_L1));
    QCOMPARE(missing.outcome.error().code, ErrorCode::NotFound);
    QVERIFY(missing.outcome.error().detail.contains("none.csv"_L1));
}

void TicketReaderTest::columnsAreFoundByUsualNames()
{
    const ReadFile file = readText("Ticket ID,Customer Name,TITLE,Body,Ticket_Priority,queue,lang,"
                                   "created,closed-at\n"
                                   "7,Ann,Printer,It smokes,Urgent, Hardware ,en-GB,"
                                   "2024-03-01T10:00:00+01:00,2024-03-01 11:30\n");

    QCOMPARE(file.tickets.size(), 1U);
    const Ticket &ticket = file.tickets[0];
    QCOMPARE(ticket.ticketId, u"7"_s);
    QCOMPARE(ticket.customer, u"Ann"_s);
    QCOMPARE(ticket.subject, u"Printer"_s);
    QCOMPARE(ticket.message, u"It smokes"_s);
    QCOMPARE(ticket.importedPriority, Priority::High);
    QCOMPARE(ticket.importedCategory, u"Hardware"_s);
    QCOMPARE(ticket.language, u"en"_s);
    QCOMPARE(ticket.createdAt.toString(Qt::ISODate), u"2024-03-01T09:00:00Z"_s);
    QCOMPARE(ticket.resolutionMinutes, 150.0);
}

void TicketReaderTest::callersColumnWinsOverTheExactName()
{
    ingest::ReadRequest request;
    request.columns = {{u"message"_s, u"body"_s}, {u"ticket_id"_s, u"ref"_s}};

    const ReadFile file = readText("id,ref,message,body\n1,r1,old,new\n", request);

    QCOMPARE(file.tickets.size(), 1U);
    QCOMPARE(file.tickets[0].message, u"new"_s);
    QCOMPARE(file.tickets[0].ticketId, u"r1"_s);
    QCOMPARE(file.tickets[0].extra.value("message"_L1).toString(), u"old"_s);
}

void TicketReaderTest::missingColumnIsNamedWithTheOnesThatAreThere()
{
    ingest::ReadRequest request;
    request.columns = {{u"message"_s, u"text"_s}};

    const ReadFile file = readText("id,body\n1,a\n", request);

    QCOMPARE(file.outcome.error().code, ErrorCode::InvalidInput);
    for (const auto part : {"--map message=text"_L1, "'id', 'body'"_L1}) {
        QVERIFY2(file.outcome.error().detail.contains(part),
                 qPrintable(file.outcome.error().detail));
    }
}

void TicketReaderTest::unknownFieldIsNamedWithTheOnesThatAre()
{
    ingest::ReadRequest request;
    request.columns = {{u"mesage"_s, u"body"_s}};

    const ReadFile file = readText("id,body\n1,a\n", request);

    QCOMPARE(file.outcome.error().code, ErrorCode::InvalidInput);
    for (const auto part : {"'mesage'"_L1, "ticket_id, created_at"_L1}) {
        QVERIFY2(file.outcome.error().detail.contains(part),
                 qPrintable(file.outcome.error().detail));
    }
}

void TicketReaderTest::unknownColumnsStayWithTheTicket()
{
    const ReadFile file = readText("id,message,team,,team\n1,a,blue,x,red\n");

    const QJsonObject wanted{
        {u"team"_s, u"blue"_s}, {u"column 4"_s, u"x"_s}, {u"team 2"_s, u"red"_s}};
    QCOMPARE(file.tickets.size(), 1U);
    QCOMPARE(file.tickets[0].extra, wanted);
}

void TicketReaderTest::guessedDateThatIsNoneIsKept()
{
    const ReadFile file = readText("message,Date\na,last Tuesday\n");

    QCOMPARE(file.tickets.size(), 1U);
    QVERIFY(!file.tickets[0].createdAt.isValid());
    QCOMPARE(file.tickets[0].extra.value("Date"_L1).toString(), u"last Tuesday"_s);
}

void TicketReaderTest::priorityWordsAreFolded_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<std::optional<Priority>>("priority");

    const auto row = [](const char *name, const QString &word, std::optional<Priority> priority) {
        QTest::newRow(name) << word << priority;
    };
    row("contract word", u"HIGH"_s, Priority::High);
    row("critical", u"Critical"_s, Priority::High);
    row("urgent with blanks", u" urgent "_s, Priority::High);
    row("numbered", u"2 - Major"_s, Priority::Medium);
    row("normal", u"normal"_s, Priority::Medium);
    row("underscore", u"very_low"_s, Priority::Low);
    row("P1", u"P1"_s, Priority::High);
    row("p5", u"p5"_s, Priority::Low);
    row("named by the caller", u"Blau"_s, Priority::Medium);
    row("the caller overrules", u"minor"_s, Priority::High);
    row("bare number", u"1"_s, std::nullopt);
    row("unknown", u"whenever"_s, std::nullopt);
    row("empty", u""_s, std::nullopt);
}

void TicketReaderTest::priorityWordsAreFolded()
{
    QFETCH(QString, word);
    QFETCH(std::optional<Priority>, priority);
    ingest::ReadRequest request;
    request.priorities = {{u"blau"_s, Priority::Medium}, {u"minor"_s, Priority::High}};

    const ReadFile file = readText("priority,message\n" + word.toUtf8() + ",a\n", request);

    QCOMPARE(file.tickets.size(), 1U);
    QCOMPARE(file.tickets[0].importedPriority, priority);
}

void TicketReaderTest::unknownPriorityIsKeptAndCounted()
{
    const ReadFile file = readText("priority,message\nblue,a\nblue,b\nhigh,c\n");

    QCOMPARE(file.tickets.size(), 3U);
    QCOMPARE(file.tickets[0].extra.value("priority"_L1).toString(), u"blue"_s);
    QCOMPARE(file.notes.size(), 1);
    QVERIFY2(file.notes[0].contains("'blue' (2)"_L1), qPrintable(file.notes[0]));
    QVERIFY(file.notes[0].contains("--priority-map"_L1));
}

void TicketReaderTest::rowWithoutIdGetsTheSameOneAgain()
{
    const ReadFile first = readText("message,category\nhello,a\nworld,a\n");
    const ReadFile again = readText("category,message\nb,world\nb,hello\n");

    QCOMPARE(first.tickets.size(), 2U);
    QVERIFY(first.tickets[0].ticketId.startsWith("row-"_L1));
    QVERIFY(first.tickets[0].ticketId != first.tickets[1].ticketId);
    QCOMPARE(again.tickets[1].ticketId, first.tickets[0].ticketId);
    QCOMPARE(again.tickets[0].ticketId, first.tickets[1].ticketId);
}

void TicketReaderTest::resolvedTicketIsClosedUnlessTheFileSaysOtherwise()
{
    const ReadFile file = readText("message,resolved_at,status\n"
                                   "a,2024-01-01,\nb,,\nc,2024-01-01,Reopened\nd,,On hold\n");

    QCOMPARE(file.tickets.size(), 4U);
    QCOMPARE(file.tickets[0].status, TicketStatus::Closed);
    QCOMPARE(file.tickets[1].status, TicketStatus::Open);
    QCOMPARE(file.tickets[2].status, TicketStatus::Open);
    QCOMPARE(file.tickets[3].status, TicketStatus::Pending);
}

void TicketReaderTest::jsonLinesAreReadAsColumns()
{
    const ReadFile file = readText(R"({"id": 12345678901, "text": "a\nb", "priority": "high"}
{"message":"c","ticket_id":"x","tags":["p","q"],"team":null}

{"body":"d","score":1.5}
)");

    QVERIFY(file.outcome);
    QCOMPARE(file.messages(), (QStringList{u"a\nb"_s, u"c"_s, u"d"_s}));
    QCOMPARE(file.tickets[0].ticketId, u"12345678901"_s);
    QCOMPARE(file.tickets[0].importedPriority, Priority::High);
    QCOMPARE(file.tickets[1].extra.keys(), QStringList{u"tags"_s});
    QCOMPARE(file.tickets[2].extra.value("score"_L1).toDouble(), 1.5);
}

void TicketReaderTest::jsonLineThatIsNoObjectIsRejected()
{
    const ReadFile file = readText("{\"message\":\"a\"}\n[1]\n{broken\n{\"x\":1}\n"
                                   "{\"message\":\"\\u0000\"}{\n{\"message\":\"b\"}");

    QVERIFY(file.outcome);
    QCOMPARE(file.messages(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(file.rejectedLines(), (QList<qint64>{2, 3, 4, 5}));
}

void TicketReaderTest::jsonArrayIsRefusedWithTheWayOut()
{
    ingest::ReadRequest request;
    request.file = write("[{\"message\":\"a\"}]", u"tickets.json"_s);

    const ReadFile file = read(request);

    QCOMPARE(file.outcome.error().code, ErrorCode::InvalidInput);
    QVERIFY(file.outcome.error().detail.contains("jq -c"_L1));
}

void TicketReaderTest::doubledUtf8IsRepaired()
{
    const ReadFile csv = readText("id,message\n1,f\xC3\x83\xC2\xBCr Sie\n");
    const ReadFile json = readText("{\"message\":\"f\xC3\x83\xC2\xBCr Sie\"}\n");

    QCOMPARE(csv.messages(), QStringList{u"für Sie"_s});
    QCOMPARE(json.messages(), QStringList{u"für Sie"_s});
}

void TicketReaderTest::conversationsBecomeTickets()
{
    // 5 begins a thread; 4 and 2 are support's answers, out of order; 9 answers a tweet that is
    // not in the file; 8 is support's own beginning and 7 a customer's answer to it.
    const ReadFile file = readText(
        "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n"
        "2,shop,False,Tue Oct 31 22:20:00 +0000 2017,@115 sorry again,,3\n"
        "4,shop,False,Tue Oct 31 22:10:00 +0000 2017,@115 sorry,3,5\n"
        "3,115,True,Tue Oct 31 22:15:00 +0000 2017,no!,2,4\n"
        "5,115,True,Tue Oct 31 22:00:00 +0000 2017,\"it is\nbroken\",4,\n"
        "9,116,True,Tue Oct 31 22:00:00 +0000 2017,lost parent,,777\n"
        "8,shop,False,Tue Oct 31 22:00:00 +0000 2017,offer,7,\n"
        "7,117,True,Tue Oct 31 22:01:00 +0000 2017,no thanks,,8\n"
        "x,117,True,Tue Oct 31 22:01:00 +0000 2017,bad id,,\n");

    QVERIFY(file.outcome);
    QCOMPARE(file.messages(), (QStringList{u"it is\nbroken"_s, u"lost parent"_s}));
    const Ticket &ticket = file.tickets[0];
    QCOMPARE(ticket.ticketId, u"5"_s);
    QCOMPARE(ticket.channel, u"twitter"_s);
    QCOMPARE(ticket.customer, u"115"_s);
    QCOMPARE(ticket.createdAt.toString(Qt::ISODate), u"2017-10-31T22:00:00Z"_s);
    QCOMPARE(ticket.firstReplyAt.toString(Qt::ISODate), u"2017-10-31T22:10:00Z"_s);
    QCOMPARE(ticket.resolvedAt.toString(Qt::ISODate), u"2017-10-31T22:20:00Z"_s);
    QCOMPARE(ticket.resolutionMinutes, 20.0);
    QVERIFY(!file.tickets[1].firstReplyAt.isValid());
    QCOMPARE(file.rejectedLines(), QList<qint64>{10});
}

void TicketReaderTest::conversationsInACircleAreNoTickets()
{
    const ReadFile file = readText(
        "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n"
        "1,a,True,Tue Oct 31 22:20:00 +0000 2017,x,,2\n"
        "2,shop,False,Tue Oct 31 22:20:00 +0000 2017,y,,1\n"
        "3,a,True,Tue Oct 31 22:20:00 +0000 2017,z,,3\n"
        "4,a,True,Tue Oct 31 22:20:00 +0000 2017,good,,\n");

    QCOMPARE(file.messages(), QStringList{u"good"_s});
}

void TicketReaderTest::longUnclosedQuoteCostsOneLine()
{
    QByteArray content = "id,message\n1,one\n7,\"open\n";
    for (int i = 0; content.size() < 12'000'000; ++i) {
        content += QByteArray::number(i) + ",a message without any quotation mark in it\n";
    }
    const auto rows = content.count('\n') - 3;

    const ReadFile file = readText(content);

    QVERIFY(file.outcome);
    QCOMPARE(file.rejectedLines(), QList<qint64>{3});
    QCOMPARE(static_cast<qsizetype>(file.tickets.size()), rows + 1);
}

void TicketReaderTest::anyBytesAreSurvived()
{
    constexpr std::array kLetters{'"', ',', '\n', '\r', 'a', ' ', ';', '{', '}', ':', '\xC3', '1'};
    RandomSource random(11);
    for (int round = 0; round < 1000; ++round) {
        QByteArray content = random.chance(0.7) ? "id,message,x\n"_ba : QByteArray();
        const bool anyByte = random.chance(0.3);
        for (auto size = random.below(200); size > 0; --size) {
            content += anyByte ? static_cast<char>(random.below(256))
                               : kLetters.at(random.below(kLetters.size()));
        }
        const ReadFile file = readText(content);
        qint64 line = 0;
        for (const auto &row : file.rejected) {
            QVERIFY(row.line > line);
            line = row.line;
        }
    }
}

void TicketReaderTest::realFilesHaveAsManyRowsAsPythonCounts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("rows");

    QTest::newRow("grp") << u"grp_itsm_raw.csv"_s << 4072;
    QTest::newRow("endava") << u"endava_topic_group.csv"_s << 2025;
    QTest::newRow("hadoop") << u"hadoop_priority.csv"_s << 1255;
    QTest::newRow("nlbse") << u"nlbse24_train.csv"_s << 1500;
    QTest::newRow("airline") << u"airline_negativereason.csv"_s << 7339;
    QTest::newRow("banking") << u"banking77_train.csv"_s << 10003;
    QTest::newRow("multilang") << u"tobi_multilang.csv"_s << 2939;
    QTest::newRow("german50") << u"tobi_german50.csv"_s << 1590;
    QTest::newRow("germeval") << u"germeval17_test_syn.csv"_s << 2566;
    QTest::newRow("random labels") << u"random_labels_control.csv"_s << 8469;
}

void TicketReaderTest::realFilesHaveAsManyRowsAsPythonCounts()
{
    QFETCH(QString, name);
    QFETCH(int, rows);
    if (test::sharedDataFolder().isEmpty()) {
        QSKIP("needs the public ticket files; FIRSTLINE_TEST_DATA names their folder");
    }

    const ReadFile file = readPath(QDir(test::sharedDataFolder()).filePath(name));

    QVERIFY(file.outcome);
    QCOMPARE(static_cast<int>(file.tickets.size() + file.rejected.size()), rows);
    for (const auto &row : file.rejected) {
        QCOMPARE(row.reason, u"message and subject are empty"_s);
    }
}

void TicketReaderTest::realRawFileIsMappedByItsNames()
{
    if (test::sharedDataFolder().isEmpty()) {
        QSKIP("needs the public ticket files; FIRSTLINE_TEST_DATA names their folder");
    }
    const QString path = test::sharedDataFolder() + "/random_labels_control.csv"_L1;

    const ReadFile file = readPath(path);

    QCOMPARE(file.tickets.size(), 8469U);
    const Ticket &ticket = file.tickets[0];
    QCOMPARE(ticket.ticketId, u"1"_s);
    QCOMPARE(ticket.customer, u"Marisa Obrien"_s);
    QCOMPARE(ticket.subject, u"Product setup"_s);
    QCOMPARE(ticket.importedCategory, u"Technical issue"_s);
    QCOMPARE(ticket.importedPriority, Priority::High);
    QCOMPARE(ticket.status, TicketStatus::Pending);
    QVERIFY(ticket.message.startsWith("I'm having an issue"_L1));
    QVERIFY(file.notes.isEmpty());
}

void TicketReaderTest::realTweetsBecomeTickets()
{
    if (test::sharedDataFolder().isEmpty()) {
        QSKIP("needs the public ticket files; FIRSTLINE_TEST_DATA names their folder");
    }
    const QString path = test::sharedDataFolder() + "/twcs_5k.csv"_L1;

    const ReadFile file = readPath(path);

    // Counted by a script of its own over Python's csv module.
    QCOMPARE(file.tickets.size(), 1287U);
    QVERIFY(file.rejected.empty());
}

} // namespace firstline

QTEST_GUILESS_MAIN(firstline::TicketReaderTest)
#include "ticket_reader_test.moc"
