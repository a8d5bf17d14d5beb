// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/console_actions.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

bool isOn(ActionScope scope, const ActionState &state)
{
    switch (scope) {
    case ActionScope::Window:
        return true;
    case ActionScope::List:
        return state.isListShown;
    case ActionScope::Ticket:
    case ActionScope::Decision:
        return state.isTicketShown;
    case ActionScope::Target:
        return state.isTicketShown || state.isSelecting;
    case ActionScope::Selection:
        return state.isSelecting;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<QKeySequence> keysOf(const ActionSpec &spec)
{
    QList<QKeySequence> keys;
    const QStringList texts = QString(QLatin1StringView(spec.keys)).split(u' ');
    for (const QString &text : texts) {
        keys.append(QKeySequence(text));
    }
    return keys;
}

ConsoleActions::ConsoleActions(QWidget *window)
    : QObject(window)
{
    for (const ActionSpec &spec : actionTable()) {
        auto *action = new QAction(QCoreApplication::translate("ConsoleActions", spec.text), this);
        action->setObjectName(u"action."_s + QLatin1StringView(spec.name));
        action->setShortcuts(keysOf(spec));
        action->setEnabled(spec.scope == ActionScope::Window);
        window->addAction(action);
        m_actions.at(static_cast<std::size_t>(spec.id)) = action;
    }
    of(ActionId::Undo)->setEnabled(false);
    of(ActionId::Redo)->setEnabled(false);
}

QList<ActionId> ConsoleActions::inGroup(KeyGroup group) const
{
    QList<ActionId> ids;
    for (const ActionSpec &spec : actionTable()) {
        if (spec.group == group) {
            ids.append(spec.id);
        }
    }
    return ids;
}

void ConsoleActions::setState(const ActionState &state)
{
    restDecisionKeys(state.isSelecting);
    for (const ActionSpec &spec : actionTable()) {
        if (spec.scope != ActionScope::Window) {
            of(spec.id)->setEnabled(isOn(spec.scope, state));
        }
    }
}

void ConsoleActions::restDecisionKeys(bool isResting)
{
    if (isResting == !m_restingKeys.isEmpty()) {
        return;
    }
    for (const ActionSpec &spec : actionTable()) {
        if (spec.scope != ActionScope::Decision) {
            continue;
        }
        QAction *action = of(spec.id);
        if (isResting) {
            m_restingKeys.insert(spec.id, action->shortcuts());
            action->setShortcuts(QList<QKeySequence>());
        } else {
            action->setShortcuts(m_restingKeys.value(spec.id));
        }
    }
    if (!isResting) {
        m_restingKeys.clear();
    }
}

} // namespace firstline::ui
