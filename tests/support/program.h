// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace firstline::test {

/// What a program did.
struct ProgramRun
{
    int exitCode = -1; ///< −1: it crashed or did not end in time
    QByteArray output;
    QByteArray errors;

    /// The output as one JSON object; empty when it is none.
    [[nodiscard]] QJsonObject json() const;
};

/// How to run a program besides its arguments.
struct RunOptions
{
    QByteArray input = {};
    bool withoutRights = false; ///< as a user that may write nowhere but to /tmp
    QString homeFolder = {};    ///< empty: a folder that does not exist
};

/// Runs a built program to its end, at most two minutes, without the user's settings.
[[nodiscard]] ProgramRun
run(const QString &program, const QStringList &arguments, const RunOptions &options = {});

/// Writes a file for a program to read; ends the test run when that fails.
QString writeTestFile(const QString &path, const QByteArray &content);

} // namespace firstline::test
