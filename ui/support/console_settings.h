// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/notice_collector.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

class QSettings;

namespace firstline::ui {

enum class ThemeChoice : std::uint8_t
{
    System,
    Light,
    Dark
};

/// What the console remembers of a person: looks, language, name and the state of the window.
///
/// Values are written at once. A group of another version is ignored: defaults hold then.
/// Thread: the GUI thread.
class ConsoleSettings
{
public:
    /// Keeps the values in `file` (INI); in the user's own place when it is empty.
    explicit ConsoleSettings(const QString &file = {});
    ~ConsoleSettings();

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);

    [[nodiscard]] int textPercent() const; ///< 90 to 130
    void setTextPercent(int percent);

    [[nodiscard]] QString language() const; ///< "en" or "de"; the system's when never chosen
    void setLanguage(const QString &language);

    [[nodiscard]] QString agent() const; ///< who corrects; the system's user when never set
    void setAgent(const QString &agent);

    /// The keys that a person chose for a command, in portable text; none: those it came with.
    [[nodiscard]] std::optional<QString> chosenKeys(const QString &command) const;
    void setChosenKeys(const QString &command, const std::optional<QString> &keys);

    [[nodiscard]] bool hasSingleKeys() const; ///< letters alone are commands; true until turned off
    void setSingleKeys(bool areOn);

    [[nodiscard]] NotificationRules notifications() const; ///< off until turned on
    void setNotifications(const NotificationRules &rules);

    /// The port that a person chose for the server; none: as the configuration says.
    [[nodiscard]] std::optional<quint16> serverPort() const;
    void setServerPort(quint16 port);

    /// The state of a part of the window, as that part saved it: "geometry", "splitter".
    [[nodiscard]] QByteArray state(const QString &part) const;
    void setState(const QString &part, const QByteArray &state);
    [[nodiscard]] QString word(const QString &part) const;
    void setWord(const QString &part, const QString &word);

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace firstline::ui
