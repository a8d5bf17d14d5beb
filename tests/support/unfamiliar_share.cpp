// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unfamiliar_share.h"

#include "core/base/random_source.h"
#include "core/classify/model.h"
#include "core/evaluate/folds.h"
#include "core/service/ticket_file.h"
#include "core/service/training_service.h"
#include "core/service/triage_service.h"
#include "core/train/fold_assignment.h"

#include <QStringList>

#include <algorithm>

namespace firstline::test {

using namespace Qt::StringLiterals;

namespace {

QString letters(RandomSource &random, QLatin1StringView from, std::uint64_t low, std::uint64_t high)
{
    QString word;
    const std::uint64_t length = low + random.below(high - low + 1);
    for (std::uint64_t i = 0; i < length; ++i) {
        word += from[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(from.size())))];
    }
    return word;
}

QString nonsense(RandomSource &random, int kind)
{
    constexpr auto kLetters = "abcdefghijklmnopqrstuvwxyz"_L1;
    constexpr auto kMash = "asdfjklqweruiop"_L1;
    constexpr auto kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"_L1;
    if (kind == 2) {
        return letters(random, kBase64, 60, 300);
    }
    QStringList latin = u"lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod "
                        "tempor incididunt ut labore et dolore magna aliqua"_s.split(u' ');
    random.shuffle(latin);
    QStringList words;
    const std::uint64_t count = 5 + random.below(8);
    for (std::uint64_t i = 0; i < count; ++i) {
        words += kind == 3 ? latin[static_cast<qsizetype>(i)]
                           : letters(random, kind == 0 ? kLetters : kMash, 3, 9);
    }
    return words.join(u' ');
}

std::shared_ptr<const classify::Model> modelOf(const std::vector<Ticket> &tickets)
{
    TrainingRequest request;
    request.tasks = {Task::Category};
    request.algorithm = u"logistic"_s;
    request.folds = 2;
    const Result<QByteArray> file = TrainingService().train(tickets, request);
    return file ? classify::Model::load(*file).value_or(nullptr) : nullptr;
}

bool isFlagged(const Prediction &prediction)
{
    const auto &reasons = prediction.reviewReasons;
    return std::any_of(reasons.begin(), reasons.end(), [](ReviewReason reason) {
        return reason == ReviewReason::Unfamiliar || reason == ReviewReason::TooShort;
    });
}

} // namespace

std::vector<Ticket> publicTickets(const QString &path)
{
    ImportRequest request;
    request.file = path;
    request.columns = {{u"message"_s, u"body"_s}, {u"ticket_id"_s, u"id"_s}};
    Result<TicketFile> file = readTicketFile(request);
    return file ? std::move(file->tickets) : std::vector<Ticket>();
}

std::vector<Ticket> gibberish(int count)
{
    RandomSource random(1);
    std::vector<Ticket> tickets(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        tickets[static_cast<std::size_t>(i)].message = nonsense(random, i % 4);
    }
    return tickets;
}

double flaggedShare(const std::vector<Ticket> &training, const std::vector<Ticket> &others)
{
    const std::shared_ptr<const classify::Model> model = modelOf(training);
    if (!model || others.empty()) {
        return 0;
    }
    const TriageService triage(model);
    const auto flagged = std::count_if(others.begin(), others.end(), [&](const Ticket &ticket) {
        return isFlagged(*triage.predict(ticket, {.reasonsPerTask = 0}));
    });
    return static_cast<double>(flagged) / static_cast<double>(others.size());
}

double heldOutFlaggedShare(const std::vector<Ticket> &tickets)
{
    const auto families = train::ticketFamilies(tickets, {});
    const std::vector<int> alike(tickets.size(), 0);
    const auto folds = evaluate::stratifiedFolds(alike, *families, {});
    double flagged = 0;
    for (std::uint32_t fold = 0; fold < 5; ++fold) {
        std::vector<Ticket> training;
        std::vector<Ticket> heldOut;
        for (std::size_t i = 0; i < tickets.size(); ++i) {
            (folds[i] == fold ? heldOut : training).push_back(tickets[i]);
        }
        flagged += flaggedShare(training, heldOut) * static_cast<double>(heldOut.size());
    }
    return flagged / static_cast<double>(tickets.size());
}

} // namespace firstline::test
