// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page_id.h"

#include <QCoreApplication>

namespace firstline::ui {

QString pageTitle(PageId id)
{
    static constexpr std::array kTitles{
        QT_TRANSLATE_NOOP("PageTitle", "Inbox"),
        QT_TRANSLATE_NOOP("PageTitle", "Review queue"),
        QT_TRANSLATE_NOOP("PageTitle", "Insights"),
        QT_TRANSLATE_NOOP("PageTitle", "Drift"),
        QT_TRANSLATE_NOOP("PageTitle", "Models"),
        QT_TRANSLATE_NOOP("PageTitle", "Service"),
        QT_TRANSLATE_NOOP("PageTitle", "Settings"),
    };
    return QCoreApplication::translate("PageTitle", kTitles.at(static_cast<std::size_t>(id)));
}

} // namespace firstline::ui
