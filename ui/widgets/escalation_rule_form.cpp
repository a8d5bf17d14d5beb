// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/escalation_rule_form.h"

#include "ui/support/label_text.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <cmath>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kMostMinutes = 60 * 24 * 30;
constexpr int kLongestName = 60;
constexpr int kFieldWidth = 260;

QStringList listFrom(const QLineEdit &field)
{
    QStringList texts;
    for (const QString &part : field.text().split(u',')) {
        if (!part.trimmed().isEmpty()) {
            texts += part.trimmed();
        }
    }
    return texts;
}

QString objectNameOf(const char *name)
{
    return u"settings.escalation."_s + QLatin1StringView(name);
}

} // namespace

EscalationRuleForm::EscalationRuleForm(QWidget *parent)
    : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addName(*form);
    addPriority(*form);
    addLimits(*form);
    addTexts(*form);
    addActions(*form);
}

QCheckBox *EscalationRuleForm::box(const char *name, const QString &text)
{
    auto *made = new QCheckBox(text, this);
    made->setObjectName(objectNameOf(name));
    made->setAccessibleName(text);
    connect(made, &QCheckBox::toggled, this, &EscalationRuleForm::changed);
    return made;
}

QLineEdit *EscalationRuleForm::addList(QFormLayout &form, const char *name, const QString &label)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(objectNameOf(name));
    field->setAccessibleName(label);
    field->setMinimumWidth(kFieldWidth);
    connect(field, &QLineEdit::textEdited, this, &EscalationRuleForm::changed);
    form.addRow(label, field);
    return field;
}

template <typename Spin>
EscalationRuleForm::Limit<Spin>
EscalationRuleForm::limit(QFormLayout &form, const char *name, const QString &label)
{
    Limit<Spin> made{box(name, label), new Spin(this)};
    made.value->setObjectName(objectNameOf(name) + u".value"_s);
    made.value->setAccessibleName(label);
    made.value->template findChild<QLineEdit *>()->setAccessibleName(label);
    connect(made.isGiven, &QCheckBox::toggled, made.value, &QWidget::setEnabled);
    connect(made.value, &Spin::valueChanged, this, &EscalationRuleForm::changed);
    made.value->setEnabled(false);
    form.addRow(made.isGiven, made.value);
    return made;
}

void EscalationRuleForm::addName(QFormLayout &form)
{
    m_name = addList(form, "name", tr("Name"));
    m_name->setMaxLength(kLongestName);
}

void EscalationRuleForm::addPriority(QFormLayout &form)
{
    auto *row = new QHBoxLayout;
    constexpr std::array kNames{"low", "medium", "high"};
    for (const Priority priority : {Priority::High, Priority::Medium, Priority::Low}) {
        const auto place = static_cast<std::size_t>(priority);
        m_priorities.at(place) = box(kNames.at(place), priorityText(priority));
        row->addWidget(m_priorities.at(place));
    }
    row->addStretch();
    form.addRow(tr("Priority"), row);
    m_sure = box("sure", tr("Only when the model is sure or a person confirmed it"));
    form.addRow(QString(), m_sure);
}

void EscalationRuleForm::addLimits(QFormLayout &form)
{
    m_timeLeft = limit<QSpinBox>(form, "timeleft", tr("Time left to reply, at most"));
    m_age = limit<QSpinBox>(form, "age", tr("Waiting time, at least"));
    for (QSpinBox *minutes : {m_timeLeft.value, m_age.value}) {
        minutes->setRange(0, kMostMinutes);
        minutes->setSuffix(tr(" min"));
    }
    m_confidence = limit<QSpinBox>(form, "confidence", tr("Confidence, at least"));
    m_confidence.value->setRange(0, 100);
    m_confidence.value->setSuffix(tr(" %"));
    m_sentiment = limit<QDoubleSpinBox>(form, "sentiment", tr("Mood, at most (−1 angry, 1 happy)"));
    m_sentiment.value->setRange(-1, 1);
    m_sentiment.value->setSingleStep(0.1);
}

