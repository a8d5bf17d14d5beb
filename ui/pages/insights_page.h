// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/insight_series.h"
#include "core/domain/stored_ticket.h"
#include "ui/pages/page.h"

#include <QElapsedTimer>

#include <array>
#include <optional>

namespace firstline {
class InsightService;
}

namespace firstline::ui {

class ChartCard;
class KpiStrip;
class Segmented;
class TextLabel;

/// What the tickets of a period look like, in figures and charts. A click on a bar lists its
/// tickets in the inbox.
class InsightsPage : public Page
{
    Q_OBJECT

public:
    /// The reference is kept and must outlive this object.
    explicit InsightsPage(InsightService &insights, QWidget *parent = nullptr);

    void enter() override;

Q_SIGNALS:
    void queryChosen(const firstline::TicketQuery &query);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildCards();
    void request();
    void take(const Result<InsightSeries> &series);
    void draw();
    void drawFigures();
    void expand(ChartCard *card, bool isExpanded);
    void chooseMark(std::optional<Priority> priority, const QString &category);

    static constexpr std::size_t kCards = 4;

    InsightService &m_insights;
    InsightSeries m_series;
    bool m_hasSeries = false;
    int m_generation = 0;
    QElapsedTimer m_since;
    Segmented *m_period = nullptr;
    KpiStrip *m_figures = nullptr;
    ChartCard *m_volume = nullptr;
    ChartCard *m_categories = nullptr;
    ChartCard *m_priorities = nullptr;
    ChartCard *m_lengths = nullptr;
};

} // namespace firstline::ui
