// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/server.h"

#include "core/base/atomic_file.h"
#include "core/base/log.h"
#include "core/http/listener.h"
#include "core/http/routes/routes.h"
#include "core/http/server_thread.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QThread>

#include <utility>
#include <vector>

namespace firstline::http {

using namespace Qt::StringLiterals;

namespace {

/// Certificate chains and keys are a few kilobytes.
constexpr qint64 kMaxPemBytes = 1 << 20;

QSslKey keyFromPem(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        if (QSslKey key(pem, algorithm); !key.isNull()) {
            return key;
        }
    }
    return {};
}

/// Nothing where no certificate is configured.
Result<std::optional<QSslConfiguration>> tlsConfiguration(const ServerConfig &config)
{
    if (config.tlsCertificate.isEmpty() && config.tlsKey.isEmpty()) {
        return std::optional<QSslConfiguration>();
    }
    if (config.tlsCertificate.isEmpty() || config.tlsKey.isEmpty()) {
        return fail(ErrorCode::InvalidInput, u"TLS needs both --tls-cert and --tls-key"_s);
    }
    const auto certificate = readFile(config.tlsCertificate, kMaxPemBytes);
    const auto key = readFile(config.tlsKey, kMaxPemBytes);
    if (!certificate || !key) {
        return fail(ErrorCode::InvalidInput, (certificate ? key : certificate).error().detail);
    }
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificate, QSsl::Pem);
    const QSslKey privateKey = keyFromPem(*key);
    if (chain.isEmpty() || privateKey.isNull()) {
        return fail(ErrorCode::InvalidInput,
                    u"%1 holds no %2 in PEM form"_s.arg(
                        chain.isEmpty() ? config.tlsCertificate : config.tlsKey,
                        chain.isEmpty() ? u"certificate"_s : u"RSA or EC key without password"_s));
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(privateKey);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return std::optional(tls);
}

} // namespace

class Server::Private
{
public:
    Private(ServerConfig wanted, const Services &services)
        : config(std::move(wanted))
    {
        addRoutes(router, {services, state});
    }

    [[nodiscard]] Result<void> openKeys();

    ServerConfig config;
    ServerState state;
    Router router;
    std::unique_ptr<ApiKeys> keys;
    std::unique_ptr<Dispatcher> dispatcher;
    quint16 port = 0;
    std::vector<std::unique_ptr<ServerThread>> threads; ///< last: they use all the others
};

Result<void> Server::Private::openKeys()
{
    if (config.apiKeysFile.isEmpty()) {
        if (config.address.isLoopback()) {
            return {};
        }
        return fail(ErrorCode::InvalidInput,
                    u"%1 can be reached from other machines, so it needs keys: set "
                    "FIRSTLINE_API_KEYS_FILE to a file (it is made if it is missing), or listen "
                    "on 127.0.0.1"_s.arg(endpointText({config.address, config.port})));
    }
    auto opened = ApiKeys::open(config.apiKeysFile);
    if (!opened) {
        return fail(opened.error());
    }
    keys = std::move(*opened);
    if (keys->names().isEmpty()) {
        log::named("http")->warn(
            "there is no key in {}: only /livez, /readyz, /health and /version answer until "
            "\"firstlinectl keys create NAME\" makes one",
            config.apiKeysFile);
    }
    return {};
}

Server::Server(ServerConfig config, const Services &services)
    : d(std::make_unique<Private>(std::move(config), services))
{
}

Server::~Server() = default;

Result<void> Server::start()
{
    if (auto opened = d->openKeys(); !opened) {
        return opened;
    }
    auto tls = tlsConfiguration(d->config);
    if (!tls) {
        return fail(tls.error());
    }
    const int threads =
        d->config.threads > 0 ? d->config.threads : std::max(1, QThread::idealThreadCount());
    auto listeners = openListeners({d->config.address, d->config.port}, threads);
    if (!listeners) {
        return fail(listeners.error());
    }
    allowOpenFiles(d->config.limits.connections);
    d->port = listeners->port;
    d->dispatcher =
        std::make_unique<Dispatcher>(d->router, d->keys.get(), d->state, d->config.limits);
    for (const int descriptor : listeners->descriptors) {
        d->threads.push_back(std::make_unique<ServerThread>(descriptor, *tls, *d->dispatcher));
    }
    log::named("http")->info("listening on {}://{} with {} threads{}",
                             *tls ? "https" : "http",
                             endpointText({d->config.address, d->port}),
                             threads,
                             d->keys ? "" : ", without keys");
    return {};
}

quint16 Server::port() const
{
    return d->port;
}

bool Server::drain(std::chrono::milliseconds timeout)
{
    for (const auto &thread : d->threads) {
        thread->readArrived(); // what came before is still served
    }
    d->state.beginDraining();
    for (const auto &thread : d->threads) {
        thread->stopAccepting();
    }
    const bool isQuiet = d->state.waitUntilQuiet(timeout);
    d->threads.clear();
    return isQuiet;
}

Result<void> Server::reloadKeys()
{
    return d->keys ? d->keys->reload() : Result<void>();
}

ServerStats Server::stats() const
{
    return d->state.stats();
}

std::vector<RequestLine> Server::requestsAfter(std::uint64_t number) const
{
    return d->state.linesAfter(number);
}

const std::vector<Route> &Server::routes() const
{
    return d->router.routes();
}

} // namespace firstline::http
