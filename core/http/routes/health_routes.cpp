// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/problem.h"
#include "core/http/routes/routes.h"
#include "core/service/triage_service.h"

#include <QSysInfo>

namespace firstline::http {

using namespace Qt::StringLiterals;

namespace {

Response live()
{
    return jsonResponse({{u"status"_s, u"live"_s}});
}

Response ready(const TriageService &triage, const ServerState &state)
{
    if (state.isDraining()) {
        return problem(503, u"the service is stopping"_s);
    }
    if (!triage.isReady()) {
        return problem(503, u"no model is loaded yet"_s);
    }
    return jsonResponse({{u"status"_s, u"ready"_s}});
}

Response health(const TriageService &triage, const ServerState &state)
{
    const bool hasModel = triage.isReady();
    const bool isWell = hasModel && !state.isDraining();
    return jsonResponse({{u"status"_s, isWell ? u"ok"_s : u"unavailable"_s},
                         {u"model"_s, hasModel ? u"ready"_s : u"loading"_s},
                         {u"draining"_s, state.isDraining()}},
                        isWell ? 200 : 503);
}

Response version()
{
    return jsonResponse({{u"name"_s, u"firstline"_s}, {u"version"_s, u"" FIRSTLINE_VERSION ""_s}});
}

} // namespace

void addHealthRoutes(Router &router, const RouteContext &context)
{
    const TriageService &triage = context.services.triage;
    const ServerState &state = context.state;
    router.add({Method::Get, "/livez", Access::Open, [](const Request &) { return live(); }});
    router.add({Method::Get, "/readyz", Access::Open, [&triage, &state](const Request &) {
                    return ready(triage, state);
                }});
    router.add({Method::Get, "/health", Access::Open, [&triage, &state](const Request &) {
                    return health(triage, state);
                }});
    router.add({Method::Get, "/version", Access::Open, [](const Request &) { return version(); }});
}

} // namespace firstline::http
