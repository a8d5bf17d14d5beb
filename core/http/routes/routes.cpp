// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/routes/routes.h"

namespace firstline::http {

void addRoutes(Router &router, const RouteContext &context)
{
    addHealthRoutes(router, context);
    addPredictTicketRoute(router, context);
    addPredictTicketsRoute(router, context);
    addTicketRoutes(router, context);
    addCorrectionRoute(router, context);
    addOpenApiRoute(router);
}

} // namespace firstline::http
