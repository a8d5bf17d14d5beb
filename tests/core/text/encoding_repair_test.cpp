// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoding_repair.h"

#include <QTest>

using namespace firstline::text;
using namespace Qt::StringLiterals;

/// Text reaches the tests as UTF-8, as it reaches the cleaner.
class EncodingRepairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doubledUtf8IsUndone_data()
    {
        QTest::addColumn<QString>("broken");
        QTest::addColumn<QString>("meant");
        QTest::newRow("u umlaut") << u"auch fÃ¼r das iphone"_s << u"auch für das iphone"_s;
        QTest::newRow("sharp s, undefined byte") << u"GrÃ¼Ã\u009fe"_s << u"Grüße"_s;
        QTest::newRow("sharp s, Windows-1252") << u"GrÃ¼ÃŸe"_s << u"Grüße"_s;
        QTest::newRow("French a before a blank") << u"Ã\u00a0 bientÃ´t"_s << u"à bientôt"_s;
        QTest::newRow("apostrophe") << u"donâ€™t"_s << u"don’t"_s;
        QTest::newRow("dash and bullet") << u"â€¢ a â€“ b"_s << u"• a – b"_s;
        QTest::newRow("fixed blank") << u"12Â\u00a0kg"_s << u"12\u00a0kg"_s;
        QTest::newRow("emoji") << u"ðŸ˜€ ok"_s << u"😀 ok"_s;
        QTest::newRow("full-width letter") << u"erpï½\u009011"_s << u"erpｐ11"_s;
        QTest::newRow("Chinese") << u"è¯·å¸®å¿™"_s << u"请帮忙"_s;
        QTest::newRow("Cyrillic") << u"ÐŸÑ€Ð¸Ð²ÐµÑ‚"_s << u"Привет"_s;
        QTest::newRow("twice doubled") << u"fÃƒÂ¼r"_s << u"für"_s;
        QTest::newRow("next to correct text") << u"für fÃ¼r"_s << u"für für"_s;
        QTest::newRow("last character") << u"cafÃ©"_s << u"café"_s;
    }

    void doubledUtf8IsUndone()
    {
        QFETCH(QString, broken);
        QFETCH(QString, meant);

        QVERIFY(hasDoubledUtf8(broken.toStdString()));
        QCOMPARE(QString::fromStdString(repairDoubledUtf8(broken.toStdString())), meant);
    }

    void correctTextStays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("plain") << u"cannot log in"_s;
        QTest::newRow("lone tilde") << u"Ã"_s;
        QTest::newRow("Portuguese capitals") << u"NÃO CONSIGO, AMANHÃ NÃO"_s;
        QTest::newRow("capitals before a closing quote") << u"“ATÉ AMANHÔ ok"_s;
        QTest::newRow("German closing quote") << u"„Gruß“ und „JAÜ“"_s;
        QTest::newRow("French quote") << u"le « café » est là »"_s;
        QTest::newRow("French quote, fixed blanks") << u"le «\u00a0café\u00a0» est froid"_s;
        QTest::newRow("Spanish dots") << u"mañana… ¡ñ!"_s;
        QTest::newRow("French circumflex") << u"Âge, Île, ÇA"_s;
        QTest::newRow("Greek") << u"Ελλάδα"_s;
    }

    void correctTextStays()
    {
        QFETCH(QString, text);

        QVERIFY(!hasDoubledUtf8(text.toStdString()));
        QCOMPARE(QString::fromStdString(repairDoubledUtf8(text.toStdString())), text);
    }

    void validityIsThatOfTheStandard_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("valid");
        QTest::newRow("ASCII over eight bytes") << QByteArray("plain ticket text") << true;
        QTest::newRow("two bytes") << QByteArray("f\xc3\xbcr") << true;
        QTest::newRow("four bytes") << QByteArray("\xf0\x9f\x98\x80") << true;
        QTest::newRow("lone continuation") << QByteArray("a\x80") << false;
        QTest::newRow("overlong") << QByteArray("\xc0\xaf") << false;
        QTest::newRow("overlong, three bytes") << QByteArray("\xe0\x80\xaf") << false;
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << false;
        QTest::newRow("past the last code point") << QByteArray("\xf4\x90\x80\x80") << false;
        QTest::newRow("cut") << QByteArray("f\xc3") << false;
    }

    void validityIsThatOfTheStandard()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, valid);

        QCOMPARE(isValidUtf8(bytes.toStdString()), valid);
        QVERIFY(isValidUtf8(toValidUtf8(bytes.toStdString())));
    }

    void textOfWindows1252IsReadAsSuch()
    {
        const std::string text = toValidUtf8("Gr\xfc\xdf"
                                             "e \x80 5");

        QCOMPARE(QString::fromStdString(text), u"Grüße € 5"_s);
    }

    void strayBytesAmongUtf8BecomeReplacementCharacters()
    {
        const std::string text = toValidUtf8("f\xc3\xbcr \xff us");

        QCOMPARE(QString::fromStdString(text), u"für \ufffd us"_s);
    }
};

QTEST_GUILESS_MAIN(EncodingRepairTest)
#include "encoding_repair_test.moc"
