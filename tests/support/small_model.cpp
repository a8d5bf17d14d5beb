// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/small_model.h"

#include "core/service/training_service.h"

namespace firstline::test {

using namespace Qt::StringLiterals;

namespace {

Ticket ticket(const QString &message, Priority priority, const QString &category)
{
    Ticket made;
    made.message = message;
    made.importedPriority = priority;
    made.importedCategory = category;
    return made;
}

} // namespace

std::shared_ptr<const classify::Model> smallModel(const QString &version)
{
    std::vector<Ticket> tickets;
    for (int i = 0; i < 100; ++i) {
        const QString number = QString::number(i);
        tickets.push_back(ticket(u"Outage %1: the checkout is down, error %1"_s.arg(number),
                                 i % 10 == 0 ? Priority::Medium : Priority::High,
                                 u"Technical"_s));
        tickets.push_back(ticket(u"Please send a copy of invoice %1 to accounting"_s.arg(number),
                                 Priority::Low,
                                 u"Billing"_s));
    }
    const Result<QByteArray> file = TrainingService().train(tickets, {});
    return file ? classify::Model::load(*file, version).value_or(nullptr) : nullptr;
}

} // namespace firstline::test
