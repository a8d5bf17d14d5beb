// SPDX-License-Identifier: GPL-3.0-or-later
// Corrects ticket 1 of a database for ever and prints its revision after each acknowledgement.
#include "core/base/clock.h"
#include "core/domain/business_calendar.h"
#include "core/service/feedback_service.h"
#include "core/storage/writer.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace firstline;
    const QCoreApplication application(argc, argv);
    const auto writer = storage::Writer::open({QCoreApplication::arguments().value(1)});
    if (!writer) {
        return 1;
    }
    const SystemClock clock;
    const ReplyRules rules;
    FeedbackService feedback(**writer, clock, rules);
    CorrectionRequest request;
    request.ticketRowId = 1;
    request.agent = QStringLiteral("lena");
    while (true) {
        request.priority = request.priority == Priority::High ? Priority::Low : Priority::High;
        const auto stored = feedback.correct(request).result();
        if (!stored) {
            return 1;
        }
        std::printf("%lld\n", static_cast<long long>(stored->revision));
        std::fflush(stdout);
    }
}
