// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/prepared_ticket.h"

#include "core/base/limits.h"

#include <QStringView>

namespace firstline::features {

namespace {

/// The first `codePoints` of a text, never half a surrogate pair.
QStringView firstCodePoints(QStringView text, std::size_t codePoints)
{
    if (static_cast<std::size_t>(text.size()) <= codePoints) {
        return text;
    }
    qsizetype at = 0;
    for (std::size_t seen = 0; seen < codePoints && at < text.size(); ++seen) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size();
        at += isPair ? 2 : 1;
    }
    return text.first(at);
}

} // namespace

void prepare(const Ticket &ticket, PreparedTicket &out)
{
    const QStringView subject = firstCodePoints(ticket.subject, limits::kMaxTicketCodePoints);
    const QStringView message = firstCodePoints(ticket.message, limits::kMaxTicketCodePoints);
    out.text.clear();
    out.text += subject.toUtf8().toStdString();
    out.text += '\n';
    out.text += message.toUtf8().toStdString();
    text::tokenize(out.text, out.tokens);
    out.meta = metaValues(ticket, out.text, out.tokens);
}

} // namespace firstline::features
