// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/label_texts.h"

#include "core/train/task_labels.h"

namespace firstline::train {

using namespace Qt::StringLiterals;

QString labelWords(const QString &label)
{
    QString words;
    words.reserve(label.size() + 8);
    for (qsizetype i = 0; i < label.size(); ++i) {
        const bool startsWord = i > 0 && label[i].isUpper() && label[i - 1].isLower();
        if (startsWord || !label[i].isLetterOrNumber()) {
            words += u' ';
        }
        if (label[i].isLetterOrNumber() || label[i].isSurrogate() || label[i].isMark()) {
            words += label[i];
        }
    }
    return words.simplified().toLower();
}

std::vector<std::uint32_t> appendLabelTexts(const TaskLabels &labels, std::vector<Ticket> &tickets)
{
    std::vector<std::uint32_t> positions;
    for (const QString &label : labels.labels) {
        Ticket text;
        text.message = labelWords(label);
        if (label == QLatin1StringView(kOtherLabel) || text.message.isEmpty()) {
            positions.push_back(kNoText);
            continue;
        }
        positions.push_back(static_cast<std::uint32_t>(tickets.size()));
        tickets.push_back(std::move(text));
    }
    return positions;
}

} // namespace firstline::train
