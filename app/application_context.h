// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/ticket.h"
#include "core/service/change_service.h"
#include "core/service/comparison_service.h"
#include "core/service/escalation_service.h"
#include "core/service/feedback_service.h"
#include "core/service/import_service.h"
#include "core/service/insight_service.h"
#include "core/service/model_registry.h"
#include "core/service/prediction_refresh.h"
#include "core/service/review_service.h"
#include "core/service/settings.h"
#include "core/service/similar_tickets.h"
#include "core/service/ticket_service.h"
#include "core/service/triage_service.h"
#include "core/service/view_service.h"

#include <memory>

namespace firstline::storage {
class Reader;
class Writer;
} // namespace firstline::storage

namespace firstline {

/// Creates the database connections and services of a program and ends them in reverse order.
///
/// The one place where everything meets; nothing else makes a service or a thread.
/// Thread: create and destroy on the main thread, after the QCoreApplication.
class ApplicationContext
{
public:
    /// Opens the database that the settings name, making it where there is none.
    /// Errors: as opening says; the detail names the file and the way out.
    [[nodiscard]] static Result<std::unique_ptr<ApplicationContext>> open(const Settings &settings);

    ~ApplicationContext();
    ApplicationContext(const ApplicationContext &) = delete;
    ApplicationContext &operator=(const ApplicationContext &) = delete;

    /// The tickets to learn from, with the newest labels of people before those of the data.
    [[nodiscard]] Result<std::vector<Ticket>> labelledTickets();

    /// Publishes the settings' model file, else the champion, else the default model.
    [[nodiscard]] Result<void> loadModel();

    /// Predicts open tickets anew in the background where the published model did not yet; a run
    /// under way ends first. The destructor waits for it.
    void refreshPredictions();
    /// `refreshPredictions` on the calling thread, to its end.
    [[nodiscard]] Result<qint64> refreshPredictions(const Progress &progress,
                                                    const CancellationToken &cancellation);

    [[nodiscard]] const Settings &settings() const { return m_settings; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] TriageService &triage() { return m_triage; }
    [[nodiscard]] TicketService &tickets() { return m_tickets; }
    [[nodiscard]] FeedbackService &feedback() { return m_feedback; }
    [[nodiscard]] ChangeService &changes() { return m_changes; }
    [[nodiscard]] ImportService &imports() { return m_imports; }
    [[nodiscard]] InsightService &insights() { return m_insights; }
    [[nodiscard]] ViewService &views() { return m_views; }
    [[nodiscard]] ComparisonService &comparisons() { return m_comparisons; }
    [[nodiscard]] ReviewService &reviews() { return m_reviews; }
    [[nodiscard]] SimilarTickets &similar() { return m_similar; }
    /// Watches once it is started, which programs that run on do.
    [[nodiscard]] EscalationService &escalations() { return m_escalations; }
    [[nodiscard]] ModelRegistry &registry() { return m_registry; }

private:
    ApplicationContext(Settings settings,
                       std::unique_ptr<storage::Writer> writer,
                       std::unique_ptr<storage::Reader> reader);

    Settings m_settings;
    SystemClock m_clock;
    std::unique_ptr<storage::Writer> m_writer;
    std::unique_ptr<storage::Reader> m_reader;
    TriageService m_triage;
    ModelRegistry m_registry;
    TicketService m_tickets;
    FeedbackService m_feedback;
    ChangeService m_changes;
    ImportService m_imports;
    InsightService m_insights;
    ViewService m_views;
    ComparisonService m_comparisons;
    ReviewService m_reviews;
    SimilarTickets m_similar;
    PredictionRefresh m_refresh;
    EscalationService m_escalations;
    CancellationToken m_refreshCancellation;
    QFuture<Result<qint64>> m_refreshing;
};

/// Publishes the model that the settings name without a database of their own: the model file, else
/// the champion of the database if there is one, else the default model.
[[nodiscard]] Result<void> publishModel(TriageService &triage, const Settings &settings);

} // namespace firstline
