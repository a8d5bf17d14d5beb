// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_card.h"

#include "ui/charts/chart_legend.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text_label.h"

#include <QChartView>
#include <QEvent>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kSmallestHeight = 150;

} // namespace

ChartCard::ChartCard(const QString &objectName,
                     const QString &title,
                     const QString &subtitle,
                     const QList<LegendEntry> &legend,
                     QWidget *parent)
    : Card(parent)
    , m_legend(new ChartLegend(legend, this))
    , m_view(new QChartView(new QChart, this))
    , m_table(new DataTable(objectName + u".data"_s, title, this))
    , m_needs(new TextLabel(QString(), TextRole::Body, Colour::Text3, this))
    , m_stack(new QStackedLayout)
{
    setObjectName(objectName);
    setAccessibleName(title);
    m_view->setObjectName(objectName + u".view"_s);
    m_view->setAccessibleName(title);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setObjectName(objectName + u".viewport"_s);
    m_view->viewport()->setAccessibleName(title);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMinimumHeight(kSmallestHeight);
    m_view->setMinimumWidth(160);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_needs->setAlignment(Qt::AlignCenter);
    m_needs->setWordWrap(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_needs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 12, 10);
    layout->setSpacing(4);
    layout->addLayout(buildHead(title, subtitle));
    layout->addLayout(m_stack, 1);
    refresh();
}

ChartCard::~ChartCard() = default;

QLayout *ChartCard::buildHead(const QString &title, const QString &subtitle)
{
    m_tableButton = new IconButton(u"table"_s, tr("%1 as a table").arg(title), this);
    m_tableButton->setObjectName(objectName() + u".table"_s);
    m_tableButton->setCheckable(true);
    m_expandButton = new IconButton(u"expand"_s, tr("Enlarge %1").arg(title), this);
    m_expandButton->setObjectName(objectName() + u".expand"_s);
    connect(m_tableButton, &QAbstractButton::clicked, this, [this](bool shows) {
        m_showsTable = shows;
        refresh();
    });
    connect(m_expandButton, &QAbstractButton::clicked, this, [this] {
        Q_EMIT expandToggled(!m_isExpanded);
    });
    m_subtitle = new TextLabel(subtitle, TextRole::Small, Colour::Text3, this);
    auto *head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(new TextLabel(title, TextRole::BodyStrong, Colour::Text, this));
    head->addSpacing(8);
    head->addWidget(m_subtitle);
    head->addWidget(m_legend, 1);
    head->addSpacing(4);
    head->addWidget(m_tableButton);
    head->addWidget(m_expandButton);
    return head;
}

void ChartCard::setContent(ChartContent content)
{
    const bool isChart = content.chart != nullptr;
    m_hasChart = isChart || content.picture != nullptr;
    m_needs->setText(content.needs);
    m_view->setAccessibleDescription(content.headline);
    m_table->setModel(content.table.get());
    m_model = std::move(content.table);
    const std::unique_ptr<QChart> old(m_view->chart());
    m_view->setChart(isChart ? content.chart.release() : new QChart);
    delete std::exchange(m_picture, content.picture.release());
    if (m_picture != nullptr) {
        m_picture->setAccessibleDescription(content.headline);
        m_stack->addWidget(m_picture);
    }
    refresh();
}

void ChartCard::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
}

void ChartCard::setExpanded(bool isExpanded)
{
    m_isExpanded = isExpanded;
    m_expandButton->setIconName(isExpanded ? u"shrink"_s : u"expand"_s);
}

void ChartCard::refresh()
{
    m_tableButton->setVisible(m_hasChart);
    m_expandButton->setVisible(m_hasChart);
    m_legend->setVisible(m_hasChart);
    m_tableButton->setChecked(m_showsTable);
    if (!m_hasChart) {
        m_stack->setCurrentWidget(m_needs);
    } else if (m_showsTable) {
        m_stack->setCurrentWidget(m_table);
    } else {
        m_stack->setCurrentWidget(m_picture != nullptr ? m_picture : m_view);
    }
}

void ChartCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        m_legend->updateGeometry();
    }
    Card::changeEvent(event);
}

} // namespace firstline::ui
