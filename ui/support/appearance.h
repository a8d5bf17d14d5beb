// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace firstline::ui {

class ConsoleSettings;

/// Gives the application its style, palette, fonts, icon and language. Call it once, before the
/// first window.
void setUpApplication(QApplication &application, const ConsoleSettings &settings);

/// Shows theme and text size as the settings say now.
void applyLooks(QApplication &application, const ConsoleSettings &settings);

/// Installs the translation of the chosen language. Texts that are on screen stay until they are
/// built anew.
void applyLanguage(QApplication &application, const ConsoleSettings &settings);

} // namespace firstline::ui
