// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/escalation_editor.h"

#include "core/service/escalation_service.h"
#include "ui/support/when_ready.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/escalation_rule_form.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace firstline::ui {

namespace {

constexpr auto kSaveAfter = 300ms;
constexpr std::size_t kShownExamples = 5;
constexpr int kListHeight = 144;
constexpr int kRowHeight = 28;

ActionButton *button(const QString &text, const char *name, QWidget *parent)
{
    auto *made = new ActionButton(ButtonLook::Normal, parent);
    made->setText(text);
    made->setAccessibleName(text);
    made->setObjectName(u"settings.escalation."_s + QLatin1StringView(name));
    return made;
}

} // namespace

EscalationEditor::EscalationEditor(EscalationService &escalations, QWidget *parent)
    : QWidget(parent)
    , m_escalations(escalations)
{
    m_form = new EscalationRuleForm(this);
    m_problem = new TextLabel(QString(), TextRole::Body, Colour::High, this);
    m_problem->setObjectName(u"settings.escalation.problem"_s);
    m_problem->setWordWrap(true);
    m_outcome = new TextLabel(QString(), TextRole::BodyStrong, Colour::Text, this);
    m_outcome->setObjectName(u"settings.escalation.outcome"_s);
    m_outcome->setWordWrap(true);
    m_examples = new TextLabel(QString(), TextRole::Small, Colour::Text2, this);
    m_examples->setObjectName(u"settings.escalation.examples"_s);
    m_examples->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(buildList());
    layout->addWidget(m_problem);
    layout->addWidget(m_form);
    layout->addWidget(m_outcome);
    layout->addWidget(m_examples);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSaveAfter);
    connect(&m_soon, &QTimer::timeout, this, &EscalationEditor::save);
    connect(m_form, &EscalationRuleForm::changed, this, &EscalationEditor::takeForm);
    m_rules = *m_escalations.rules();
    listRules(0);
}

QWidget *EscalationEditor::buildList()
{
    auto *part = new QWidget(this);
    m_list = new QListWidget(part);
    m_list->setObjectName(u"settings.escalation.rules"_s);
    m_list->setAccessibleName(tr("Rules in the order of the file"));
    m_list->setFixedHeight(kListHeight);
    auto *add = button(tr("Add a rule"), "add", part);
    m_remove = button(tr("Remove"), "remove", part);
    m_up = button(tr("Up"), "up", part);
    m_down = button(tr("Down"), "down", part);
    connect(m_list, &QListWidget::currentRowChanged, this, &EscalationEditor::showRule);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        const auto place = static_cast<std::size_t>(m_list->row(item));
        m_rules.rules.at(place).enabled = item->checkState() == Qt::Checked;
        showRule(m_list->currentRow());
        change();
    });
    connect(add, &QAbstractButton::clicked, this, &EscalationEditor::addRule);
    connect(m_remove, &QAbstractButton::clicked, this, &EscalationEditor::removeRule);
    connect(m_up, &QAbstractButton::clicked, this, [this] { moveRule(-1); });
    connect(m_down, &QAbstractButton::clicked, this, [this] { moveRule(1); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QWidget *one : {add, m_remove, m_up, m_down}) {
        buttons->addWidget(one);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    return part;
}

void EscalationEditor::refresh()
{
    if (m_soon.isActive()) {
        return;
    }
    const Result<void> read = m_escalations.reload();
    m_problem->setText(read ? QString()
                            : tr("The rule file has a mistake; the rules before it still hold. %1")
                                  .arg(read.error().detail));
    m_problem->setVisible(!read);
    m_rules = *m_escalations.rules();
    listRules(std::max(m_list->currentRow(), 0));
    tryOut();
}

void EscalationEditor::listRules(int current)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const EscalationRule &rule : m_rules.rules) {
            auto *item = new QListWidgetItem(rule.name, m_list);
            item->setSizeHint(QSize(0, kRowHeight));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(rule.enabled ? Qt::Checked : Qt::Unchecked);
        }
        m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    }
    showRule(m_list->currentRow());
}

