// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_program.h"

#include "app/application_context.h"
#include "app/command_line.h"
#include "app/exit_code.h"
#include "app/server_settings.h"
#include "app/signal_watcher.h"
#include "core/base/log.h"
#include "core/http/health_check.h"
#include "core/http/server.h"

#include <QCoreApplication>

#include <chrono>
#include <csignal>
#include <cstdio>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto kDrainTime = 20s; ///< below what container runtimes grant before they kill

int end(ExitCode code)
{
    return static_cast<int>(code);
}

/// Wrong addresses, keys and certificates are wrong usage; everything else has failed.
int refuse(const Error &error)
{
    std::fprintf(stderr, "firstlined: %s\n", qUtf8Printable(error.detail));
    return end(error.code == ErrorCode::InvalidInput ? ExitCode::WrongUsage : ExitCode::Failed);
}

int checkHealth(const http::ServerConfig &config)
{
    http::HealthQuestion question;
    question.endpoint = {config.address, config.port};
    question.usesTls = !config.tlsCertificate.isEmpty();
    const auto healthy = http::checkHealth(question);
    return healthy ? end(ExitCode::Done) : refuse(healthy.error());
}

/// What the program does between start and end.
class Service
{
public:
    Service(ApplicationContext &context, const http::ServerConfig &config)
        : m_context(context)
        , m_server(config,
                   {context.triage(),
                    context.clock(),
                    &context.tickets(),
                    &context.feedback(),
                    &context.escalations()})
    {
    }

    /// Serves, and is ready once the model is loaded.
    [[nodiscard]] Result<void> start()
    {
        return m_server.start().and_then([this] { return m_context.loadModel(); }).map([this] {
            m_context.refreshPredictions();
            m_context.escalations().start();
            m_log->info("listening on port {}, model {}",
                        m_server.port(),
                        m_context.triage().card()->version);
        });
    }

    /// A model or key file that cannot be read leaves the old one in force.
    void reload()
    {
        const auto reloaded =
            m_context.loadModel().and_then([this] { return m_server.reloadKeys(); });
        if (reloaded) {
            m_context.refreshPredictions();
            m_log->info("reloaded, model {}", m_context.triage().card()->version);
        } else {
            m_log->error("reload refused: {}", reloaded.error().detail);
        }
        if (const auto rules = m_context.escalations().reload(); !rules) {
            m_log->error("escalation rules refused: {}", rules.error().detail);
        }
    }

    void stop()
    {
        m_log->info("stopping");
        if (!m_server.drain(kDrainTime)) {
            m_log->warn("some requests were cut off after {} s", kDrainTime.count());
        }
    }

private:
    ApplicationContext &m_context;
    http::Server m_server;
    std::shared_ptr<spdlog::logger> m_log = log::named("service");
};

int serve(const Settings &settings, const http::ServerConfig &config)
{
    const auto context = ApplicationContext::open(settings);
    if (!context) {
        return refuse({ErrorCode::Unavailable, context.error().detail});
    }
    Service service(**context, config);
    if (const auto started = service.start(); !started) {
        return refuse(started.error());
    }
    const SignalWatcher watcher([&service](int signal) {
        auto *application = QCoreApplication::instance();
        if (signal == SIGHUP) {
            QMetaObject::invokeMethod(application, [&service] { service.reload(); });
        } else {
            QMetaObject::invokeMethod(application, &QCoreApplication::quit);
        }
    });
    const int code = QCoreApplication::exec();
    service.stop();
    return code;
}

} // namespace

int runService(int argc, char **argv)
{
    blockWatchedSignals();
    const QCoreApplication application(argc, argv);
    nameProgram();
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Predicts priority and category of support tickets over HTTP."_s);
    parser.addOption({u"health-check"_s, u"Ask a running service whether it is well, and end."_s});
    const ProgramStart start = startProgram(parser, QCoreApplication::arguments());
    if (start.exitCode) {
        return *start.exitCode;
    }
    const auto config = serverConfig(start.settings);
    if (!config) {
        return refuse(config.error());
    }
    if (parser.isSet(u"health-check"_s)) {
        return checkHealth(*config);
    }
    log::setUp({log::Format::Json, start.settings.logLevel.toStdString(), start.settings.logFile});
    return serve(start.settings, *config);
}

} // namespace firstline
