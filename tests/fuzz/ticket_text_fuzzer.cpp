// SPDX-License-Identifier: GPL-3.0-or-later

// Feeds cleaning, tokenising and everything that is read off a ticket's text.

#include "core/features/prepared_ticket.h"
#include "core/features/term_counter.h"
#include "core/text/text_cleaner.h"
#include "core/text/utf8.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace firstline;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const std::string cleaned = text::TextCleaner().clean(bytes);
    if (!QByteArrayView(cleaned.data(), static_cast<qsizetype>(cleaned.size())).isValidUtf8()) {
        std::abort(); // the cleaner promises valid UTF-8
    }
    Ticket ticket;
    ticket.subject = QString::fromUtf8(bytes.substr(0, size / 4));
    ticket.message = QString::fromUtf8(bytes.substr(size / 4));
    features::PreparedTicket prepared;
    features::prepare(ticket, prepared);
    features::TermCounter counter;
    (void)counter.count(prepared.tokens);
    return 0;
}
