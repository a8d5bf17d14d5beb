// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace firstline {
class ChangeService;
class Clock;
class ComparisonService;
class EscalationService;
class FeedbackService;
class ImportService;
class InsightService;
class ReviewService;
class SimilarTickets;
class TicketService;
class TriageService;
class ViewService;
} // namespace firstline

namespace firstline::ui {

/// What the console talks to. The services outlive every window.
struct ConsoleServices
{
    TicketService &tickets;
    FeedbackService &feedback;
    ChangeService &changes;
    InsightService &insights;
    ImportService &imports;
    ComparisonService &comparisons;
    ReviewService &reviews;
    SimilarTickets &similar;
    EscalationService &escalations;
    ViewService &views;
    TriageService &triage;
    const Clock &clock;
};

} // namespace firstline::ui
