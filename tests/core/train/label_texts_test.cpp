// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/label_texts.h"

#include "core/train/task_labels.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

class LabelTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsALabelAsAPersonWould_data();
    void readsALabelAsAPersonWould();
    void appendsATextForEveryLabelButTheRest();
};

void LabelTextsTest::readsALabelAsAPersonWould_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("words");
    QTest::newRow("underscores") << u"REFUND_NOT_RECEIVED"_s << u"refund not received"_s;
    QTest::newRow("camel case") << u"refundNotReceived"_s << u"refund not received"_s;
    QTest::newRow("signs") << u"Zugfahrt#Pünktlichkeit / Anschluss"_s
                           << u"zugfahrt pünktlichkeit anschluss"_s;
    QTest::newRow("number") << u"GRP_12"_s << u"grp 12"_s;
    QTest::newRow("one word") << u"billing"_s << u"billing"_s;
    QTest::newRow("chinese") << u"退款"_s << u"退款"_s;
    QTest::newRow("signs only") << u"--"_s << QString();
}

void LabelTextsTest::readsALabelAsAPersonWould()
{
    QFETCH(const QString, label);
    QTEST(train::labelWords(label), "words");
}

void LabelTextsTest::appendsATextForEveryLabelButTheRest()
{
    train::TaskLabels labels;
    labels.task = Task::Category;
    labels.labels = {u"billing"_s, QString::fromLatin1(train::kOtherLabel), u"?!"_s, u"LateRefund"_s};
    std::vector<Ticket> tickets(3);
    const std::vector<std::uint32_t> positions = train::appendLabelTexts(labels, tickets);
    const std::vector<std::uint32_t> expected{3, train::kNoText, train::kNoText, 4};
    QCOMPARE(positions, expected);
    QCOMPARE(tickets.size(), std::size_t{5});
    QCOMPARE(tickets[3].message, u"billing"_s);
    QCOMPARE(tickets[4].message, u"late refund"_s);
}

QTEST_GUILESS_MAIN(LabelTextsTest)
#include "label_texts_test.moc"
