// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/leaderboard_card.h"

#include "core/base/clock.h"
#include "ui/delegates/whisker_delegate.h"
#include "ui/models/leaderboard_model.h"
#include "ui/support/comparison_runner.h"
#include "ui/support/error_text.h"
#include "ui/support/label_text.h"
#include "ui/support/time_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kMostRows = 12;

QString signedRatio(double value)
{
    return QLocale().toString(value, 'f', 3);
}

} // namespace

LeaderboardCard::LeaderboardCard(ComparisonRunner &runner, const Clock &clock, QWidget *parent)
    : Card(parent)
    , m_runner(runner)
    , m_clock(clock)
    , m_model(new LeaderboardModel(this))
    , m_table(new DataTable(u"models.compare.table"_s, tr("Methods, best first"), this))
    , m_state(new TextLabel(QString(), TextRole::Body, Colour::Text2, this))
    , m_scope(new TextLabel(QString(), TextRole::Small, Colour::Text3, this))
    , m_start(new ActionButton(ButtonLook::Normal, this))
    , m_cancel(new ActionButton(ButtonLook::Normal, this))
{
    setObjectName(u"models.compare"_s);
    m_state->setObjectName(u"models.compare.state"_s);
    m_state->setWordWrap(true);
    m_scope->setObjectName(u"models.compare.scope"_s);
    m_scope->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(LeaderboardModel::MacroF1Column,
                                      new WhiskerDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(LeaderboardModel::MacroF1Column, QHeaderView::Stretch);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &LeaderboardCard::selectionChanged);
    connect(&m_runner, &ComparisonRunner::changed, this, &LeaderboardCard::refresh);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addLayout(buildHead());
    layout->addWidget(m_scope);
    layout->addWidget(m_table);
    layout->addWidget(m_state);
}

QLayout *LeaderboardCard::buildHead()
{
    m_start->setObjectName(u"models.compare.start"_s);
    m_start->setText(tr("Compare methods"));
    m_start->setAccessibleName(tr("Compare the methods on the labelled tickets"));
    m_cancel->setObjectName(u"models.compare.cancel"_s);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setIconName(u"x"_s);
    m_cancel->setAccessibleName(tr("Cancel the comparison"));
    connect(m_start, &QAbstractButton::clicked, this, [this] {
        if (!m_runner.isRunning()) {
            m_runner.start(m_task);
        }
    });
    connect(m_cancel, &QAbstractButton::clicked, &m_runner, &ComparisonRunner::cancel);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("Methods compared"), TextRole::Section, Colour::Text, this));
    head->addStretch();
    head->addWidget(m_start);
    head->addWidget(m_cancel);
    return head;
}

void LeaderboardCard::setTask(Task task, const QString &live)
{
    m_task = task;
    m_live = live;
    refresh();
}

void LeaderboardCard::refresh()
{
    const AlgorithmReport *before = selected();
    const QString algorithm = before != nullptr ? before->algorithm : QString();
    const Comparison *finished = m_runner.comparison(m_task);
    const bool isRunning = m_runner.isRunning(m_task);
    if (isRunning) {
        m_model->setRows(m_task, m_runner.measured(), m_runner.waiting(), m_live);
    } else {
        m_model->setRows(m_task,
                         finished != nullptr ? finished->report.algorithms
                                             : std::vector<AlgorithmReport>(),
                         {},
                         m_live);
    }
    const bool isPriority = m_task == Task::Priority;
    m_table->setColumnHidden(LeaderboardModel::HighRecallColumn, !isPriority);
    m_table->setColumnHidden(LeaderboardModel::KappaColumn, !isPriority);
    m_table->setVisible(m_model->rowCount() > 0);
    m_table->fitHeight(kMostRows);
    fitColumns();
    m_state->setText(stateText());
    const bool hasScope = !isRunning && finished != nullptr;
    m_scope->setVisible(hasScope);
    m_scope->setText(hasScope ? scopeText(*finished) : QString());
    m_cancel->setVisible(isRunning);
    m_start->setVisible(!isRunning);
    m_start->setEnabled(!m_runner.isRunning());
    select(algorithm);
    Q_EMIT selectionChanged();
}

void LeaderboardCard::fitColumns()
{
    constexpr int kPadding = 22;
    const QFontMetrics metrics(themeOf(this).font(TextRole::SmallStrong));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int widest = metrics.horizontalAdvance(
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < m_model->rowCount(); ++row) {
            widest =
                std::max(widest,
                         QFontMetrics(m_table->font())
                             .horizontalAdvance(m_model->index(row, column).data().toString()));
        }
        if (column != LeaderboardModel::MacroF1Column) {
            m_table->setColumnWidth(column, widest + kPadding);
        }
    }
}

void LeaderboardCard::select(const QString &algorithm)
{
    if (const int row = m_model->rowOf(algorithm); row >= 0) {
        m_table->selectRow(row);
    }
}

const AlgorithmReport *LeaderboardCard::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->report(rows.front().row());
}

QString LeaderboardCard::scopeText(const Comparison &comparison) const
{
    const CrossValidationReport &report = comparison.report;
    if (report.algorithms.empty()) {
        return {};
    }
    const EvaluationReport &any = report.algorithms.front().evaluation;
    const QStringList parts{
        report.task == Task::Priority
            ? tr("%Ln ticket(s) with a priority", nullptr, static_cast<int>(any.n))
            : tr("%Ln ticket(s) with a category", nullptr, static_cast<int>(any.n)),
        tr("%Ln label(s)", nullptr, static_cast<int>(any.classes.size())),
        tr("%n fold(s), near-copies of a ticket in one of them", nullptr, report.folds),
        momentText(comparison.finishedAt, m_clock.now())};
    return parts.join(u" · "_s);
}

QString LeaderboardCard::stateText() const
{
    if (m_runner.isRunning(m_task)) {
        return tr("Each method learns from four fifths of the tickets and is asked about the last "
                  "fifth, five times. Rows appear as they are measured.");
    }
    if (const std::optional<Error> error = m_runner.error(m_task)) {
        switch (error->code) {
        case ErrorCode::Cancelled:
            return tr("Cancelled. Nothing of it was kept.");
        case ErrorCode::InvalidInput:
            return tr("This needs two labels with two tickets each. Import tickets that have "
                      "labels, or correct predictions in the inbox.");
        default:
            return errorText(*error);
        }
    }
    const Comparison *finished = m_runner.comparison(m_task);
    if (finished == nullptr) {
        return tr("Not compared yet. Every method is trained on the labelled tickets of this "
                  "database and measured on tickets it has not seen. It runs in the background.");
    }
    const CrossValidationReport &report = finished->report;
    if (!report.lead || report.algorithms.size() < 2) {
        return {};
    }
    const QString text =
        report.lead->isWithinNoise()
            ? tr("%1 and %2 are within noise: macro F1 differs by %3, 95 % interval %4 to %5.")
            : tr("%1 is ahead of %2: macro F1 differs by %3, 95 % interval %4 to %5.");
    return text.arg(algorithmText(report.algorithms[0].algorithm),
                    algorithmText(report.algorithms[1].algorithm),
                    signedRatio(report.lead->value),
                    signedRatio(report.lead->interval.low),
                    signedRatio(report.lead->interval.high));
}

} // namespace firstline::ui
