// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/console_services.h"

#include <QObject>
#include <QString>

namespace firstline::ui {

class ConsoleSettings;
class TriageDesk;

/// Opens the windows about changes that belong to no page: one's own changes, and the Bin.
class ChangeWindows : public QObject
{
    Q_OBJECT

public:
    /// The references are kept; `window` is the parent of what is opened.
    ChangeWindows(const ConsoleServices &services,
                  const ConsoleSettings &settings,
                  TriageDesk &desk,
                  QWidget *window);

    void openPastChanges();
    /// Asks before it empties the Bin.
    void openBin();

Q_SIGNALS:
    /// Something is to be told to the person.
    void told(const QString &text, bool isFailure);

private:
    void emptyBin(qint64 count);
    [[nodiscard]] QWidget *window() const;

    const ConsoleServices m_services;
    const ConsoleSettings &m_settings;
    TriageDesk &m_desk;
};

} // namespace firstline::ui
