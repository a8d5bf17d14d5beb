// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_runner.h"

#include "app/command_line.h"
#include "app/ctl/command.h"
#include "app/signal_watcher.h"
#include "core/base/log.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

constexpr auto kProgram = "firstlinectl"_L1;

QString overview()
{
    QString text = u"Usage: %1 COMMAND [options]\n\nCommands:\n"_s.arg(kProgram);
    for (const Command &command : commands()) {
        text += "  "_L1 + QString::fromLatin1(command.name).leftJustified(16)
                + QString::fromUtf8(command.summary) + u'\n';
    }
    return text + u"\n%1 COMMAND --help shows the options of a command.\n"_s.arg(kProgram);
}

const Command *find(const QString &name)
{
    const auto all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Command &command) {
        return name == QLatin1StringView(command.name);
    });
    return found == all.end() ? nullptr : &*found;
}

int end(ExitCode code)
{
    return static_cast<int>(code);
}

int refuse(const QString &who, const QString &detail)
{
    printError(u"%1: %2\nSee %1 --help."_s.arg(who, detail));
    return end(ExitCode::WrongUsage);
}

void describe(const Command &command, QCommandLineParser &parser)
{
    parser.setApplicationDescription(QString::fromUtf8(command.summary));
    parser.addOptions({{u"json"_s, u"Print JSON for machines."_s},
                       {u"quiet"_s, u"No progress and no log."_s},
                       {u"seed"_s, u"Seed of all random choices."_s, u"N"_s, u"1"_s}});
    command.describe(parser);
    addSettingOptions(parser);
    parser.addHelpOption();
}

/// The log goes to standard error, quiet unless something is wrong or more was asked for.
void setUpLog(const Settings &settings, const QCommandLineParser &parser, bool quiet)
{
    const bool isAsked = parser.isSet(u"log-level"_s);
    log::setUp({log::Format::Text,
                quiet     ? "error"
                : isAsked ? settings.logLevel.toStdString()
                          : "warn",
                settings.logFile});
}

/// The first signal asks the command to stop; the second one does not wait for it.
SignalWatcher::Callback stopper(CancellationToken token)
{
    return [token](int) mutable {
        if (token.isCancelled()) {
            std::_Exit(end(ExitCode::Interrupted));
        }
        token.cancel();
    };
}

int run(const Command &command, const QStringList &arguments)
{
    const QString who = kProgram + u' ' + QLatin1StringView(command.name);
    QCommandLineParser parser;
    describe(command, parser);
    if (!parser.parse(arguments)) {
        return refuse(who, parser.errorText());
    }
    if (parser.isSet(u"help"_s)) {
        print(parser.helpText().replace("firstlinectl ["_L1, who + " ["_L1));
        return end(ExitCode::Done);
    }
    bool isSeed = false;
    const quint64 seed = parser.value(u"seed"_s).toULongLong(&isSeed);
    if (!isSeed) {
        return refuse(who, u"--seed takes a whole number of 0 or more"_s);
    }
    const auto settings = settingsFrom(parser);
    if (!settings) {
        return refuse(who, settings.error().detail);
    }
    const bool quiet = parser.isSet(u"quiet"_s);
    setUpLog(*settings, parser, quiet);
    Invocation invocation{parser, *settings, parser.isSet(u"json"_s), quiet, seed, {}};
    const SignalWatcher watcher(stopper(invocation.cancellation));
    const Outcome outcome = command.run(invocation);
    if (outcome) {
        return end(*outcome);
    }
    if (outcome.error().exitCode == ExitCode::WrongUsage) {
        return refuse(who, outcome.error().detail);
    }
    printError(u"%1: %2"_s.arg(who, outcome.error().detail));
    return end(outcome.error().exitCode);
}

} // namespace

int runCommandLine(int argc, char **argv)
{
    blockWatchedSignals();
    const QCoreApplication application(argc, argv);
    nameProgram();
    QStringList arguments = QCoreApplication::arguments();
    const QString word = arguments.value(1);
    if (word.isEmpty()) {
        printError(overview());
        return end(ExitCode::WrongUsage);
    }
    if (word == "--help"_L1 || word == "-h"_L1 || word == "help"_L1) {
        print(overview());
        return end(ExitCode::Done);
    }
    if (word == "--version"_L1 || word == "-v"_L1) {
        print(u"%1 %2\n"_s.arg(kProgram, programVersion()));
        return end(ExitCode::Done);
    }
    const Command *command = find(word);
    if (command == nullptr) {
        return refuse(kProgram, u"there is no command \"%1\""_s.arg(word));
    }
    arguments.removeAt(1);
    return run(*command, arguments);
}

} // namespace firstline::ctl
