// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "core/service/ticket_generator.h"

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

constexpr int kMaxCount = 100'000'000;

void describe(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"count"_s, u"How many tickets."_s, u"N"_s, u"10000"_s},
         {u"out"_s, u"CSV file to write."_s, u"FILE.csv"_s},
         {u"languages"_s, u"Of en, de, es, fr, pt; all where it is not given."_s, u"LIST"_s},
         {u"from"_s, u"First day, as 2026-01-31."_s, u"DATE"_s},
         {u"to"_s, u"Last day."_s, u"DATE"_s},
         {u"drift"_s, u"none, gradual or sudden."_s, u"KIND"_s, u"none"_s}});
}

tl::expected<QDate, Failure> date(const Invocation &invocation, const char *option)
{
    if (!invocation.isSet(option)) {
        return QDate();
    }
    const QDate parsed = QDate::fromString(invocation.value(option), Qt::ISODate);
    if (!parsed.isValid()) {
        return wrongUsage(u"--%1 is a day such as 2026-01-31, not \"%2\""_s.arg(
            QLatin1StringView(option), invocation.value(option)));
    }
    return parsed;
}

tl::expected<GenerateRequest, Failure> request(const Invocation &invocation)
{
    GenerateRequest result;
    const auto count = invocation.number("count", 10'000, 1, kMaxCount);
    if (!count) {
        return tl::unexpected(count.error());
    }
    const auto from = date(invocation, "from");
    if (!from) {
        return tl::unexpected(from.error());
    }
    const auto to = date(invocation, "to");
    if (!to) {
        return tl::unexpected(to.error());
    }
    result.count = *count;
    result.from = *from;
    result.to = *to;
    result.languages = invocation.value("languages").split(u',', Qt::SkipEmptyParts);
    result.drift = invocation.value("drift");
    result.seed = invocation.seed;
    return result;
}

Outcome run(const Invocation &invocation)
{
    if (!invocation.isSet("out")) {
        return wrongUsage(u"name the file to write with --out FILE.csv"_s);
    }
    const auto wanted = request(invocation);
    if (!wanted) {
        return tl::unexpected(wanted.error());
    }
    const QString file = invocation.value("out");
    const auto made =
        generateTicketFile(*wanted, file, invocation.progress(), invocation.cancellation);
    if (!made) {
        return made.error().code == ErrorCode::InvalidInput
                   ? Outcome(wrongUsage(made.error().detail))
                   : Outcome(failed(made.error()));
    }
    if (invocation.json) {
        print(QJsonObject{{u"tickets"_s, wanted->count}, {u"file"_s, file}});
    } else {
        print(u"%L1 tickets written to %2\n"_s.arg(wanted->count).arg(file));
    }
    return ExitCode::Done;
}

} // namespace

const Command kGenerateCommand{"generate", "makes up realistic tickets", describe, run};

} // namespace firstline::ctl
