// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared_data.h"

#include <QDir>
#include <QFileInfo>

namespace firstline::test {

using namespace Qt::StringLiterals;

QString sharedDataFolder()
{
    const QString named = qEnvironmentVariable("FIRSTLINE_TEST_DATA");
    const QString folder = named.isEmpty() ? sourceFolder() + "/../shared/data/public"_L1 : named;
    return QFileInfo(folder).isDir() ? QDir::cleanPath(folder) : QString();
}

QString sourceFolder()
{
    return qEnvironmentVariable("FIRSTLINE_SOURCE_DIR");
}

QString programFolder()
{
    return qEnvironmentVariable("FIRSTLINE_BIN_DIR");
}

} // namespace firstline::test
