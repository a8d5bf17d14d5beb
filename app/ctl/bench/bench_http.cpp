// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_context.h"
#include "app/ctl/bench/benchmark.h"
#include "core/http/server.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTcpSocket>

#include <thread>

namespace firstline::ctl::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kConnections = 16;
constexpr std::size_t kTickets = 10'000;
constexpr int kWords = 60;
constexpr int kPatience = 5'000; // ms

QByteArray requestFor(const Ticket &ticket)
{
    const QByteArray body =
        QJsonDocument(QJsonObject{{u"subject"_s, ticket.subject}, {u"message"_s, ticket.message}})
            .toJson(QJsonDocument::Compact);
    return "POST /predict-ticket HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
           "Content-Length: "
           + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// Whether a whole answer stands in `received`, and whether it is a 200.
struct Answer
{
    bool isWhole = false;
    bool isOk = false;
};

Answer answerIn(const QByteArray &received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0) {
        return {};
    }
    const QByteArray head = received.left(end).toLower();
    const qsizetype at = head.indexOf("content-length:");
    const qsizetype lineEnd = head.indexOf('\r', at);
    const qsizetype length =
        at < 0 ? 0 : head.mid(at + 15, lineEnd < 0 ? -1 : lineEnd - at - 15).trimmed().toLongLong();
    return {received.size() >= end + 4 + length, head.startsWith("http/1.1 200")};
}

/// One connection that asks again as soon as it is answered.
class Client
{
public:
    Client(quint16 port, const std::vector<QByteArray> &requests, std::size_t offset)
        : m_requests(requests)
        , m_offset(offset)
    {
        m_thread = std::thread([this, port] { run(port); });
    }

    void join() { m_thread.join(); }
    [[nodiscard]] const std::vector<double> &micros() const { return m_micros; }
    [[nodiscard]] bool isWell() const { return m_isWell; }

private:
    void run(quint16 port)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        m_isWell = socket.waitForConnected(kPatience);
        QElapsedTimer timer;
        for (std::size_t i = m_offset; m_isWell && i < m_requests.size(); i += kConnections) {
            timer.start();
            socket.write(m_requests[i]);
            m_isWell = waitForAnswer(socket);
            m_micros.push_back(static_cast<double>(timer.nsecsElapsed()) / 1'000);
        }
    }

    static bool waitForAnswer(QTcpSocket &socket)
    {
        QByteArray received;
        while (true) {
            if (!socket.waitForReadyRead(kPatience)) {
                return false;
            }
            received += socket.readAll();
            if (const Answer answer = answerIn(received); answer.isWhole) {
                return answer.isOk;
            }
        }
    }

    const std::vector<QByteArray> &m_requests;
    std::size_t m_offset;
    std::vector<double> m_micros;
    bool m_isWell = true;
    std::thread m_thread;
};

} // namespace

Figures benchHttp(const Invocation &invocation)
{
    TriageService triage;
    if (const auto published = publishModel(triage, invocation.settings); !published) {
        return failed(published.error());
    }
    const auto tickets = ticketsOfLength(kTickets, kWords, invocation.seed);
    if (!tickets) {
        return tl::unexpected(tickets.error());
    }
    std::vector<QByteArray> requests;
    for (const Ticket &ticket : *tickets) {
        requests.push_back(requestFor(ticket));
    }
    const SystemClock clock;
    http::ServerConfig config;
    config.port = 0;
    http::Server server(config, {triage, clock});
    if (const auto started = server.start(); !started) {
        return failed(started.error());
    }
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<Client>> clients;
    for (std::size_t i = 0; i < kConnections; ++i) {
        clients.push_back(std::make_unique<Client>(server.port(), requests, i));
    }
    std::vector<double> micros;
    for (const auto &client : clients) {
        client->join();
        if (!client->isWell()) {
            return failed({ErrorCode::Unavailable, u"a request was not answered with 200"_s});
        }
        micros.insert(micros.end(), client->micros().begin(), client->micros().end());
    }
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return QJsonObject{{u"requests"_s, static_cast<qint64>(kTickets)},
                       {u"connections"_s, kConnections},
                       {u"words"_s, kWords},
                       {u"requests_per_second"_s, static_cast<double>(micros.size()) / seconds},
                       {u"p50_ms"_s, quantile(micros, 0.50) / 1'000},
                       {u"p99_ms"_s, quantile(micros, 0.99) / 1'000}};
}

} // namespace firstline::ctl::bench
