// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/domain/ticket.h"

#include <QJsonObject>

#include <vector>

/// The benchmarks of firstlinectl bench: one file each, each gives its own figures.
namespace firstline::ctl::bench {

using Figures = tl::expected<QJsonObject, Failure>;

/// Loading the model; predicting 10,000 different tickets of about 100 words, one by one and all
/// together, and tickets of other lengths.
[[nodiscard]] Figures benchPredict(const Invocation &invocation);
/// Training both tasks, calibrated, on 10,000 made-up tickets.
[[nodiscard]] Figures benchTrain(const Invocation &invocation);
/// Importing 100,000 made-up tickets into an empty database, with and without prediction.
[[nodiscard]] Figures benchImport(const Invocation &invocation);
/// Listing and reading 100,000 tickets as the inbox does.
[[nodiscard]] Figures benchInbox(const Invocation &invocation);
/// Answering POST /predict-ticket on 16 connections from this process.
[[nodiscard]] Figures benchHttp(const Invocation &invocation);

/// The value below which a share (0 to 1) of the values lies. Requires: not empty.
[[nodiscard]] double quantile(std::vector<double> values, double share);

/// Different made-up tickets whose messages have about `words` words.
[[nodiscard]] tl::expected<std::vector<Ticket>, Failure>
ticketsOfLength(std::size_t count, int words, quint64 seed);

} // namespace firstline::ctl::bench
