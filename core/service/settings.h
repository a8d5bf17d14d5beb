// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/business_calendar.h"

#include <QMap>
#include <QProcessEnvironment>
#include <QString>

#include <span>
#include <vector>

namespace firstline {

/// All that an operator can set, as plain values. Parts of the program get the few they need.
struct Settings
{
    QString dataDirectory;     ///< where the database, logs and rejected rows go
    QString databaseUrl;       ///< empty: `sqlite:<dataDirectory>/firstline.db`
    QString modelFile;         ///< empty: the registry's champion, else the default model
    bool serverEnabled = true; ///< of the console's embedded server
    QString listen;            ///< HOST:PORT
    int serverThreads = 0;     ///< 0: one per core
    QString apiKeysFile;       ///< empty: none, and then only on loopback
    QString tlsCertificate;    ///< PEM file; empty: no TLS
    QString tlsKey;
    QString logLevel;
    QString logFile; ///< empty: standard error
    QString agent;   ///< who corrects in the console; empty: the login name
    ReplyRules replies;
    QString escalationRulesFile; ///< empty: `<dataDirectory>/escalation.toml`

    /// `escalationRulesFile`, or the default in `dataDirectory`.
    [[nodiscard]] QString effectiveEscalationRulesFile() const;
    /// `databaseUrl`, or the default in `dataDirectory`.
    [[nodiscard]] QString effectiveDatabaseUrl() const;
};

/// Where one setting can be set and what it takes.
struct SettingEntry
{
    const char *key;    ///< "section/key" of the file; FIRSTLINE_SECTION_KEY in the environment
    const char *option; ///< long option of the programs; empty: none
    const char *defaultValue; ///< in the words that the file takes
    const char *help;         ///< one line for --help
    Result<void> (*apply)(Settings &settings, const QString &value);
    QString (*show)(const Settings &settings); ///< with secrets masked
};

/// The table of all settings; files, environment, command line and --print-config follow it.
[[nodiscard]] std::span<const SettingEntry> settingEntries();

/// The places that settings come from, weakest first: default, file, environment, command line.
struct SettingSources
{
    QString configFile; ///< empty: $XDG_CONFIG_HOME/firstline/firstline.ini if it is there
    QProcessEnvironment environment;
    QMap<QString, QString> options; ///< option → value
};

/// Puts the settings together.
///
/// Errors: `NotFound` when a named file is missing; `InvalidInput` for an unknown key or a value
/// out of range, naming the place and what is allowed.
[[nodiscard]] Result<Settings> readSettings(const SettingSources &sources);

/// The settings in the form of a configuration file, secrets masked.
[[nodiscard]] QString printedSettings(const Settings &settings);

} // namespace firstline
