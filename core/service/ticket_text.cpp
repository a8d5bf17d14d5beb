// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ticket_text.h"

#include "core/text/text_cleaner.h"

namespace firstline {

QString cleanedTicketText(const QString &message)
{
    return QString::fromStdString(text::TextCleaner().clean(message.toStdString()));
}

} // namespace firstline
