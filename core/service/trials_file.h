// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/tuning_report.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <vector>

namespace firstline {

/// What to do with trials that a file already has.
enum class Resume : std::uint8_t
{
    Yes, ///< go on behind them
    No   ///< start anew
};

/// A file of trials: a first line that says what was searched and how, then a JSON object a trial.
///
/// The file is written as a whole and to the disk after each trial, so that a crash or a power cut
/// costs the running trial only.
///
/// Thread safety: none. Two processes must not use one file at the same time.
class TrialsFile
{
public:
    /// Reads or creates the file, and its folder. `header` describes the search; a file with
    /// another one is not touched.
    ///
    /// Errors: `Conflict` when it holds trials of other data or settings, naming the first that
    /// differs; `Corrupt` when a line cannot be read; `InvalidInput` when it is some other file;
    /// `Unavailable`.
    [[nodiscard]] static Result<TrialsFile>
    open(const QString &path, const QJsonObject &header, Resume resume);

    /// The kept trials, in order of number, none left out.
    [[nodiscard]] const std::vector<Trial> &trials() const { return m_trials; }

    /// Adds the next trial; it is on the disk when this returns. Errors: `Unavailable`.
    [[nodiscard]] Result<void> add(const Trial &trial);

private:
    TrialsFile(QString path, QByteArray content)
        : m_path(std::move(path))
        , m_content(std::move(content))
    {
    }

    QString m_path;
    QByteArray m_content;
    std::vector<Trial> m_trials;
};

} // namespace firstline
