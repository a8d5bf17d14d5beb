// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop_program.h"

#include "app/application_context.h"
#include "app/command_line.h"
#include "app/embedded_server.h"
#include "app/exit_code.h"
#include "app/server_settings.h"
#include "app/signal_watcher.h"
#include "core/base/log.h"
#include "ui/main_window.h"
#include "ui/support/appearance.h"
#include "ui/support/console_settings.h"
#include "ui/support/when_ready.h"

#include <QApplication>
#include <QProcess>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

const QString kDatabaseWord = u"database"_s;

int refuse(const Error &error)
{
    std::fprintf(stderr, "firstline: %s\n", qUtf8Printable(error.detail));
    return static_cast<int>(error.code == ErrorCode::InvalidInput ? ExitCode::WrongUsage
                                                                  : ExitCode::Failed);
}

/// The console's log is a text file in the data directory, unless the settings name another one.
QString logFileOf(const Settings &settings)
{
    return settings.logFile.isEmpty() ? settings.dataDirectory + u"/logs/firstline.log"_s
                                      : settings.logFile;
}

void setUpLog(const Settings &settings)
{
    log::setUp({log::Format::Text, settings.logLevel.toStdString(), logFileOf(settings)});
}

/// Loads the model beside the running window, which opens without waiting for it. The future is
/// finished when the loading no longer uses the context.
QFuture<Result<void>> loadModelInBackground(ApplicationContext &context, ui::MainWindow &window)
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    const QFuture<Result<void>> loading = promise->future();
    QThreadPool::globalInstance()->start([&context, promise] {
        promise->start();
        promise->addResult(context.loadModel());
        promise->finish();
    });
    ui::whenReady(&window, loading, [&](const Result<void> &loaded) {
        if (loaded) {
            context.refreshPredictions();
            context.escalations().start();
        } else {
            log::named("console")->error("no model: {}", loaded.error().detail);
        }
        window.refreshModel();
    });
    return loading;
}

/// Starts this program anew on another database file, and remembers it for later starts.
void restartWith(ui::ConsoleSettings &settings, const QString &file)
{
    settings.setWord(kDatabaseWord, u"sqlite:"_s + file);
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {})) {
        log::named("console")->error("the console could not be started anew");
    }
}

/// The database that was chosen in the console, unless the settings name one.
Settings withChosenDatabase(Settings settings, const ui::ConsoleSettings &console)
{
    if (settings.databaseUrl.isEmpty()) {
        settings.databaseUrl = console.word(kDatabaseWord);
    }
    return settings;
}

/// What a person chose on the Service page counts where nothing was configured.
bool isDefaultListen(const Settings &settings)
{
    const auto entries = settingEntries();
    return std::any_of(entries.begin(), entries.end(), [&](const SettingEntry &entry) {
        return QLatin1StringView(entry.key) == "server/listen"_L1
               && settings.listen == QLatin1StringView(entry.defaultValue);
    });
}

int runWindow(const Settings &settings, const http::ServerConfig &server)
{
    ui::ConsoleSettings consoleSettings;
    const auto context = ApplicationContext::open(withChosenDatabase(settings, consoleSettings));
    if (!context) {
        consoleSettings.setWord(kDatabaseWord, QString()); // the next start is on the own one
        return refuse(context.error());
    }
    if (!settings.agent.isEmpty()) {
        consoleSettings.setAgent(settings.agent);
    }
    ui::setUpApplication(*qApp, consoleSettings);
    const ui::ConsoleServices services{(*context)->tickets(),
                                       (*context)->feedback(),
                                       (*context)->changes(),
                                       (*context)->insights(),
                                       (*context)->imports(),
                                       (*context)->comparisons(),
                                       (*context)->reviews(),
                                       (*context)->similar(),
                                       (*context)->escalations(),
                                       (*context)->views(),
                                       (*context)->triage(),
                                       (*context)->clock()};
    ui::MainWindow window(services, consoleSettings);
    const Settings &used = (*context)->settings();
    window.showInstallation({used.effectiveDatabaseUrl(), used.dataDirectory, logFileOf(used)});
    http::ServerConfig config = server;
    if (const auto port = consoleSettings.serverPort(); port && isDefaultListen(settings)) {
        config.port = *port;
    }
    EmbeddedServer embedded(**context, config, window, consoleSettings);
    if (settings.serverEnabled) {
        if (const auto started = embedded.start();
            !started && started.error().code == ErrorCode::InvalidInput) {
            return refuse(started.error());
        }
    }
    QString chosenDatabase;
    QObject::connect(&window, &ui::MainWindow::databaseChosen, &window, [&](const QString &file) {
        chosenDatabase = window.close() ? file : QString();
    });
    window.show();
    QFuture<Result<void>> loading = loadModelInBackground(**context, window);
    const SignalWatcher watcher(
        [](int) { QMetaObject::invokeMethod(qApp, &QApplication::closeAllWindows); });
    const int code = QApplication::exec();
    loading.waitForFinished();
    if (!chosenDatabase.isEmpty()) {
        restartWith(consoleSettings, chosenDatabase);
    }
    return code;
}

} // namespace

int runConsole(int argc, char **argv)
{
    blockWatchedSignals();
    const QApplication application(argc, argv);
    nameProgram();
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Puts the support ticket that matters on top."_s);
    const ProgramStart start = startProgram(parser, QCoreApplication::arguments());
    if (start.exitCode) {
        return *start.exitCode;
    }
    const auto server = serverConfig(start.settings);
    if (!server) {
        return refuse(server.error());
    }
    setUpLog(start.settings);
    return runWindow(start.settings, *server);
}

} // namespace firstline
