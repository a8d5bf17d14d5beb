// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/model_registry.h"

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/classify/model.h"
#include "core/classify/model_card_json.h"
#include "core/service/model_loading.h"
#include "core/storage/model_store.h"
#include "core/storage/reader.h"
#include "core/storage/writer.h"

#include <QJsonDocument>

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

Result<RegisteredModel> registered(const storage::ModelRecord &record,
                                   const std::optional<int> &champion)
{
    Result<ModelCard> card = classify::cardFromJson(QJsonDocument::fromJson(record.card).object());
    if (!card) {
        return fail(card.error());
    }
    RegisteredModel model{record.number, record.createdAt, record.number == champion, *card};
    model.card.version = model.version();
    return model;
}

Result<std::vector<RegisteredModel>> readAll(storage::Database &database)
{
    storage::ModelStore store(database);
    const auto champion = store.champion();
    const auto records = store.list();
    if (!champion || !records) {
        return fail(champion ? records.error() : champion.error());
    }
    std::vector<RegisteredModel> models;
    for (const storage::ModelRecord &record : *records) {
        Result<RegisteredModel> model = registered(record, *champion);
        if (!model) {
            return fail(model.error());
        }
        models.push_back(*std::move(model));
    }
    return models;
}

/// Stores a file; crowns it when it may and there is no champion.
Result<RegisteredModel> addHere(storage::Database &database,
                                const QByteArray &file,
                                const QByteArray &card,
                                const QDateTime &now,
                                ModelRegistry::Promotion promotion)
{
    storage::ModelStore store(database);
    const auto record = store.add(file, card, now);
    const auto champion = store.champion();
    if (!record || !champion) {
        return fail(record ? champion.error() : record.error());
    }
    if (*champion || promotion == ModelRegistry::Promotion::Never) {
        return registered(*record, *champion);
    }
    if (auto done = store.crown(record->number, storage::ChampionReason::First, now); !done) {
        return fail(done.error());
    }
    return registered(*record, record->number);
}

/// The number and the file of the champion.
struct ChampionFile
{
    int number = 0;
    QByteArray bytes;
};

Result<ChampionFile> readChampion(storage::Database &database)
{
    storage::ModelStore store(database);
    const auto number = store.champion();
    if (!number) {
        return fail(number.error());
    }
    if (!*number) {
        return fail(ErrorCode::NotFound, u"There is no model in this database yet."_s);
    }
    return store.file(**number).map([&number](const QByteArray &bytes) {
        return ChampionFile{**number, bytes};
    });
}

} // namespace

ModelRegistry::ModelRegistry(storage::Reader &reader, storage::Writer &writer, const Clock &clock)
    : m_reader(reader)
    , m_writer(writer)
    , m_clock(clock)
{
}

Result<std::vector<RegisteredModel>> ModelRegistry::list() const
{
    return m_reader.submit(readAll).result();
}

Result<RegisteredModel> ModelRegistry::add(const QByteArray &modelFile, Promotion promotion)
{
    const auto model = classify::Model::load(modelFile);
    if (!model) {
        return fail(model.error());
    }
    const QByteArray card =
        QJsonDocument(classify::toJson((*model)->card())).toJson(QJsonDocument::Compact);
    const auto work = [=, now = m_clock.now()](storage::Database &database) {
        return addHere(database, modelFile, card, now, promotion);
    };
    auto added = m_writer.submit(work).result();
    if (added) {
        log::named("model")->info(
            "{} is in the registry{}", added->version(), added->champion ? ", as champion" : "");
    }
    return added;
}

Result<QByteArray> ModelRegistry::file(int number) const
{
    return m_reader
        .submit([number](storage::Database &database) {
            return storage::ModelStore(database).file(number);
        })
        .result();
}

Result<std::shared_ptr<const classify::Model>> ModelRegistry::champion() const
{
    const Result<ChampionFile> file = m_reader.submit(readChampion).result();
    if (!file) {
        return fail(file.error());
    }
    return classify::Model::load(file->bytes, u"v%1"_s.arg(file->number));
}

Result<std::shared_ptr<const classify::Model>> championOrDefault(const ModelRegistry *registry)
{
    if (registry != nullptr) {
        auto champion = registry->champion();
        if (champion || champion.error().code != ErrorCode::NotFound) {
            return champion;
        }
    }
    return loadModel(defaultModelPath());
}

} // namespace firstline
