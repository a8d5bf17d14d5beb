// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/ticket_sample.h"

#include "core/domain/enum_text.h"

#include <algorithm>
#include <map>

namespace firstline::explain {

namespace {

using Positions = std::vector<std::size_t>;

/// Positions by label, the smallest group first.
std::vector<Positions> groups(std::span<const Ticket> tickets, Task task)
{
    std::map<QString, Positions> byLabel;
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        byLabel[importedLabel(tickets[i], task).toCaseFolded()].push_back(i);
    }
    if (byLabel.size() > 1) {
        byLabel.erase(QString());
    }
    std::vector<Positions> all;
    for (auto &[label, positions] : byLabel) {
        all.push_back(std::move(positions));
    }
    std::stable_sort(all.begin(), all.end(), [](const Positions &a, const Positions &b) {
        return a.size() < b.size();
    });
    return all;
}

/// What small groups leave over goes to the larger ones.
Positions chosen(const std::vector<Positions> &groups, std::size_t most)
{
    Positions all;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const std::size_t size = groups[g].size();
        const std::size_t share = std::min(size, (most - all.size()) / (groups.size() - g));
        for (std::size_t i = 0; i < share; ++i) {
            all.push_back(groups[g][i * size / share]);
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

qsizetype characters(std::span<const Ticket> tickets, const Positions &positions)
{
    qsizetype total = 0;
    for (const std::size_t i : positions) {
        total += tickets[i].subject.size() + tickets[i].message.size();
    }
    return total;
}

} // namespace

QString importedLabel(const Ticket &ticket, Task task)
{
    if (task == Task::Category) {
        return ticket.importedCategory.simplified();
    }
    return ticket.importedPriority ? word(*ticket.importedPriority) : QString();
}

std::vector<std::size_t>
ticketSample(std::span<const Ticket> tickets, Task task, const SampleSize &size)
{
    const std::vector<Positions> all = groups(tickets, task);
    std::size_t most = std::min(size.tickets, tickets.size());
    Positions sample = chosen(all, most);
    while (most > all.size() && characters(tickets, sample) > size.characters) {
        most /= 2;
        sample = chosen(all, most);
    }
    return sample;
}

} // namespace firstline::explain
