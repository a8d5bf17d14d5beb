// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/sample_data.h"

#include "core/service/import_service.h"
#include "ui/support/import_runner.h"
#include "ui/support/when_ready.h"

#include <QPointer>
#include <QUndoCommand>

#include <utility>

namespace firstline::ui {

namespace {

class SampleCommand : public QUndoCommand
{
public:
    SampleCommand(SampleData &samples, const QString &text)
        : QUndoCommand(text)
        , m_samples(&samples)
    {
    }

    void undo() override
    {
        if (m_samples) {
            m_samples->remove();
        }
    }

    void redo() override
    {
        if (m_isDone && m_samples) {
            m_samples->bringBack();
        }
        m_isDone = true; // the first redo is the push of what is imported already
    }

private:
    QPointer<SampleData> m_samples;
    bool m_isDone = false;
};

} // namespace

SampleData::SampleData(ImportService &imports, ImportRunner &runner, QObject *parent)
    : QObject(parent)
    , m_imports(imports)
    , m_runner(runner)
{
}

void SampleData::refresh()
{
    whenReady(this, m_imports.hasSamples(), [this](const Result<bool> &isThere) {
        if (isThere && *isThere != m_isThere) {
            m_isThere = *isThere;
            Q_EMIT changed(m_isThere);
        }
        if (isThere && *isThere && std::exchange(m_isAdding, false)) {
            Q_EMIT added();
        }
    });
}

void SampleData::add()
{
    m_isAdding = !m_runner.isRunning();
    bringBack();
}

void SampleData::bringBack()
{
    if (!m_runner.isRunning()) {
        m_runner.startSamples(kTickets);
    }
}

void SampleData::remove()
{
    whenReady(this, m_imports.removeSamples(), [this](const Result<qint64> &tickets) {
        if (tickets) {
            Q_EMIT removed(*tickets);
        } else {
            Q_EMIT failed(tickets.error());
        }
        refresh();
    });
}

QUndoCommand *SampleData::undoStep()
{
    return new SampleCommand(*this, tr("import of the sample tickets"));
}

} // namespace firstline::ui
