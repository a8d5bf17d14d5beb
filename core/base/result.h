// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace firstline {

/// Holds a value or the `Error` that stood in its way. Everything that can fail returns one.
template <typename T>
using Result = tl::expected<T, Error>;

/// Makes the failing side of any `Result`.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail)
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

/// Passes an error on to a `Result` of another value type.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace firstline
