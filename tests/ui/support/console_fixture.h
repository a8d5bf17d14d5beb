// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/business_calendar.h"
#include "core/service/change_service.h"
#include "core/service/comparison_service.h"
#include "core/service/escalation_service.h"
#include "core/service/feedback_service.h"
#include "core/service/import_service.h"
#include "core/service/insight_service.h"
#include "core/service/review_service.h"
#include "core/service/similar_tickets.h"
#include "core/service/ticket_service.h"
#include "core/service/triage_service.h"
#include "core/service/view_service.h"
#include "core/storage/reader.h"
#include "core/storage/writer.h"
#include "tests/support/fake_clock.h"
#include "tests/support/scratch_database.h"
#include "ui/console_services.h"
#include "ui/support/console_settings.h"

#include <memory>

namespace firstline::test {

/// A database of its own with the real services on it, as the console gets them.
///
/// Friday 2026-11-20 14:00 UTC, inside business hours.
class ConsoleFixture
{
public:
    ConsoleFixture();

    /// Imports demo tickets; the first call trains a model on them and publishes it. Ends the test
    /// run when anything fails.
    void addTickets(int count);
    /// Adds a few open tickets that the model cannot be sure of: short ones and ones unlike all.
    void addDoubtfulTickets();
    /// Says this priority about every ticket.
    void decideAll(Priority priority);
    /// Closes the database and opens it again, as a restart does.
    void reopen();

    [[nodiscard]] ui::ConsoleServices services();
    [[nodiscard]] ui::ConsoleSettings &settings() { return m_settings; }
    [[nodiscard]] TicketService &tickets() { return *m_tickets; }
    [[nodiscard]] storage::DatabaseUrl url() const { return m_scratch.url(); }
    [[nodiscard]] ChangeService &changes() { return *m_changes; }
    [[nodiscard]] EscalationService &escalations() { return *m_escalations; }
    [[nodiscard]] ComparisonService &comparisons() { return *m_comparisons; }
    [[nodiscard]] TriageService &triage() { return m_triage; }
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    /// What is stored of a ticket now.
    [[nodiscard]] StoredTicket stored(qint64 rowId);
    /// The row ids of the inbox as it opens.
    [[nodiscard]] std::vector<qint64> inbox();
    /// Writes demo tickets to a file and gives its path.
    [[nodiscard]] QString writeTickets(int count);

private:
    void open();
    void trainOn(const QString &file);

    ScratchDatabase m_scratch;
    FakeClock m_clock;
    ReplyRules m_rules;
    TriageService m_triage;
    ui::ConsoleSettings m_settings;
    std::unique_ptr<storage::Writer> m_writer;
    std::unique_ptr<storage::Reader> m_reader;
    std::unique_ptr<TicketService> m_tickets;
    std::unique_ptr<FeedbackService> m_feedback;
    std::unique_ptr<ChangeService> m_changes;
    std::unique_ptr<InsightService> m_insights;
    std::unique_ptr<ImportService> m_imports;
    std::unique_ptr<ComparisonService> m_comparisons;
    std::unique_ptr<ReviewService> m_reviews;
    std::unique_ptr<SimilarTickets> m_similar;
    std::unique_ptr<EscalationService> m_escalations;
    std::unique_ptr<ViewService> m_views;
};

} // namespace firstline::test
