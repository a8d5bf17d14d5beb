// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/routes/routes.h"

#include <QFile>
#include <QJsonDocument>

namespace firstline::http {

using namespace Qt::StringLiterals;

namespace {

QByteArray document()
{
    QFile file(u":/firstline/http/openapi.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "openapi", "the resource is part of the library");
    QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject info = root.value("info"_L1).toObject();
    info.insert(u"version"_s, QString::fromLatin1(FIRSTLINE_VERSION));
    root.insert(u"info"_s, info);
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

} // namespace

void addOpenApiRoute(Router &router)
{
    router.add(
        {Method::Get, "/openapi.json", Access::NeedsKey, [json = document()](const Request &) {
             return Response{200, kJson, json, {}, {}};
         }});
}

} // namespace firstline::http
