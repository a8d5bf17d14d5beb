// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/exit_code.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

void write(FILE *stream, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    std::fwrite(utf8.constData(), 1, static_cast<std::size_t>(utf8.size()), stream);
}

QString programName()
{
    return QFileInfo(QCoreApplication::applicationFilePath()).fileName();
}

ProgramStart endWith(ExitCode code)
{
    return {{}, static_cast<int>(code)};
}

ProgramStart refuse(const QString &detail)
{
    write(stderr, u"%1: %2\nSee %1 --help.\n"_s.arg(programName(), detail));
    return endWith(ExitCode::WrongUsage);
}

} // namespace

void addSettingOptions(QCommandLineParser &parser)
{
    for (const SettingEntry &entry : settingEntries()) {
        if (*entry.option != '\0') {
            parser.addOption(
                {QString::fromLatin1(entry.option), QString::fromLatin1(entry.help), u"VALUE"_s});
        }
    }
    parser.addOption({u"config"_s, u"Configuration file (INI)."_s, u"FILE"_s});
}

Result<Settings> settingsFrom(const QCommandLineParser &parser)
{
    SettingSources sources;
    sources.environment = QProcessEnvironment::systemEnvironment();
    sources.configFile = parser.value(u"config"_s);
    for (const SettingEntry &entry : settingEntries()) {
        const QString option = QString::fromLatin1(entry.option);
        if (!option.isEmpty() && parser.isSet(option)) {
            sources.options.insert(option, parser.value(option));
        }
    }
    return readSettings(sources);
}

ProgramStart startProgram(QCommandLineParser &parser, const QStringList &arguments)
{
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption printConfig(u"print-config"_s,
                                         u"Print the settings in force and end."_s);
    parser.addOption(printConfig);
    addSettingOptions(parser);
    if (!parser.parse(arguments)) {
        return refuse(parser.errorText());
    }
    if (parser.isSet(help)) {
        write(stdout, parser.helpText());
        return endWith(ExitCode::Done);
    }
    if (parser.isSet(version)) {
        write(stdout, programName() + u' ' + programVersion() + u'\n');
        return endWith(ExitCode::Done);
    }
    if (!parser.positionalArguments().isEmpty()) {
        return refuse(u"unexpected argument \"%1\""_s.arg(parser.positionalArguments().first()));
    }
    const auto settings = settingsFrom(parser);
    if (!settings) {
        return refuse(settings.error().detail);
    }
    if (parser.isSet(printConfig)) {
        write(stdout, printedSettings(*settings));
        return endWith(ExitCode::Done);
    }
    return {*settings, std::nullopt};
}

void nameProgram()
{
    QCoreApplication::setApplicationName(u"firstline"_s);
    QCoreApplication::setApplicationVersion(programVersion());
}

QString programVersion()
{
    return QStringLiteral(FIRSTLINE_VERSION);
}

} // namespace firstline
