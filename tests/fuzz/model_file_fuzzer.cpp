// SPDX-License-Identifier: GPL-3.0-or-later

// Feeds the model loader. The envelope's SHA-256 refuses nearly everything, so the input is the
// content, and is sealed here. A model that loads must predict, explain and save without harm.
//
// The first byte says where the content goes: even, it is a model file; odd, it is the model that
// another one carries.

#include "core/base/log.h"
#include "core/classify/model.h"
#include "core/classify/model_file.h"
#include "core/service/training_service.h"
#include "core/service/triage_service.h"
#include "tests/fuzz/packed_bytes.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

Ticket ticket()
{
    Ticket made;
    made.subject = u"Invoice 7 is wrong"_s;
    made.message = u"The server is down, please send error E-17 and invoice 7 again!"_s;
    return made;
}

/// The content of a model of the category alone, onto which a carried model can be put.
QByteArray categoryModel()
{
    std::vector<Ticket> tickets;
    for (int i = 0; i < 4; ++i) {
        Ticket made = ticket();
        made.message = i % 2 == 0 ? u"printer jam %1"_s.arg(i) : u"invoice lost %1"_s.arg(i);
        made.importedCategory = i % 2 == 0 ? u"IT"_s : u"Billing"_s;
        tickets.push_back(made);
    }
    TrainingRequest request;
    request.tasks = {Task::Category};
    request.algorithm = u"logistic"_s;
    request.folds = 2;
    const Result<QByteArray> file = TrainingService().train(tickets, request);
    const Result<QByteArrayView> content = classify::unsealed(*file);
    return content->toByteArray();
}

QByteArray carrying(const QByteArray &base, const QByteArray &carried)
{
    ByteWriter length;
    const QByteArray file = classify::sealed(carried);
    length.writeBytes(file);
    return base + length.bytes();
}

void use(std::shared_ptr<const classify::Model> model)
{
    const QByteArray file = model->save();
    if (!classify::Model::load(file)) {
        std::abort(); // what was loaded can be saved and loaded again
    }
    const TriageService triage(std::move(model));
    PredictOptions options;
    options.reasonsPerTask = PredictOptions::kAllReasons;
    if (!triage.predict(ticket(), options)) {
        std::abort();
    }
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QByteArray base = [] {
        log::setUp({log::Format::Text, "off", {}});
        return categoryModel();
    }();
    if (size == 0) {
        return 0;
    }
    const QByteArray content = fuzz::unpacked(
        QByteArrayView(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1));
    const bool isCarried = data[0] % 2 == 1;
    const auto model =
        classify::Model::load(classify::sealed(isCarried ? carrying(base, content) : content));
    if (model) {
        use(*model);
    }
    (void)classify::Model::load(content); // as it is: the envelope itself
    return 0;
}
