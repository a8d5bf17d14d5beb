// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/appearance.h"

#include "ui/support/console_settings.h"
#include "ui/support/firstline_style.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr auto kSystemDark = "firstlineSystemIsDark";

Scheme schemeOf(const QApplication &application, ThemeChoice choice)
{
    if (choice == ThemeChoice::System) {
        return application.property(kSystemDark).toBool() ? Scheme::Dark : Scheme::Light;
    }
    return choice == ThemeChoice::Dark ? Scheme::Dark : Scheme::Light;
}

void removeTranslators(QApplication &application)
{
    const auto installed =
        application.findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTranslator *translator : installed) {
        QApplication::removeTranslator(translator);
        delete translator;
    }
}

void installTranslation(QApplication &application, const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(file, folder)) {
        QApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

} // namespace

void setUpApplication(QApplication &application, const ConsoleSettings &settings)
{
    const bool isDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    application.setProperty(kSystemDark, isDark);
    QApplication::setStyle(new FirstlineStyle(Theme()));
    QApplication::setWindowIcon(QIcon(u":/icons/firstline.svg"_s));
    applyLooks(application, settings);
    applyLanguage(application, settings);
}

void applyLooks(QApplication &application, const ConsoleSettings &settings)
{
    if (auto *style = qobject_cast<FirstlineStyle *>(QApplication::style())) {
        style->setTheme(
            application,
            Theme(schemeOf(application, settings.theme()), Typography(settings.textPercent())));
    }
}

void applyLanguage(QApplication &application, const ConsoleSettings &settings)
{
    removeTranslators(application);
    const QString language = settings.language();
    QLocale::setDefault(language == "de"_L1 ? QLocale(QLocale::German, QLocale::Germany)
                                            : QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(
        application, u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    installTranslation(application, u"firstline_"_s + language, u":/i18n"_s);
}

} // namespace firstline::ui
