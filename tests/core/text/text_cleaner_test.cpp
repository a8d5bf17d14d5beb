// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text_cleaner.h"

#include "core/base/limits.h"
#include "core/text/encoding_repair.h"

#include <QElapsedTimer>
#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

class TextCleanerTest : public QObject
{
    Q_OBJECT

    static QString cleaned(const QString &raw)
    {
        return QString::fromStdString(text::TextCleaner().clean(raw.toStdString()));
    }

    static void addRow(const char *name, const QString &raw, const QString &clean)
    {
        QTest::newRow(name) << raw << clean;
    }

private Q_SLOTS:
    void whatIsNotTheMessageGoes_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("clean");
        whiteSpaceRows();
        htmlRows();
        markdownRows();
        mailRows();
        greetingRows();
        noiseRows();
        addRow("doubled UTF-8", u"auch fÃ¼r das iphone"_s, u"auch für das iphone"_s);
    }

    void whatIsNotTheMessageGoes()
    {
        QFETCH(QString, raw);
        QFETCH(QString, clean);

        QCOMPARE(cleaned(raw), clean);
    }

    void whatMayBeMeantStays_data()
    {
        QTest::addColumn<QString>("raw");
        for (const QString &text : {u"a < b and c > d"_s,
                                    u"use vector<int> or <name> here"_s,
                                    u"error 0x80070005 and ORA-00942, code E1234"_s,
                                    u"AT&T bill is wrong"_s,
                                    u"my order 1234567890123456 at 5:30 pm"_s,
                                    u"snake_case and SID_34 stay, #1 too"_s,
                                    u"Thanks, it works but the printer is slow"_s,
                                    u"To: change the name\nplease do it today"_s,
                                    u"Hi my card is not working"_s,
                                    u"wow!!! really???"_s,
                                    u"00:1A:2B:3C:4D:5E is the address"_s,
                                    u"Hello"_s}) {
            QTest::newRow(qPrintable(text)) << text;
        }
    }

    void whatMayBeMeantStays()
    {
        QFETCH(QString, raw);

        QCOMPARE(cleaned(raw), raw);
    }

    void wordsAreLeftWhereThereWereAny_data()
    {
        QTest::addColumn<QString>("raw");
        for (const QString &text : {u"> only a quotation"_s,
                                    u"<style>only a style</style>"_s,
                                    u"Best regards,\nAnn"_s,
                                    u"received from: a@b.example"_s,
                                    u"18:11:00"_s,
                                    u"<!-- only a comment -->"_s,
                                    u"Dear support team,"_s,
                                    u"-----Original Message-----\nFrom: a@b.example"_s}) {
            QTest::newRow(qPrintable(text)) << text;
        }
    }

    void wordsAreLeftWhereThereWereAny()
    {
        QFETCH(QString, raw);

        QVERIFY(!cleaned(raw).isEmpty());
    }

    void cleaningTwiceChangesNothing()
    {
        const QString once = cleaned(u"Hello team,\n\n**Printer** is <b>down</b>\n-- \nAnn"_s);

        QCOMPARE(cleaned(once), once);
    }

    void textPastTheLimitIsNotRead()
    {
        const QString limit(limits::kMaxTicketCodePoints - 3, u'ü');

        QCOMPARE(cleaned(limit + u" ab more"_s), limit + u" ab"_s);
    }

    void anyBytesGiveValidText()
    {
        QByteArray bytes;
        for (int i = 0; i < 4'096; ++i) {
            bytes.append(static_cast<char>((i * 167 + i / 256) & 0xff));
        }

        const std::string clean = text::TextCleaner().clean(bytes.toStdString());

        QVERIFY(text::isValidUtf8(clean));
        QVERIFY(!clean.empty());
    }

    void hostileTextTakesLinearTime_data()
    {
        QTest::addColumn<QByteArray>("unit");
        for (const char *unit : {"<",
                                 ">",
                                 "\xc3\x83",
                                 "&",
                                 "[",
                                 "*",
                                 "`",
                                 "a ",
                                 "x",
                                 "\n",
                                 "<a ",
                                 "<p>",
                                 "<b><i a=1>",
                                 "<div></p>",
                                 "<script>",
                                 "<!--",
                                 "> a\n",
                                 "On 1 wrote:\n",
                                 "<table><tr><td>",
                                 "from: x\n",
                                 "![a](",
                                 "a/",
                                 "12:",
                                 "</p>",
                                 "&lt;",
                                 "\xc3\x83\xc6\x92",
                                 "-- \n",
                                 "hi, "}) {
            QTest::newRow(unit) << QByteArray(unit);
        }
    }

    void hostileTextTakesLinearTime()
    {
        QFETCH(QByteArray, unit);
        const std::string text = unit.repeated(200'000 / unit.size()).toStdString();
        QElapsedTimer timer;
        timer.start();

        const std::string clean = text::TextCleaner().clean(text);

        // Quadratic work on 200,000 bytes takes far longer than this, also on a busy machine.
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(clean.size() <= text.size() * 2);
    }

private:
    static void whiteSpaceRows()
    {
        addRow("empty", QString(), QString());
        addRow("blanks", u"  two   words\t "_s, u"two words"_s);
        addRow("lines", u"one\r\n\r\n\n two\rthree"_s, u"one\ntwo\nthree"_s);
        addRow("blanks of Unicode", u"a\u00a0b\u3000c\u2028d"_s, u"a b c\nd"_s);
        addRow("invisible characters", u"re\u00adfund\u200b \ufeffnow"_s, u"refund now"_s);
        addRow("control characters",
               u"a\x01"
               "b\x7f c"_s,
               u"ab c"_s);
        addRow("decomposed letters", u"fu\u0308r"_s, u"für"_s);
        addRow("full-width letters", u"ｅｒｐ down"_s, u"erp down"_s);
    }

    static void htmlRows()
    {
        addRow("tags",
               u"<p>The <b>printer</b> is down</p><p>Help</p>"_s,
               u"The printer is down\nHelp"_s);
        addRow("entities", u"Tom &amp; Ann&#39;s &lt;order&gt;"_s, u"Tom & Ann's <order>"_s);
        addRow("scripts and styles",
               u"<style>p{x:y}</style>Hello world<SCRIPT>alert(1)</Script> again"_s,
               u"Hello world again"_s);
        addRow(
            "document",
            u"<!DOCTYPE html><html><head><title>x</title></head><body>one\ntwo<br>three</body>"_s,
            u"one two\nthree"_s);
        addRow("cells",
               u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_s,
               u"a b\nc"_s);
        addRow(
            "placeholders beside tags", u"<b>Ask</b> <name> for help"_s, u"Ask <name> for help"_s);
        addRow("comment of a form", u"<!-- describe it -->\nIt crashes"_s, u"It crashes"_s);
        addRow("style without an end", u"<style> the printer"_s, u"the printer"_s);
    }

    static void markdownRows()
    {
        addRow("heading", u"### Steps\nopen it"_s, u"Steps\nopen it"_s);
        addRow("fence", u"log:\n```text\nfailed\n```\nend"_s, u"log:\nfailed\nend"_s);
        addRow("emphasis", u"**very** `slow` __now__"_s, u"very slow now"_s);
        addRow("link", u"see [the guide](https://x.example/a) please"_s, u"see the guide please"_s);
        addRow("image", u"see ![screen](https://x.example/a.png)"_s, u"see screen"_s);
        addRow("table rule", u"|a|b|\n|---|:-:|\n|c|d|"_s, u"|a|b|\n|c|d|"_s);
        addRow("check box", u"- [x] I searched"_s, u"I searched"_s);
        addRow("empty answer", u"### GPU\n_No response_\n### OS\nDebian"_s, u"GPU\nOS\nDebian"_s);
    }

    static void mailRows()
    {
        const QString message =
            u"We still cannot print since the update of last night and need your help today"_s;
        addRow("lone header",
               u"\n\nreceived from: a.b@gmail.com\n\nprinter down"_s,
               u"printer down"_s);
        addRow("quotation", u"it works now\n> did you try\n> again"_s, u"it works now"_s);
        addRow("history, English",
               message + u"\n\nOn Mon, 3 May 2021 Ann wrote:\nold text"_s,
               message);
        addRow("history, German",
               message + u"\nAm 03.05.2021 um 10:11 schrieb Ann Muster:\nold text"_s,
               message);
        addRow("history, Outlook", message + u"\n-----Original Message-----\nold text"_s, message);
        addRow("history, Spanish", message + u"\n-----Mensaje original-----\nviejo"_s, message);
        addRow("header block, German",
               message + u"\nVon: Ann\nGesendet: Montag\nAn: Bob\nBetreff: alt\n\nold text"_s,
               message);
        addRow(
            "forwarded mail is the ticket",
            u"From: Ann [mailto:a@b.example]\nSent: Monday\nTo: Bob\nSubject: packet drops\n\nno network"_s,
            u"packet drops\nno network"_s);
        addRow("signature",
               u"the printer is down\n-- \nAnn Smith\n+49 123"_s,
               u"the printer is down"_s);
        addRow("closing, English",
               u"the printer is down\n\nBest regards,\nAnn"_s,
               u"the printer is down"_s);
        addRow("closing, German",
               u"der Drucker geht nicht\nMit freundlichen Grüßen\nAnn"_s,
               u"der Drucker geht nicht"_s);
        addRow("closing, Spanish",
               u"la impresora no funciona\nUn saludo, Ana"_s,
               u"la impresora no funciona"_s);
        addRow("closing, French",
               u"l'imprimante est en panne\nCordialement,\nAnne"_s,
               u"l'imprimante est en panne"_s);
        addRow("closing, Portuguese",
               u"a impressora parou hoje\nAtenciosamente\nAna"_s,
               u"a impressora parou hoje"_s);
        addRow(
            "telephone", u"the printer is down\nSent from my iPhone"_s, u"the printer is down"_s);
    }

    static void greetingRows()
    {
        addRow("greeting, English",
               u"Dear Customer Support Team, the app fails"_s,
               u"the app fails"_s);
        addRow("two greetings", u"Hi,\n\ngood morning!\nthe app fails"_s, u"the app fails"_s);
        addRow("greeting, German",
               u"Sehr geehrte Damen und Herren,\n\ndie App streikt"_s,
               u"die App streikt"_s);
        addRow("greeting, Spanish", u"Estimado equipo: la app falla"_s, u"la app falla"_s);
        addRow("greeting, French", u"Bonjour, l'appli plante"_s, u"l'appli plante"_s);
        addRow("greeting, Portuguese", u"Bom dia, o app falhou"_s, u"o app falhou"_s);
    }

    static void noiseRows()
    {
        addRow(
            "time to the second", u"failed at: 10/29/2016 18:11:00"_s, u"failed at: 10/29/2016"_s);
        addRow(
            "ISO time", u"down since 2016-10-29T18:11:00.123Z ok"_s, u"down since 2016-10-29 ok"_s);
        addRow("bracketed time", u"[18:11:00,123] ERROR x"_s, u"ERROR x"_s);
        addRow("commit",
               u"broken by 3f786850e387550fdab836ed7e6dc881de23001b"_s,
               u"broken by 3f7868"_s);
        addRow("identifier",
               u"user 123e4567-e89b-12d3-a456-426614174000 fails"_s,
               u"user 123e45 fails"_s);
        addRow("address in memory", u"nativeObj=0x2b67af89090, end"_s, u"nativeObj=0x, end"_s);
        addRow("base64",
               u"data aGVsbG8gd29ybGQgdGhpcyBpcyBhIHRlc3Qgb2YgYmFzZTY0IHRleHQ= end"_s,
               u"data aGVsbG end"_s);
        addRow("rule", u"one\n----------\ntwo"_s, u"one\ntwo"_s);
    }
};

QTEST_GUILESS_MAIN(TextCleanerTest)
#include "text_cleaner_test.moc"
