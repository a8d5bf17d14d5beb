// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ticket.h"
#include "core/train/cross_validation.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

/// What benches of quality share: the ticket files named on the command line, and the files that
/// peers/compare.py and the peers read.
namespace firstline::bench {

/// One FILE[:task[:top]] of the command line.
struct FileJob
{
    QString file;
    Task task = Task::Category;
    std::optional<int> top; ///< folds all but the most frequent categories into "other"

    [[nodiscard]] static FileJob parse(const QString &text);
    /// "endava_topic_group.category"
    [[nodiscard]] QString name() const;
};

/// Reads a file that has the columns of the public ones. Errors: as `readTicketFile`.
[[nodiscard]] Result<std::vector<Ticket>> readTickets(const FileJob &job);

/// Rows of text, label and fold.
[[nodiscard]] QByteArray foldsJson(const std::vector<Ticket> &tickets,
                                   const train::FoldedTask &task);

/// Out-of-fold answers in the order of `folds`, whose hash they carry.
[[nodiscard]] QByteArray answersJson(const train::FoldedTask &task,
                                     const QString &algorithm,
                                     std::span<const int> answers,
                                     const QByteArray &folds);

/// Writes a file; says on standard error what went wrong and gives false.
[[nodiscard]] bool write(const QString &path, const QByteArray &content);

} // namespace firstline::bench
