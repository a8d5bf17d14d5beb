// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/model.h"

#include "core/base/half_float.h"
#include "core/classify/linear_classifier.h"
#include "core/classify/model_card_json.h"
#include "core/classify/model_file.h"
#include "core/classify/neural_classifier.h"
#include "core/classify/tree_classifier.h"
#include "core/domain/enum_text.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace firstline::classify {

namespace {

using namespace Qt::StringLiterals;

QByteArray toBytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

void saveTask(const TaskModel &task, ByteWriter &writer)
{
    writer.write(static_cast<std::uint8_t>(task.task));
    writer.writeAll(toHalf(task.supervised));
    writer.write(task.reviewThreshold);
    task.calibration.save(writer);
    task.decision.save(writer);
    writer.writeBytes(toBytes(task.classifier->kind()));
    task.classifier->save(writer);
}

Result<std::unique_ptr<const Classifier>>
loadClassifier(QByteArrayView kind, ByteReader &reader, std::uint32_t rows)
{
    const std::string_view word(kind.data(), static_cast<std::size_t>(kind.size()));
    if (word == LinearClassifier::kKind) {
        return LinearClassifier::load(reader, rows);
    }
    if (word == NeuralClassifier::kKind) {
        return NeuralClassifier::load(reader, rows);
    }
    if (word == TreeClassifier::kKind) {
        return TreeClassifier::load(reader, rows);
    }
    return fail(ErrorCode::Corrupt,
                u"the model file holds a kind of classifier that this program does not have"_s);
}

Result<void> checkTask(const TaskModel &task, const TaskCard &card, std::size_t terms)
{
    const bool finite = std::all_of(
        task.supervised.begin(), task.supervised.end(), [](float v) { return std::isfinite(v); });
    if (task.supervised.size() != terms || !finite || !std::isfinite(task.reviewThreshold)) {
        return fail(ErrorCode::Corrupt,
                    u"the term weights of %1 in the model file are damaged"_s.arg(word(card.task)));
    }
    return {};
}

Result<TaskModel>
loadTask(ByteReader &reader, const TaskCard &card, const features::FeaturePipeline &pipeline)
{
    TaskModel task;
    const bool matches = reader.read<std::uint8_t>() == static_cast<std::uint8_t>(card.task);
    task.task = card.task;
    task.labels = card.labels;
    task.supervised = fromHalf(reader.readAll<std::uint16_t>());
    task.reviewThreshold = reader.read<float>();
    const auto classes = static_cast<std::uint32_t>(card.labels.size());
    if (!matches || !task.calibration.load(reader, classes)
        || !task.decision.load(reader, classes)) {
        return fail(ErrorCode::Corrupt,
                    u"the part for %1 of the model file is damaged"_s.arg(word(card.task)));
    }
    const QByteArrayView kind = reader.readBytes();
    Result<std::unique_ptr<const Classifier>> classifier =
        loadClassifier(kind, reader, pipeline.rows());
    if (!classifier) {
        return fail(classifier.error());
    }
    if ((*classifier)->classes() != classes) {
        return fail(ErrorCode::Corrupt, u"the model file has other weights than labels"_s);
    }
    task.classifier = std::move(*classifier);
    if (Result<void> checked = checkTask(task, card, pipeline.idf().size()); !checked) {
        return fail(checked.error());
    }
    return task;
}

Result<ModelCard> loadCard(ByteReader &reader)
{
    const QByteArrayView manifest = reader.readBytes();
    const QJsonDocument document = QJsonDocument::fromJson(manifest.toByteArray());
    if (!reader.ok() || !document.isObject()) {
        return fail(ErrorCode::Corrupt, u"the manifest of the model file is damaged"_s);
    }
    Result<ModelCard> card = cardFromJson(document.object());
    if (!card) {
        return card;
    }
    const bool twice = card->tasks.size() == 2 && card->tasks[0].task == card->tasks[1].task;
    if (card->tasks.empty() || card->tasks.size() > kTasks.size() || twice) {
        return fail(ErrorCode::Corrupt, u"the model file has no task, or one twice"_s);
    }
    return card;
}

bool hasTask(const std::vector<TaskModel> &tasks, Task task)
{
    return std::any_of(
        tasks.begin(), tasks.end(), [task](const TaskModel &own) { return own.task == task; });
}

/// Whether a model may hold another. One that is held may not: no file can make the loader call
/// itself without end.
enum class Carrying : std::uint8_t
{
    Allowed,
    Refused
};

Result<ModelParts> loadParts(QByteArrayView content, Carrying carrying);

/// The model within a model, which must answer other tasks and carry none itself.
Result<std::shared_ptr<const Model>> loadCarried(ByteReader &reader, const ModelParts &parts)
{
    const QByteArrayView file = reader.readBytes();
    const Result<QByteArrayView> content = unsealed(file);
    if (!content) {
        return fail(content.error());
    }
    Result<ModelParts> carried = loadParts(*content, Carrying::Refused);
    if (!carried) {
        return fail(carried.error());
    }
    const bool overlaps =
        std::any_of(carried->tasks.begin(), carried->tasks.end(), [&](const TaskModel &task) {
            return hasTask(parts.tasks, task.task);
        });
    if (overlaps) {
        return fail(ErrorCode::Corrupt, u"the carried part of the model file is damaged"_s);
    }
    carried->card.version = fileVersion(file);
    return std::make_shared<const Model>(std::move(*carried));
}

Result<ModelParts> loadParts(QByteArrayView content, Carrying carrying)
{
    ByteReader reader(content);
    Result<ModelCard> card = loadCard(reader);
    if (!card) {
        return fail(card.error());
    }
    Result<features::FeaturePipeline> pipeline = features::FeaturePipeline::load(reader);
    if (!pipeline) {
        return fail(pipeline.error());
    }
    ModelParts parts{std::move(*pipeline), {}, reader.read<float>(), std::move(*card), nullptr};
    for (const TaskCard &taskCard : parts.card.tasks) {
        Result<TaskModel> task = loadTask(reader, taskCard, parts.pipeline);
        if (!task) {
            return fail(task.error());
        }
        parts.tasks.push_back(std::move(*task));
    }
    if (carrying == Carrying::Allowed && reader.ok() && !reader.atEnd()) {
        Result<std::shared_ptr<const Model>> carried = loadCarried(reader, parts);
        if (!carried) {
            return fail(carried.error());
        }
        parts.carried = std::move(*carried);
    }
    if (!reader.ok() || !reader.atEnd() || !std::isfinite(parts.unfamiliarRarity)) {
        return fail(ErrorCode::Corrupt, u"the model file has an unexpected end"_s);
    }
    return parts;
}

QByteArray manifestOf(const ModelCard &card)
{
    return QJsonDocument(toJson(card)).toJson(QJsonDocument::Compact);
}

} // namespace

