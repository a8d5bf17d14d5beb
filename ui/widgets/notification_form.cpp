// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notification_form.h"

#include "ui/support/console_settings.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimeEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kUsualFrom = 18; ///< hour
constexpr int kUsualTo = 8;

QTimeEdit *timeField(const QString &objectName, const QString &name, QWidget *parent)
{
    auto *field = new QTimeEdit(parent);
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->findChild<QLineEdit *>()->setAccessibleName(name);
    field->setDisplayFormat(u"HH:mm"_s);
    return field;
}

} // namespace

NotificationForm::NotificationForm(ConsoleSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_isOn(new QCheckBox(tr("Notify me of escalated tickets"), this))
    , m_isQuiet(new QCheckBox(tr("Not between"), this))
    , m_from(timeField(u"settings.quiet.from"_s, tr("Beginning of the quiet hours"), this))
    , m_to(timeField(u"settings.quiet.to"_s, tr("End of the quiet hours"), this))
{
    m_isOn->setObjectName(u"settings.notifications"_s);
    m_isOn->setAccessibleName(m_isOn->text());
    m_isQuiet->setObjectName(u"settings.quiet"_s);
    m_isQuiet->setAccessibleName(tr("Quiet hours"));
    auto *hours = new QHBoxLayout;
    hours->setSpacing(8);
    hours->addWidget(m_isQuiet);
    hours->addWidget(m_from);
    hours->addWidget(new TextLabel(tr("and"), TextRole::Body, Colour::Text2, this));
    hours->addWidget(m_to);
    hours->addStretch();
    auto *note = new TextLabel(tr("Only while no window of this program is active, once a ticket, "
                                  "and at most every ten minutes. Rules say which tickets."),
                               TextRole::Small,
                               Colour::Text3,
                               this);
    note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_isOn);
    layout->addLayout(hours);
    layout->addWidget(note);
    refresh();
    connect(m_isOn, &QCheckBox::toggled, this, &NotificationForm::take);
    connect(m_isQuiet, &QCheckBox::toggled, this, &NotificationForm::take);
    connect(m_from, &QTimeEdit::timeChanged, this, &NotificationForm::take);
    connect(m_to, &QTimeEdit::timeChanged, this, &NotificationForm::take);
}

void NotificationForm::refresh()
{
    const QSignalBlocker blockers[]{QSignalBlocker(m_isOn),
                                    QSignalBlocker(m_isQuiet),
                                    QSignalBlocker(m_from),
                                    QSignalBlocker(m_to)};
    const NotificationRules rules = m_settings.notifications();
    const bool isQuiet = rules.quietFrom.isValid() && rules.quietFrom != rules.quietTo;
    m_isOn->setChecked(rules.isOn);
    m_isQuiet->setChecked(isQuiet);
    m_from->setTime(isQuiet ? rules.quietFrom : QTime(kUsualFrom, 0));
    m_to->setTime(isQuiet ? rules.quietTo : QTime(kUsualTo, 0));
    m_from->setEnabled(isQuiet);
    m_to->setEnabled(isQuiet);
}

void NotificationForm::take()
{
    NotificationRules rules;
    rules.isOn = m_isOn->isChecked();
    if (m_isQuiet->isChecked()) {
        rules.quietFrom = m_from->time();
        rules.quietTo = m_to->time();
    }
    m_settings.setNotifications(rules);
    m_from->setEnabled(m_isQuiet->isChecked());
    m_to->setEnabled(m_isQuiet->isChecked());
}

} // namespace firstline::ui
