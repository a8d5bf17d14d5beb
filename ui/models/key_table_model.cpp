// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/key_table_model.h"

#include "ui/support/console_settings.h"
#include "ui/support/key_text.h"

#include <QFont>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

/// Keys that move in lists, fields and between controls, with any modifiers but Ctrl and Alt.
constexpr std::array kMovingKeys{Qt::Key_Tab,
                                 Qt::Key_Backtab,
                                 Qt::Key_Return,
                                 Qt::Key_Enter,
                                 Qt::Key_Space,
                                 Qt::Key_Up,
                                 Qt::Key_Down,
                                 Qt::Key_Left,
                                 Qt::Key_Right,
                                 Qt::Key_PageUp,
                                 Qt::Key_PageDown,
                                 Qt::Key_Home,
                                 Qt::Key_End,
                                 Qt::Key_F6};

const ActionSpec &specOf(int row)
{
    return actionTable()[static_cast<std::size_t>(row)];
}

QString nameOf(int row)
{
    return QLatin1StringView(specOf(row).name);
}

bool isMoving(const QKeySequence &key)
{
    const QKeyCombination first = key[0];
    return !(first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier))
           && std::find(kMovingKeys.begin(), kMovingKeys.end(), first.key()) != kMovingKeys.end();
}

/// A sign that needs Shift on one keyboard needs none on another; both are the same key.
QList<QKeySequence> withTwin(const QKeySequence &key)
{
    const QKeyCombination first = key[0];
    const bool isLetter = first.key() >= Qt::Key_A && first.key() <= Qt::Key_Z;
    const bool hasShift = (first.keyboardModifiers() & Qt::ShiftModifier) != 0;
    if (!hasShift || isLetter || first.key() >= Qt::Key_Escape) {
        return {key};
    }
    const QKeyCombination bare(first.keyboardModifiers() & ~Qt::ShiftModifier, first.key());
    return {QKeySequence(bare), key};
}

/// All keys of a command as one text, each sign once.
QString textOf(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys) {
        const bool isTwin = withTwin(key).size() > 1 && keys.contains(withTwin(key).front());
        if (!isTwin) {
            texts.append(keyText(key));
        }
    }
    return texts.join(u"  ·  "_s);
}

} // namespace

KeyTableModel::KeyTableModel(ConsoleActions &actions, ConsoleSettings &settings, QObject *parent)
    : QAbstractTableModel(parent)
    , m_actions(actions)
    , m_settings(settings)
{
    connect(&m_actions, &ConsoleActions::keysChanged, this, &KeyTableModel::refresh);
}

int KeyTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(actionTable().size());
}

int KeyTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeyTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ActionSpec &spec = specOf(index.row());
    if (role == Qt::FontRole && index.column() == KeyColumn && isChanged(index.row())) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
    case CommandColumn:
        return m_actions.of(spec.id)->text();
    case KeyColumn:
        return index.row() == m_waitingRow ? tr("Press a key")
                                           : textOf(m_actions.assignedKeys(spec.id));
    case StandardColumn:
        return textOf(keysOf(spec));
    default:
        return {};
    }
}

QVariant KeyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case CommandColumn:
        return tr("Command");
    case KeyColumn:
        return tr("Key");
    case StandardColumn:
        return tr("Standard");
    default:
        return {};
    }
}

void KeyTableModel::setWaitingRow(int row)
{
    m_waitingRow = row;
    refresh();
}

QString KeyTableModel::refusalOf(int row, const QList<QKeySequence> &keys) const
{
    const auto holder = m_actions.holderOf(keys, specOf(row).id);
    return holder ? tr("%1 is the key of \"%2\". Give that command another key first.")
                        .arg(textOf(keys), m_actions.of(*holder)->text())
                  : QString();
}

QString KeyTableModel::setKey(int row, const QKeySequence &key)
{
    const QList<QKeySequence> keys = withTwin(key);
    if (isMoving(key)) {
        return tr("%1 moves in lists and fields and stays so.").arg(textOf(keys));
    }
    if (key == QKeySequence(Qt::Key_G)) {
        return tr("G begins \"Go to\" and a page. Choose another key.");
    }
    if (const QString refusal = refusalOf(row, keys); !refusal.isEmpty()) {
        return refusal;
    }
    keep(row, keys);
    return {};
}

void KeyTableModel::clearKey(int row)
{
    keep(row, {});
}

QString KeyTableModel::reset(int row)
{
    const QString refusal = refusalOf(row, keysOf(specOf(row)));
    if (refusal.isEmpty()) {
        keep(row, keysOf(specOf(row)));
    }
    return refusal;
}

void KeyTableModel::resetAll()
{
    for (int row = 0; row < rowCount(); ++row) {
        m_settings.setChosenKeys(nameOf(row), std::nullopt);
    }
    m_actions.adoptKeys(m_settings);
}

bool KeyTableModel::isChanged(int row) const
{
    return m_actions.assignedKeys(specOf(row).id) != keysOf(specOf(row));
}

void KeyTableModel::keep(int row, const QList<QKeySequence> &keys)
{
    const bool isStandard = keys == keysOf(specOf(row));
    m_settings.setChosenKeys(
        nameOf(row),
        isStandard ? std::nullopt
                   : std::optional(QKeySequence::listToString(keys, QKeySequence::PortableText)));
    m_actions.adoptKeys(m_settings);
}

void KeyTableModel::refresh()
{
    Q_EMIT dataChanged(index(0, KeyColumn), index(rowCount() - 1, KeyColumn));
}

} // namespace firstline::ui
