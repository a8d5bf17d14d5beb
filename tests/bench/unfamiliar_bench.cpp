// SPDX-License-Identifier: GPL-3.0-or-later

// Prints the share of tickets that count as unlike anything seen.
//
//   unfamiliar_bench [--without-language LANGUAGE] TRAINING.csv OTHER.csv…
//
// Held-out tickets of the training file come first (five folds by near-duplicate family), then
// gibberish, then the other files. With a language left out, its tickets are one more row.

#include "core/base/log.h"
#include "tests/support/unfamiliar_share.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

void print(const QString &name, double share)
{
    std::printf("%-32s %5.1f %%\n", qPrintable(name), 100 * share);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    log::setUp({log::Format::Text, "off", {}});
    QStringList arguments = application.arguments().sliced(1);
    QString language;
    if (arguments.size() > 2 && arguments.first() == "--without-language"_L1) {
        language = arguments[1];
        arguments = arguments.sliced(2);
    }
    if (arguments.isEmpty()) {
        std::fprintf(stderr, "usage: unfamiliar_bench [--without-language L] TRAINING OTHER…\n");
        return 2;
    }
    std::vector<Ticket> training;
    std::vector<Ticket> leftOut;
    for (const Ticket &ticket : test::publicTickets(arguments.first())) {
        const bool isLeftOut = !language.isEmpty() && ticket.language == language;
        (isLeftOut ? leftOut : training).push_back(ticket);
    }
    print(u"%1, held out"_s.arg(QFileInfo(arguments.first()).completeBaseName()),
          test::heldOutFlaggedShare(training));
    print(u"gibberish"_s, test::flaggedShare(training, test::gibberish(400)));
    if (!leftOut.empty()) {
        print(u"language "_s + language, test::flaggedShare(training, leftOut));
    }
    for (const QString &file : arguments.sliced(1)) {
        print(QFileInfo(file).completeBaseName(),
              test::flaggedShare(training, test::publicTickets(file)));
    }
    return 0;
}
