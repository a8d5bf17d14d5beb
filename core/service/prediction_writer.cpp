// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/prediction_writer.h"

#include "core/domain/enum_text.h"

namespace firstline {

namespace {

void writeTask(JsonWriter &json, QByteArrayView key, const std::optional<TaskPrediction> &answer)
{
    json.key(key);
    if (!answer) {
        json.null();
        return;
    }
    json.beginObject();
    json.key("label").string(answer->label);
    json.key("confidence").number(answer->confidence);
    json.key("probabilities").beginObject();
    for (const LabelProbability &label : answer->probabilities) {
        json.dataKey(label.label).number(label.probability);
    }
    json.endObject();
    json.key("score").number(answer->score);
    json.key("bias").number(answer->bias);
    json.endObject();
}

void writeReason(JsonWriter &json, const Reason &reason)
{
    json.beginObject();
    json.key("task").string(word(reason.task));
    json.key("label").string(reason.label);
    json.key("feature").string(reason.feature);
    json.key("text").string(reason.text);
    json.key("contribution").number(reason.contribution);
    json.endObject();
}

} // namespace

void writeMembers(JsonWriter &json, const Prediction &prediction)
{
    writeTask(json, "priority", prediction.priority);
    writeTask(json, "category", prediction.category);
    json.key("priority_score").number(prediction.priorityScore);
    json.key("needs_review").boolean(prediction.needsReview);
    json.key("review_reasons").beginArray();
    for (const ReviewReason reason : prediction.reviewReasons) {
        json.string(word(reason));
    }
    json.endArray();
    json.key("reasons").beginArray();
    for (const Reason &reason : prediction.reasons) {
        writeReason(json, reason);
    }
    json.endArray();
    json.key("language").string(prediction.language);
    json.key("sentiment").number(prediction.sentiment);
    json.key("entities").beginArray();
    for (const Entity &entity : prediction.entities) {
        json.beginObject();
        json.key("type").string(entity.type);
        json.key("text").string(entity.text);
        json.endObject();
    }
    json.endArray();
    json.key("model_version").string(prediction.modelVersion);
}

} // namespace firstline
