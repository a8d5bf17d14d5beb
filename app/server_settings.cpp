// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server_settings.h"

#include <QHostInfo>

namespace firstline {

using namespace Qt::StringLiterals;

Result<http::ServerConfig> serverConfig(const Settings &settings)
{
    const qsizetype colon = settings.listen.lastIndexOf(u':');
    QString host = settings.listen.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']')) {
        host = host.mid(1, host.size() - 2);
    }
    QHostAddress address(host);
    if (address.isNull()) {
        const QList<QHostAddress> found = QHostInfo::fromName(host).addresses();
        if (found.isEmpty()) {
            return fail(ErrorCode::InvalidInput,
                        u"--listen: \"%1\" is no address of this computer"_s.arg(host));
        }
        address = found.first();
    }
    http::ServerConfig config;
    config.address = address;
    config.port = settings.listen.mid(colon + 1).toUShort();
    config.threads = settings.serverThreads;
    config.apiKeysFile = settings.apiKeysFile;
    config.tlsCertificate = settings.tlsCertificate;
    config.tlsKey = settings.tlsKey;
    return config;
}

} // namespace firstline
