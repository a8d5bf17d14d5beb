// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/settings.h"

#include "core/base/log.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <array>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

constexpr int kMaxThreads = 64;
constexpr int kMaxReplyMinutes = 60 * 24 * 365;

tl::unexpected<Error> invalid(const QString &value, const QString &allowed)
{
    return fail(ErrorCode::InvalidInput, u"\"%1\" is not %2"_s.arg(value, allowed));
}

Result<int> parseInt(const QString &value, int low, int high)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < low || number > high) {
        return invalid(value, u"a whole number from %1 to %2"_s.arg(low).arg(high));
    }
    return number;
}

template <QString Settings::*Member>
Result<void> applyText(Settings &settings, const QString &value)
{
    settings.*Member = value;
    return {};
}

template <QString Settings::*Member>
QString showText(const Settings &settings)
{
    return settings.*Member;
}

Result<void> applyEnabled(Settings &settings, const QString &value)
{
    if (value != "true"_L1 && value != "false"_L1) {
        return invalid(value, u"true or false"_s);
    }
    settings.serverEnabled = value == "true"_L1;
    return {};
}

QString showEnabled(const Settings &settings)
{
    return settings.serverEnabled ? u"true"_s : u"false"_s;
}

Result<void> applyListen(Settings &settings, const QString &value)
{
    bool isNumber = false;
    const qsizetype colon = value.lastIndexOf(u':');
    const int port = value.mid(colon + 1).toInt(&isNumber);
    if (colon < 1 || !isNumber || port < 0 || port > 65'535) {
        return invalid(value, u"HOST:PORT, such as 127.0.0.1:8080"_s);
    }
    settings.listen = value;
    return {};
}

Result<void> applyThreads(Settings &settings, const QString &value)
{
    return parseInt(value, 0, kMaxThreads).map([&](int n) { settings.serverThreads = n; });
}

QString showThreads(const Settings &settings)
{
    return QString::number(settings.serverThreads);
}

Result<void> applyLogLevel(Settings &settings, const QString &value)
{
    if (!log::isLevel(value.toStdString())) {
        return invalid(value, u"one of trace, debug, info, warn, error, off"_s);
    }
    settings.logLevel = value;
    return {};
}

Result<void> applyDatabaseUrl(Settings &settings, const QString &value)
{
    if (!value.isEmpty() && !value.startsWith("sqlite:"_L1)
        && !value.startsWith("postgresql://"_L1)) {
        return invalid(value, u"sqlite:PATH or postgresql://user:password@host:port/name"_s);
    }
    settings.databaseUrl = value;
    return {};
}

QString showDatabaseUrl(const Settings &settings)
{
    QUrl url(settings.databaseUrl);
    if (!url.password().isEmpty()) {
        url.setPassword(u"***"_s);
        return url.toString();
    }
    return settings.databaseUrl;
}

template <Priority P>
Result<void> applyReplyMinutes(Settings &settings, const QString &value)
{
    return parseInt(value, 1, kMaxReplyMinutes).map([&](int minutes) {
        settings.replies.limits.byPriority.at(static_cast<std::size_t>(P)) =
            std::chrono::minutes{minutes};
    });
}

template <Priority P>
QString showReplyMinutes(const Settings &settings)
{
    return QString::number(settings.replies.limits.of(P).count());
}

Result<void> applyHours(Settings &settings, const QString &value)
{
    const QStringList ends = value.split(u'-');
    const QTime from = QTime::fromString(ends.value(0).trimmed(), u"H:mm"_s);
    const QTime to = QTime::fromString(ends.value(1).trimmed(), u"H:mm"_s);
    if (ends.size() != 2 || !from.isValid() || !to.isValid() || from >= to) {
        return invalid(value, u"FROM-TO in hours, such as 9:00-17:00"_s);
    }
    BusinessCalendar::Hours hours = settings.replies.calendar.hours();
    hours.from = from;
    hours.to = to;
    settings.replies.calendar = BusinessCalendar(hours, settings.replies.calendar.zone());
    return {};
}

QString showHours(const Settings &settings)
{
    const BusinessCalendar::Hours hours = settings.replies.calendar.hours();
    return hours.from.toString(u"H:mm"_s) + u'-' + hours.to.toString(u"H:mm"_s);
}

