// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace firstline {

/// Says which kind of thing went wrong; callers decide by it, people read `Error::detail`.
enum class ErrorCode : std::uint8_t
{
    InvalidInput, ///< the caller's data is not usable as it is
    NotFound,     ///< no such ticket, model, file or route
    Conflict,     ///< the stored data changed in the meantime, or the thing exists already
    Unavailable,  ///< the disk, the database or a remote service does not answer now
    Corrupt,      ///< stored data cannot be read, or is from a newer version
    Cancelled,    ///< the user or the shutdown stopped it
    Internal      ///< a bug in this program or in a library
};

/// Describes a failure: the code for the program, the detail (English, with the name of the
/// thing and, where there is one, the way out) for the log and the command line.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace firstline
