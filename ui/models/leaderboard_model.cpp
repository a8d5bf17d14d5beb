// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/leaderboard_model.h"

#include "core/domain/enum_text.h"
#include "ui/support/label_text.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

QString ratio(double value)
{
    return QLocale().toString(value, 'f', 3);
}

QString highRecall(const EvaluationReport &report)
{
    const auto high = report.perClass.find(word(Priority::High));
    return high != report.perClass.end() && high->second.support > 0 ? ratio(high->second.recall)
                                                                     : u"–"_s;
}

} // namespace

void LeaderboardModel::setRows(Task task,
                               std::vector<AlgorithmReport> measured,
                               const QStringList &waiting,
                               const QString &live)
{
    beginResetModel();
    m_task = task;
    m_measured = std::move(measured);
    std::ranges::stable_sort(m_measured, std::greater{}, [](const AlgorithmReport &row) {
        return row.evaluation.macroF1;
    });
    m_waiting = waiting;
    m_live = live;
    endResetModel();
}

const AlgorithmReport *LeaderboardModel::report(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    return row >= 0 && place < m_measured.size() ? &m_measured[place] : nullptr;
}

int LeaderboardModel::rowOf(const QString &algorithm) const
{
    const auto found = std::ranges::find(m_measured, algorithm, &AlgorithmReport::algorithm);
    return found == m_measured.end() ? -1 : static_cast<int>(found - m_measured.begin());
}

bool LeaderboardModel::isMajority(int row) const
{
    return row == static_cast<int>(m_measured.size()) + m_waiting.size();
}

int LeaderboardModel::rowCount(const QModelIndex &parent) const
{
    const int majority = m_measured.empty() ? 0 : 1;
    return parent.isValid()
               ? 0
               : static_cast<int>(m_measured.size() + std::size_t(m_waiting.size())) + majority;
}

int LeaderboardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LeaderboardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter
                        | (index.column() <= MacroF1Column ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::AccessibleTextRole:
        return index.column() == MethodColumn ? sentence(row) : QVariant();
    case AlgorithmRole:
        return report(row) != nullptr ? report(row)->algorithm : QString();
    case LowRole:
    case HighRole:
    case MajorityRole:
    case Qt::UserRole:
        return index.column() == MacroF1Column ? figure(row, role) : QVariant();
    default:
        return {};
    }
}

QVariant LeaderboardModel::figure(int row, int role) const
{
    const AlgorithmReport *measured = report(row);
    if (measured == nullptr) {
        return isMajority(row) && role != LowRole && role != HighRole
                   ? QVariant(m_measured.front().evaluation.majorityMacroF1)
                   : QVariant();
    }
    const EvaluationReport &evaluation = measured->evaluation;
    switch (role) {
    case LowRole:
        return evaluation.macroF1Interval ? QVariant(evaluation.macroF1Interval->low) : QVariant();
    case HighRole:
        return evaluation.macroF1Interval ? QVariant(evaluation.macroF1Interval->high) : QVariant();
    case MajorityRole:
        return evaluation.majorityMacroF1;
    default:
        return evaluation.macroF1;
    }
}

QString LeaderboardModel::text(int row, int column) const
{
    if (const AlgorithmReport *measured = report(row)) {
        return measuredText(*measured, column);
    }
    if (isMajority(row)) {
        return majorityText(column);
    }
    const QString algorithm = m_waiting.at(row - static_cast<int>(m_measured.size()));
    switch (column) {
    case MethodColumn:
        return algorithmText(algorithm);
    case MacroF1Column:
        return tr("to come", "an algorithm that is not measured yet");
    default:
        return u"–"_s;
    }
}

QString LeaderboardModel::measuredText(const AlgorithmReport &row, int column) const
{
    const EvaluationReport &figures = row.evaluation;
    const QLocale locale;
    switch (column) {
    case MacroF1Column:
        return ratio(figures.macroF1);
    case AccuracyColumn:
        return finePercentText(figures.accuracy);
    case HighRecallColumn:
        return highRecall(figures);
    case KappaColumn:
        return figures.quadraticKappa ? ratio(*figures.quadraticKappa) : u"–"_s;
    case LogLossColumn:
        return ratio(figures.logLoss);
    case EceColumn:
        return ratio(figures.ece);
    case PredictionColumn:
        return locale.toString(row.predictionMicroseconds, 'f', 0);
    case TrainingColumn:
        return locale.toString(row.trainingSeconds, 'f', 1);
    default:
        return row.algorithm == m_live ? tr("%1 · live").arg(algorithmText(row.algorithm))
                                       : algorithmText(row.algorithm);
    }
}

QString LeaderboardModel::majorityText(int column) const
{
    const EvaluationReport &any = m_measured.front().evaluation;
    switch (column) {
    case MethodColumn:
        return tr("Always the most frequent label");
    case MacroF1Column:
        return ratio(any.majorityMacroF1);
    case AccuracyColumn:
        return finePercentText(any.majorityAccuracy);
    default:
        return u"–"_s;
    }
}

QString LeaderboardModel::sentence(int row) const
{
    const AlgorithmReport *measured = report(row);
    if (measured == nullptr || !measured->evaluation.macroF1Interval) {
        return tr("%1, macro F1 %2").arg(text(row, MethodColumn), text(row, MacroF1Column));
    }
    return tr("%1, macro F1 %2, from %3 to %4, accuracy %5")
        .arg(text(row, MethodColumn),
             text(row, MacroF1Column),
             ratio(measured->evaluation.macroF1Interval->low),
             ratio(measured->evaluation.macroF1Interval->high),
             text(row, AccuracyColumn));
}

QVariant LeaderboardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(section <= MacroF1Column ? Qt::AlignLeft : Qt::AlignRight);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const bool isTip = role == Qt::ToolTipRole;
    switch (section) {
    case MethodColumn:
        return isTip ? QString() : tr("Method");
    case MacroF1Column:
        return isTip ? tr("Mean F1 over the labels, with its 95 % interval; the dashed line is "
                          "always answering the most frequent label")
                     : tr("Macro F1");
    case AccuracyColumn:
        return isTip ? tr("Share of right answers") : tr("Accuracy");
    case HighRecallColumn:
        return isTip ? tr("Share of the High tickets that were found") : tr("High recall");
    case KappaColumn:
        return isTip ? tr("Agreement beyond chance; answering Low for High costs four times as "
                          "much as Medium for High")
                     : tr("Kappa");
    case LogLossColumn:
        return isTip ? tr("How surprised the model is by the truth; 0 is perfect") : tr("Log loss");
    case EceColumn:
        return isTip ? tr("How far the stated probability is from the observed one on average")
                     : tr("ECE");
    case PredictionColumn:
        return isTip ? tr("Microseconds to score a ticket whose words are counted")
                     : tr("µs a ticket");
    default:
        return isTip ? tr("Seconds to train all folds on one core") : tr("Training, s");
    }
}

Qt::ItemFlags LeaderboardModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return report(index.row()) != nullptr ? usual : usual & ~Qt::ItemIsSelectable;
}

} // namespace firstline::ui