constexpr std::array kDayWords{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

Result<void> applyDays(Settings &settings, const QString &value)
{
    std::bitset<7> days;
    for (const QString &part : value.split(u',')) {
        const auto found = std::find_if(kDayWords.begin(), kDayWords.end(), [&](const char *day) {
            return part.trimmed().compare(QLatin1StringView(day), Qt::CaseInsensitive) == 0;
        });
        if (found == kDayWords.end()) {
            return invalid(value, u"a list of days, such as mon,tue,wed,thu,fri"_s);
        }
        days.set(static_cast<std::size_t>(found - kDayWords.begin()));
    }
    BusinessCalendar::Hours hours = settings.replies.calendar.hours();
    hours.days = days;
    settings.replies.calendar = BusinessCalendar(hours, settings.replies.calendar.zone());
    return {};
}

QString showDays(const Settings &settings)
{
    QStringList words;
    for (std::size_t day = 0; day < kDayWords.size(); ++day) {
        if (settings.replies.calendar.hours().days.test(day)) {
            words += QString::fromLatin1(kDayWords.at(day));
        }
    }
    return words.join(u',');
}

Result<void> applyZone(Settings &settings, const QString &value)
{
    if (!QTimeZone::isTimeZoneIdAvailable(value.toUtf8())) {
        return invalid(value, u"a time zone, such as Europe/Berlin or UTC"_s);
    }
    const QTimeZone zone(value.toUtf8());
    settings.replies.calendar = BusinessCalendar(settings.replies.calendar.hours(), zone);
    return {};
}

QString showZone(const Settings &settings)
{
    return QString::fromUtf8(settings.replies.calendar.zone().id());
}

constexpr std::array kEntries{
    SettingEntry{"data/directory",
                 "data-dir",
                 "",
                 "folder of the database, the log and rejected rows",
                 applyText<&Settings::dataDirectory>,
                 showText<&Settings::dataDirectory>},
    SettingEntry{"database/url",
                 "db",
                 "",
                 "sqlite:PATH or postgresql://user:password@host:port/name",
                 applyDatabaseUrl,
                 showDatabaseUrl},
    SettingEntry{"model/file",
                 "model",
                 "",
                 "model file to use instead of the registry's champion",
                 applyText<&Settings::modelFile>,
                 showText<&Settings::modelFile>},
    SettingEntry{
        "server/enabled", "", "true", "whether the console serves HTTP", applyEnabled, showEnabled},
    SettingEntry{"server/listen",
                 "listen",
                 "127.0.0.1:8080",
                 "address and port of the HTTP service",
                 applyListen,
                 showText<&Settings::listen>},
    SettingEntry{"server/threads",
                 "",
                 "0",
                 "threads that answer HTTP; 0 is one per core",
                 applyThreads,
                 showThreads},
    SettingEntry{"server/tls_cert",
                 "tls-cert",
                 "",
                 "PEM certificate; together with the key it turns on TLS",
                 applyText<&Settings::tlsCertificate>,
                 showText<&Settings::tlsCertificate>},
    SettingEntry{"server/tls_key",
                 "tls-key",
                 "",
                 "PEM private key",
                 applyText<&Settings::tlsKey>,
                 showText<&Settings::tlsKey>},
    SettingEntry{"api/keys_file",
                 "",
                 "",
                 "file of API keys, needed off loopback",
                 applyText<&Settings::apiKeysFile>,
                 showText<&Settings::apiKeysFile>},
    SettingEntry{"log/level",
                 "log-level",
                 "info",
                 "trace, debug, info, warn, error or off",
                 applyLogLevel,
                 showText<&Settings::logLevel>},
    SettingEntry{"log/file",
                 "",
                 "",
                 "log file; empty is standard error",
                 applyText<&Settings::logFile>,
                 showText<&Settings::logFile>},
    SettingEntry{"agent/name",
                 "",
                 "",
                 "who corrects in the console; empty is the login name",
                 applyText<&Settings::agent>,
                 showText<&Settings::agent>},
    SettingEntry{"replies/high_minutes",
                 "",
                 "60",
                 "open minutes until the first reply to a high ticket is due",
                 applyReplyMinutes<Priority::High>,
                 showReplyMinutes<Priority::High>},
    SettingEntry{"replies/medium_minutes",
                 "",
                 "480",
                 "open minutes until the first reply to a medium ticket is due",
                 applyReplyMinutes<Priority::Medium>,
                 showReplyMinutes<Priority::Medium>},
    SettingEntry{"replies/low_minutes",
                 "",
                 "1440",
                 "open minutes until the first reply to a low ticket is due",
                 applyReplyMinutes<Priority::Low>,
                 showReplyMinutes<Priority::Low>},
    SettingEntry{"replies/days", "", "mon,tue,wed,thu,fri", "open days", applyDays, showDays},
    SettingEntry{"replies/hours", "", "9:00-17:00", "open hours of a day", applyHours, showHours},
    SettingEntry{
        "replies/time_zone", "", "UTC", "time zone of the open hours", applyZone, showZone},
    SettingEntry{"escalation/rules_file",
                 "",
                 "",
                 "rules of escalation; empty is escalation.toml in the data directory",
                 applyText<&Settings::escalationRulesFile>,
                 showText<&Settings::escalationRulesFile>},
};

QString environmentName(const SettingEntry &entry)
{
    return u"FIRSTLINE_"_s + QString::fromLatin1(entry.key).replace(u'/', u'_').toUpper();
}

Result<void>
applyFrom(const SettingEntry &entry, Settings &settings, const QString &value, const QString &place)
{
    return entry.apply(settings, value).map_error([&](Error error) {
        error.detail = place + u": "_s + error.detail;
        return error;
    });
}

/// The file's values by key. A comma makes QSettings give a list, which is put together again.
Result<QMap<QString, QString>> fileValues(const QString &file)
{
    QSettings ini(file, QSettings::IniFormat);
    QMap<QString, QString> values;
    for (const QString &key : ini.allKeys()) {
        const bool isKnown = std::any_of(kEntries.begin(), kEntries.end(), [&](const auto &entry) {
            return key == QLatin1StringView(entry.key);
        });
        if (!isKnown) {
            return fail(
                ErrorCode::InvalidInput,
                u"%1: there is no setting \"%2\"; --print-config shows those there are"_s.arg(file,
                                                                                              key));
        }
        values.insert(key, ini.value(key).toStringList().join(u','));
    }
    if (ini.status() != QSettings::NoError) {
        return fail(ErrorCode::InvalidInput,
                    u"%1 is not a configuration file of sections and key=value lines"_s.arg(file));
    }
    return values;
}

Result<QMap<QString, QString>> configuredValues(const QString &named)
{
    if (!named.isEmpty() && !QFileInfo(named).isFile()) {
        return fail(ErrorCode::NotFound, u"there is no configuration file %1"_s.arg(named));
    }
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                          + "/firstline/firstline.ini"_L1;
    const QString file = named.isEmpty() ? usual : named;
    return QFileInfo(file).isFile() ? fileValues(file) : QMap<QString, QString>();
}

} // namespace

