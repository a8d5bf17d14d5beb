// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation_report.h"

#include <QWidget>

#include <optional>

class QGridLayout;

namespace firstline::ui {

class ChartCard;

/// Confusion matrix, calibration and coverage of one report, side by side or under one another as
/// the width allows.
class EvaluationPanel : public QWidget
{
    Q_OBJECT

public:
    /// The cards are called `prefix`.confusion, .reliability and .coverage.
    explicit EvaluationPanel(const QString &prefix, QWidget *parent = nullptr);

    /// `source` says what was measured, such as "v3"; none: no line for the review threshold.
    void setReport(const EvaluationReport &report,
                   const QString &source,
                   std::optional<double> reviewThreshold);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void draw();
    void arrange();
    void expand(ChartCard *card, bool isExpanded);

    QString m_prefix;
    ChartCard *m_confusion;
    ChartCard *m_reliability;
    ChartCard *m_coverage;
    QGridLayout *m_layout;
    EvaluationReport m_report;
    QString m_source;
    std::optional<double> m_reviewThreshold;
    bool m_isWide = false;
    bool m_hasReport = false;
};

} // namespace firstline::ui
