// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/saved_view.h"
#include "core/domain/ticket_query.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace firstline {
class TicketService;
class ViewService;
} // namespace firstline

namespace firstline::ui {

class ConsoleSettings;

/// The views that the navigation offers: three that ship with the program, then those that people
/// saved. Knows which one is open and whether the query was changed since.
///
/// Thread: the GUI thread, which never waits.
class ViewDesk : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostKeys = 9;              ///< G 1 to G 9
    static constexpr int kCountMilliseconds = 5'000; ///< counts are never newer than that

    /// The references are kept and must outlive this object.
    ViewDesk(ViewService &views,
             TicketService &tickets,
             const ConsoleSettings &settings,
             QObject *parent = nullptr);

    [[nodiscard]] const std::vector<SavedView> &views() const { return m_views; }
    [[nodiscard]] const std::vector<qint64> &counts() const { return m_counts; }
    /// The open view; none: the inbox as it is.
    [[nodiscard]] std::optional<std::size_t> current() const { return m_current; }
    [[nodiscard]] bool isChanged() const;

    /// Reads the views of the person again.
    void reload();
    /// Opens a view; a number that there is none of does nothing.
    void choose(std::size_t number);
    /// Takes note of what the list shows now.
    void adopt(const TicketQuery &query);
    /// Keeps the query in the open view. Requires: it is one that people saved.
    void save();
    /// Keeps the query under a name of its own and opens that view.
    void saveAs(const QString &name);
    void discard();
    [[nodiscard]] bool canSave() const;

Q_SIGNALS:
    /// The list of views or a count is another one.
    void viewsChanged();
    /// Another view is open, or the open one was changed.
    void stateChanged();
    void queryWanted(const firstline::TicketQuery &query);
    void failed(const firstline::Error &error);

private:
    void store(SavedView view);
    void count();

    ViewService &m_service;
    TicketService &m_tickets;
    const ConsoleSettings &m_settings;
    std::vector<SavedView> m_views;
    std::vector<qint64> m_counts; ///< as many as views, −1: not known yet
    std::optional<std::size_t> m_current;
    QString m_query;     ///< what the list shows, as text
    qint64 m_wanted = 0; ///< the view to open once the list is read
    QTimer m_timer;
    bool m_isCountOld = true;
};

} // namespace firstline::ui
