// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/console_settings.h"

#include "ui/support/typography.h"

#include <QLocale>
#include <QSettings>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

QString key(QLatin1StringView name)
{
    return "window/1/"_L1 + name;
}

QString key(const QString &part)
{
    return u"window/1/state/"_s + part;
}

QString systemUser()
{
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? u"agent"_s : user;
}

} // namespace

ConsoleSettings::ConsoleSettings(const QString &file)
    : m_store(file.isEmpty() ? std::make_unique<QSettings>(
                  QSettings::IniFormat, QSettings::UserScope, u"firstline"_s, u"console"_s)
                             : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

ConsoleSettings::~ConsoleSettings() = default;

ThemeChoice ConsoleSettings::theme() const
{
    const QString word = m_store->value(key("theme"_L1)).toString();
    return word == "dark"_L1    ? ThemeChoice::Dark
           : word == "light"_L1 ? ThemeChoice::Light
                                : ThemeChoice::System;
}

void ConsoleSettings::setTheme(ThemeChoice choice)
{
    const QString word = choice == ThemeChoice::Dark    ? u"dark"_s
                         : choice == ThemeChoice::Light ? u"light"_s
                                                        : u"system"_s;
    m_store->setValue(key("theme"_L1), word);
}

int ConsoleSettings::textPercent() const
{
    return std::clamp(m_store->value(key("text_percent"_L1), 100).toInt(),
                      Typography::kSmallestPercent,
                      Typography::kLargestPercent);
}

void ConsoleSettings::setTextPercent(int percent)
{
    m_store->setValue(
        key("text_percent"_L1),
        std::clamp(percent, Typography::kSmallestPercent, Typography::kLargestPercent));
}

QString ConsoleSettings::language() const
{
    const QString chosen = m_store->value(key("language"_L1)).toString();
    if (chosen == "de"_L1 || chosen == "en"_L1) {
        return chosen;
    }
    return QLocale::system().language() == QLocale::German ? u"de"_s : u"en"_s;
}

void ConsoleSettings::setLanguage(const QString &language)
{
    m_store->setValue(key("language"_L1), language);
}

QString ConsoleSettings::agent() const
{
    const QString agent = m_store->value(key("agent"_L1)).toString().trimmed();
    return agent.isEmpty() ? systemUser() : agent;
}

void ConsoleSettings::setAgent(const QString &agent)
{
    m_store->setValue(key("agent"_L1), agent.trimmed());
}

std::optional<QString> ConsoleSettings::chosenKeys(const QString &command) const
{
    const QString place = u"window/1/keys/"_s + command;
    return m_store->contains(place) ? std::optional(m_store->value(place).toString())
                                    : std::nullopt;
}

void ConsoleSettings::setChosenKeys(const QString &command, const std::optional<QString> &keys)
{
    const QString place = u"window/1/keys/"_s + command;
    if (keys) {
        m_store->setValue(place, keys->isNull() ? u""_s : *keys);
    } else {
        m_store->remove(place);
    }
}

bool ConsoleSettings::hasSingleKeys() const
{
    return m_store->value(key("single_keys"_L1), true).toBool();
}

void ConsoleSettings::setSingleKeys(bool areOn)
{
    m_store->setValue(key("single_keys"_L1), areOn);
}

NotificationRules ConsoleSettings::notifications() const
{
    NotificationRules rules;
    rules.isOn = m_store->value(key("notifications"_L1), false).toBool();
    rules.quietFrom =
        QTime::fromString(m_store->value(key("quiet_from"_L1)).toString(), u"HH:mm"_s);
    rules.quietTo = QTime::fromString(m_store->value(key("quiet_to"_L1)).toString(), u"HH:mm"_s);
    return rules;
}

void ConsoleSettings::setNotifications(const NotificationRules &rules)
{
    m_store->setValue(key("notifications"_L1), rules.isOn);
    m_store->setValue(key("quiet_from"_L1), rules.quietFrom.toString(u"HH:mm"_s));
    m_store->setValue(key("quiet_to"_L1), rules.quietTo.toString(u"HH:mm"_s));
}

std::optional<quint16> ConsoleSettings::serverPort() const
{
    const int port = m_store->value(key("server_port"_L1), -1).toInt();
    return port > 0 && port <= 65'535 ? std::optional(static_cast<quint16>(port)) : std::nullopt;
}

void ConsoleSettings::setServerPort(quint16 port)
{
    m_store->setValue(key("server_port"_L1), port);
}

QByteArray ConsoleSettings::state(const QString &part) const
{
    return m_store->value(key(part)).toByteArray();
}

void ConsoleSettings::setState(const QString &part, const QByteArray &state)
{
    m_store->setValue(key(part), state);
}

QString ConsoleSettings::word(const QString &part) const
{
    return m_store->value(key(part)).toString();
}

void ConsoleSettings::setWord(const QString &part, const QString &word)
{
    m_store->setValue(key(part), word);
}

} // namespace firstline::ui
