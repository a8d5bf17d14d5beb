// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models_page.h"

#include "core/domain/enum_text.h"
#include "core/service/triage_service.h"
#include "ui/models/class_metrics_model.h"
#include "ui/pages/page_id.h"
#include "ui/support/label_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/evaluation_panel.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/leaderboard_card.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kMostClassRows = 8;

QString ratio(double value)
{
    return QLocale().toString(value, 'f', 3);
}

QString withInterval(double value, const std::optional<Interval> &interval)
{
    return interval ? ModelsPage::tr("%1 (95 % interval %2 to %3)")
                          .arg(ratio(value), ratio(interval->low), ratio(interval->high))
                    : ratio(value);
}

QString calibrationText(const EvaluationReport &report)
{
    if (!report.eceNoise) {
        return ratio(report.ece);
    }
    const QString text = report.ece <= *report.eceNoise
                             ? ModelsPage::tr("%1, no more than chance (up to %2)")
                             : ModelsPage::tr("%1, more than chance alone would show (up to %2)");
    return text.arg(ratio(report.ece), ratio(*report.eceNoise));
}

QList<FactGrid::Fact> factsOf(const TaskCard &task)
{
    const EvaluationReport &report = task.evaluation;
    QList<FactGrid::Fact> facts{
        {ModelsPage::tr("Method"), algorithmText(task.algorithm)},
        {ModelsPage::tr("Learned from"),
         ModelsPage::tr("%Ln ticket(s)", nullptr, static_cast<int>(task.trainingRows))},
        {ModelsPage::tr("Macro F1"),
         withInterval(report.macroF1, report.macroF1Interval),
         ModelsPage::tr("Mean F1 over the labels, on tickets that the model had not seen")},
        {ModelsPage::tr("Accuracy"), finePercentText(report.accuracy)},
        {ModelsPage::tr("Always the most frequent label"),
         ModelsPage::tr("macro F1 %1, accuracy %2")
             .arg(ratio(report.majorityMacroF1), finePercentText(report.majorityAccuracy))}};
    const auto high = report.perClass.find(word(Priority::High));
    if (report.task == Task::Priority && high != report.perClass.end()) {
        facts.append({ModelsPage::tr("High recall"),
                      withInterval(high->second.recall, report.highRecallInterval),
                      ModelsPage::tr("Share of the High tickets that were found")});
    }
    if (report.quadraticKappa) {
        facts.append({ModelsPage::tr("Quadratic kappa"), ratio(*report.quadraticKappa)});
    }
    facts.append(
        {ModelsPage::tr("Calibration error"),
         calibrationText(report),
         ModelsPage::tr(
             "How far the stated probability is from the observed one on average; 0 is perfect")});
    facts.append({ModelsPage::tr("Sent to review below"), percentText(task.reviewThreshold)});
    return facts;
}

QVBoxLayout *cardLayout(QWidget *card)
{
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(12);
    return layout;
}

} // namespace

ModelsPage::ModelsPage(const TriageService &triage,
                       ComparisonRunner &runner,
                       const Clock &clock,
                       QWidget *parent)
    : Page(u"models"_s, pageTitle(PageId::Models), parent)
    , m_triage(triage)
    , m_task(
          new Segmented(u"models.task"_s,
                        {{u"priority"_s, tr("Priority"), {}}, {u"category"_s, tr("Category"), {}}},
                        this))
    , m_nothing(new TextLabel(
          tr("No model is loaded. Tickets are imported and can be read; they are predicted as soon "
             "as a model is trained: firstlinectl train --db …"),
          TextRole::Message,
          Colour::Text2,
          this))
    , m_charts(new EvaluationPanel(u"models"_s, this))
    , m_board(new LeaderboardCard(runner, clock, this))
{
    m_task->setCurrent(0);
    addToTopBar(m_task);
    buildLayout();
    connect(m_task, &Segmented::chosen, this, &ModelsPage::showTask);
    connect(m_board, &LeaderboardCard::selectionChanged, this, &ModelsPage::showChosen);
    refresh();
}

