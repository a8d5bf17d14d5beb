// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/listener.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace firstline::http {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBacklog = 1'024;
constexpr rlim_t kOtherFiles = 256; ///< databases, logs, libraries

/// Closes a socket unless it is handed on.
class Socket
{
public:
    explicit Socket(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~Socket()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = 0;
};

SocketAddress socketAddress(const Endpoint &endpoint)
{
    SocketAddress made;
    if (endpoint.address.protocol() == QAbstractSocket::IPv4Protocol) {
        auto *v4 = reinterpret_cast<sockaddr_in *>(&made.storage);
        v4->sin_family = AF_INET;
        v4->sin_port = htons(endpoint.port);
        v4->sin_addr.s_addr = htonl(endpoint.address.toIPv4Address());
        made.size = sizeof(sockaddr_in);
        return made;
    }
    auto *v6 = reinterpret_cast<sockaddr_in6 *>(&made.storage);
    const Q_IPV6ADDR bytes = endpoint.address.toIPv6Address();
    v6->sin6_family = AF_INET6;
    v6->sin6_port = htons(endpoint.port);
    std::memcpy(&v6->sin6_addr, &bytes, sizeof(bytes));
    made.size = sizeof(sockaddr_in6);
    return made;
}

void setOption(int descriptor, int level, int option, int value)
{
    ::setsockopt(descriptor, level, option, &value, sizeof(value));
}

tl::unexpected<Error> bindError(const Endpoint &endpoint, int number)
{
    const QString where = endpointText(endpoint);
    if (number == EADDRINUSE) {
        return fail(ErrorCode::Unavailable,
                    u"%1 is in use by another program; stop it, or choose another port with "
                    "--listen HOST:PORT"_s.arg(where));
    }
    return fail(ErrorCode::Unavailable,
                u"cannot listen on %1: %2; choose another address with --listen HOST:PORT"_s.arg(
                    where, QString::fromLocal8Bit(std::strerror(number))));
}

enum class Share : bool
{
    No,
    Yes
};

Result<int> openSocket(const Endpoint &endpoint, Share share)
{
    const SocketAddress address = socketAddress(endpoint);
    Socket socket(
        ::socket(address.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (socket.descriptor() < 0) {
        return bindError(endpoint, errno);
    }
    setOption(socket.descriptor(), SOL_SOCKET, SO_REUSEADDR, 1);
    if (address.storage.ss_family == AF_INET6) {
        const bool isAll = endpoint.address == QHostAddress(QHostAddress::Any);
        setOption(socket.descriptor(), IPPROTO_IPV6, IPV6_V6ONLY, isAll ? 0 : 1);
    }
    if (share == Share::Yes) {
        setOption(socket.descriptor(), SOL_SOCKET, SO_REUSEPORT, 1);
    }
    const auto *generic = reinterpret_cast<const sockaddr *>(&address.storage);
    if (::bind(socket.descriptor(), generic, address.size) != 0
        || ::listen(socket.descriptor(), kBacklog) != 0) {
        return bindError(endpoint, errno);
    }
    return socket.release();
}

quint16 boundPort(int descriptor)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof(storage);
    ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&storage), &size);
    return ntohs(storage.ss_family == AF_INET
                     ? reinterpret_cast<const sockaddr_in *>(&storage)->sin_port
                     : reinterpret_cast<const sockaddr_in6 *>(&storage)->sin6_port);
}

} // namespace

Result<Endpoint> parseEndpoint(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const ushort port = text.mid(colon + 1).toUShort(&isNumber);
    QString host = colon < 0 ? QString() : text.first(colon);
    if (host.startsWith(u'[') && host.endsWith(u']')) {
        host = host.mid(1, host.size() - 2);
    } else if (host.contains(u':')) {
        host.clear();
    }
    QHostAddress address;
    if (host == "localhost"_L1) {
        address = QHostAddress::LocalHost;
    } else if (host == "*"_L1) {
        address = QHostAddress::Any;
    } else {
        address.setAddress(host);
    }
    if (!isNumber || address.isNull()) {
        return fail(
            ErrorCode::InvalidInput,
            u"\"%1\" is not HOST:PORT, such as 127.0.0.1:8080, [::1]:8080 or *:8080"_s.arg(text));
    }
    return Endpoint{address, port};
}

QString endpointText(const Endpoint &endpoint)
{
    const QString host =
        endpoint.address == QHostAddress(QHostAddress::Any) ? u"*"_s : endpoint.address.toString();
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(endpoint.port);
}

Result<Listeners> openListeners(const Endpoint &endpoint, int count)
{
    // A second process could share the port unnoticed; only a bind without SO_REUSEPORT tells.
    auto alone = openSocket(endpoint, Share::No);
    if (!alone) {
        return fail(alone.error());
    }
    Listeners listeners;
    listeners.port = boundPort(*alone);
    ::close(*alone);
    for (int i = 0; i < count; ++i) {
        auto shared = openSocket({endpoint.address, listeners.port}, Share::Yes);
        if (!shared) {
            for (const int descriptor : listeners.descriptors) {
                ::close(descriptor);
            }
            return fail(shared.error());
        }
        listeners.descriptors.push_back(*shared);
    }
    return listeners;
}

void allowOpenFiles(int connections)
{
    rlimit limit{};
    const rlim_t wanted = rlim_t(connections) + kOtherFiles;
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted) {
        return;
    }
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace firstline::http