void EscalationRuleForm::addTexts(QFormLayout &form)
{
    m_words = addList(form, "words", tr("Words, one of"));
    m_words->setPlaceholderText(tr("outage, refund*"));
    m_categories = addList(form, "categories", tr("Categories"));
    m_customers = addList(form, "customers", tr("Customers"));
    m_channels = addList(form, "channels", tr("Channels"));
    m_languages = addList(form, "languages", tr("Languages"));
    m_languages->setPlaceholderText(u"en, de"_s);
}

void EscalationRuleForm::addActions(QFormLayout &form)
{
    m_banner = box("banner", tr("Show it in the banner"));
    m_notification = box("notification", tr("Notify on the desktop"));
    m_webhook = box("webhook", tr("Send it to the webhook"));
    form.addRow(tr("Then"), m_banner);
    form.addRow(QString(), m_notification);
    form.addRow(QString(), m_webhook);
}

void EscalationRuleForm::show(const EscalationRule &rule)
{
    const QSignalBlocker quiet(this);
    m_shown = rule;
    m_name->setText(rule.name);
    for (const Priority priority : {Priority::Low, Priority::Medium, Priority::High}) {
        const auto &given = rule.priorities;
        m_priorities.at(static_cast<std::size_t>(priority))
            ->setChecked(std::find(given.begin(), given.end(), priority) != given.end());
    }
    m_sure->setChecked(rule.onlySure);
    const auto fill = [](const auto &limit, bool isGiven, auto value) {
        limit.isGiven->setChecked(isGiven);
        limit.value->setEnabled(isGiven);
        limit.value->setValue(value);
    };
    constexpr std::chrono::minutes kUsual{35};
    fill(m_timeLeft,
         rule.timeLeftAtMost.has_value(),
         static_cast<int>(rule.timeLeftAtMost.value_or(kUsual).count()));
    fill(m_age,
         rule.ageAtLeast.has_value(),
         static_cast<int>(rule.ageAtLeast.value_or(kUsual).count()));
    fill(m_confidence,
         rule.confidenceAtLeast.has_value(),
         static_cast<int>(std::lround(rule.confidenceAtLeast.value_or(0.8) * 100)));
    fill(m_sentiment, rule.sentimentAtMost.has_value(), rule.sentimentAtMost.value_or(-0.5));
    m_words->setText(rule.words.join(u", "_s));
    m_categories->setText(rule.categories.join(u", "_s));
    m_customers->setText(rule.customers.join(u", "_s));
    m_channels->setText(rule.channels.join(u", "_s));
    m_languages->setText(rule.languages.join(u", "_s));
    m_banner->setChecked(rule.actions.banner);
    m_notification->setChecked(rule.actions.notification);
    m_webhook->setChecked(rule.actions.webhook);
}

EscalationRule EscalationRuleForm::rule() const
{
    EscalationRule rule = m_shown;
    rule.name = m_name->text().trimmed();
    rule.priorities.clear();
    for (const Priority priority : {Priority::High, Priority::Medium, Priority::Low}) {
        if (m_priorities.at(static_cast<std::size_t>(priority))->isChecked()) {
            rule.priorities.push_back(priority);
        }
    }
    rule.onlySure = m_sure->isChecked();
    const auto minutes = [](const Limit<QSpinBox> &limit) {
        return limit.isGiven->isChecked()
                   ? std::optional(std::chrono::minutes{limit.value->value()})
                   : std::nullopt;
    };
    rule.timeLeftAtMost = minutes(m_timeLeft);
    rule.ageAtLeast = minutes(m_age);
    rule.confidenceAtLeast = m_confidence.isGiven->isChecked()
                                 ? std::optional(m_confidence.value->value() / 100.0)
                                 : std::nullopt;
    rule.sentimentAtMost =
        m_sentiment.isGiven->isChecked() ? std::optional(m_sentiment.value->value()) : std::nullopt;
    rule.words = listFrom(*m_words);
    rule.categories = listFrom(*m_categories);
    rule.customers = listFrom(*m_customers);
    rule.channels = listFrom(*m_channels);
    rule.languages = listFrom(*m_languages);
    rule.actions.banner = m_banner->isChecked();
    rule.actions.mark = m_shown.actions.mark || rule.actions.banner || !m_webhook->isChecked();
    rule.actions.notification = m_notification->isChecked();
    rule.actions.webhook = m_webhook->isChecked();
    return rule;
}

} // namespace firstline::ui
