// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/job_board.h"

#include "ui/support/comparison_runner.h"
#include "ui/support/import_runner.h"
#include "ui/support/import_text.h"
#include "ui/support/triage_desk.h"
#include "ui/widgets/status_strip.h"

namespace firstline::ui {

JobBoard::JobBoard(ImportRunner &imports,
                   ComparisonRunner &comparisons,
                   TriageDesk &desk,
                   QObject *parent)
    : QObject(parent)
    , m_imports(imports)
    , m_comparisons(comparisons)
    , m_desk(desk)
{
    connectRunners();
}

void JobBoard::showIn(StatusStrip *strip)
{
    m_strip = strip;
    connect(strip, &StatusStrip::jobCancelled, this, &JobBoard::cancelShown);
}

void JobBoard::connectRunners()
{
    connect(&m_imports,
            &ImportRunner::progressed,
            this,
            [this](const QString &file, double share, double secondsLeft) {
                show(importProgressText(file, secondsLeft), share);
            });
    connect(&m_imports, &ImportRunner::finished, this, &JobBoard::end);
    connect(&m_imports, &ImportRunner::failed, this, &JobBoard::end);
    connect(
        &m_desk, &TriageDesk::bulkProgressed, this, [this](const QString &sentence, double share) {
            if (!m_imports.isRunning()) {
                show(sentence, share);
            }
        });
    connect(&m_desk, &TriageDesk::bulkEnded, this, &JobBoard::end);
    connect(&m_comparisons, &ComparisonRunner::progressed, this, [this](double share) {
        if (!m_imports.isRunning() && !m_desk.isBulkRunning()) {
            const auto measured = static_cast<int>(m_comparisons.measured().size());
            show(tr("Comparing methods, %Ln measured", nullptr, measured), share);
        }
    });
    connect(&m_comparisons, &ComparisonRunner::ended, this, &JobBoard::end);
}

void JobBoard::show(const QString &text, double share)
{
    m_strip->showJob(text, share);
    Q_EMIT changed();
}

/// What still runs shows itself with its next step.
void JobBoard::end()
{
    m_strip->endJob();
    Q_EMIT changed();
}

void JobBoard::cancelShown()
{
    if (m_imports.isRunning()) {
        m_imports.cancel();
    } else if (m_desk.isBulkRunning()) {
        m_desk.cancelBulk();
    } else {
        m_comparisons.cancel();
    }
}

std::optional<JobBoard::Question> JobBoard::closingQuestion() const
{
    if (m_imports.isRunning()) {
        return Question{tr("An import is running. If you quit now, its tickets are taken back."),
                        tr("Cancel the import and quit")};
    }
    if (m_desk.isBulkRunning()) {
        return Question{
            tr("Many tickets are being changed. If you quit now, those done so far stay changed."),
            tr("Cancel the change and quit")};
    }
    if (m_comparisons.isRunning()) {
        return Question{tr("Methods are being compared. If you quit now, nothing of it is kept."),
                        tr("Cancel the comparison and quit")};
    }
    return std::nullopt;
}

void JobBoard::cancelAll()
{
    m_imports.cancel();
    m_desk.cancelBulk();
    m_comparisons.cancel();
}

} // namespace firstline::ui
