// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_context.h"

#include "core/service/labelled_tickets.h"
#include "core/service/model_loading.h"
#include "core/storage/database_url.h"
#include "core/storage/reader.h"
#include "core/storage/writer.h"

#include <QDir>
#include <QFileInfo>

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

/// A new user's data directory does not exist yet.
Result<void> makeDataDirectory(const Settings &settings)
{
    if (!settings.databaseUrl.isEmpty() || QDir().mkpath(settings.dataDirectory)) {
        return {};
    }
    return fail(ErrorCode::Unavailable,
                u"cannot make the data directory %1; choose another one with --data-dir"_s.arg(
                    settings.dataDirectory));
}

} // namespace

ApplicationContext::ApplicationContext(Settings settings,
                                       std::unique_ptr<storage::Writer> writer,
                                       std::unique_ptr<storage::Reader> reader)
    : m_settings(std::move(settings))
    , m_writer(std::move(writer))
    , m_reader(std::move(reader))
    , m_registry(*m_reader, *m_writer, m_clock)
    , m_tickets(*m_reader, *m_writer, m_triage, m_clock, m_settings.replies)
    , m_feedback(*m_writer, m_clock, m_settings.replies)
    , m_changes(*m_reader, *m_writer, m_clock, m_settings.replies)
    , m_imports(*m_writer, m_triage, m_clock, m_settings.replies)
    , m_insights(*m_reader)
    , m_views(*m_reader, *m_writer)
    , m_comparisons(*m_reader, *m_writer, m_clock)
    , m_reviews(*m_reader, m_triage)
    , m_similar(*m_reader, m_triage)
    , m_refresh(*m_reader, *m_writer, m_triage, m_clock, m_settings.replies)
    , m_escalations(*m_reader,
                    *m_writer,
                    m_triage,
                    m_clock,
                    m_settings.replies,
                    m_settings.effectiveEscalationRulesFile())
{
}

ApplicationContext::~ApplicationContext()
{
    m_refreshCancellation.cancel();
    m_refreshing.waitForFinished();
}

Result<std::unique_ptr<ApplicationContext>> ApplicationContext::open(const Settings &settings)
{
    if (auto made = makeDataDirectory(settings); !made) {
        return fail(made.error());
    }
    const auto url = storage::DatabaseUrl::parse(settings.effectiveDatabaseUrl());
    if (!url) {
        return fail(url.error());
    }
    auto writer = storage::Writer::open(*url);
    if (!writer) {
        return fail(writer.error());
    }
    auto reader = storage::Reader::open(*url);
    if (!reader) {
        return fail(reader.error());
    }
    return std::unique_ptr<ApplicationContext>(
        new ApplicationContext(settings, std::move(*writer), std::move(*reader)));
}

Result<void> ApplicationContext::loadModel()
{
    auto model = m_settings.modelFile.isEmpty() ? championOrDefault(&m_registry)
                                                : firstline::loadModel(m_settings.modelFile);
    return model.map([this](auto &&loaded) { m_triage.publish(std::move(loaded)); });
}

void ApplicationContext::refreshPredictions()
{
    m_refreshCancellation.cancel();
    m_refreshing.waitForFinished();
    m_refreshCancellation = CancellationToken();
    m_refreshing = m_refresh.start({}, m_refreshCancellation);
}

Result<qint64> ApplicationContext::refreshPredictions(const Progress &progress,
                                                      const CancellationToken &cancellation)
{
    return m_refresh.run(progress, cancellation);
}

Result<std::vector<Ticket>> ApplicationContext::labelledTickets()
{
    return firstline::labelledTickets(*m_reader);
}

Result<void> publishModel(TriageService &triage, const Settings &settings)
{
    const auto publish = [&](auto &&model) { triage.publish(std::move(model)); };
    if (!settings.modelFile.isEmpty()) {
        return loadModel(settings.modelFile).map(publish);
    }
    const auto url = storage::DatabaseUrl::parse(settings.effectiveDatabaseUrl());
    if (!url) {
        return fail(url.error());
    }
    if (!QFileInfo(url->file).exists()) {
        return loadModel(defaultModelPath()).map(publish);
    }
    return ApplicationContext::open(settings).and_then(
        [&](auto &&context) { return championOrDefault(&context->registry()).map(publish); });
}

} // namespace firstline
