// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include "core/base/json_writer.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <QDir>
#include <QFileInfo>

#include <atomic>
#include <mutex>

namespace firstline::log {

namespace {

constexpr std::size_t kMaxFileBytes = 16U << 20U;
constexpr std::size_t kMaxFiles = 5;
constexpr auto kTextPattern = "%Y-%m-%d %H:%M:%S.%e %l %n: %v";

/// Marks, by its address, a message whose payload is already written in the sink's format.
/// A text that comes from outside cannot carry it.
constexpr char kWrittenRecord[] = "record";

bool isWrittenRecord(const spdlog::details::log_msg &message)
{
    return message.source.funcname == static_cast<const char *>(kWrittenRecord);
}

/// Writes the payload as the value of a JSON string, or as the members that it already is.
class JsonPayloadFlag final : public spdlog::custom_flag_formatter
{
public:
    void format(const spdlog::details::log_msg &message,
                const std::tm & /*time*/,
                spdlog::memory_buf_t &out) override
    {
        if (isWrittenRecord(message)) {
            out.append(message.payload.begin(), message.payload.end());
            return;
        }
        constexpr std::string_view kBegin = R"("message":")";
        out.append(kBegin.begin(), kBegin.end());
        for (const char c : message.payload) {
            append(c, out);
        }
        out.push_back('"');
    }

    [[nodiscard]] std::unique_ptr<custom_flag_formatter> clone() const override
    {
        return std::make_unique<JsonPayloadFlag>();
    }

private:
    static void append(char c, spdlog::memory_buf_t &out)
    {
        if (c == '"' || c == '\\') {
            out.push_back('\\');
            out.push_back(c);
        } else if (static_cast<unsigned char>(c) < 0x20) {
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
        } else {
            out.push_back(c);
        }
    }
};

std::unique_ptr<spdlog::formatter> formatterFor(Format format)
{
    auto made = std::make_unique<spdlog::pattern_formatter>(spdlog::pattern_time_type::utc);
    if (format == Format::Text) {
        made->set_pattern(kTextPattern);
        return made;
    }
    made->add_flag<JsonPayloadFlag>('*').set_pattern(
        R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","logger":"%n",%*})");
    return made;
}

struct Sinks
{
    std::mutex mutex;
    spdlog::sink_ptr main = std::make_shared<spdlog::sinks::null_sink_mt>();
    std::atomic<Format> format = Format::Text;
};

/// spdlog's registry is global, and so is the sink it shares among the named loggers.
Sinks &sinks()
{
    static Sinks instance;
    return instance;
}

void appendText(JsonWriter &json, QByteArrayView key, const std::string &text)
{
    json.key(key);
    if (text.empty()) {
        json.null();
    } else {
        json.utf8(text);
    }
}

/// The members of the line's object, from "message" on, without brackets.
QByteArray jsonMembers(const RequestRecord &record)
{
    JsonWriter json(512);
    json.key("message").utf8(record.message);
    appendText(json, "request_id", record.requestId);
    appendText(json, "ticket_id", record.ticketId);
    appendText(json, "route", record.route);
    json.key("status").number(std::int64_t(record.status));
    json.key("latency_us").number(record.latencyMicroseconds);
    appendText(json, "priority", record.priority);
    appendText(json, "category", record.category);
    json.key("confidence");
    if (record.confidence) {
        json.number(*record.confidence);
    } else {
        json.null();
    }
    appendText(json, "model_version", record.modelVersion);
    return json.take();
}

std::string textLine(const RequestRecord &record)
{
    std::string line = fmt::format("{} status={} latency_us={} request_id={}",
                                   record.message,
                                   record.status,
                                   record.latencyMicroseconds,
                                   record.requestId);
    const auto add = [&line](std::string_view key, const std::string &value) {
        if (!value.empty()) {
            line += fmt::format(" {}={}", key, value);
        }
    };
    add("ticket_id", record.ticketId);
    add("priority", record.priority);
    add("category", record.category);
    if (record.confidence) {
        line += fmt::format(" confidence={:.3f}", *record.confidence);
    }
    add("model_version", record.modelVersion);
    for (char &c : line) {
        c = static_cast<unsigned char>(c) < 0x20 ? ' ' : c; // a ticket's id must not begin a line
    }
    return line;
}

spdlog::sink_ptr makeSink(const QString &file)
{
    if (file.isEmpty()) {
        return std::make_shared<spdlog::sinks::stderr_sink_mt>();
    }
    QDir().mkpath(QFileInfo(file).absolutePath());
    return std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
        file.toStdString(), kMaxFileBytes, kMaxFiles);
}

} // namespace

void setUp(const Config &config)
{
    Sinks &shared = sinks();
    const std::lock_guard lock(shared.mutex);
    try {
        shared.main = makeSink(config.file);
    } catch (const spdlog::spdlog_ex &) {
        shared.main = makeSink({});
    }
    shared.format = config.format;
    shared.main->set_formatter(formatterFor(config.format));
    spdlog::set_level(spdlog::level::from_str(config.level));
    spdlog::drop_all();
}

void flush()
{
    Sinks &shared = sinks();
    const std::lock_guard lock(shared.mutex);
    shared.main->flush();
}

bool isLevel(std::string_view word)
{
    return word == "off" || spdlog::level::from_str(std::string(word)) != spdlog::level::off;
}

std::shared_ptr<spdlog::logger> named(const std::string &name)
{
    if (auto known = spdlog::get(name)) {
        return known;
    }
    Sinks &shared = sinks();
    const std::lock_guard lock(shared.mutex);
    if (auto known = spdlog::get(name)) {
        return known;
    }
    auto made = std::make_shared<spdlog::logger>(name, shared.main);
    spdlog::initialize_logger(made);
    // initialize_logger gives the global formatter to the shared sink; put ours back.
    shared.main->set_formatter(formatterFor(shared.format));
    return made;
}

void write(spdlog::logger &logger, spdlog::level::level_enum level, const RequestRecord &record)
{
    if (!logger.should_log(level)) {
        return;
    }
    if (sinks().format.load(std::memory_order_relaxed) == Format::Text) {
        logger.log(level, spdlog::string_view_t(textLine(record)));
        return;
    }
    const QByteArray members = jsonMembers(record);
    logger.log(spdlog::source_loc{"", 0, static_cast<const char *>(kWrittenRecord)},
               level,
               spdlog::string_view_t(members.constData(), std::size_t(members.size())));
}

} // namespace firstline::log