void EscalationEditor::showRule(int place)
{
    const bool isRule = place >= 0 && place < static_cast<int>(m_rules.rules.size());
    m_form->setVisible(isRule);
    m_remove->setEnabled(isRule);
    m_up->setEnabled(isRule && place > 0);
    m_down->setEnabled(isRule && place + 1 < static_cast<int>(m_rules.rules.size()));
    if (isRule) {
        m_form->show(m_rules.rules.at(static_cast<std::size_t>(place)));
    }
}

void EscalationEditor::takeForm()
{
    const int place = m_list->currentRow();
    if (place < 0) {
        return;
    }
    EscalationRule &rule = m_rules.rules.at(static_cast<std::size_t>(place));
    const bool isEnabled = rule.enabled;
    rule = m_form->rule();
    rule.enabled = isEnabled;
    {
        const QSignalBlocker quiet(m_list);
        m_list->item(place)->setText(rule.name);
    }
    change();
}

void EscalationEditor::addRule()
{
    EscalationRule rule;
    int number = static_cast<int>(m_rules.rules.size());
    const auto isTaken = [this](const QString &name) {
        return std::any_of(m_rules.rules.begin(), m_rules.rules.end(), [&](const auto &other) {
            return other.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    do {
        rule.name = tr("Rule %1").arg(++number);
    } while (isTaken(rule.name));
    rule.enabled = false; // it would hold for every ticket
    m_rules.rules.push_back(rule);
    listRules(static_cast<int>(m_rules.rules.size()) - 1);
    change();
}

void EscalationEditor::removeRule()
{
    const int place = m_list->currentRow();
    m_rules.rules.erase(m_rules.rules.begin() + place);
    listRules(place);
    change();
}

void EscalationEditor::moveRule(int step)
{
    const int place = m_list->currentRow();
    std::swap(m_rules.rules.at(static_cast<std::size_t>(place)),
              m_rules.rules.at(static_cast<std::size_t>(place + step)));
    listRules(place + step);
    change();
}

QString EscalationEditor::mistake() const
{
    for (std::size_t i = 0; i < m_rules.rules.size(); ++i) {
        const EscalationRule &rule = m_rules.rules[i];
        if (rule.name.isEmpty()) {
            return tr("Give the rule a name. It is not saved until then.");
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (m_rules.rules[j].name.compare(rule.name, Qt::CaseInsensitive) == 0) {
                return tr("Two rules are called %1. Give one of them another name.").arg(rule.name);
            }
        }
        for (const QString &language : rule.languages) {
            if (language.size() != 2) {
                return tr("Languages are two letters, such as en. %1 is not.").arg(language);
            }
        }
    }
    return {};
}

void EscalationEditor::change()
{
    const QString wrong = mistake();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    if (wrong.isEmpty()) {
        m_soon.start();
    } else {
        m_soon.stop();
    }
}

void EscalationEditor::save()
{
    whenReady(this, m_escalations.save(m_rules), [this](const Result<void> &saved) {
        if (!saved) {
            m_problem->setText(tr("The rules are not saved. %1").arg(saved.error().detail));
            m_problem->show();
        }
    });
    tryOut();
}

void EscalationEditor::tryOut()
{
    whenReady(this,
              m_escalations.dryRun(m_rules, kDryRunTickets),
              [this](const Result<EscalationDryRun> &run) {
                  if (run) {
                      showDryRun(*run);
                  }
              });
}

void EscalationEditor::showDryRun(const EscalationDryRun &run)
{
    const QLocale locale;
    m_outcome->setText(run.tickets == 0
                           ? tr("With tickets in the database, this line says how many of them the "
                                "rules would have escalated")
                           : tr("The rules would have escalated %1 of %Ln past ticket(s)",
                                nullptr,
                                static_cast<int>(run.tickets))
                                 .arg(locale.toString(run.escalated)));
    QStringList lines;
    for (const EscalationDryRun::RuleCount &rule : run.rules) {
        lines += tr("%1: %2").arg(rule.rule, locale.toString(rule.tickets));
        for (std::size_t i = 0; i < std::min(rule.examples.size(), kShownExamples); ++i) {
            lines += u"    %1  %2"_s.arg(rule.examples[i].ticketId, rule.examples[i].subject);
        }
    }
    m_examples->setText(lines.join(u'\n'));
    m_examples->setVisible(!lines.isEmpty());
}

} // namespace firstline::ui
