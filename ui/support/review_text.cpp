// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/review_text.h"

#include "ui/support/label_text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

struct ReviewText
{
    Q_DECLARE_TR_FUNCTIONS(ReviewText)
};

QString closestText(const ReviewItem &item)
{
    QStringList parts;
    for (const LabelProbability &label : item.closest) {
        parts.append(u"%1 %2"_s.arg(labelText(item.task, label.label),
                                    QLocale().toString(qRound(label.probability * 100))));
    }
    return parts.join(u", "_s);
}

QString opinionsText(const ReviewItem &item)
{
    QStringList parts;
    for (const Opinion &opinion : item.opinions) {
        parts.append(
            ReviewText::tr("%1 says %2").arg(opinion.agent, labelText(item.task, opinion.label)));
    }
    return parts.join(u", "_s);
}

} // namespace

QString reviewGroupText(ReviewReason reason)
{
    switch (reason) {
    case ReviewReason::CloseCall:
        return ReviewText::tr("Close call", "group of tickets");
    case ReviewReason::Unfamiliar:
        return ReviewText::tr("New kind of ticket", "group of tickets");
    case ReviewReason::TooShort:
        return ReviewText::tr("Too short to tell", "group of tickets");
    case ReviewReason::SecondOpinion:
        break;
    }
    return ReviewText::tr("Second opinion", "group of tickets");
}

QString doubtText(const ReviewItem &item)
{
    switch (item.reason) {
    case ReviewReason::CloseCall:
        return closestText(item);
    case ReviewReason::Unfamiliar:
        return item.unknownWords
                   ? ReviewText::tr("%1 unknown words").arg(percentText(*item.unknownWords))
                   : reviewText(item.reason);
    case ReviewReason::TooShort:
        return ReviewText::tr("%Ln word(s)", nullptr, item.words);
    case ReviewReason::SecondOpinion:
        break;
    }
    return opinionsText(item);
}

QString reviewSortText(ReviewSort sort)
{
    switch (sort) {
    case ReviewSort::MostUseful:
        return ReviewText::tr("Most useful", "order of the list");
    case ReviewSort::LeastSure:
        return ReviewText::tr("Least sure", "order of the list");
    case ReviewSort::Due:
        return ReviewText::tr("Reply due", "order of the list");
    case ReviewSort::Newest:
        break;
    }
    return ReviewText::tr("Newest", "order of the list");
}

} // namespace firstline::ui
