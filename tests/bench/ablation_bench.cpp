// SPDX-License-Identifier: GPL-3.0-or-later

// Cross-validates with one group of features left out at a time and prints macro-F1.
//
//   ablation_bench [--algorithm logistic] --out DIR FILE[:task[:top]]…
//
// The answers are written for the paired comparison:
//   peers/compare.py --folds DIR --answers DIR/answers --peer everything --ours without-words,…

#include "core/base/log.h"
#include "core/features/feature_pipeline.h"
#include "core/train/fold_assignment.h"
#include "tests/bench/peer_files.h"

#include <QCoreApplication>
#include <QDir>

#include <array>
#include <cmath>
#include <cstdio>
#include <limits>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

using features::CountMatrix;
using features::Meta;

/// A copy of a matrix with the terms of which `keeps(row)` is true.
template <typename Keeps>
CountMatrix onlyTerms(const CountMatrix &all, Keeps keeps)
{
    CountMatrix kept = all;
    kept.start = {0};
    kept.rows.clear();
    kept.counts.clear();
    for (std::size_t i = 0; i < all.tickets(); ++i) {
        const features::CountRow ticket = all.ticket(i);
        for (std::size_t t = 0; t < ticket.rows.size(); ++t) {
            if (keeps(ticket.rows[t])) {
                kept.rows.push_back(ticket.rows[t]);
                kept.counts.push_back(ticket.counts[t]);
            }
        }
        kept.start.push_back(kept.rows.size());
    }
    return kept;
}

/// A copy of a matrix that says nothing about the facts from `first` to `last`.
CountMatrix withoutFacts(const CountMatrix &all, Meta first, Meta last)
{
    CountMatrix kept = all;
    for (features::MetaValues &values : kept.meta) {
        for (auto m = static_cast<std::size_t>(first); m <= static_cast<std::size_t>(last); ++m) {
            values[m] = std::numeric_limits<float>::quiet_NaN();
        }
    }
    return kept;
}

/// Trains as another trainer does, with all terms weighted alike.
class PlainTermsTrainer final : public classify::Trainer
{
public:
    explicit PlainTermsTrainer(std::unique_ptr<const classify::Trainer> trainer)
        : m_trainer(std::move(trainer))
    {
    }
    [[nodiscard]] bool wantsSupervisedWeights() const override { return false; }
    [[nodiscard]] Result<std::unique_ptr<const classify::Classifier>>
    train(const classify::TrainingSet &set,
          RandomSource random,
          const CancellationToken &cancellation) const override
    {
        return m_trainer->train(set, random, cancellation);
    }

private:
    std::unique_ptr<const classify::Trainer> m_trainer;
};

/// What is left out.
struct Variant
{
    const char *name;
    CountMatrix (*matrix)(const CountMatrix &all);
    bool supervised = true;
};

constexpr std::array kVariants{
    Variant{"everything", [](const CountMatrix &all) { return all; }},
    Variant{"without-words",
            [](const CountMatrix &all) {
                return onlyTerms(all, [&](std::uint32_t row) { return row >= all.wordRows; });
            }},
    Variant{"without-characters",
            [](const CountMatrix &all) {
                return onlyTerms(all, [&](std::uint32_t row) { return row < all.wordRows; });
            }},
    Variant{"without-supervised-weight", [](const CountMatrix &all) { return all; }, false},
    Variant{
        "without-facts",
        [](const CountMatrix &all) { return withoutFacts(all, Meta::Length, Meta::HasAddress); }},
    Variant{
        "without-form",
        [](const CountMatrix &all) { return withoutFacts(all, Meta::Length, Meta::HasMessage); }},
    Variant{"without-time-and-channel",
            [](const CountMatrix &all) {
                return withoutFacts(all, Meta::HourSine, Meta::ChannelSocial);
            }},
    Variant{"without-urgency",
            [](const CountMatrix &all) { return withoutFacts(all, Meta::Urgency, Meta::Urgency); }},
    Variant{
        "without-sentiment",
        [](const CountMatrix &all) { return withoutFacts(all, Meta::Sentiment, Meta::Sentiment); }},
    Variant{"without-entities", [](const CountMatrix &all) {
                return withoutFacts(all, Meta::HasErrorCode, Meta::HasAddress);
            }}};

