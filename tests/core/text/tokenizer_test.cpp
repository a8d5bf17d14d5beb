// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

class TokenizerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsTextIntoTokens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("tokens");
        QTest::newRow("words") << u"Server down"_s << QStringList{u"Server"_s, u"down"_s};
        QTest::newRow("one letter") << u"I am"_s << QStringList{u"I"_s, u"am"_s};
        QTest::newRow("a run of signs")
            << u"help!!!?"_s << QStringList{u"help"_s, u"!!!"_s, u"?"_s};
        QTest::newRow("apostrophe") << u"can't"_s << QStringList{u"can"_s, u"'"_s, u"t"_s};
        QTest::newRow("digits and underscores")
            << u"err_42 x1"_s << QStringList{u"err_42"_s, u"x1"_s};
        QTest::newRow("umlauts") << u"Überprüfung läuft"_s
                                 << QStringList{u"Überprüfung"_s, u"läuft"_s};
        QTest::newRow("combining accent")
            << u"cafe\u0301 ok"_s << QStringList{u"cafe\u0301"_s, u"ok"_s};
        QTest::newRow("ideographs one by one")
            << u"无法登录"_s << QStringList{u"无"_s, u"法"_s, u"登"_s, u"录"_s};
        QTest::newRow("emoji") << u"hi 😀"_s << QStringList{u"hi"_s, u"😀"_s};
        QTest::newRow("blanks only") << u" \n\t "_s << QStringList{};
        QTest::newRow("nothing") << QString() << QStringList{};
    }

    void splitsTextIntoTokens()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, tokens);
        const std::string utf8 = text.toStdString();
        text::TokenizedText tokenized;

        text::tokenize(utf8, tokenized);

        QStringList found;
        for (const text::Token &token : tokenized.tokens) {
            found.append(
                QString::fromUtf8(utf8.data() + token.beginByte, token.endByte - token.beginByte));
        }
        QCOMPARE(found, tokens);
    }

    void lettersAreLowerCaseWithOneBlankAroundEachChunk()
    {
        text::TokenizedText tokenized;

        text::tokenize("  ÄPFEL \n Go ", tokenized);

        const QString letters = QString::fromUcs4(tokenized.letters.data(),
                                                  static_cast<qsizetype>(tokenized.letters.size()));
        QCOMPARE(letters, u" äpfel go "_s);
        QCOMPARE(tokenized.chunks.size(), std::size_t{2});
    }

    void bytesThatAreNoUtf8BecomeSigns_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("lonely continuation") << QByteArray("a\x80z");
        QTest::newRow("overlong slash") << QByteArray("a\xC0\xAFz");
        QTest::newRow("surrogate") << QByteArray("a\xED\xA0\x80z");
        QTest::newRow("past the last code point") << QByteArray("a\xF5\x80\x80\x80z");
        QTest::newRow("cut off") << QByteArray("a\xE2\x82");
    }

    void bytesThatAreNoUtf8BecomeSigns()
    {
        QFETCH(const QByteArray, bytes);
        text::TokenizedText tokenized;

        text::tokenize({bytes.data(), static_cast<std::size_t>(bytes.size())}, tokenized);

        QCOMPARE(tokenized.tokens.at(1).kind, text::TokenKind::Punctuation);
        QCOMPARE(tokenized.tokens.back().endByte, static_cast<std::uint32_t>(bytes.size()));
    }

    void anObjectUsedAgainForgetsTheFormerText()
    {
        text::TokenizedText tokenized;
        text::tokenize("a long text with many words", tokenized);

        text::tokenize("short", tokenized);

        QCOMPARE(tokenized.tokens.size(), std::size_t{1});
        QCOMPARE(tokenized.words, 1U);
    }
};

QTEST_GUILESS_MAIN(TokenizerTest)
#include "tokenizer_test.moc"
