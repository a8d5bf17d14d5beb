// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include "core/base/atomic_file.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

log::RequestRecord record()
{
    log::RequestRecord made;
    made.message = "POST /predict-ticket";
    made.requestId = "r1";
    made.ticketId = "T \"1\"\n";
    made.route = "/predict-ticket";
    made.status = 200;
    made.latencyMicroseconds = 57;
    made.priority = "high";
    made.category = "Technical";
    made.confidence = 0.75;
    made.modelVersion = "v1";
    return made;
}

} // namespace

class LogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { log::setUp({}); }

    void aRequestIsOneJsonLineWithTheKeysOfTheContract()
    {
        setUp(log::Format::Json);

        log::write(*log::named("http"), spdlog::level::info, record());

        const QList<QJsonObject> lines = jsonLines();
        QCOMPARE(lines.size(), 1);
        const QStringList keys{u"category"_s,
                               u"confidence"_s,
                               u"latency_us"_s,
                               u"level"_s,
                               u"logger"_s,
                               u"message"_s,
                               u"model_version"_s,
                               u"priority"_s,
                               u"request_id"_s,
                               u"route"_s,
                               u"status"_s,
                               u"ticket_id"_s,
                               u"time"_s};
        QCOMPARE(lines[0].keys(), keys);
        QCOMPARE(lines[0]["ticket_id"_L1].toString(), u"T \"1\"\n"_s);
        QCOMPARE(lines[0]["latency_us"_L1].toInt(), 57);
        QCOMPARE(lines[0]["logger"_L1].toString(), u"http"_s);
    }

    void whatIsNotKnownIsNull()
    {
        setUp(log::Format::Json);

        log::write(*log::named("http"), spdlog::level::info, {});

        QVERIFY(jsonLines().constFirst()["confidence"_L1].isNull());
        QVERIFY(jsonLines().constFirst()["ticket_id"_L1].isNull());
    }

    void aMessageCannotForgeMembers()
    {
        setUp(log::Format::Json);

        log::named("http")->info(R"(x","level":"error","y":"\{})", "\n\x1e");

        const QList<QJsonObject> lines = jsonLines();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0]["level"_L1].toString(), u"info"_s);
        QCOMPARE(lines[0].size(), 4);
    }

    void inTextARequestIsOneLine()
    {
        setUp(log::Format::Text);

        log::write(*log::named("http"), spdlog::level::info, record());

        const QByteArray text = written();
        QCOMPARE(text.count('\n'), 1);
        QVERIFY(text.contains("POST /predict-ticket status=200 latency_us=57 request_id=r1"));
    }

private:
    void setUp(log::Format format) { log::setUp({format, "info", file()}); }

    [[nodiscard]] QString file() const { return m_folder->filePath(u"log"_s); }

    [[nodiscard]] QByteArray written() const
    {
        log::named("http")->flush();
        return readFile(file()).value_or(QByteArray());
    }

    [[nodiscard]] QList<QJsonObject> jsonLines() const
    {
        QList<QJsonObject> lines;
        for (const QByteArray &line : written().trimmed().split('\n')) {
            lines.append(QJsonDocument::fromJson(line).object());
        }
        return lines;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(LogTest)
#include "log_test.moc"
