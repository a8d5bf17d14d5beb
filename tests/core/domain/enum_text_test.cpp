// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/enum_text.h"

#include <QTest>

#include <array>

using namespace firstline;
using namespace Qt::StringLiterals;

/// The words stand in files, databases and the API: a change here breaks those of users.
class EnumTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreThoseOfTheContract()
    {
        QCOMPARE(word(Priority::Low), u"low"_s);
        QCOMPARE(word(Priority::Medium), u"medium"_s);
        QCOMPARE(word(Priority::High), u"high"_s);
        QCOMPARE(word(Task::Priority), u"priority"_s);
        QCOMPARE(word(Task::Category), u"category"_s);
        QCOMPARE(word(ReviewReason::CloseCall), u"close_call"_s);
        QCOMPARE(word(ReviewReason::Unfamiliar), u"unfamiliar"_s);
        QCOMPARE(word(ReviewReason::TooShort), u"too_short"_s);
        QCOMPARE(word(ReviewReason::SecondOpinion), u"second_opinion"_s);
    }

    void everyValueIsReadBack()
    {
        for (const Priority priority : kPriorities) {
            QVERIFY(priorityFromWord(word(priority)) == priority);
        }
        for (const Task task : kTasks) {
            QVERIFY(taskFromWord(word(task)) == task);
        }
        for (const TicketStatus status : {TicketStatus::Open,
                                          TicketStatus::Pending,
                                          TicketStatus::Snoozed,
                                          TicketStatus::Closed,
                                          TicketStatus::Bin}) {
            QVERIFY(statusFromWord(word(status)) == status);
        }
        for (const ReviewReason reason : {ReviewReason::CloseCall,
                                          ReviewReason::Unfamiliar,
                                          ReviewReason::TooShort,
                                          ReviewReason::SecondOpinion}) {
            QVERIFY(reviewReasonFromWord(word(reason)) == reason);
        }
    }

    void caseAndBlanksDoNotCount()
    {
        QVERIFY(priorityFromWord(u"  HIGH\n") == Priority::High);
        QVERIFY(statusFromWord(u"Closed ") == TicketStatus::Closed);
    }

    void unknownWordsGiveNothing_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {QString(), u" "_s, u"highest"_s, u"hi"_s, u"2"_s, u"high low"_s}) {
            QTest::newRow(qPrintable(u"\"%1\""_s.arg(text))) << text;
        }
    }

    void unknownWordsGiveNothing()
    {
        QFETCH(QString, text);

        QVERIFY(!priorityFromWord(text));
        QVERIFY(!taskFromWord(text));
        QVERIFY(!statusFromWord(text));
        QVERIFY(!reviewReasonFromWord(text));
    }
};

QTEST_GUILESS_MAIN(EnumTextTest)
#include "enum_text_test.moc"
