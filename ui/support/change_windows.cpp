// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/change_windows.h"

#include "core/base/clock.h"
#include "core/service/change_service.h"
#include "ui/support/console_settings.h"
#include "ui/support/error_text.h"
#include "ui/support/triage_desk.h"
#include "ui/support/when_ready.h"
#include "ui/widgets/bin_sheet.h"
#include "ui/widgets/past_changes_sheet.h"

namespace firstline::ui {

ChangeWindows::ChangeWindows(const ConsoleServices &services,
                             const ConsoleSettings &settings,
                             TriageDesk &desk,
                             QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_settings(settings)
    , m_desk(desk)
{
}

QWidget *ChangeWindows::window() const
{
    return static_cast<QWidget *>(parent());
}

void ChangeWindows::openPastChanges()
{
    auto *sheet = new PastChangesSheet(window());
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    const auto refresh = [this, sheet] {
        whenReady(sheet,
                  m_services.changes.past(m_settings.agent()),
                  [this, sheet](const Result<std::vector<PastChange>> &past) {
                      sheet->showChanges(past.value_or(std::vector<PastChange>()),
                                         m_services.clock.now());
                  });
    };
    connect(sheet, &PastChangesSheet::revertWanted, &m_desk, &TriageDesk::revert);
    connect(&m_desk, &TriageDesk::saved, sheet, refresh);
    connect(&m_desk, &TriageDesk::savedMany, sheet, refresh);
    connect(&m_desk, &TriageDesk::failed, sheet, refresh);
    refresh();
    sheet->open();
}

void ChangeWindows::openBin()
{
    whenReady(this, m_services.changes.binCount(), [this](const Result<qint64> &count) {
        if (!count || *count == 0) {
            Q_EMIT told(count ? tr("The Bin is empty.") : errorText(count.error()), !count);
            return;
        }
        auto *sheet = new BinSheet(
            *count, [this, count = *count] { emptyBin(count); }, window());
        sheet->open();
    });
}

void ChangeWindows::emptyBin(qint64 count)
{
    whenReady(this, m_services.changes.emptyBin(count), [this](const Result<qint64> &removed) {
        const QString text =
            removed ? tr("%Ln ticket(s) deleted for good.", nullptr, static_cast<int>(*removed))
                    : errorText(removed.error());
        Q_EMIT told(text, !removed);
    });
}

} // namespace firstline::ui
