// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/installation.h"

#include <QWidget>

namespace firstline {
struct DatabaseInfo;
}

namespace firstline::ui {

class ActionButton;
class FactGrid;
class TextLabel;

/// Tells where the database is and what it holds, and copies it.
class DatabaseForm : public QWidget
{
    Q_OBJECT

public:
    explicit DatabaseForm(QWidget *parent = nullptr);

    void setInstallation(const Installation &installation);
    /// Reads anew what the database holds, on another thread.
    void refresh();

Q_SIGNALS:
    /// The person wants to work on another database.
    void otherWanted();

private:
    void backUp();
    void showInfo(const Result<DatabaseInfo> &info);

    Installation m_installation;
    TextLabel *m_place;
    FactGrid *m_facts;
    TextLabel *m_told;
    ActionButton *m_backup;
};

} // namespace firstline::ui
