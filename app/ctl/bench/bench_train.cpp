// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench/benchmark.h"
#include "core/service/ticket_generator.h"
#include "core/service/training_service.h"

#include <QElapsedTimer>

namespace firstline::ctl::bench {

using namespace Qt::StringLiterals;

Figures benchTrain(const Invocation &invocation)
{
    GenerateRequest request;
    request.seed = invocation.seed;
    const auto tickets = generateTickets(request);
    if (!tickets) {
        return failed(tickets.error());
    }
    TrainingRequest training;
    training.algorithm = u"logistic"_s;
    training.seed = invocation.seed;
    QElapsedTimer timer;
    timer.start();
    const auto model =
        TrainingService().train(*tickets, training, invocation.progress(), invocation.cancellation);
    if (!model) {
        return failed(model.error());
    }
    return QJsonObject{{u"tickets"_s, request.count},
                       {u"algorithm"_s, training.algorithm},
                       {u"seconds"_s, static_cast<double>(timer.elapsed()) / 1'000},
                       {u"model_bytes"_s, model->size()}};
}

} // namespace firstline::ctl::bench
