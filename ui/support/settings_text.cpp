// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/settings_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

struct SettingsText
{
    Q_DECLARE_TR_FUNCTIONS(SettingsText)
};

} // namespace

QStringList privacySentences()
{
    return {SettingsText::tr("Stored in the database: tickets as they came, predictions, "
                             "corrections and other changes with the name of who made them, notes, "
                             "saved views, models."),
            SettingsText::tr("Not masked: names, addresses and numbers in tickets are stored as "
                             "they came."),
            SettingsText::tr("Logged: starts, errors, and each request to the server with its "
                             "route, status, time and ticket id, without the ticket's text."),
            SettingsText::tr("Sent: nothing, unless a rule of escalation calls a webhook. The "
                             "server answers this computer only, unless another address was "
                             "configured, and then it asks for a key."),
            SettingsText::tr("Kept: until you delete it. A ticket moved to the Bin is gone when "
                             "the Bin is emptied; backups keep what they hold.")};
}

QList<FactGrid::Fact> dependencyLicences()
{
    return {{u"Qt 6"_s, u"LGPL-3.0 / GPL-3.0"_s},
            {u"Qt Charts, Qt HttpServer"_s, u"GPL-3.0"_s},
            {u"SQLite"_s, SettingsText::tr("public domain")},
            {u"dlib"_s, u"BSL-1.0"_s},
            {u"BLAS, LAPACK"_s, u"BSD-3-Clause"_s},
            {u"XGBoost"_s, u"Apache-2.0"_s},
            {u"CLD2"_s, u"Apache-2.0"_s},
            {u"Gumbo"_s, u"Apache-2.0"_s},
            {u"spdlog, fmt"_s, u"MIT"_s},
            {u"toml++"_s, u"MIT"_s},
            {u"tl-expected"_s, u"CC0-1.0"_s},
            {u"Inter"_s, u"OFL-1.1"_s},
            {u"JetBrains Mono"_s, u"OFL-1.1"_s}};
}

QString serverSentence(const ServerState &state)
{
    if (state.isRunning) {
        return SettingsText::tr("Running on %1").arg(state.address);
    }
    if (state.isPortTaken) {
        return SettingsText::tr("Port %1 is in use by another program").arg(state.port);
    }
    return state.address.isEmpty()
               ? SettingsText::tr("The server is off")
               : SettingsText::tr("Off; it would listen on %1").arg(state.address);
}

} // namespace firstline::ui
