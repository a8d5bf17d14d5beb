// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace firstline::ui {

/// Where this program keeps what.
struct Installation
{
    QString databaseUrl;
    QString dataDirectory;
    QString logFile;
};

} // namespace firstline::ui
