// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/label_history.h"

namespace firstline::ui {

namespace {

bool speaksOfPriority(const HistoryEntry &entry)
{
    return entry.correction && (entry.correction->priority || entry.correction->clearsPriority);
}

bool speaksOfCategory(const HistoryEntry &entry)
{
    return entry.correction && (entry.correction->category || entry.correction->clearsCategory);
}

/// The last place up to `end` that speaks, or `end`.
template <typename Speaks>
std::size_t lastBefore(const std::vector<HistoryEntry> &history, std::size_t end, Speaks speaks)
{
    for (std::size_t i = end; i > 0; --i) {
        if (speaks(history[i - 1])) {
            return i - 1;
        }
    }
    return end;
}

} // namespace

std::optional<PersonLabels> labelsWithout(const std::vector<HistoryEntry> &history,
                                          std::size_t place)
{
    const std::size_t size = history.size();
    PersonLabels labels;
    bool isNewest = false;
    std::size_t said = lastBefore(history, size, speaksOfPriority);
    if (said == place) {
        isNewest = true;
        said = lastBefore(history, place, speaksOfPriority);
        said = said == place ? size : said;
    }
    if (said < size) {
        labels.priority = history[said].correction->priority;
    }
    said = lastBefore(history, size, speaksOfCategory);
    if (said == place) {
        isNewest = true;
        said = lastBefore(history, place, speaksOfCategory);
        said = said == place ? size : said;
    }
    if (said < size) {
        labels.category = history[said].correction->category;
    }
    return isNewest ? std::optional(labels) : std::nullopt;
}

} // namespace firstline::ui
