// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include "tests/support/shared_data.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <unistd.h>

namespace firstline::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 120'000; // ms

QProcessEnvironment environment(const RunOptions &options)
{
    QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
    const QString home = options.homeFolder.isEmpty() ? u"/nonexistent"_s : options.homeFolder;
    for (const QString &key : result.keys()) {
        if (key.startsWith(u"FIRSTLINE_"_s) || key.startsWith(u"XDG_"_s)) {
            result.remove(key);
        }
    }
    result.insert(u"HOME"_s, home);
    return result;
}

} // namespace

QJsonObject ProgramRun::json() const
{
    return QJsonDocument::fromJson(output).object();
}

ProgramRun run(const QString &program, const QStringList &arguments, const RunOptions &options)
{
    QString command = programFolder() + u'/' + program;
    QStringList all = arguments;
    if (options.withoutRights && geteuid() == 0) {
        all = QStringList{u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, command}
              + arguments;
        command = u"setpriv"_s;
    }
    QProcess process;
    process.setProcessEnvironment(environment(options));
    process.start(command, all);
    process.write(options.input);
    process.closeWriteChannel();
    const bool hasEnded = process.waitForFinished(kPatience);
    if (!hasEnded) {
        process.kill();
        process.waitForFinished();
    }
    const bool isNormal = hasEnded && process.exitStatus() == QProcess::NormalExit;
    return {isNormal ? process.exitCode() : -1,
            process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QString writeTestFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
    return path;
}

} // namespace firstline::test
