// SPDX-License-Identifier: GPL-3.0-or-later

// Feeds the readers of ticket files. The format is found out from the content, as on import; an
// odd first byte reads the rest as JSON Lines.

#include "core/ingest/ticket_reader.h"

#include <QFile>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

/// A file in memory, of which readers get the path.
class MemoryFile
{
public:
    MemoryFile()
        : m_descriptor(memfd_create("tickets", 0))
    {
    }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;
    ~MemoryFile() { close(m_descriptor); }

    bool fill(const std::uint8_t *data, std::size_t size) const
    {
        return ftruncate(m_descriptor, 0) == 0
               && pwrite(m_descriptor, data, size, 0) == static_cast<ssize_t>(size);
    }
    [[nodiscard]] QString path() const { return u"/proc/self/fd/%1"_s.arg(m_descriptor); }

private:
    int m_descriptor;
};

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const MemoryFile file;
    if (size == 0) {
        return 0;
    }
    if (!file.fill(data + 1, size - 1)) {
        std::abort();
    }
    qint64 rejected = 0;
    ingest::ReadRequest request;
    request.file = file.path();
    request.format = data[0] % 2 == 1 ? TicketFileFormat::JsonLines : TicketFileFormat::Auto;
    request.rejected = [&rejected](const ingest::RejectedRow &row) { rejected += row.row.size(); };
    auto reader = ingest::openTickets(request);
    while (reader) {
        const auto ticket = (*reader)->next();
        if (!ticket || !*ticket) {
            break;
        }
    }
    return 0;
}
