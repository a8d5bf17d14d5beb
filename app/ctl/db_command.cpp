// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "core/base/clock.h"
#include "core/service/database_admin.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

void describe(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"ACTION"_s,
                                 u"What to do with the database of --db."_s,
                                 u"init | check | backup FILE | restore FILE | migrate | info"_s);
}

/// One line for people, or one JSON object.
void say(const Invocation &invocation, const QString &sentence, const QJsonObject &object)
{
    if (invocation.json) {
        print(object);
    } else {
        print(sentence + u'\n');
    }
}

Outcome init(const DatabaseAdmin &admin, const Invocation &invocation)
{
    const QString file = invocation.settings.effectiveDatabaseUrl();
    if (invocation.settings.databaseUrl.isEmpty()) {
        QDir().mkpath(invocation.settings.dataDirectory);
    }
    const auto made = admin.init();
    if (!made) {
        return failed(made.error());
    }
    say(invocation,
        *made ? u"%1 is made"_s.arg(file) : u"%1 was there"_s.arg(file),
        {{u"created"_s, *made}});
    return ExitCode::Done;
}

Outcome check(const DatabaseAdmin &admin, const Invocation &invocation)
{
    const auto problems = admin.check();
    if (!problems) {
        return failed(problems.error());
    }
    if (!problems->isEmpty() && !invocation.json) {
        return failed({ErrorCode::Corrupt, problems->join(u'\n')});
    }
    say(invocation,
        u"all is well"_s,
        {{u"ok"_s, problems->isEmpty()}, {u"problems"_s, QJsonArray::fromStringList(*problems)}});
    return problems->isEmpty() ? ExitCode::Done : ExitCode::Failed;
}

Outcome backup(const DatabaseAdmin &admin, const QString &file, const Invocation &invocation)
{
    const auto done = admin.backup(file);
    if (!done) {
        return failed(done.error());
    }
    say(invocation, u"copied to %1"_s.arg(file), {{u"file"_s, file}});
    return ExitCode::Done;
}

Outcome restore(const DatabaseAdmin &admin, const QString &file, const Invocation &invocation)
{
    const auto kept = admin.restore(file, SystemClock());
    if (!kept) {
        return failed(kept.error());
    }
    say(invocation,
        kept->isEmpty() ? u"restored from %1"_s.arg(file)
                        : u"restored from %1; what was there is kept as %2"_s.arg(file, *kept),
        {{u"kept"_s, kept->isEmpty() ? QJsonValue() : QJsonValue(*kept)}});
    return ExitCode::Done;
}

Outcome migrate(const DatabaseAdmin &admin, const Invocation &invocation)
{
    const auto version = admin.migrate();
    if (!version) {
        return failed(version.error());
    }
    say(invocation, u"schema version %1"_s.arg(*version), {{u"schema_version"_s, *version}});
    return ExitCode::Done;
}

Outcome info(const DatabaseAdmin &admin, const Invocation &invocation)
{
    const auto found = admin.info();
    if (!found) {
        return failed(found.error());
    }
    say(invocation,
        u"%1: schema %2, %L3 tickets, %L4 predictions, %L5 corrections, %L6 models, %L7 bytes"_s
            .arg(found->file)
            .arg(found->schemaVersion)
            .arg(found->tickets)
            .arg(found->predictions)
            .arg(found->corrections)
            .arg(found->models)
            .arg(found->bytes),
        {{u"file"_s, found->file},
         {u"schema_version"_s, found->schemaVersion},
         {u"tickets"_s, found->tickets},
         {u"predictions"_s, found->predictions},
         {u"corrections"_s, found->corrections},
         {u"models"_s, found->models},
         {u"bytes"_s, found->bytes}});
    return ExitCode::Done;
}

Outcome run(const Invocation &invocation)
{
    const QStringList words = invocation.options.positionalArguments();
    const QString action = words.value(0);
    const auto admin = DatabaseAdmin::of(invocation.settings.effectiveDatabaseUrl());
    if (!admin) {
        return failed(admin.error());
    }
    if (words.size() == 2 && action == "backup"_L1) {
        return backup(*admin, words[1], invocation);
    }
    if (words.size() == 2 && action == "restore"_L1) {
        return restore(*admin, words[1], invocation);
    }
    if (words.size() == 1 && action == "init"_L1) {
        return init(*admin, invocation);
    }
    if (words.size() == 1 && action == "check"_L1) {
        return check(*admin, invocation);
    }
    if (words.size() == 1 && action == "migrate"_L1) {
        return migrate(*admin, invocation);
    }
    if (words.size() == 1 && action == "info"_L1) {
        return info(*admin, invocation);
    }
    return wrongUsage(u"say init, check, backup FILE, restore FILE, migrate, or info"_s);
}

} // namespace

const Command kDbCommand{"db", "makes, checks, copies and restores the database", describe, run};

} // namespace firstline::ctl
