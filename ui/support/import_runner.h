// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/import_report.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QString>

#include <optional>

namespace firstline {
class ImportService;
struct ImportRequest;
} // namespace firstline

namespace firstline::ui {

/// Runs one import at a time and tells how far it is, at most ten times a second.
///
/// Thread: the GUI thread; the import itself runs on the jobs thread.
class ImportRunner : public QObject
{
    Q_OBJECT

public:
    /// The reference is kept and must outlive this object.
    explicit ImportRunner(ImportService &imports, QObject *parent = nullptr);
    ~ImportRunner() override;

    [[nodiscard]] bool isRunning() const { return m_cancellation.has_value(); }
    /// Starts an import. Requires: none is running.
    void start(const ImportRequest &request);
    /// Imports made-up tickets instead of a file. Requires: none is running.
    void startSamples(qint64 count);
    void cancel();

Q_SIGNALS:
    /// `share` is 0 to 1, negative while the size is not known.
    void progressed(const QString &file, double share, double secondsLeft);
    void finished(const QString &file, const firstline::ImportReport &report);
    void failed(const QString &file, const firstline::Error &error);

private:
    void begin(const QString &name);
    [[nodiscard]] Progress progress();
    void follow(const QFuture<Result<ImportReport>> &running);
    void takeProgress(double share);

    ImportService &m_imports;
    QString m_file;
    QElapsedTimer m_since;
    std::optional<CancellationToken> m_cancellation;
};

} // namespace firstline::ui
