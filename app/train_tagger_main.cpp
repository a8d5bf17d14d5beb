// SPDX-License-Identifier: GPL-3.0-or-later

// Trains the entity tagger that ships; see models/train_tagger.sh.
//
//   firstline_train_tagger FILE [SENTENCES [SEED]]

#include "app/exit_code.h"
#include "core/base/atomic_file.h"
#include "core/service/tagger_training.h"

#include <QCoreApplication>

#include <cstdio>

using namespace firstline;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2 || arguments.size() > 4) {
        std::fprintf(stderr, "usage: firstline_train_tagger FILE [SENTENCES [SEED]]\n");
        return static_cast<int>(ExitCode::WrongUsage);
    }
    const auto sentences = arguments.value(2, QStringLiteral("6000")).toULongLong();
    const auto seed = arguments.value(3, QStringLiteral("1")).toULongLong();
    const auto trained = trainEntityTagger(sentences, seed);
    const Result<void> written =
        trained ? writeFile(arguments[1], trained->bytes) : Result<void>(fail(trained.error()));
    if (!written) {
        std::fprintf(stderr, "%s\n", qPrintable(written.error().detail));
        return static_cast<int>(ExitCode::Failed);
    }
    std::printf("%s: %lld bytes, %.4f of the texts labelled as by dlib\n",
                qPrintable(arguments[1]),
                static_cast<long long>(trained->bytes.size()),
                trained->agreement);
    return static_cast<int>(ExitCode::Done);
}
