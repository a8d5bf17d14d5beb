// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <QDir>
#include <QFileInfo>

#include <mutex>

namespace firstline::log {

namespace {

constexpr std::size_t kMaxFileBytes = 16U << 20U;
constexpr std::size_t kMaxFiles = 5;
constexpr auto kTextPattern = "%Y-%m-%d %H:%M:%S.%e %l %n: %v";

/// Writes the payload as the value of a JSON string.
class JsonPayloadFlag final : public spdlog::custom_flag_formatter
{
public:
    void format(const spdlog::details::log_msg &message,
                const std::tm & /*time*/,
                spdlog::memory_buf_t &out) override
    {
        for (const char c : message.payload) {
            append(c, out);
        }
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
        R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","logger":"%n","message":"%*"})");
    return made;
}

struct Sinks
{
    std::mutex mutex;
    spdlog::sink_ptr main = std::make_shared<spdlog::sinks::null_sink_mt>();
    Format format = Format::Text;
};

/// spdlog's registry is global, and so is the sink it shares among the named loggers.
Sinks &sinks()
{
    static Sinks instance;
    return instance;
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

} // namespace firstline::log
