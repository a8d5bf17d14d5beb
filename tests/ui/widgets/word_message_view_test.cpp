// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/word_message_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

namespace firstline::ui {

using namespace Qt::StringLiterals;

class WordMessageViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeWordsAreMarkedWhereverTheyStand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("places");
        QTest::newRow("once") << u"The portal is down."_s << u"down"_s << 1;
        QTest::newRow("whatever the case") << u"Down, DOWN, down"_s << u"down"_s << 3;
        QTest::newRow("not inside a word") << u"download the update"_s << u"down"_s << 0;
        QTest::newRow("several words") << u"I was charged twice."_s << u"charged twice"_s << 1;
        QTest::newRow("accents") << u"Es ist früh, nicht früher"_s << u"früh"_s << 1;
        QTest::newRow("punctuation alone") << u"Help!!! Now!!!"_s << u"!!!"_s << 2;
        QTest::newRow("nothing to find") << u"text"_s << QString() << 0;
        QTest::newRow("at both ends") << u"urgent is urgent"_s << u"urgent"_s << 2;
    }

    void wholeWordsAreMarkedWhereverTheyStand()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, word);
        QFETCH(const int, places);
        WordMessageView view;
        view.resize(300, 100);
        view.showText(text, TextRole::Message);

        view.setMarks({{word, WordSide::Toward}});

        QCOMPARE(view.markedPlaces(), places);
    }

    void marksChangeNothingInTheTextThatIsCopied()
    {
        const QString text = u"The portal is down <b>now</b>.\nPlease help."_s;
        WordMessageView view;
        view.showText(text, TextRole::Message);
        view.setMarks({{u"down"_s, WordSide::Toward}, {u"please"_s, WordSide::Away}});

        view.selectAll();
        view.copy();

        QCOMPARE(QGuiApplication::clipboard()->text(), text);
    }

    void markedWordsCanBeSeen()
    {
        WordMessageView view;
        view.resize(300, 60);
        view.showText(u"The portal is down"_s, TextRole::Message);
        const QImage plain = view.grab().toImage();

        view.setMarks({{u"down"_s, WordSide::Toward}});

        QVERIFY(view.grab().toImage() != plain);
        QVERIFY(!view.placeOf(u"down"_s).isEmpty());
        QVERIFY(view.placeOf(u"elsewhere"_s).isEmpty());
    }

    void theViewIsAsHighAsItsText()
    {
        WordMessageView view;
        view.resize(300, 60);
        view.show();
        view.showText(u"one line"_s, TextRole::Message);
        const int one = view.height();

        view.showText(u"a line\n"_s.repeated(20), TextRole::Message);

        QVERIFY(view.height() > 10 * one);
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::WordMessageViewTest)
#include "word_message_view_test.moc"
