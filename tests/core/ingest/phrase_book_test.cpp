// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/phrase_book.h"

#include "core/ingest/synthetic_generator.h"
#include "core/ingest/text_noise.h"

#include <QSet>
#include <QTest>

namespace firstline {

using namespace Qt::StringLiterals;

class PhraseBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choicesAndSlotsAreFilled();
    void unpairedSignsAreRefused_data();
    void unpairedSignsAreRefused();
    void booksOfAllLanguagesAreWhole();
    void faultInABookIsNamedByLine();
    void noiseKeepsTextsUtf8();
};

void PhraseBookTest::choicesAndSlotsAreFilled()
{
    const auto text =
        ingest::TextTemplate::parse("{My|Our {old|new}} <thing> fails{| again}.\\nBye");
    QVERIFY(text);
    RandomSource random(1);
    QSet<QString> variants;
    for (int i = 0; i < 200; ++i) {
        std::string written;
        text->append(written, random, [](std::string_view name, std::string &into) {
            into += name == "thing" ? "router" : "?";
        });
        variants.insert(QString::fromStdString(written));
    }

    QCOMPARE(variants.size(), 6);
    QVERIFY(variants.contains(u"My router fails.\nBye"_s));
    QVERIFY(variants.contains(u"Our new router fails again.\nBye"_s));
}

void PhraseBookTest::unpairedSignsAreRefused_data()
{
    QTest::addColumn<QByteArray>("line");

    for (const char *line : {"{a|b", "a}", "a|b", "<a", "{a|{b}", "back\\slash", "{{{{{a}}}}}"}) {
        QTest::newRow(line) << QByteArray(line);
    }
}

void PhraseBookTest::unpairedSignsAreRefused()
{
    QFETCH(QByteArray, line);

    QVERIFY(!ingest::TextTemplate::parse(line.toStdString()));
}

void PhraseBookTest::booksOfAllLanguagesAreWhole()
{
    for (const QString &language : ingest::SyntheticGenerator::languages()) {
        const auto book = ingest::PhraseBook::load(language);
        QVERIFY2(book, qPrintable(book ? QString() : book.error().detail));
        for (std::size_t i = 0; i < ingest::kTopicCount; ++i) {
            QVERIFY(book->problem.at(i).size() >= 5);
            QVERIFY(!book->shared.at(i).empty());
        }
    }
}

void PhraseBookTest::faultInABookIsNamedByLine()
{
    const auto bad = ingest::PhraseBook::parse("# a book\n[greeting]\nHello\n{broken\n");
    const auto unknown = ingest::PhraseBook::parse("[nonsense]\nHello\n");
    const auto incomplete = ingest::PhraseBook::parse("[first]\nAnn\n");

    QVERIFY(!bad && bad.error().detail.contains("Line 4"_L1));
    QVERIFY(!unknown && unknown.error().detail.contains("Line 1"_L1));
    QVERIFY(!incomplete && incomplete.error().detail.contains("[last]"_L1));
}

void PhraseBookTest::noiseKeepsTextsUtf8()
{
    const std::string original =
        "Größe: ÀÉÎÕÜ àéîõü × ÷ naïve, straße & <b> 日本 🙂";
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        RandomSource random(seed);
        std::string text = original;
        ingest::mistype(text, 0.8, random);
        ingest::insertWord(text, "añb", random);
        const std::string html = ingest::asHtml(text);
        for (const std::string &each : {text, html}) {
            QCOMPARE(QString::fromStdString(each).toStdString(), each);
            QVERIFY(!QString::fromStdString(each).contains(QChar::ReplacementCharacter));
        }
    }
    std::string upper = "größe àéî ÷ñ";
    ingest::toUpperCase(upper);
    QCOMPARE(QString::fromStdString(upper), u"GRÖßE ÀÉÎ ÷Ñ"_s);
    ingest::toLowerCase(upper);
    QCOMPARE(QString::fromStdString(upper), u"größe àéî ÷ñ"_s);
}

} // namespace firstline

QTEST_GUILESS_MAIN(firstline::PhraseBookTest)
#include "phrase_book_test.moc"
