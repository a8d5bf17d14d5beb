// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/model_explanation.h"

#include "core/base/log.h"
#include "core/classify/importance_json.h"
#include "core/classify/model.h"
#include "core/explain/global_importance.h"

#include <QElapsedTimer>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

/// Fills in the importance of the model's own tasks, which come first in the card.
Result<void> explainTasks(const classify::Model &model,
                          const std::vector<Ticket> &tickets,
                          const CancellationToken &cancellation,
                          ModelCard &card)
{
    QElapsedTimer timer;
    timer.start();
    for (std::size_t t = 0; t < model.tasks().size(); ++t) {
        Result<FeatureImportance> importance =
            explain::globalImportance(model, t, tickets, cancellation);
        if (!importance) {
            return fail(importance.error());
        }
        card.tasks[t].importance = std::move(*importance);
    }
    log::named("train")->info("found what drives the labels in {} ms", timer.elapsed());
    return {};
}

} // namespace

Result<ModelCard> explainedCard(const classify::Model &model,
                                const std::vector<Ticket> &tickets,
                                const CancellationToken &cancellation)
{
    if (tickets.empty()) {
        return fail(ErrorCode::InvalidInput, u"there are no tickets to explain the model with"_s);
    }
    ModelCard card = model.card();
    return explainTasks(model, tickets, cancellation, card).map([&] { return card; });
}

Result<QByteArray> withImportance(const QByteArray &modelFile,
                                  const std::vector<Ticket> &tickets,
                                  const CancellationToken &cancellation)
{
    const auto model = classify::Model::load(modelFile);
    if (!model) {
        return fail(model.error());
    }
    Result<ModelCard> card = explainedCard(**model, tickets, cancellation);
    if (!card) {
        return fail(card.error());
    }
    card->tasks.resize((*model)->tasks().size());
    return classify::Model::withCard(modelFile, *card);
}

QJsonObject toJson(const FeatureImportance &importance)
{
    return classify::toJson(importance);
}

} // namespace firstline
