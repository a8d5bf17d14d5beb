// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/query_text.h"

#include "core/service/query_completion.h"
#include "core/service/query_grammar.h"

#include <QTest>

#include <random>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

/// Tokens as letters under the text: f field, v value, w word, u unknown.
QString tokenLine(const QString &text)
{
    QString line(text.size(), u' ');
    for (const QueryToken &token : parseQuery(text).tokens) {
        const QChar letter = u"fvwu"_s.at(static_cast<int>(token.kind));
        line.replace(token.begin, token.length, QString(token.length, letter));
    }
    return line;
}

QStringList texts(const QueryCompletions &completions)
{
    QStringList found;
    for (const QueryCompletion &item : completions.items) {
        found.append(item.text);
    }
    return found;
}

} // namespace

class QueryTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadAndWrittenInOneForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        const std::pair<const char *, const char *> rows[] = {
            {"", ""},
            {"is:open", "status:open"},
            {"is:open,review", "is:open,review"},
            {"  PRIORITY:High,low   refund ", "priority:high,low refund"},
            {"priority:hi", "priority:high"},
            {"-status:closed", "-status:closed"},
            {"category:\"Technical help\",billing", "category:\"Technical help\",billing"},
            {"\"refund now\" -\"too late\"", "\"refund now\" -\"too late\""},
            {"\"refund\"", "refund"},
            {"refu* \"high*\"", "refu* \"high*\""},
            {"confidence:<60%", "confidence:<0.6"},
            {"confidence:0.6..0.8", "confidence:0.6..0.8"},
            {"length:200 length:>=20", "length:200 length:>=20"},
            {"due:2h", "due:<2h"},
            {"due:<90m", "due:<90m"},
            {"due:<120m age:>21d", "due:<2h age:>3w"},
            {"due:<0h", "due:<0"},
            {"on:TODAY before:2026-01-01 after:7d", "on:today before:2026-01-01 after:7d"},
            {"id:#48202", "id:48202"},
            {"sort:due sort:new refund", "refund sort:new"},
            {"sort:priority", ""},
            {"from:len*", "from:len*"},
            {"assignee:ME", "assignee:me"},
            {"prio:high", "\"prio:high\""},
            {"http://a.b/c?d=e", "\"http://a.b/c?d=e\""},
            {"priority:", ""},
            {"\"unfinished phrase", "\"unfinished phrase\""}};
        for (const auto &[text, canonical] : rows) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(canonical);
        }
    }
    void textIsReadAndWrittenInOneForm()
    {
        QFETCH(QString, text);
        QFETCH(QString, canonical);

        const TicketQuery query = parseQuery(text).query;

        QCOMPARE(queryText(query), canonical);
        QCOMPARE(parseQuery(queryText(query)).query, query);
    }

    void whateverIsTypedComesBackFromItsText()
    {
        const QStringList pieces{u"priority"_s, u":"_s,  u"high"_s, u","_s,   u"\""_s,    u" "_s,
                                 u"-"_s,        u"*"_s,  u"<"_s,    u"0.6"_s, u".."_s,    u"2h"_s,
                                 u"is"_s,       u"Ü"_s,  u"from"_s, u"tag"_s, u"today"_s, u"#"_s,
                                 u"category"_s, u"on"_s, u"due"_s,  u"age"_s, u"sort"_s,  u"%"_s};
        std::mt19937 random(7); // NOLINT: the same texts every time
        for (int i = 0; i < 20'000; ++i) {
            QString text;
            for (unsigned length = random() % 12; length > 0; --length) {
                text += pieces.at(static_cast<qsizetype>(random() % unsigned(pieces.size())));
            }

            const TicketQuery query = parseQuery(text).query;

            const QString again = queryText(query);
            QVERIFY2(parseQuery(again).query == query, qPrintable(text + u"  →  "_s + again));
        }
    }

    void piecesAreColoured_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tokens");
        QTest::newRow("field and word") << u"priority:high refund"_s << u"fffffffffvvvv wwwwww"_s;
        QTest::newRow("negated list") << u"-status:open,bin"_s << u"ffffffffvvvv vvv"_s;
        QTest::newRow("quoted") << u"category:\"a b\" \"c d\""_s << u"fffffffffvvvvv wwwww"_s;
        QTest::newRow("unknown field") << u"prio:high"_s << u"uuuuuwwww"_s;
        QTest::newRow("unknown value") << u"priority:huge"_s << u"fffffffffuuuu"_s;
        QTest::newRow("address") << u"http://a.b"_s << u"wwwwwwwwww"_s;
        QTest::newRow("order") << u"sort:due"_s << u"fffffvvv"_s;
    }
    void piecesAreColoured()
    {
        QFETCH(QString, text);
        QFETCH(QString, tokens);

        QCOMPARE(tokenLine(text), tokens);
    }

    void whatIsNotUnderstoodBecomesAWordWithASuggestion_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("suggestion");
        QTest::newRow("abbreviated") << u"prio:high"_s << u"prio"_s << u"priority"_s;
        QTest::newRow("misspelled") << u"categroy:billing"_s << u"categroy"_s << u"category"_s;
        QTest::newRow("nothing near") << u"xyzzy:1"_s << u"xyzzy"_s << QString();
        QTest::newRow("value") << u"priority:hihg"_s << u"hihg"_s << u"high"_s;
        QTest::newRow("number without direction") << u"confidence:0.6"_s << u"0.6"_s << u"<0.6"_s;
        QTest::newRow("no unit") << u"age:>3"_s << u">3"_s << u">3d"_s;
        QTest::newRow("no such day") << u"on:2026-02-30"_s << u"2026-02-30"_s << u"2026-01-31"_s;
    }
    void whatIsNotUnderstoodBecomesAWordWithASuggestion()
    {
        QFETCH(QString, text);
        QFETCH(QString, wrong);
        QFETCH(QString, suggestion);

        const ParsedQuery parsed = parseQuery(text);

        QCOMPARE(parsed.problems.size(), 1U);
        QCOMPARE(text.mid(parsed.problems[0].begin, parsed.problems[0].length), wrong);
        QCOMPARE(parsed.problems[0].suggestion, suggestion);
        QCOMPARE(parsed.query.conditions.size(), 1U);
        QVERIFY(parsed.query.conditions[0].field == QueryField::Words);
    }

    void theLastWordIsCompleted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("offers");
        QTest::addColumn<qsizetype>("begin");
        QTest::newRow("name") << u"refund pri"_s << QStringList{u"priority:"_s} << qsizetype(7);
        QTest::newRow("several names")
            << u"a"_s << QStringList{u"assignee:"_s, u"age:"_s, u"after:"_s} << qsizetype(0);
        QTest::newRow("values") << u"priority:"_s
                                << QStringList{u"high"_s, u"medium"_s, u"low"_s, u"none"_s}
                                << qsizetype(9);
        QTest::newRow("second value")
            << u"-status:open,p"_s << QStringList{u"pending"_s} << qsizetype(13);
        QTest::newRow("own words")
            << u"category:t"_s << QStringList{u"\"Technical help\""_s} << qsizetype(9);
        QTest::newRow("complete") << u"priority:high"_s << QStringList() << qsizetype(9);
        QTest::newRow("after a blank") << u"priority:high "_s << QStringList() << qsizetype(14);
        QTest::newRow("order") << u"sort:u"_s << QStringList{u"urgency"_s} << qsizetype(5);
        QTest::newRow("unknown field") << u"prio:h"_s << QStringList() << qsizetype(5);
    }
    void theLastWordIsCompleted()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, offers);
        QFETCH(qsizetype, begin);
        QueryVocabulary vocabulary;
        vocabulary.categories = QStringList{u"Billing"_s, u"Technical help"_s};

        const QueryCompletions completions = completeQuery(text, text.size(), vocabulary);

        QCOMPARE(texts(completions), offers);
        QCOMPARE(completions.begin, begin);
    }

    void everyFieldHasOneName()
    {
        QSet<QString> names;
        for (const QueryName &name : queryNames()) {
            names.insert(name.name.toString());
            QCOMPARE(queryName(name.field)->name, name.name);
        }

        QCOMPARE(names.size(), static_cast<qsizetype>(queryNames().size()));
    }
};

QTEST_GUILESS_MAIN(QueryTextTest)
#include "query_text_test.moc"
