// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/task_labels.h"

#include "core/domain/enum_text.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace firstline::train {

namespace {

using namespace Qt::StringLiterals;

/// The spellings of one label and how often each occurs.
using Spellings = std::map<QString, int>;

QString labelOf(const Ticket &ticket, Task task)
{
    if (task == Task::Category) {
        return ticket.importedCategory.simplified();
    }
    return ticket.importedPriority ? word(*ticket.importedPriority) : QString();
}

QString mostFrequent(const Spellings &spellings)
{
    const auto best =
        std::max_element(spellings.begin(), spellings.end(), [](const auto &a, const auto &b) {
            return a.second < b.second;
        });
    return best->first;
}

int total(const Spellings &spellings)
{
    int count = 0;
    for (const auto &[spelling, times] : spellings) {
        count += times;
    }
    return count;
}

/// Case-folded label → the label to use.
QHash<QString, QString>
canonicalLabels(std::span<const Ticket> tickets, Task task, std::optional<int> top)
{
    std::map<QString, Spellings> groups;
    for (const Ticket &ticket : tickets) {
        if (const QString label = labelOf(ticket, task); !label.isEmpty()) {
            ++groups[label.toCaseFolded()][label];
        }
    }
    std::vector<std::pair<int, QString>> byCount;
    for (const auto &[folded, spellings] : groups) {
        byCount.emplace_back(-total(spellings), folded);
    }
    std::sort(byCount.begin(), byCount.end());
    const std::size_t kept = task == Task::Category && top
                                 ? static_cast<std::size_t>(std::max(*top, 0))
                                 : byCount.size();
    QHash<QString, QString> canonical;
    for (std::size_t i = 0; i < byCount.size(); ++i) {
        const QString &folded = byCount[i].second;
        canonical[folded] =
            i < kept ? mostFrequent(groups[folded]) : QString::fromLatin1(kOtherLabel);
    }
    return canonical;
}

/// The labels in use: priorities by level, categories by name.
std::vector<QString> ordered(const QHash<QString, QString> &canonical, Task task)
{
    std::vector<QString> labels(canonical.cbegin(), canonical.cend());
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    if (task == Task::Priority) {
        std::sort(labels.begin(), labels.end(), [](const QString &a, const QString &b) {
            return priorityFromWord(a) < priorityFromWord(b);
        });
    }
    return labels;
}

} // namespace

TaskLabels TaskLabels::of(std::span<const Ticket> tickets, Task task, std::optional<int> top)
{
    const QHash<QString, QString> canonical = canonicalLabels(tickets, task, top);
    TaskLabels result;
    result.task = task;
    result.labels = ordered(canonical, task);
    QHash<QString, std::uint32_t> positions;
    for (std::size_t i = 0; i < result.labels.size(); ++i) {
        positions[result.labels[i]] = static_cast<std::uint32_t>(i);
    }
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        const QString label = labelOf(tickets[i], task);
        if (label.isEmpty()) {
            ++result.unlabelled;
            continue;
        }
        result.tickets.push_back(static_cast<std::uint32_t>(i));
        result.classes.push_back(positions[canonical[label.toCaseFolded()]]);
    }
    return result;
}

TaskLabels TaskLabels::withoutRare(std::size_t atLeast) const
{
    const std::vector<std::size_t> perLabel = counts();
    std::vector<std::uint32_t> renumbered(labels.size(), 0);
    TaskLabels kept;
    kept.task = task;
    kept.unlabelled = unlabelled;
    for (std::size_t c = 0; c < labels.size(); ++c) {
        if (perLabel[c] >= atLeast) {
            renumbered[c] = static_cast<std::uint32_t>(kept.labels.size());
            kept.labels.push_back(labels[c]);
        }
    }
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        if (perLabel[classes[i]] >= atLeast) {
            kept.tickets.push_back(tickets[i]);
            kept.classes.push_back(renumbered[classes[i]]);
        }
    }
    return kept;
}

std::vector<std::size_t> TaskLabels::counts() const
{
    std::vector<std::size_t> perLabel(labels.size(), 0);
    for (const std::uint32_t label : classes) {
        ++perLabel[label];
    }
    return perLabel;
}

} // namespace firstline::train