QString Settings::effectiveDatabaseUrl() const
{
    return databaseUrl.isEmpty() ? u"sqlite:"_s + dataDirectory + "/firstline.db"_L1 : databaseUrl;
}

QString Settings::effectiveEscalationRulesFile() const
{
    return escalationRulesFile.isEmpty() ? dataDirectory + "/escalation.toml"_L1
                                         : escalationRulesFile;
}

std::span<const SettingEntry> settingEntries()
{
    return kEntries;
}

Result<Settings> readSettings(const SettingSources &sources)
{
    const auto file = configuredValues(sources.configFile);
    if (!file) {
        return fail(file.error());
    }
    Settings settings;
    for (const SettingEntry &entry : kEntries) {
        const QString key = QString::fromLatin1(entry.key);
        const QString variable = environmentName(entry);
        const QString option = QString::fromLatin1(entry.option);
        QString value = QString::fromLatin1(entry.defaultValue);
        QString place = key;
        if (file->contains(key)) {
            value = file->value(key);
        }
        if (sources.environment.contains(variable)) {
            value = sources.environment.value(variable);
            place = variable;
        }
        if (!option.isEmpty() && sources.options.contains(option)) {
            value = sources.options.value(option);
            place = u"--"_s + option;
        }
        if (auto applied = applyFrom(entry, settings, value, place); !applied) {
            return fail(applied.error());
        }
    }
    if (settings.dataDirectory.isEmpty()) {
        settings.dataDirectory =
            QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/firstline"_L1;
    }
    return settings;
}

QString printedSettings(const Settings &settings)
{
    QString text;
    QString section;
    for (const SettingEntry &entry : kEntries) {
        const QStringList parts = QString::fromLatin1(entry.key).split(u'/');
        if (parts[0] != section) {
            text += (section.isEmpty() ? u"["_s : u"\n["_s) + parts[0] + "]\n"_L1;
            section = parts[0];
        }
        text += parts[1] + u'=' + entry.show(settings) + u'\n';
    }
    return text;
}

} // namespace firstline
