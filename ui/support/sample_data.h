// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QObject>

class QUndoCommand;

namespace firstline {
class ImportService;
}

namespace firstline::ui {

class ImportRunner;

/// Made-up tickets to try the console with: brings them, knows whether they are there, removes
/// them with all that was done with them.
///
/// Thread: the GUI thread.
class SampleData : public QObject
{
    Q_OBJECT

public:
    static constexpr int kTickets = 2'000;

    /// The references are kept and must outlive this object.
    SampleData(ImportService &imports, ImportRunner &runner, QObject *parent = nullptr);

    [[nodiscard]] bool isThere() const { return m_isThere; }
    /// Looks whether they are there.
    void refresh();
    /// Brings them; tells by `added`. Does nothing while another import runs.
    void add();
    /// Brings them again, as a step of the undo stack.
    void bringBack();
    void remove();
    /// The step that takes them away again. Requires: they were just brought by `add`.
    [[nodiscard]] QUndoCommand *undoStep();

Q_SIGNALS:
    void changed(bool isThere);
    void added();
    void removed(qint64 tickets);
    void failed(const firstline::Error &error);

private:
    ImportService &m_imports;
    ImportRunner &m_runner;
    bool m_isThere = false;
    bool m_isAdding = false;
};

} // namespace firstline::ui
