// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/transaction.h"

#include "core/base/log.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

Result<void> runPrepared(Database &database, const QString &sql)
{
    Result<Statement> statement = database.prepare(sql);
    if (!statement) {
        return fail(statement.error());
    }
    return statement->run();
}

} // namespace

Result<Transaction> Transaction::begin(Database &database)
{
    if (Result<void> begun = runPrepared(database, u"BEGIN IMMEDIATE"_s); !begun) {
        return fail(begun.error());
    }
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database == nullptr) {
        return;
    }
    // SQLite itself ends the transaction on a full disk and similar; then there is nothing left.
    if (const Result<void> done = m_database->execute(u"ROLLBACK"_s); !done) {
        log::named("storage")->debug("nothing to roll back: {}", done.error().detail);
    }
}

Result<void> Transaction::commit()
{
    Q_ASSERT_X(m_database != nullptr, "Transaction", "is committed once");
    Result<void> done = runPrepared(*m_database, u"COMMIT"_s);
    if (done) {
        m_database = nullptr;
    }
    return done;
}

Result<void> setSavepoint(Database &database)
{
    return runPrepared(database, u"SAVEPOINT job"_s);
}

Result<void> releaseSavepoint(Database &database)
{
    return runPrepared(database, u"RELEASE job"_s);
}

Result<void> rollBackToSavepoint(Database &database)
{
    if (Result<void> back = runPrepared(database, u"ROLLBACK TO job"_s); !back) {
        return back;
    }
    return releaseSavepoint(database);
}

} // namespace firstline::storage
