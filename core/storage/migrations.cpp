// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/base/log.h"
#include "core/storage/transaction.h"

#include <QFile>

#include <array>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kFiles{"0001_tickets.sql"_L1,
                            "0002_comparisons.sql"_L1,
                            "0003_console.sql"_L1,
                            "0004_changes.sql"_L1,
                            "0005_escalated.sql"_L1};

Result<Migration> readMigration(int number, QLatin1StringView name)
{
    QFile file(":/firstline/migrations/"_L1 + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Internal, u"The migration %1 is not in this build."_s.arg(name));
    }
    return Migration{number, QString::fromUtf8(file.readAll()).split(u"\n-- next\n"_s)};
}

/// Copies a database that has something in it, once a version.
Result<void> keepCopy(Database &database, int version)
{
    const QString copy = u"%1.schema%2"_s.arg(database.file()).arg(version);
    if (QFile::exists(copy)) {
        return {};
    }
    Result<Statement> statement = database.prepare(u"VACUUM INTO :copy"_s);
    if (!statement) {
        return fail(statement.error());
    }
    log::named("storage")->info("keeping a copy of the database before its migration: {}", copy);
    return statement->bind(u":copy"_s, copy).run();
}

Result<void> apply(Database &database, const Migration &migration)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction) {
        return fail(transaction.error());
    }
    const Result<int> version = database.schemaVersion();
    if (!version) {
        return fail(version.error());
    }
    if (*version >= migration.number) {
        return {}; // another program was faster
    }
    for (const QString &sql : migration.statements) {
        if (Result<void> done = database.execute(sql); !done) {
            return done;
        }
    }
    const QString mark = u"PRAGMA user_version = %1"_s.arg(migration.number);
    if (Result<void> done = database.execute(mark); !done) {
        return done;
    }
    return transaction->commit();
}

} // namespace

int latestSchemaVersion()
{
    return static_cast<int>(kFiles.size());
}

Result<std::vector<Migration>> shippedMigrations()
{
    std::vector<Migration> migrations;
    for (const QLatin1StringView &name : kFiles) {
        Result<Migration> migration = readMigration(static_cast<int>(migrations.size()) + 1, name);
        if (!migration) {
            return fail(migration.error());
        }
        migrations.push_back(*std::move(migration));
    }
    return migrations;
}

Result<void> migrate(Database &database, const std::vector<Migration> &migrations)
{
    const Result<int> version = database.schemaVersion();
    if (!version) {
        return fail(version.error());
    }
    const bool isBehind = !migrations.empty() && *version < migrations.back().number;
    if (isBehind && *version > 0) {
        if (Result<void> kept = keepCopy(database, *version); !kept) {
            return kept;
        }
    }
    for (const Migration &migration : migrations) {
        if (migration.number <= *version) {
            continue;
        }
        if (Result<void> done = apply(database, migration); !done) {
            return done;
        }
        log::named("storage")->info("database migrated to schema {}", migration.number);
    }
    return {};
}

Result<void> migrate(Database &database)
{
    const Result<std::vector<Migration>> migrations = shippedMigrations();
    return migrations ? migrate(database, *migrations) : fail(migrations.error());
}

} // namespace firstline::storage
