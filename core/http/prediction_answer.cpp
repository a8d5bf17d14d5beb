// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/prediction_answer.h"

#include "core/service/prediction_writer.h"
#include "core/service/triage_service.h"

#include <QStringList>

#include <cmath>

namespace firstline::http {

namespace {

constexpr qsizetype kExpectedBytes = 4 * 1024;

double milliseconds(std::chrono::nanoseconds took)
{
    return std::round(double(took.count()) / 1e3) / 1e3;
}

void writeId(JsonWriter &json, const QString &ticketId)
{
    json.key("ticket_id");
    if (ticketId.isEmpty()) {
        json.null();
    } else {
        json.string(ticketId);
    }
}

/// `escalation` is there when a rule holds: the first one, as it stands first in the file.
void writeEscalation(JsonWriter &json, const std::vector<EscalationVerdict> &verdicts)
{
    if (verdicts.empty()) {
        return;
    }
    json.key("escalation").beginObject();
    json.key("rule").string(verdicts.front().rule);
    json.key("reason").string(verdicts.front().reason);
    json.endObject();
}

LoggedPrediction logged(const PredictionAnswer &answer)
{
    const Prediction &prediction = answer.prediction;
    LoggedPrediction out;
    out.ticketId = answer.ticketId;
    out.modelVersion = prediction.modelVersion;
    if (prediction.category) {
        out.category = prediction.category->label;
        out.confidence = prediction.category->confidence;
    }
    if (prediction.priority) {
        out.priority = prediction.priority->label;
        out.confidence = prediction.priority->confidence;
    }
    return out;
}

} // namespace

std::shared_ptr<const ModelName> ModelNames::of(const QString &version) const
{
    if (auto known = m_known.load(); known && known->version == version) {
        return known;
    }
    auto found = std::make_shared<ModelName>(ModelName{version, {}, {}});
    const auto card = m_triage.card();
    if (!card || card->version != version) {
        return found;
    }
    QStringList algorithms;
    for (const TaskCard &task : card->tasks) {
        if (!algorithms.contains(task.algorithm)) {
            algorithms.append(task.algorithm);
        }
    }
    found->name = card->name;
    found->algorithm = algorithms.join(u'+');
    m_known.store(found);
    return found;
}

void writeModel(JsonWriter &json, const ModelName &model, std::chrono::nanoseconds took)
{
    json.key("model").beginObject();
    json.key("name").string(model.name);
    json.key("version").string(model.version);
    json.key("algorithm").string(model.algorithm);
    json.endObject();
    json.key("latency_ms").number(milliseconds(took));
}

void writePrediction(JsonWriter &json, const QString &ticketId, const Prediction &prediction)
{
    json.beginObject();
    writeId(json, ticketId);
    writeMembers(json, prediction);
    json.endObject();
}

Response predictionResponse(const PredictionAnswer &answer)
{
    JsonWriter json(kExpectedBytes);
    json.beginObject();
    writeId(json, answer.ticketId);
    json.key("request_id").utf8(answer.requestId);
    writeMembers(json, answer.prediction);
    writeModel(json, *answer.model, answer.took);
    writeEscalation(json, answer.escalation);
    json.endObject();
    return {200, kJson, json.take(), {}, logged(answer), false};
}

} // namespace firstline::http
