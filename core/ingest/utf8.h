// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace firstline::ingest {

/// Decodes UTF-8; nothing when the bytes are not valid UTF-8.
[[nodiscard]] std::optional<QString> fromUtf8(std::string_view bytes);

/// Decodes UTF-8 and undoes doubled encoding; nothing when the bytes are not valid UTF-8.
[[nodiscard]] std::optional<QString> repairedText(std::string_view bytes);

} // namespace firstline::ingest
