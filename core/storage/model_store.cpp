// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/model_store.h"

#include <QCryptographicHash>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kAdd = uR"(
    INSERT INTO models (created_at, sha256, card, file) VALUES (:now, :sha256, :card, :file))"_s;
const QString kList = u"SELECT number, created_at, sha256, card FROM models ORDER BY number"_s;
const QString kFile = u"SELECT file FROM models WHERE number = :number"_s;
const QString kChampion = u"SELECT model_number FROM champion_events ORDER BY id DESC LIMIT 1"_s;
const QString kCrown = uR"(
    INSERT INTO champion_events (at, model_number, reason)
    SELECT :now, number, :reason FROM models WHERE number = :number)"_s;

QString word(ChampionReason reason)
{
    switch (reason) {
    case ChampionReason::First:
        return u"first"_s;
    case ChampionReason::Promotion:
        return u"promotion"_s;
    case ChampionReason::Rollback:
        return u"rollback"_s;
    }
    Q_UNREACHABLE();
}

Error noSuchModel(int number)
{
    return {ErrorCode::NotFound, u"There is no model v%1 in this database."_s.arg(number)};
}

} // namespace

Result<ModelRecord>
ModelStore::add(const QByteArray &file, const QByteArray &card, const QDateTime &now)
{
    ModelRecord record;
    record.createdAt = now;
    record.sha256 =
        QString::fromLatin1(QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex());
    record.card = card;
    Result<Statement> statement = m_database.prepare(kAdd);
    if (!statement) {
        return fail(statement.error());
    }
    const Result<void> done = statement->bind(u":now"_s, now)
                                  .bind(u":sha256"_s, record.sha256)
                                  .bind(u":card"_s, QString::fromUtf8(card))
                                  .bind(u":file"_s, file)
                                  .run();
    if (!done) {
        return fail(done.error());
    }
    record.number = static_cast<int>(statement->insertedId());
    return record;
}

Result<std::vector<ModelRecord>> ModelStore::list()
{
    Result<Statement> statement = m_database.prepare(kList);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->run(); !done) {
        return fail(done.error());
    }
    std::vector<ModelRecord> models;
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        models.push_back({static_cast<int>(statement->integer(0)),
                          statement->time(1),
                          statement->text(2),
                          statement->text(3).toUtf8()});
    }
    if (!more) {
        return fail(more.error());
    }
    return models;
}

Result<QByteArray> ModelStore::file(int number)
{
    Result<Statement> statement = m_database.prepare(kFile);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":number"_s, number).run(); !done) {
        return fail(done.error());
    }
    const Result<bool> found = statement->next();
    if (!found || !*found) {
        return fail(found ? noSuchModel(number) : found.error());
    }
    return statement->bytes(0);
}

Result<std::optional<int>> ModelStore::champion()
{
    Result<Statement> statement = m_database.prepare(kChampion);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->run(); !done) {
        return fail(done.error());
    }
    return statement->next().map([&statement](bool found) {
        return found ? std::optional(static_cast<int>(statement->integer(0))) : std::nullopt;
    });
}

Result<void> ModelStore::crown(int number, ChampionReason reason, const QDateTime &now)
{
    Result<Statement> statement = m_database.prepare(kCrown);
    if (!statement) {
        return fail(statement.error());
    }
    const Result<void> done = statement->bind(u":number"_s, number)
                                  .bind(u":reason"_s, word(reason))
                                  .bind(u":now"_s, now)
                                  .run();
    if (done && statement->changedRows() == 0) {
        return fail(noSuchModel(number));
    }
    return done;
}

} // namespace firstline::storage
