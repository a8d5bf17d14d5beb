// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cross_validation_report.h"
#include "ui/widgets/card.h"

#include <QDateTime>

namespace firstline {
class Clock;
}

namespace firstline::ui {

class ActionButton;
class ComparisonRunner;
class DataTable;
class LeaderboardModel;
class TextLabel;

/// Compares the methods on the labelled tickets of the database and shows the result as a table.
class LeaderboardCard : public Card
{
    Q_OBJECT

public:
    /// The references are kept and must outlive this object.
    LeaderboardCard(ComparisonRunner &runner, const Clock &clock, QWidget *parent = nullptr);

    /// Shows the comparison of a task; `live` is the algorithm of the published model.
    void setTask(Task task, const QString &live);
    /// Reads the runner anew.
    void refresh();

    /// The selected algorithm; null where none is.
    [[nodiscard]] const AlgorithmReport *selected() const;

Q_SIGNALS:
    void selectionChanged();

private:
    QLayout *buildHead();
    void select(const QString &algorithm);
    void fitColumns();
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString scopeText(const Comparison &comparison) const;

    ComparisonRunner &m_runner;
    const Clock &m_clock;
    Task m_task = Task::Priority;
    QString m_live;
    LeaderboardModel *m_model;
    DataTable *m_table;
    TextLabel *m_state;
    TextLabel *m_scope;
    ActionButton *m_start;
    ActionButton *m_cancel;
};

} // namespace firstline::ui
