// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/priority.h"

#include <QString>

#include <optional>

namespace firstline::ui {

/// What people say about a ticket.
struct PersonLabels
{
    std::optional<Priority> priority;
    std::optional<QString> category;

    friend bool operator==(const PersonLabels &, const PersonLabels &) = default;
};

} // namespace firstline::ui
