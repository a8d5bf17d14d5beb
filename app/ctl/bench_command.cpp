// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench/benchmark.h"
#include "app/ctl/command_table.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

#include <array>

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

struct Benchmark
{
    QLatin1StringView name;
    bench::Figures (*run)(const Invocation &invocation);
};

constexpr std::array kBenchmarks{Benchmark{"predict"_L1, bench::benchPredict},
                                 Benchmark{"train"_L1, bench::benchTrain},
                                 Benchmark{"import"_L1, bench::benchImport},
                                 Benchmark{"inbox"_L1, bench::benchInbox},
                                 Benchmark{"http"_L1, bench::benchHttp}};

void describe(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        u"NAME"_s, u"predict, train, import, inbox or http; all of them without."_s, u"[NAME]"_s);
    parser.addOption({u"count"_s, u"Tickets of the inbox."_s, u"N"_s, u"100000"_s});
    parser.addOption(
        {u"file"_s, u"Database with the tickets of the inbox; without, one is made."_s, u"FILE"_s});
}

/// "Intel Xeon, 2 cores": figures mean little without the machine.
QString machine()
{
    QFile info(u"/proc/cpuinfo"_s);
    QString name = u"unknown processor"_s;
    if (info.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : info.readAll().split('\n')) {
            if (line.startsWith("model name")) {
                name = QString::fromUtf8(line.mid(line.indexOf(':') + 1).trimmed());
                break;
            }
        }
    }
    return u"%1, %2 cores"_s.arg(name).arg(QThread::idealThreadCount());
}

void showSearch(const QJsonObject &figures)
{
    const auto number = [&figures](const QString &key) { return figures[key].toDouble(); };
    print(u"  first %L1 ms, all %L2 ms, count %L3 ms: %L4 hits: %5\n"_s
              .arg(number(u"first_rows_ms"_s), 7, 'f', 1)
              .arg(number(u"whole_list_ms"_s), 7, 'f', 1)
              .arg(number(u"count_ms"_s), 7, 'f', 1)
              .arg(figures[u"hits"_s].toInteger(), 9)
              .arg(figures[u"search"_s].toString()));
}

void show(const Benchmark &benchmark, const QJsonObject &figures)
{
    print(QString(benchmark.name) + u'\n');
    for (const QJsonValue search : figures[u"searches"_s].toArray()) {
        showSearch(search.toObject());
    }
    for (auto figure = figures.begin(); figure != figures.end(); ++figure) {
        if (figure->isArray()) {
            continue;
        }
        const QString value =
            figure->isDouble() ? u"%L1"_s.arg(figure->toDouble(), 0, 'f', 2) : figure->toString();
        print(u"  %1 %2\n"_s.arg(figure.key(), -26).arg(value, 14));
    }
}

Outcome run(const Invocation &invocation)
{
    const QStringList names = invocation.options.positionalArguments();
    QJsonObject all{{u"machine"_s, machine()}};
    bool isKnown = names.isEmpty();
    for (const Benchmark &benchmark : kBenchmarks) {
        if (!names.isEmpty() && !names.contains(benchmark.name)) {
            continue;
        }
        isKnown = true;
        const auto figures = benchmark.run(invocation);
        if (!figures) {
            return tl::unexpected(figures.error());
        }
        all.insert(benchmark.name, *figures);
        if (!invocation.json) {
            show(benchmark, *figures);
        }
    }
    if (!isKnown) {
        return wrongUsage(u"there is no benchmark \"%1\""_s.arg(names.first()));
    }
    if (invocation.json) {
        print(all);
    } else {
        print(u"on %1\n"_s.arg(machine()));
    }
    return ExitCode::Done;
}

} // namespace

const Command kBenchCommand{"bench", "measures this machine with made-up tickets", describe, run};

} // namespace firstline::ctl
