// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/service/settings.h"

#include <QCommandLineParser>

#include <optional>

namespace firstline {

/// Adds the options of `settingEntries` and --config.
void addSettingOptions(QCommandLineParser &parser);

/// The settings as file, environment and the parsed options say. Errors: as `readSettings`.
[[nodiscard]] Result<Settings> settingsFrom(const QCommandLineParser &parser);

/// Parses the command line of a program without commands (console, service), answers --help,
/// --version and --print-config, and sets up the log.
///
/// Gives the settings to run with, or the exit code to end with at once.
struct ProgramStart
{
    Settings settings;
    std::optional<int> exitCode;
};
[[nodiscard]] ProgramStart startProgram(QCommandLineParser &parser, const QStringList &arguments);

/// Sets name and version of the running program; all three share one data directory.
void nameProgram();

/// The version of the build, such as "0.1.0".
[[nodiscard]] QString programVersion();

} // namespace firstline
