// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exit_code.h"
#include "core/base/cancellation.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/service/settings.h"

#include <QByteArray>
#include <QCommandLineParser>
#include <QJsonObject>

#include <span>

namespace firstline::ctl {

/// Why a command did not do its job: what the shell gets and what a person reads.
struct Failure
{
    ExitCode exitCode = ExitCode::Failed;
    QString detail;

    Failure(ExitCode code, QString text)
        : exitCode(code)
        , detail(std::move(text))
    {
    }
    /// A cancelled job was interrupted; everything else has failed.
    Failure(Error error) // NOLINT: errors of the core become failures of a command silently
        : exitCode(error.code == ErrorCode::Cancelled ? ExitCode::Interrupted : ExitCode::Failed)
        , detail(std::move(error.detail))
    {
    }
};

using Outcome = tl::expected<ExitCode, Failure>;

/// Ends a command because its options make no sense.
[[nodiscard]] tl::unexpected<Failure> wrongUsage(QString detail);
/// Ends a command with an error of the core.
[[nodiscard]] tl::unexpected<Failure> failed(Error error);

/// What a command is called with.
struct Invocation
{
    const QCommandLineParser &options;
    Settings settings;
    bool json = false;
    bool quiet = false;
    quint64 seed = 1;
    CancellationToken cancellation;

    /// The value of an option, or empty.
    [[nodiscard]] QString value(const char *option) const;
    [[nodiscard]] bool isSet(const char *option) const;
    /// A whole number in [low, high], `fallback` where the option is not set.
    [[nodiscard]] tl::expected<int, Failure>
    number(const char *option, int fallback, int low, int high) const;
    /// Progress on standard error, unless --quiet.
    [[nodiscard]] Progress progress() const;
};

/// One word of firstlinectl.
struct Command
{
    const char *name;
    const char *summary;                          ///< one line
    void (*describe)(QCommandLineParser &parser); ///< adds options and arguments
    Outcome (*run)(const Invocation &invocation);
};

/// All commands in the order of --help.
[[nodiscard]] std::span<const Command> commands();

/// Writes to standard output.
void print(const QByteArray &text);
void print(const QString &text);
/// Writes a JSON object on a line of its own.
void print(const QJsonObject &object);
/// Writes a line to standard error.
void printError(const QString &line);

} // namespace firstline::ctl
