// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/import_runner.h"

#include "core/service/import_service.h"
#include "ui/support/update_thinner.h"
#include "ui/support/when_ready.h"

#include <QCoreApplication>
#include <QPointer>
#include <QStandardPaths>

#include <memory>

namespace firstline::ui {

namespace {

constexpr double kSecondsBeforeEstimate = 3;

} // namespace

ImportRunner::ImportRunner(ImportService &imports, QObject *parent)
    : QObject(parent)
    , m_imports(imports)
{
}

ImportRunner::~ImportRunner()
{
    cancel();
}

void ImportRunner::start(const ImportRequest &request)
{
    begin(request.file);
    ImportRequest own = request;
    own.rejectedFolder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    follow(m_imports.start(own, progress(), *m_cancellation));
}

void ImportRunner::startSamples(qint64 count)
{
    begin(tr("Sample tickets"));
    follow(m_imports.startSamples(count, progress(), *m_cancellation));
}

void ImportRunner::begin(const QString &name)
{
    Q_ASSERT_X(!isRunning(), "ImportRunner::begin", "an import is running");
    m_file = name;
    m_cancellation.emplace();
    m_since.start();
    Q_EMIT progressed(m_file, -1, -1);
}

/// Brings the progress of another thread to this one, not too often.
Progress ImportRunner::progress()
{
    const QPointer<ImportRunner> self(this);
    const auto thinner = std::make_shared<UpdateThinner>();
    return [self, thinner](const ProgressUpdate &update) {
        if (!thinner->mayPass()) {
            return;
        }
        const double share = update.total > 0 ? double(update.done) / double(update.total) : -1;
        QMetaObject::invokeMethod(qApp, [self, share] {
            if (self) {
                self->takeProgress(share);
            }
        });
    };
}

void ImportRunner::follow(const QFuture<Result<ImportReport>> &running)
{
    whenReady(this, running, [this](const Result<ImportReport> &result) {
        m_cancellation.reset();
        if (result) {
            Q_EMIT finished(m_file, *result);
        } else {
            Q_EMIT failed(m_file, result.error());
        }
    });
}

void ImportRunner::cancel()
{
    if (m_cancellation) {
        m_cancellation->cancel();
    }
}

void ImportRunner::takeProgress(double share)
{
    if (!isRunning()) {
        return;
    }
    const double elapsed = double(m_since.elapsed()) / 1000;
    const bool canEstimate = share > 0 && elapsed > kSecondsBeforeEstimate;
    Q_EMIT progressed(m_file, share, canEstimate ? elapsed * (1 - share) / share : -1);
}

} // namespace firstline::ui
