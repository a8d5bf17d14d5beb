// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_form.h"

#include "ui/models/key_table_model.h"
#include "ui/support/console_actions.h"
#include "ui/support/console_settings.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/key_table.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kShownRows = 14;

ActionButton *button(const QString &objectName, const QString &text, QWidget *parent)
{
    auto *button = new ActionButton(ButtonLook::Normal, parent);
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

KeyForm::KeyForm(ConsoleActions &actions, ConsoleSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_settings(settings)
    , m_model(new KeyTableModel(actions, settings, this))
    , m_table(new KeyTable(u"settings.keys"_s, tr("Commands and their keys"), this))
    , m_single(new QCheckBox(tr("Single keys: a letter alone is a command"), this))
    , m_problem(new TextLabel(QString(), TextRole::Body, Colour::Text2, this))
    , m_change(button(u"settings.keys.change"_s, tr("Change the key"), this))
    , m_clear(button(u"settings.keys.clear"_s, tr("No key"), this))
    , m_reset(button(u"settings.keys.reset"_s, tr("Reset"), this))
    , m_resetAll(button(u"settings.keys.resetall"_s, tr("Reset all keys"), this))
{
    m_single->setObjectName(u"settings.keys.single"_s);
    m_single->setAccessibleName(m_single->text());
    m_single->setChecked(m_settings.hasSingleKeys());
    connect(m_single, &QCheckBox::toggled, this, [this](bool isOn) {
        m_settings.setSingleKeys(isOn);
        m_actions.adoptKeys(m_settings);
    });
    auto *note = new TextLabel(tr("Turn them off if speech input or a slip of the hand presses "
                                  "keys. Keys with Ctrl and clicks go on working."),
                               TextRole::Small,
                               Colour::Text3,
                               this);
    note->setWordWrap(true);
    m_problem->setObjectName(u"settings.keys.problem"_s);
    m_problem->setWordWrap(true);
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_single);
    layout->addWidget(note);
    layout->addWidget(m_table);
    layout->addWidget(m_problem);
    layout->addWidget(buildButtons());
    tell(QString());
    updateButtons();
}

void KeyForm::buildTable()
{
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(KeyTableModel::CommandColumn,
                                                      QHeaderView::Stretch);
    m_table->fitHeight(kShownRows);
    connect(m_table, &KeyTable::waitingChanged, this, [this](int row) {
        m_model->setWaitingRow(row);
        tell(row >= 0 ? tr("Press the key for this command, or Esc to leave it as it is.")
                      : QString());
    });
    connect(m_table, &KeyTable::keyPressed, this, [this](int row, const QKeySequence &key) {
        tell(m_model->setKey(row, key));
    });
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &KeyForm::updateButtons);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &KeyForm::updateButtons);
}

QWidget *KeyForm::buildButtons()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (ActionButton *button : {m_change, m_clear, m_reset}) {
        layout->addWidget(button);
    }
    layout->addStretch();
    layout->addWidget(m_resetAll);
    connect(m_change, &QAbstractButton::clicked, m_table, &KeyTable::waitForKey);
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        m_model->clearKey(row());
        tell(QString());
    });
    connect(m_reset, &QAbstractButton::clicked, this, [this] { tell(m_model->reset(row())); });
    connect(m_resetAll, &QAbstractButton::clicked, this, [this] {
        m_model->resetAll();
        tell(QString());
    });
    return line;
}

void KeyForm::tell(const QString &text)
{
    m_problem->setText(text.isEmpty() ? tr("Choose a command and press Enter, then the new key.")
                                      : text);
    if (!text.isEmpty()) {
        QAccessibleEvent event(m_problem, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

int KeyForm::row() const
{
    return m_table->currentIndex().row();
}

void KeyForm::updateButtons()
{
    const bool hasRow = row() >= 0;
    m_change->setEnabled(hasRow);
    m_clear->setEnabled(hasRow);
    m_reset->setEnabled(hasRow && m_model->isChanged(row()));
    bool isAnyChanged = false;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        isAnyChanged = isAnyChanged || m_model->isChanged(i);
    }
    m_resetAll->setEnabled(isAnyChanged);
}

} // namespace firstline::ui
