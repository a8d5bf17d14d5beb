// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_context.h"
#include "app/ctl/command_table.h"
#include "app/ctl/training_options.h"
#include "core/base/atomic_file.h"
#include "core/domain/enum_text.h"
#include "core/service/json.h"

#include <QJsonArray>

#include <algorithm>

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

void describe(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"ACTION"_s,
                                 u"list, show V, export V FILE, or import FILE."_s,
                                 u"list | show V | export V FILE | import FILE"_s);
}

/// "macro-F1 0.861 category, 0.790 priority".
QString headline(const ModelCard &card)
{
    QStringList parts;
    for (const TaskCard &task : card.tasks) {
        parts +=
            u"%1 %2 (majority %3)"_s.arg(word(task.task),
                                         QString::number(task.evaluation.macroF1, 'f', 3),
                                         QString::number(task.evaluation.majorityMacroF1, 'f', 3));
    }
    return u"macro-F1 "_s + parts.join(u", "_s);
}

Outcome list(const std::vector<RegisteredModel> &models, const Invocation &invocation)
{
    QJsonArray rows;
    for (const RegisteredModel &model : models) {
        if (invocation.json) {
            rows.append(toJson(model));
        } else {
            print(u"%1 %2  %3  %4\n"_s.arg(model.version(), -5)
                      .arg(model.champion ? u"champion"_s : u"        "_s)
                      .arg(model.createdAt.toString(Qt::ISODate), headline(model.card)));
        }
    }
    if (invocation.json) {
        print(QJsonObject{{u"models"_s, rows}});
    }
    return ExitCode::Done;
}

Outcome show(const RegisteredModel &model, const Invocation &invocation)
{
    if (invocation.json) {
        print(toJson(model));
        return ExitCode::Done;
    }
    print(u"%1%2, made %3\n"_s.arg(model.version(),
                                   model.champion ? u" (champion)"_s : QString(),
                                   model.createdAt.toString(Qt::ISODate)));
    for (const TaskCard &task : model.card.tasks) {
        print(u"%1, out of fold:\n"_s.arg(task.algorithm) + table(task.evaluation));
    }
    return ExitCode::Done;
}

Outcome exportTo(ModelRegistry &registry, const RegisteredModel &model, const QString &file)
{
    const auto bytes = registry.file(model.number);
    if (!bytes) {
        return failed(bytes.error());
    }
    const auto written = writeFile(file, *bytes);
    return written ? Outcome(ExitCode::Done) : failed(written.error());
}

Outcome importFrom(ModelRegistry &registry, const QString &file, const Invocation &invocation)
{
    const auto bytes = readFile(file);
    if (!bytes) {
        return failed(bytes.error());
    }
    const auto added = registry.add(*bytes, ModelRegistry::Promotion::Never);
    if (!added) {
        return failed({added.error().code, file + u": "_s + added.error().detail});
    }
    if (invocation.json) {
        print(toJson(*added));
    } else {
        print(u"%1 is kept as %2\n"_s.arg(file, added->version()));
    }
    return ExitCode::Done;
}

Outcome withVersion(ModelRegistry &registry,
                    const std::vector<RegisteredModel> &models,
                    const QStringList &words,
                    const Invocation &invocation)
{
    const auto model = std::find_if(models.begin(), models.end(), [&](const auto &candidate) {
        return candidate.version() == words[1];
    });
    if (model == models.end()) {
        return failed(
            {ErrorCode::NotFound,
             u"there is no version \"%1\"; firstlinectl models list shows them"_s.arg(words[1])});
    }
    return words[0] == "show"_L1 ? show(*model, invocation) : exportTo(registry, *model, words[2]);
}

bool isCall(const QStringList &words)
{
    const QString action = words.value(0);
    return (action == "list"_L1 && words.size() == 1) || (action == "show"_L1 && words.size() == 2)
           || (action == "export"_L1 && words.size() == 3)
           || (action == "import"_L1 && words.size() == 2);
}

Outcome run(const Invocation &invocation)
{
    const QStringList words = invocation.options.positionalArguments();
    if (!isCall(words)) {
        return wrongUsage(u"say list, show V, export V FILE, or import FILE"_s);
    }
    const auto context = ApplicationContext::open(invocation.settings);
    if (!context) {
        return failed(context.error());
    }
    ModelRegistry &registry = (*context)->registry();
    if (words[0] == "import"_L1) {
        return importFrom(registry, words[1], invocation);
    }
    const auto models = registry.list();
    if (!models) {
        return failed(models.error());
    }
    return words[0] == "list"_L1 ? list(*models, invocation)
                                 : withVersion(registry, *models, words, invocation);
}

} // namespace

const Command kModelsCommand{"models", "lists, shows, exports and imports models", describe, run};

} // namespace firstline::ctl
