// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/past_changes_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace firstline::ui {

using namespace Qt::StringLiterals;

class PastChangesModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeSaysWhatItWasAndWhatCanBeDone()
    {
        const QDateTime now(QDate(2026, 11, 20), QTime(14, 0), Qt::UTC);
        PastChangesModel model;
        const QAbstractItemModelTester tester(&model);

        model.setChanges({{2, now, u"Mara"_s, u"Closed: 4 tickets"_s, 4, true},
                          {1, now, u"Mara"_s, u"Set to High: #1"_s, 1, false}},
                         now);

        QCOMPARE(model.rowCount(), 2);
        const auto text = [&model](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(0, PastChangesModel::WhatColumn), u"Closed: 4 tickets · undone"_s);
        QCOMPARE(text(0, PastChangesModel::ActColumn), u"Redo"_s);
        QCOMPARE(text(1, PastChangesModel::WhatColumn), u"Set to High: #1"_s);
        QCOMPARE(text(1, PastChangesModel::ActColumn), u"Undo"_s);
        QCOMPARE(model.change(1).id, 1);
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::PastChangesModelTest)
#include "past_changes_model_test.moc"
