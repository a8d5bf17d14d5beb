// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/record_text.h"

#include "ui/support/label_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace firstline::ui {

namespace {

constexpr int kClosePoints = 15; ///< a larger lead is no close call

struct RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(RecordWords)
};

} // namespace

RecordText recordText(const AgreementCount &count)
{
    const auto said = static_cast<int>(count.said);
    if (count.said < Agreement::kEnoughWords) {
        return {RecordWords::tr("Too few corrections to know how good this is here"),
                RecordWords::tr("People decided %Ln ticket(s) with a priority about as sure as "
                                "this one; it takes %1.",
                                nullptr,
                                said)
                    .arg(QLocale().toString(Agreement::kEnoughWords))};
    }
    return {RecordWords::tr("Right in %1 of %Ln ticket(s) like this", nullptr, said)
                .arg(percentText(double(count.kept) / double(count.said))),
            RecordWords::tr("How often people kept a priority about as sure as this one.")};
}

QString closeText(const PredictionView &view, const Prediction &prediction)
{
    const ReviewReason reason = prediction.reviewReasons.front();
    const Task task = view.isUnsure(Task::Priority) ? Task::Priority : Task::Category;
    const QStringList labels = view.labels(task);
    if (reason != ReviewReason::CloseCall || labels.size() < 2) {
        return reviewText(reason);
    }
    const auto percent = [&](qsizetype place) {
        return qRound(view.probability(task, labels[place]).value_or(0) * 100);
    };
    const int points = percent(0) - percent(1); // as the figures beside it say
    if (points > kClosePoints) {
        return RecordWords::tr("None of the answers is likely enough");
    }
    return RecordWords::tr("%1 and %2 are %n point(s) apart", nullptr, points)
        .arg(labelText(task, labels[0]), labelText(task, labels[1]));
}

} // namespace firstline::ui
