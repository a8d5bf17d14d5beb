// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_writer.h"
#include "core/domain/escalation.h"
#include "core/domain/prediction.h"
#include "core/http/response.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <chrono>
#include <memory>
#include <vector>

namespace firstline {
class TriageService;
}

namespace firstline::http {

/// What an answer says about the model besides its version.
struct ModelName
{
    QString version;
    QString name;
    QString algorithm; ///< of both tasks, joined by "+" where they differ
};

/// Knows the published model's name without reading its card for every request.
///
/// Thread safety: every function may be called from any thread.
class ModelNames
{
public:
    /// The service is kept and must outlive this object.
    explicit ModelNames(const TriageService &triage)
        : m_triage(triage)
    {
    }

    /// The name of the model with that version; the version alone if it was replaced meanwhile.
    [[nodiscard]] std::shared_ptr<const ModelName> of(const QString &version) const;

private:
    const TriageService &m_triage;
    mutable std::atomic<std::shared_ptr<const ModelName>> m_known;
};

/// What `POST /predict-ticket` answers.
struct PredictionAnswer
{
    Prediction prediction;
    QString ticketId; ///< empty: null in the answer
    QByteArray requestId;
    std::shared_ptr<const ModelName> model;
    std::chrono::nanoseconds took{0};
    std::vector<EscalationVerdict> escalation = {}; ///< rules that hold for the ticket
};

[[nodiscard]] Response predictionResponse(const PredictionAnswer &answer);

/// Writes `ticket_id` and the members of the `predict` object as one object.
void writePrediction(JsonWriter &json, const QString &ticketId, const Prediction &prediction);

/// Writes what is the same for all predictions of an answer as members of the open object.
void writeModel(JsonWriter &json, const ModelName &model, std::chrono::nanoseconds took);

} // namespace firstline::http
