// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/word_marks.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr std::size_t kMarkedWords = 8;
constexpr double kMarkedShare = 0.15; ///< of the strongest word; weaker ones are not marked

double strongestOf(const std::vector<Reason> &reasons, Task task)
{
    double most = 0;
    for (const Reason &reason : reasons) {
        if (reason.task == task) {
            most = std::max(most, std::abs(reason.contribution));
        }
    }
    return most;
}

std::vector<WordMark> maskMarks(const QString &text)
{
    static const QRegularExpression kMask(
        uR"(\[(?:e-?mail|phone|name|address|url|link|number|iban|card|id)\])"_s,
        QRegularExpression::CaseInsensitiveOption);
    std::vector<WordMark> marks;
    auto matches = kMask.globalMatch(text);
    while (matches.hasNext()) {
        const QString mask = matches.next().captured();
        const bool isThere = std::any_of(marks.begin(), marks.end(), [&](const WordMark &mark) {
            return mark.text.compare(mask, Qt::CaseInsensitive) == 0;
        });
        if (!isThere) {
            marks.push_back({mask, WordSide::Named, 1});
        }
    }
    return marks;
}

} // namespace

std::vector<WordMark> namedMarks(const QString &text, const std::vector<Entity> &entities)
{
    std::vector<WordMark> marks = maskMarks(text);
    for (const Entity &entity : entities) {
        marks.push_back({entity.text, WordSide::Named, 1});
    }
    return marks;
}

QString addReasonMarks(std::vector<WordMark> &marks, const std::vector<Reason> &reasons, Task task)
{
    const double most = strongestOf(reasons, task);
    QString label;
    std::size_t marked = 0;
    for (const Reason &reason : reasons) {
        const double strength = most > 0 ? std::abs(reason.contribution) / most : 0;
        if (reason.task == task && strength >= kMarkedShare && marked < kMarkedWords) {
            ++marked;
            label = reason.label;
            marks.push_back({reason.text,
                             reason.contribution > 0 ? WordSide::Toward : WordSide::Away,
                             strength});
        }
    }
    return label;
}

} // namespace firstline::ui
