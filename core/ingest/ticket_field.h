// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace firstline::ingest {

/// The columns that a ticket file may have (CONTRACTS: ticket file), in their order.
enum class TicketField : std::uint8_t
{
    TicketId,
    CreatedAt,
    Channel,
    Customer,
    Subject,
    Message,
    Priority,
    Category,
    Language,
    Product,
    Status,
    FirstReplyAt,
    ResolvedAt,
    ResolutionMinutes
};

inline constexpr std::size_t kTicketFieldCount = 14;

/// The names of the fields, indexed by `TicketField`: the header of a ticket file.
inline constexpr std::array<QLatin1StringView, kTicketFieldCount> kTicketFieldNames{
    QLatin1StringView("ticket_id"),
    QLatin1StringView("created_at"),
    QLatin1StringView("channel"),
    QLatin1StringView("customer"),
    QLatin1StringView("subject"),
    QLatin1StringView("message"),
    QLatin1StringView("priority"),
    QLatin1StringView("category"),
    QLatin1StringView("language"),
    QLatin1StringView("product"),
    QLatin1StringView("status"),
    QLatin1StringView("first_reply_at"),
    QLatin1StringView("resolved_at"),
    QLatin1StringView("resolution_minutes")};

} // namespace firstline::ingest