void ModelsPage::buildLayout()
{
    auto *area = new QScrollArea(this);
    area->setObjectName(u"models.scroll"_s);
    area->setAccessibleName(tr("The live model"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new Panel(Colour::Window, area);
    m_nothing->setWordWrap(true);
    m_nothing->setObjectName(u"models.nothing"_s);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_nothing);
    layout->addWidget(buildFacts());
    layout->addWidget(m_charts);
    layout->addWidget(m_board);
    layout->addWidget(buildChosen());
    layout->addWidget(buildOrigin());
    layout->addStretch();
    area->setWidget(inside);
    body().addWidget(area);
}

QWidget *ModelsPage::buildFacts()
{
    m_facts = new Card(this);
    m_method = new TextLabel(QString(), TextRole::Section, Colour::Text, m_facts);
    m_figures = new FactGrid(m_facts);
    m_classes = new DataTable(u"models.classes"_s, tr("Figures of each label"), m_facts);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_method);
    left->addWidget(m_figures);
    left->addStretch();
    auto *layout = new QHBoxLayout(m_facts);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(24);
    layout->addLayout(left, 1);
    layout->addWidget(m_classes, 1, Qt::AlignTop);
    return m_facts;
}

QWidget *ModelsPage::buildChosen()
{
    m_chosen = new QWidget(this);
    m_chosenTitle = new TextLabel(QString(), TextRole::Section, Colour::Text, m_chosen);
    m_chosenTitle->setObjectName(u"models.chosen.title"_s);
    m_chosenCharts = new EvaluationPanel(u"models.chosen"_s, m_chosen);
    auto *layout = new QVBoxLayout(m_chosen);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_chosenTitle);
    layout->addWidget(m_chosenCharts);
    return m_chosen;
}

QWidget *ModelsPage::buildOrigin()
{
    m_origin = new Card(this);
    QVBoxLayout *layout = cardLayout(m_origin);
    layout->addWidget(
        new TextLabel(tr("Where it comes from"), TextRole::Section, Colour::Text, m_origin));
    m_originFacts = new FactGrid(m_origin);
    layout->addWidget(m_originFacts);
    return m_origin;
}

void ModelsPage::refresh()
{
    m_card = m_triage.card();
    setMeta(m_card ? tr("%1 is live").arg(m_card->version) : QString());
    setStatusText(m_card ? tr("Model %1").arg(m_card->version) : tr("No model"));
    if (m_card) {
        m_originFacts->setFacts({{tr("Name"), m_card->name},
                                 {tr("Training data"), u"sha256 "_s + m_card->dataHash},
                                 {tr("Seed"), QString::number(m_card->seed)},
                                 {tr("Features"), m_card->fingerprint}});
    }
    showTask();
}

void ModelsPage::showTask()
{
    const Task task = kTasks.at(static_cast<std::size_t>(m_task->current()));
    const TaskCard *shown = nullptr;
    if (m_card) {
        for (const TaskCard &card : m_card->tasks) {
            shown = card.task == task ? &card : shown;
        }
    }
    m_nothing->setVisible(!m_card);
    m_origin->setVisible(m_card.has_value());
    m_facts->setVisible(shown != nullptr);
    m_charts->setVisible(shown != nullptr);
    if (shown != nullptr) {
        showLive(*shown);
    }
    m_chosenAlgorithm.clear();
    m_board->setTask(task, shown != nullptr ? shown->algorithm : QString());
}

void ModelsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        // Queued: the tables adopt the text size first.
        QMetaObject::invokeMethod(this, &ModelsPage::showTask, Qt::QueuedConnection);
    }
    Page::changeEvent(event);
}

void ModelsPage::showLive(const TaskCard &task)
{
    m_method->setText(task.task == Task::Priority ? tr("Priority") : tr("Category"));
    m_figures->setFacts(factsOf(task));
    QAbstractItemModel *before = m_classes->model();
    m_classes->setModel(new ClassMetricsModel(task.evaluation, m_classes));
    delete before;
    m_classes->fitHeight(kMostClassRows);
    m_charts->setReport(task.evaluation, m_card->version, task.reviewThreshold);
}

void ModelsPage::showChosen()
{
    const AlgorithmReport *chosen = m_board->selected();
    m_chosen->setVisible(chosen != nullptr);
    if (chosen == nullptr) {
        m_chosenAlgorithm.clear();
        return;
    }
    if (chosen->algorithm == m_chosenAlgorithm) {
        return;
    }
    m_chosenAlgorithm = chosen->algorithm;
    const QString name = algorithmText(chosen->algorithm);
    m_chosenTitle->setText(tr("%1 in the comparison").arg(name));
    m_chosenCharts->setReport(chosen->evaluation, name, std::nullopt);
}

} // namespace firstline::ui
