// SPDX-License-Identifier: GPL-3.0-or-later

// Fits our solvers and dlib's on the training set that a trainer sees, all tickets of a file:
// softmax regression by Prox-SDCA and by L-BFGS, and one-vs-rest SVM by dual coordinate descent.
//
//   OPENBLAS_NUM_THREADS=1 solver_bench [--patience TIMES] FILE[:task[:top]]…
//
// L-BFGS is stopped when it reaches our objective, or after TIMES (10) times our CPU seconds.
// Each pair minimises one objective, printed by one formula in double precision. dlib gets the
// weighted tickets ready made; our trainers weigh them anew on every pass, as in the product.

#include "core/base/log.h"
#include "core/classify/linear_svm.h"
#include "core/classify/softmax_regression.h"
#include "core/features/feature_pipeline.h"
#include "core/service/ticket_file.h"
#include "core/train/task_training.h"
#include "tests/bench/solver_problem.h"

#include <dlib/optimization.h>
#include <dlib/svm.h>

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <optional>
#include <span>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRepeats = 3;            ///< of which the median counts
constexpr unsigned long kHistory = 10; ///< pairs of steps and gradients that L-BFGS keeps

using Vector = dlib::matrix<double, 0, 1>;

std::span<const double> view(const Vector &vector)
{
    return {vector.begin(), static_cast<std::size_t>(vector.size())};
}

Vector zeros(const SolverProblem &problem)
{
    return dlib::zeros_matrix<double>(static_cast<long>(problem.features * problem.classes), 1);
}

/// Tells the CPU seconds of this process, which depend less on what else runs than the clock does;
/// a library that computes on many threads pays for all of them.
class Stopwatch
{
public:
    [[nodiscard]] double seconds() const
    {
        return static_cast<double>(std::clock() - m_start) / CLOCKS_PER_SEC;
    }

private:
    std::clock_t m_start = std::clock();
};

/// How a run of L-BFGS went.
struct Course
{
    int iterations = -1; ///< the first question is before the first step
    double near = -1;    ///< seconds until within 1 % of the goal; below 0: never
};

/// Tells dlib to stop at a value, or when the time is over.
class Referee
{
public:
    Referee(double goal, double limit, Course &course)
        : m_goal(goal)
        , m_limit(limit)
        , m_course(course)
    {
    }

    bool should_continue_search(const Vector &, double value, const Vector &)
    {
        ++m_course.iterations;
        const double now = m_watch.seconds();
        if (m_course.near < 0 && value <= 1.01 * m_goal) {
            m_course.near = now;
        }
        return value > m_goal && now < m_limit;
    }

private:
    double m_goal;
    double m_limit;
    Course &m_course;
    Stopwatch m_watch;
};

/// dlib asks for the gradient only where it has just asked for the value.
Vector fitByLbfgs(SoftmaxObjective &objective, Vector weights, const Referee &referee)
{
    dlib::find_min(
        dlib::lbfgs_search_strategy(kHistory),
        referee,
        [&objective](const Vector &at) { return objective.value(view(at)); },
        [&objective](const Vector &at) {
            Vector gradient = at;
            objective.addLossGradient(
                {gradient.begin(), static_cast<std::size_t>(gradient.size())});
            return gradient;
        },
        weights,
        0.0);
    return weights;
}

Vector fitByDcd(const SolverProblem &problem, double c)
{
    using Kernel = dlib::sparse_linear_kernel<SolverProblem::Ticket>;
    Vector weights = zeros(problem);
    std::vector<double> sides(problem.tickets.size());
    for (std::size_t k = 0; k < problem.classes; ++k) {
        std::transform(problem.labels.begin(),
                       problem.labels.end(),
                       sides.begin(),
                       [k](std::uint32_t label) { return label == k ? 1.0 : -1.0; });
        dlib::svm_c_linear_dcd_trainer<Kernel> trainer(c);
        trainer.solve_svm_l2_problem(true);
        trainer.include_bias(false); // the last feature is the bias
        trainer.set_c_class1(c * problem.classWeights[k]);
        const auto decision = trainer.train(problem.tickets, sides);
        for (const auto &[row, weight] : decision.basis_vectors(0)) {
            weights(static_cast<long>(row * problem.classes + k)) = weight;
        }
    }
    return weights;
}

