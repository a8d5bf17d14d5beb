// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/database_form.h"

#include "core/service/database_jobs.h"
#include "ui/support/error_text.h"
#include "ui/support/when_ready.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/text_label.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

DatabaseForm::DatabaseForm(QWidget *parent)
    : QWidget(parent)
    , m_place(new TextLabel(QString(), TextRole::Body, Colour::Text, this))
    , m_facts(new FactGrid(this))
    , m_told(new TextLabel(QString(), TextRole::Body, Colour::Text2, this))
    , m_backup(new ActionButton(ButtonLook::Normal, this))
{
    m_place->setObjectName(u"settings.database.file"_s);
    m_place->setWordWrap(true);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setObjectName(u"settings.database.facts"_s);
    m_told->setObjectName(u"settings.database.told"_s);
    m_told->setWordWrap(true);
    m_told->hide();
    m_backup->setObjectName(u"settings.database.backup"_s);
    m_backup->setText(tr("Back up now"));
    m_backup->setAccessibleName(m_backup->text());
    auto *open = new ActionButton(ButtonLook::Normal, this);
    open->setObjectName(u"settings.database.open"_s);
    open->setText(tr("Open another database"));
    open->setAccessibleName(open->text());
    connect(open, &QAbstractButton::clicked, this, &DatabaseForm::otherWanted);
    connect(m_backup, &QAbstractButton::clicked, this, &DatabaseForm::backUp);
    auto *note = new TextLabel(
        tr("The console starts anew on another database."), TextRole::Small, Colour::Text3, this);
    note->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_backup);
    buttons->addWidget(open);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_place);
    layout->addWidget(m_facts);
    layout->addLayout(buttons);
    layout->addWidget(note);
    layout->addWidget(m_told);
}

void DatabaseForm::setInstallation(const Installation &installation)
{
    m_installation = installation;
    m_place->setText(QString(installation.databaseUrl).remove(u"sqlite:"_s));
}

void DatabaseForm::refresh()
{
    if (m_installation.databaseUrl.isEmpty()) {
        return;
    }
    whenReady(this,
              readDatabaseInfo(m_installation.databaseUrl),
              [this](const Result<DatabaseInfo> &info) { showInfo(info); });
}

void DatabaseForm::showInfo(const Result<DatabaseInfo> &info)
{
    if (!info) {
        m_facts->setFacts({});
        m_told->setText(errorText(info.error()));
        m_told->show();
        return;
    }
    const QLocale locale;
    m_facts->setFacts({{tr("Size"), locale.formattedDataSize(info->bytes)},
                       {tr("Tickets"), locale.toString(info->tickets)},
                       {tr("Predictions"), locale.toString(info->predictions)},
                       {tr("Corrections"), locale.toString(info->corrections)},
                       {tr("Model versions"), locale.toString(info->models)},
                       {tr("Schema"), QString::number(info->schemaVersion)}});
}

void DatabaseForm::backUp()
{
    const QString name =
        u"firstline-%1.db"_s.arg(QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss-zzz"_s));
    m_backup->setEnabled(false);
    const BackupPlace place{m_installation.dataDirectory + u"/backups"_s, name};
    const QFuture<Result<QString>> copying = backUpDatabase(m_installation.databaseUrl, place);
    whenReady(this, copying, [this](const Result<QString> &copy) {
        m_backup->setEnabled(true);
        m_told->setText(copy ? tr("Backed up to %1").arg(*copy) : errorText(copy.error()));
        m_told->show();
    });
}

} // namespace firstline::ui
