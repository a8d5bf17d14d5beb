// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/model_card.h"
#include "ui/pages/page.h"

#include <optional>

namespace firstline {
class Clock;
class TriageService;
} // namespace firstline

namespace firstline::ui {

class ComparisonRunner;
class DataTable;
class EvaluationPanel;
class FactGrid;
class LeaderboardCard;
class Segmented;
class TextLabel;

/// The model that predicts now, what it is worth and how its method compares with the others; one
/// task at a time.
class ModelsPage : public Page
{
    Q_OBJECT

public:
    /// The references are kept and must outlive this object.
    ModelsPage(const TriageService &triage,
               ComparisonRunner &runner,
               const Clock &clock,
               QWidget *parent = nullptr);

    /// Reads the published model's card anew.
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    QWidget *buildFacts();
    QWidget *buildChosen();
    QWidget *buildOrigin();
    void showTask();
    void showLive(const TaskCard &task);
    void showChosen();

    const TriageService &m_triage;
    std::optional<ModelCard> m_card;
    Segmented *m_task;
    TextLabel *m_nothing;
    QWidget *m_facts = nullptr;
    TextLabel *m_method = nullptr;
    FactGrid *m_figures = nullptr;
    DataTable *m_classes = nullptr;
    EvaluationPanel *m_charts;
    LeaderboardCard *m_board;
    QWidget *m_chosen = nullptr;
    TextLabel *m_chosenTitle = nullptr;
    EvaluationPanel *m_chosenCharts = nullptr;
    QString m_chosenAlgorithm; ///< whose charts are drawn
    QWidget *m_origin = nullptr;
    FactGrid *m_originFacts = nullptr;
};

} // namespace firstline::ui
