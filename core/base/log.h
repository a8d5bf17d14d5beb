// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <spdlog/spdlog.h>

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// Lets log calls take a QString.
template <>
struct fmt::formatter<QString> : fmt::formatter<std::string_view>
{
    template <typename Context>
    auto format(const QString &text, Context &context) const
    {
        const std::string utf8 = text.toStdString();
        return fmt::formatter<std::string_view>::format(utf8, context);
    }
};

/// Named loggers over one sink that the program sets up once.
///
/// Levels: `info` is what an operator wants to know, `debug` what a developer does. Ticket text,
/// tokens and keys never go into a log; ids do.
namespace firstline::log {

enum class Format : std::uint8_t
{
    Text, ///< one readable line a message, for people
    Json  ///< one JSON object a line, for machines
};

struct Config
{
    Format format = Format::Text;
    std::string level = "info"; ///< trace, debug, info, warn, error or off
    QString file;               ///< empty: standard error
};

/// Sets up the sink. Call once, before other threads start; without it nothing is logged.
void setUp(const Config &config);

/// Writes out what is still in memory. Thread safety: any thread.
void flush();

/// Whether `word` is a level that `Config::level` takes.
[[nodiscard]] bool isLevel(std::string_view word);

/// The logger of a part of the program ("storage", "train", "http", …). Thread safety: any thread.
[[nodiscard]] std::shared_ptr<spdlog::logger> named(const std::string &name);

/// What is written about one request; empty members become null.
struct RequestRecord
{
    std::string message; ///< such as "POST /predict-ticket"
    std::string requestId;
    std::string ticketId;
    std::string route; ///< the pattern, not the path
    int status = 0;
    std::int64_t latencyMicroseconds = 0;
    std::string priority;
    std::string category;
    std::optional<double> confidence; ///< 0 to 1
    std::string modelVersion;
};

/// Writes one line about a request: in JSON with a key for each member (`request_id`, `ticket_id`,
/// `route`, `status`, `latency_us`, `priority`, `category`, `confidence`, `model_version`), in text
/// as `key=value`. Thread safety: any thread.
void write(spdlog::logger &logger, spdlog::level::level_enum level, const RequestRecord &record);

} // namespace firstline::log
