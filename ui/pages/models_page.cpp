// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models_page.h"

#include "core/service/triage_service.h"
#include "ui/models/class_metrics_model.h"
#include "ui/pages/page_id.h"
#include "ui/support/label_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kMostClassRows = 14;

QString ratio(double value)
{
    return QLocale().toString(value, 'f', 3);
}

QString taskTitle(Task task)
{
    return task == Task::Priority ? ModelsPage::tr("Priority") : ModelsPage::tr("Category");
}

QVBoxLayout *cardLayout(QWidget *card)
{
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(12);
    return layout;
}

} // namespace

ModelsPage::ModelsPage(const TriageService &triage, QWidget *parent)
    : Page(u"models"_s, pageTitle(PageId::Models), parent)
    , m_triage(triage)
{
    refresh();
}

void ModelsPage::refresh()
{
    delete m_content;
    const std::optional<ModelCard> card = m_triage.card();
    if (!card) {
        m_content = buildNothing();
        setStatusText(tr("No model"));
    } else {
        auto *area = new QScrollArea(this);
        area->setObjectName(u"models.scroll"_s);
        area->setAccessibleName(tr("The live model"));
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        auto *inside = new Panel(Colour::Window, area);
        auto *tasks = new QHBoxLayout;
        tasks->setSpacing(12);
        for (const TaskCard &task : card->tasks) {
            tasks->addWidget(buildTask(task), 1, Qt::AlignTop);
        }
        auto *layout = new QVBoxLayout(inside);
        layout->setContentsMargins(20, 16, 20, 16);
        layout->setSpacing(12);
        layout->addLayout(tasks);
        layout->addWidget(buildOrigin(*card));
        layout->addStretch();
        area->setWidget(inside);
        m_content = area;
        setMeta(tr("%1 is live").arg(card->version));
        setStatusText(tr("Model %1").arg(card->version));
    }
    body().addWidget(m_content);
}

QWidget *ModelsPage::buildNothing()
{
    auto *text = new TextLabel(
        tr("No model is loaded. Tickets are imported and can be read; they are predicted as soon "
           "as a model is trained: firstlinectl train --db …"),
        TextRole::Message,
        Colour::Text2,
        this);
    text->setWordWrap(true);
    text->setContentsMargins(20, 24, 20, 24);
    text->setAlignment(Qt::AlignTop);
    return text;
}

QWidget *ModelsPage::buildTask(const TaskCard &task)
{
    const EvaluationReport &report = task.evaluation;
    auto *card = new Card(this);
    QVBoxLayout *layout = cardLayout(card);
    layout->addWidget(new TextLabel(taskTitle(task.task), TextRole::Section, Colour::Text, card));
    auto *facts = new FactGrid(card);
    const QLocale locale;
    QList<FactGrid::Fact> lines{
        {tr("Method"), algorithmText(task.algorithm)},
        {tr("Learned from"), tr("%Ln ticket(s)", nullptr, static_cast<int>(task.trainingRows))},
        {tr("Macro F1"),
         tr("%1, always the most frequent label: %2")
             .arg(ratio(report.macroF1), ratio(report.majorityMacroF1)),
         tr("Mean F1 over the labels, on tickets that the model had not seen")},
        {tr("Accuracy"),
         tr("%1, always the most frequent label: %2")
             .arg(finePercentText(report.accuracy), finePercentText(report.majorityAccuracy))},
        {tr("Calibration error"),
         ratio(report.ece),
         tr("How far the stated probability is from the observed one on average; 0 is perfect")},
        {tr("Sent to review below"), percentText(task.reviewThreshold)}};
    if (report.quadraticKappa) {
        lines.insert(4, {tr("Quadratic kappa"), ratio(*report.quadraticKappa)});
    }
    facts->setFacts(lines);
    layout->addWidget(facts);
    auto *table = new DataTable(task.task == Task::Priority ? u"models.priority.classes"_s
                                                            : u"models.category.classes"_s,
                                tr("Figures of each label"),
                                card);
    table->setModel(new ClassMetricsModel(report, table));
    table->fitHeight(kMostClassRows);
    layout->addWidget(table);
    return card;
}

QWidget *ModelsPage::buildOrigin(const ModelCard &card)
{
    auto *box = new Card(this);
    QVBoxLayout *layout = cardLayout(box);
    layout->addWidget(
        new TextLabel(tr("Where it comes from"), TextRole::Section, Colour::Text, box));
    auto *facts = new FactGrid(box);
    facts->setFacts({{tr("Name"), card.name},
                     {tr("Training data"), u"sha256 "_s + card.dataHash},
                     {tr("Seed"), QString::number(card.seed)},
                     {tr("Features"), card.fingerprint}});
    layout->addWidget(facts);
    return box;
}

} // namespace firstline::ui