Model::Model(ModelParts parts)
    : m_parts(std::move(parts))
    , m_card(m_parts.card)
    , m_scorer(m_parts.pipeline, m_parts.tasks)
{
    if (m_parts.carried) {
        const std::vector<TaskCard> &more = m_parts.carried->card().tasks;
        m_card.tasks.insert(m_card.tasks.end(), more.begin(), more.end());
    }
}

std::shared_ptr<const Model> Model::onlyTask(Task task) const
{
    if (!hasTask(m_parts.tasks, task)) {
        return m_parts.carried ? m_parts.carried->onlyTask(task) : nullptr;
    }
    ModelParts parts = m_parts;
    parts.carried = nullptr;
    std::erase_if(parts.tasks, [task](const TaskModel &own) { return own.task != task; });
    std::erase_if(parts.card.tasks, [task](const TaskCard &own) { return own.task != task; });
    return std::make_shared<const Model>(std::move(parts));
}

std::shared_ptr<const Model> Model::withCarried(const std::shared_ptr<const Model> &trained,
                                                const Model &other)
{
    const auto missing = std::find_if(
        kTasks.begin(), kTasks.end(), [&](Task task) { return !hasTask(trained->tasks(), task); });
    std::shared_ptr<const Model> carried =
        missing == kTasks.end() ? nullptr : other.onlyTask(*missing);
    if (!carried) {
        return trained;
    }
    ModelParts parts = trained->m_parts;
    parts.carried = std::move(carried);
    return std::make_shared<const Model>(std::move(parts));
}

Result<std::shared_ptr<const Model>> Model::load(const QByteArray &file, const QString &version)
{
    const Result<QByteArrayView> content = unsealed(file);
    if (!content) {
        return fail(content.error());
    }
    Result<ModelParts> parts = loadParts(*content, Carrying::Allowed);
    if (!parts) {
        return fail(parts.error());
    }
    parts->card.version = version.isEmpty() ? fileVersion(file) : version;
    return std::make_shared<const Model>(std::move(*parts));
}

Result<QByteArray> Model::withCard(const QByteArray &file, const ModelCard &card)
{
    const Result<QByteArrayView> content = unsealed(file);
    if (!content) {
        return fail(content.error());
    }
    ByteReader reader(*content);
    const QByteArrayView manifest = reader.readBytes();
    if (!reader.ok()) {
        return fail(ErrorCode::Corrupt, u"the manifest of the model file is damaged"_s);
    }
    ByteWriter writer;
    writer.writeBytes(manifestOf(card));
    const qsizetype begin = manifest.data() + manifest.size() - content->data();
    return sealed(writer.bytes() + content->sliced(begin).toByteArray());
}

QByteArray Model::save() const
{
    ByteWriter writer;
    writer.writeBytes(manifestOf(m_parts.card));
    m_parts.pipeline.save(writer);
    writer.write(m_parts.unfamiliarRarity);
    for (const TaskModel &task : m_parts.tasks) {
        saveTask(task, writer);
    }
    if (m_parts.carried) {
        writer.writeBytes(m_parts.carried->save());
    }
    return sealed(writer.bytes());
}

} // namespace firstline::classify