struct Options
{
    QString algorithm = u"logistic"_s;
    QString out;
};

/// A file ready to be learned in many ways.
struct Problem
{
    CountMatrix matrix;
    train::FoldedTask task;
    QByteArray folds; ///< as JSON
};

Result<Problem> problem(const bench::FileJob &job)
{
    const Result<std::vector<Ticket>> tickets = bench::readTickets(job);
    if (!tickets) {
        return fail(tickets.error());
    }
    const Result<std::vector<std::uint32_t>> families = train::ticketFamilies(*tickets, {});
    if (!families) {
        return fail(families.error());
    }
    constexpr std::uint32_t kFolds = 5;
    Problem made;
    made.task.labels = train::TaskLabels::of(*tickets, job.task, job.top);
    made.task.folds = train::assignFolds(made.task.labels, *families, kFolds, 1);
    made.task.foldCount = kFolds;
    made.folds = bench::foldsJson(*tickets, made.task);
    features::FeaturePipeline pipeline;
    return pipeline.fitTransform(*tickets).map([&](CountMatrix matrix) {
        made.matrix = std::move(matrix);
        return std::move(made);
    });
}

Result<double> measure(const Problem &problem,
                       const Variant &variant,
                       const QString &path,
                       const QString &algorithm)
{
    Result<train::Contest> contest = train::makeContest(problem.task, {{algorithm, {}}});
    if (!contest) {
        return fail(contest.error());
    }
    train::Contender &contender = contest->contenders.front();
    if (!variant.supervised) {
        contender.trainer = std::make_unique<PlainTermsTrainer>(std::move(contender.trainer));
    }
    const CountMatrix matrix = variant.matrix(problem.matrix);
    const Result<void> done = train::runContests(matrix, std::span(&*contest, 1), 1, {}, {});
    if (!done) {
        return fail(done.error());
    }
    const train::OutOfFold result = train::answerOutOfFold(contest->task, contender.scores);
    if (!bench::write(path,
                      bench::answersJson(problem.task, algorithm, result.answers, problem.folds))) {
        return fail(ErrorCode::Unavailable, path);
    }
    return result.report.macroF1;
}

Result<void> measure(const bench::FileJob &job, const Options &options)
{
    const Result<Problem> made = problem(job);
    if (!made) {
        return fail(made.error());
    }
    if (!bench::write(options.out + u'/' + job.name() + u".json"_s, made->folds)) {
        return fail(ErrorCode::Unavailable, options.out);
    }
    double everything = 0;
    for (const Variant &variant : kVariants) {
        const QString name = QString::fromLatin1(variant.name);
        const QString path = options.out + u"/answers/"_s + job.name() + u'.' + name + u".json"_s;
        const Result<double> macroF1 = measure(*made, variant, path, options.algorithm);
        if (!macroF1) {
            return fail(macroF1.error());
        }
        everything = everything == 0 ? *macroF1 : everything;
        std::printf("%-32s %-28s F1 %.4f %+.4f\n",
                    qPrintable(job.name()),
                    variant.name,
                    *macroF1,
                    *macroF1 - everything);
        std::fflush(stdout);
    }
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    log::setUp({log::Format::Text, "warn", {}});
    QStringList arguments = application.arguments().sliced(1);
    Options options;
    while (arguments.size() > 1 && arguments.first().startsWith("--"_L1)) {
        const QString option = arguments.takeFirst();
        (option == "--out"_L1 ? options.out : options.algorithm) = arguments.takeFirst();
    }
    QDir().mkpath(options.out + u"/answers"_s);
    for (const QString &argument : arguments) {
        if (const auto done = measure(bench::FileJob::parse(argument), options); !done) {
            std::fprintf(stderr, "%s\n", qPrintable(done.error().detail));
            return 1;
        }
    }
    return 0;
}
