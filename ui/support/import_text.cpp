// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/import_text.h"

#include "ui/support/error_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

} // namespace

QString importProgressText(const QString &file, double secondsLeft)
{
    const QString text = ImportText::tr("Importing %1").arg(QFileInfo(file).fileName());
    if (secondsLeft < 0) {
        return text;
    }
    return u"%1 · %2"_s.arg(text,
                            ImportText::tr("%Ln second(s) left", nullptr, qRound(secondsLeft) + 1));
}

QString importReportText(const QString &file, const ImportReport &report)
{
    const QLocale locale;
    const QString text = ImportText::tr("%1: %2 new, %3 updated, %4 known already")
                             .arg(QFileInfo(file).fileName(),
                                  locale.toString(report.imported),
                                  locale.toString(report.updated),
                                  locale.toString(report.duplicates));
    if (report.rejected == 0) {
        return text;
    }
    const auto rejected = static_cast<int>(report.rejected);
    return u"%1. %2"_s.arg(
        text,
        ImportText::tr("%Ln row(s) refused, see %1", nullptr, rejected).arg(report.rejectedFile));
}

QString importFailureText(const QString &file, const Error &error)
{
    const QString name = QFileInfo(file).fileName();
    if (error.code == ErrorCode::Cancelled) {
        return ImportText::tr("Import of %1 cancelled. Its tickets were taken back.").arg(name);
    }
    return ImportText::tr("%1 was not imported. %2").arg(name, errorText(error));
}

} // namespace firstline::ui
