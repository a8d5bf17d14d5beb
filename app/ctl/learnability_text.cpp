// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/learnability_text.h"

#include "core/domain/enum_text.h"

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

QString figure(double value)
{
    return QString::number(value, 'f', 3);
}

/// Why there is too little to tell.
QString lack(const LearnabilityReport &report)
{
    if (report.labels < 2) {
        return u"all %L1 labelled tickets have the same label, or no label occurs twice; "
               "two labels with several tickets each are needed"_s.arg(report.n);
    }
    if (report.usableLabels < 2) {
        return u"fewer than two labels have five different texts each; label more tickets"_s;
    }
    return u"%L1 labelled tickets say as much as %L2 different ones, and chance alone can look "
           "like this; label more tickets"_s.arg(report.n)
               .arg(qRound64(report.effectiveRows));
}

} // namespace

QString verdictText(const LearnabilityReport &report)
{
    switch (report.verdict) {
    case LearnabilityVerdict::Normal:
        return u"These labels can be predicted from this text."_s;
    case LearnabilityVerdict::Weak:
        return u"These labels can be predicted from this text, but weakly: expect many wrong "
               "answers."_s;
    case LearnabilityVerdict::NotPredictable:
        return u"These labels cannot be predicted from this text (yet): answers are no better than "
               "chance (Matthews correlation %1, z %2). Check how the labels came about before "
               "relying on a model."_s.arg(figure(report.mcc))
                   .arg(report.z, 0, 'f', 1);
    case LearnabilityVerdict::NotEnoughEvidence:
        return u"There is not enough evidence to tell whether these labels can be predicted: "_s
               + lack(report) + u'.';
    }
    Q_UNREACHABLE();
}

QString learnabilityText(const LearnabilityReport &report)
{
    QString text = verdictText(report) + u'\n';
    text += u"  %1: %L2 tickets with %L3 labels, %L4 different texts%5\n"_s.arg(word(report.task))
                .arg(report.n)
                .arg(report.labels)
                .arg(report.families)
                .arg(report.unlabelled > 0
                         ? u" (%L1 tickets without a label left out)"_s.arg(report.unlabelled)
                         : QString());
    text += u"  Matthews correlation %1 (95 % of resamplings: %2 to %3); 0 is chance, 1 perfect\n"_s
                .arg(figure(report.mcc),
                     figure(report.mccInterval.low),
                     figure(report.mccInterval.high));
    text += u"  z %1 over %L2 independent tickets; below 3 is chance, above 8 is usual\n"_s
                .arg(report.z, 0, 'f', 1)
                .arg(qRound64(report.effectiveRows));
    if (const auto &permuted = report.permuted) {
        text += u"  permuted labels, %1 runs of %L2 tickets: %3 to %4\n"_s.arg(permuted->runs)
                    .arg(permuted->rows)
                    .arg(figure(permuted->mcc.low), figure(permuted->mcc.high));
    }
    return text;
}

} // namespace firstline::ctl
