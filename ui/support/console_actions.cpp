// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/console_actions.h"

#include "ui/support/console_settings.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

#include <algorithm>
#include <iterator>

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

/// Whether commands of these scopes can be on at the same time with their keys. What decides about
/// one ticket rests while tickets are selected.
bool meet(ActionScope one, ActionScope other)
{
    return !(one == ActionScope::Decision && other == ActionScope::Selection)
           && !(one == ActionScope::Selection && other == ActionScope::Decision);
}

/// The keys that no other command has.
QList<QKeySequence>
freeKeys(const ConsoleActions &actions, const QList<QKeySequence> &keys, ActionId id)
{
    QList<QKeySequence> free;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(free), [&](const auto &key) {
        return !actions.holderOf({key}, id);
    });
    return free;
}

/// Reads what `QKeySequence::listToString` wrote; what is no key is left out.
QList<QKeySequence> readKeys(const QString &text)
{
    QList<QKeySequence> keys = QKeySequence::listFromString(text);
    keys.removeIf(
        [](const QKeySequence &key) { return key.isEmpty() || key[0].key() == Qt::Key_unknown; });
    return keys;
}

} // namespace

bool isSingleKey(const QKeySequence &key)
{
    const QKeyCombination first = key[0];
    return key.count() == 1 && first.key() < Qt::Key_Escape
           && (first.keyboardModifiers() & ~Qt::ShiftModifier) == 0;
}

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
        m_keys.at(static_cast<std::size_t>(spec.id)) = keysOf(spec);
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
    if (isResting == m_areDecisionKeysResting) {
        return;
    }
    m_areDecisionKeysResting = isResting;
    for (const ActionSpec &spec : actionTable()) {
        if (spec.scope == ActionScope::Decision) {
            applyKeys(spec.id);
        }
    }
    Q_EMIT restingChanged();
}

void ConsoleActions::applyKeys(ActionId id)
{
    const ActionSpec &spec = actionTable()[static_cast<std::size_t>(id)];
    const bool isResting = m_areDecisionKeysResting && spec.scope == ActionScope::Decision;
    of(id)->setShortcuts(isResting ? QList<QKeySequence>() : usableKeys(id));
}

QList<QKeySequence> ConsoleActions::usableKeys(ActionId id) const
{
    QList<QKeySequence> keys = assignedKeys(id);
    if (!m_hasSingleKeys) {
        keys.removeIf(isSingleKey);
    }
    return keys;
}

std::optional<ActionId> ConsoleActions::holderOf(const QList<QKeySequence> &keys,
                                                 ActionId except) const
{
    const ActionScope scope = actionTable()[static_cast<std::size_t>(except)].scope;
    for (const ActionSpec &spec : actionTable()) {
        const QList<QKeySequence> &others = assignedKeys(spec.id);
        const bool isShared = std::any_of(
            keys.begin(), keys.end(), [&](const auto &key) { return others.contains(key); });
        if (isShared && spec.id != except && meet(scope, spec.scope)) {
            return spec.id;
        }
    }
    return std::nullopt;
}

void ConsoleActions::adoptKeys(const ConsoleSettings &settings)
{
    m_hasSingleKeys = settings.hasSingleKeys();
    m_keys = {};
    QList<std::pair<ActionId, QList<QKeySequence>>> asTheyCame;
    for (const ActionSpec &spec : actionTable()) {
        const auto chosen = settings.chosenKeys(QLatin1StringView(spec.name));
        if (chosen) {
            m_keys.at(static_cast<std::size_t>(spec.id)) =
                freeKeys(*this, readKeys(*chosen), spec.id);
        } else {
            asTheyCame.append({spec.id, keysOf(spec)});
        }
    }
    for (const auto &[id, keys] : asTheyCame) {
        m_keys.at(static_cast<std::size_t>(id)) = freeKeys(*this, keys, id);
    }
    for (const ActionSpec &spec : actionTable()) {
        applyKeys(spec.id);
    }
    Q_EMIT keysChanged();
}

} // namespace firstline::ui
