// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/router.h"
#include "core/http/server.h"
#include "core/http/server_state.h"

namespace firstline::http {

/// What the routes work with. All of it outlives the router.
struct RouteContext
{
    const Services &services;
    const ServerState &state;
};

/// Adds every route of the product.
void addRoutes(Router &router, const RouteContext &context);

void addHealthRoutes(Router &router, const RouteContext &context);
void addPredictTicketRoute(Router &router, const RouteContext &context);
void addPredictTicketsRoute(Router &router, const RouteContext &context);
void addTicketRoutes(Router &router, const RouteContext &context);
void addCorrectionRoute(Router &router, const RouteContext &context);
void addOpenApiRoute(Router &router);

} // namespace firstline::http
