// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/model_loading.h"

#include "core/base/atomic_file.h"
#include "core/base/log.h"
#include "core/classify/model.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

} // namespace

QString defaultModelPath()
{
    if (const QString named = qEnvironmentVariable("FIRSTLINE_MODEL"); !named.isEmpty()) {
        return named;
    }
    const QString folder = QCoreApplication::applicationDirPath();
    const QString installed = QDir::cleanPath(folder + u"/../share/firstline/models/default.flm"_s);
    return QFileInfo::exists(installed)
               ? installed
               : QDir::cleanPath(folder + u"/../../../models/default.flm"_s);
}

Result<std::shared_ptr<const classify::Model>> loadModel(const QString &file)
{
    QElapsedTimer timer;
    timer.start();
    const Result<QByteArray> bytes = readFile(file);
    if (!bytes) {
        return fail(bytes.error());
    }
    Result<std::shared_ptr<const classify::Model>> model = classify::Model::load(*bytes);
    if (!model) {
        return fail(model.error().code, u"%1: %2"_s.arg(file, model.error().detail));
    }
    log::named("model")->info("loaded {} as {}: {} bytes in {} ms",
                              file,
                              (*model)->card().version,
                              bytes->size(),
                              timer.elapsed());
    return model;
}

ModelCard cardOf(const classify::Model &model)
{
    return model.card();
}

Result<ModelCard> cardOf(const QByteArray &modelFile)
{
    return classify::Model::load(modelFile).map([](const auto &model) { return model->card(); });
}

Result<QByteArray> carriedOver(const QByteArray &modelFile, const classify::Model &base)
{
    return classify::Model::load(modelFile).map(
        [&](const auto &trained) { return classify::Model::withCarried(trained, base)->save(); });
}

} // namespace firstline
