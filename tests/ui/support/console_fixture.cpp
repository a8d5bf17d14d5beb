// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/console_fixture.h"

#include "core/classify/model.h"
#include "core/service/model_registry.h"
#include "core/service/ticket_file.h"
#include "core/service/training_service.h"
#include "tests/ui/support/demo_tickets.h"

#include <QFile>

#include <array>

namespace firstline::test {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
T valueOf(Result<T> result, const char *what)
{
    if (!result) {
        qFatal("%s: %s", what, qUtf8Printable(result.error().detail));
    }
    return *std::move(result);
}

} // namespace

ConsoleFixture::ConsoleFixture()
    : m_clock(QDateTime(QDate(2026, 11, 20), QTime(14, 0), Qt::UTC))
    , m_settings(m_scratch.path(u"console.ini"_s))
{
    m_settings.setAgent(u"Mara Kessler"_s);
    m_settings.setLanguage(u"en"_s);
    m_settings.setTheme(ui::ThemeChoice::Light);
    open();
}

void ConsoleFixture::open()
{
    m_writer = valueOf(storage::Writer::open(m_scratch.url()), "open for writing");
    m_reader = valueOf(storage::Reader::open(m_scratch.url()), "open for reading");
    m_tickets = std::make_unique<TicketService>(*m_reader, *m_writer, m_triage, m_clock, m_rules);
    m_feedback = std::make_unique<FeedbackService>(*m_writer, m_clock, m_rules);
    m_changes = std::make_unique<ChangeService>(*m_reader, *m_writer, m_clock, m_rules);
    m_insights = std::make_unique<InsightService>(*m_reader);
    m_imports = std::make_unique<ImportService>(*m_writer, m_triage, m_clock, m_rules);
    m_comparisons = std::make_unique<ComparisonService>(*m_reader, *m_writer, m_clock);
    m_reviews = std::make_unique<ReviewService>(*m_reader, m_triage);
    m_similar = std::make_unique<SimilarTickets>(*m_reader, m_triage);
    m_escalations = std::make_unique<EscalationService>(
        *m_reader, *m_writer, m_triage, m_clock, m_rules, m_scratch.path(u"escalation.toml"_s));
    m_views = std::make_unique<ViewService>(*m_reader, *m_writer);
}

void ConsoleFixture::reopen()
{
    m_escalations.reset();
    m_views.reset();
    m_similar.reset();
    m_reviews.reset();
    m_comparisons.reset();
    m_imports.reset();
    m_insights.reset();
    m_changes.reset();
    m_feedback.reset();
    m_tickets.reset();
    m_reader.reset();
    m_writer.reset();
    open();
}

QString ConsoleFixture::writeTickets(int count)
{
    const QString path = m_scratch.path(u"tickets-%1.csv"_s.arg(count));
    QFile file(path);
    const QByteArray content = demoTickets(count, m_clock.now());
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("cannot write %s", qUtf8Printable(path));
    }
    return path;
}

void ConsoleFixture::addTickets(int count)
{
    const QString file = writeTickets(count);
    if (!m_triage.isReady()) {
        trainOn(file);
    }
    ImportRequest request;
    request.file = file;
    valueOf(m_imports->run(request), "import");
}

void ConsoleFixture::addDoubtfulTickets()
{
    constexpr std::array kTexts{"",
                                "?!",
                                "Zygomorphic quokka waltzes beneath obsidian parapets",
                                "Wie binde ich Keycloak mit Passkeys an unser Gateway an",
                                "Xylophone gondola fjord quixotic marmalade",
                                "..."};
    for (std::size_t i = 0; i < kTexts.size(); ++i) {
        Ticket ticket;
        ticket.ticketId = u"doubt-%1"_s.arg(i);
        ticket.subject = i % 2 == 0 ? QString() : u"..."_s;
        ticket.message = QLatin1StringView(kTexts.at(i));
        ticket.message = ticket.message.isEmpty() ? u"-"_s : ticket.message;
        ticket.createdAt = m_clock.now().addSecs(-60 * qint64(i + 1));
        valueOf(m_tickets->store(ticket).result(), "store a doubtful ticket");
    }
}

void ConsoleFixture::decideAll(Priority priority)
{
    const TicketQuery all = TicketQuery::all();
    for (const qint64 rowId : valueOf(m_tickets->list(all).result(), "list").rowIds) {
        CorrectionRequest request;
        request.ticketRowId = rowId;
        request.agent = u"Lena"_s;
        request.priority = priority;
        valueOf(m_feedback->correct(request).result(), "decide");
    }
}

void ConsoleFixture::trainOn(const QString &file)
{
    ImportRequest request;
    request.file = file;
    const TicketFile tickets = valueOf(readTicketFile(request), "read tickets");
    TrainingRequest training;
    training.algorithm = u"logistic"_s;
    training.folds = 2;
    const QByteArray model = valueOf(TrainingService().train(tickets.tickets, training), "train");
    ModelRegistry registry(*m_reader, *m_writer, m_clock);
    valueOf(registry.add(model), "keep the model");
    m_triage.publish(valueOf(registry.champion(), "load the model"));
}

ui::ConsoleServices ConsoleFixture::services()
{
    return {*m_tickets,
            *m_feedback,
            *m_changes,
            *m_insights,
            *m_imports,
            *m_comparisons,
            *m_reviews,
            *m_similar,
            *m_escalations,
            *m_views,
            m_triage,
            m_clock};
}

StoredTicket ConsoleFixture::stored(qint64 rowId)
{
    return valueOf(m_tickets->ticket(rowId).result(), "read a ticket");
}

std::vector<qint64> ConsoleFixture::inbox()
{
    return valueOf(m_tickets->list(TicketQuery()).result(), "list").rowIds;
}

} // namespace firstline::test