Vector fitByOurs(const classify::Trainer &trainer, const classify::TrainingSet &set)
{
    const auto fitted = trainer.train(set, RandomSource(1), {}); // fails only when cancelled
    const classify::LinearWeights &linear = *(*fitted)->linear();
    Vector weights(static_cast<long>(linear.weights.size() + linear.bias.size()));
    std::copy(linear.bias.begin(),
              linear.bias.end(),
              std::copy(linear.weights.begin(), linear.weights.end(), weights.begin()));
    return weights;
}

/// A solver with what its repeats gave.
struct Solver
{
    const char *name;
    std::vector<double> took{};
    Vector weights{};
    double objective = 0;

    template <typename Fit>
    void run(Fit &&fit)
    {
        const Stopwatch watch;
        weights = fit();
        took.push_back(watch.seconds());
    }

    [[nodiscard]] double median() const
    {
        std::vector<double> sorted = took;
        std::sort(sorted.begin(), sorted.end());
        return sorted[sorted.size() / 2];
    }
};

void printHead(const SolverProblem &problem)
{
    std::printf("  %zu tickets, %zu labels, %zu features, %zu values\n",
                problem.tickets.size(),
                problem.classes,
                problem.features - 1,
                problem.values());
    std::printf("  %-26s %9s %8s %12s %11s %14s\n",
                "solver",
                "CPU s",
                "x ours",
                "objective",
                "to ours",
                "same decision");
}

/// A line of the table; decisions are those on the training tickets.
void print(const SolverProblem &problem, const Solver &solver, const Solver &ours)
{
    const std::vector<std::size_t> expected = problem.decisions(view(ours.weights));
    const std::vector<std::size_t> decided = problem.decisions(view(solver.weights));
    std::size_t same = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        same += decided[i] == expected[i] ? 1 : 0;
    }
    std::printf("  %-26s %9.2f %8.1f %12.1f %+9.2f %% %12.2f %%\n",
                solver.name,
                solver.median(),
                solver.median() / ours.median(),
                solver.objective,
                100 * (solver.objective / ours.objective - 1),
                100.0 * static_cast<double>(same) / static_cast<double>(expected.size()));
}

void print(const Course &course, const Solver &dlibs, const Solver &ours)
{
    std::printf("    L-BFGS %s our objective in %d iterations; ",
                dlibs.objective <= ours.objective ? "reached" : "was stopped short of",
                course.iterations);
    if (course.near < 0) {
        std::printf("never within 1 %% of it\n");
    } else {
        std::printf("within 1 %% of it after %.2f s\n", course.near);
    }
}

/// Runs all solvers where a trainer stands, on the set that is given to a trainer.
class Comparison final : public classify::Trainer
{
public:
    explicit Comparison(double patience)
        : m_patience(patience)
    {
    }

    [[nodiscard]] Result<std::unique_ptr<const classify::Classifier>>
    train(const classify::TrainingSet &set,
          RandomSource random,
          const CancellationToken &cancellation) const override
    {
        const SolverProblem problem = SolverProblem::of(set);
        printHead(problem);
        compareSoftmax(set, problem);
        compareSvm(set, problem);
        return classify::SoftmaxTrainer().train(set, random, cancellation);
    }

private:
    void compareSoftmax(const classify::TrainingSet &set, const SolverProblem &problem) const
    {
        SoftmaxObjective objective(problem, classify::SoftmaxTrainer::Settings().c);
        Solver ours{"softmax, our Prox-SDCA"};
        Solver dlibs{"softmax, dlib L-BFGS"};
        Course course;
        for (int repeat = 0; repeat < kRepeats; ++repeat) {
            ours.run([&] { return fitByOurs(classify::SoftmaxTrainer(), set); });
            ours.objective = objective.value(view(ours.weights));
            const double limit = m_patience * ours.took.back();
            course = {};
            dlibs.run([&] {
                return fitByLbfgs(
                    objective, zeros(problem), Referee(ours.objective, limit, course));
            });
            dlibs.objective = objective.value(view(dlibs.weights));
        }
        Solver closer{"softmax, ours, gap 1e-6"};
        classify::SoftmaxTrainer::Settings fine;
        fine.dualityGap = 1e-6;
        fine.maxEpochs = 1000;
        closer.run([&] { return fitByOurs(classify::SoftmaxTrainer(fine), set); });
        closer.objective = objective.value(view(closer.weights));
        print(problem, ours, ours);
        print(problem, dlibs, ours);
        print(problem, closer, ours);
        print(course, dlibs, ours);
    }

    static void compareSvm(const classify::TrainingSet &set, const SolverProblem &problem)
    {
        const double c = classify::LinearSvmTrainer::Settings().c;
        Solver ours{"one-vs-rest SVM, our DCD"};
        Solver dlibs{"one-vs-rest SVM, dlib DCD"};
        for (int repeat = 0; repeat < kRepeats; ++repeat) {
            ours.run([&] { return fitByOurs(classify::LinearSvmTrainer(), set); });
            dlibs.run([&] { return fitByDcd(problem, c); });
        }
        ours.objective = problem.squaredHinge(c, view(ours.weights));
        dlibs.objective = problem.squaredHinge(c, view(dlibs.weights));
        print(problem, ours, ours);
        print(problem, dlibs, ours);
    }

    double m_patience;
};

/// Everything up to the trainer is the product's.
Result<void> measure(const QString &argument, double patience)
{
    const QStringList parts = argument.split(u':');
    const Task task = parts.value(1) == "priority"_L1 ? Task::Priority : Task::Category;
    const std::optional<int> top =
        parts.size() > 2 ? std::optional(parts[2].toInt()) : std::nullopt;
    ImportRequest request;
    request.file = parts[0];
    request.columns = {{u"message"_s, u"body"_s}, {u"ticket_id"_s, u"id"_s}};
    const Result<TicketFile> file = readTicketFile(request);
    if (!file) {
        return firstline::fail(file.error());
    }
    train::FoldedTask folded;
    folded.labels = train::TaskLabels::of(file->tickets, task, top).withoutRare(2);
    folded.folds.assign(folded.labels.tickets.size(), 0);
    folded.foldCount = 1;
    if (folded.labels.labels.size() < 2) {
        return firstline::fail(ErrorCode::InvalidInput, u"%1 has too few labels"_s.arg(parts[0]));
    }
    const auto matrix = features::FeaturePipeline().fitTransform(file->tickets, {});
    if (!matrix) {
        return firstline::fail(matrix.error());
    }
    std::printf("%s\n", qPrintable(QFileInfo(parts[0]).completeBaseName()));
    const auto fitted =
        train::fit(*matrix, folded, folded.foldCount, Comparison(patience), RandomSource(1), {});
    return fitted ? Result<void>() : firstline::fail(fitted.error());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    log::setUp({log::Format::Text, "warn", {}});
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    QStringList arguments = application.arguments().sliced(1);
    double patience = 10;
    if (arguments.size() > 1 && arguments.first() == "--patience"_L1) {
        patience = arguments[1].toDouble();
        arguments.remove(0, 2);
    }
    int failed = 0;
    for (const QString &argument : arguments) {
        if (const Result<void> done = measure(argument, patience); !done) {
            std::fprintf(stderr, "%s\n", qPrintable(done.error().detail));
            ++failed;
        }
    }
    return failed == 0 ? 0 : 1;
}
