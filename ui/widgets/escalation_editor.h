// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/escalation.h"

#include <QTimer>
#include <QWidget>

class QListWidget;

namespace firstline {
class EscalationService;
struct Error;
} // namespace firstline

namespace firstline::ui {

class ActionButton;
class EscalationRuleForm;
class TextLabel;

/// The rules of escalation: a list in the order of the file, the form of the chosen one, and which
/// past tickets they would have taken. What is usable is saved at once, into the same file.
class EscalationEditor : public QWidget
{
    Q_OBJECT

public:
    static constexpr qint64 kDryRunTickets = 20'000;

    /// The reference is kept and must outlive this object.
    explicit EscalationEditor(EscalationService &escalations, QWidget *parent = nullptr);

    /// Reads the file again, which may have been changed elsewhere.
    void refresh();

private:
    QWidget *buildList();
    void listRules(int current);
    void showRule(int place);
    void takeForm();
    void addRule();
    void removeRule();
    void moveRule(int step);
    [[nodiscard]] QString mistake() const;
    void change();
    void save();
    void tryOut();
    void showDryRun(const EscalationDryRun &run);

    EscalationService &m_escalations;
    EscalationRules m_rules;
    QListWidget *m_list = nullptr;
    EscalationRuleForm *m_form = nullptr;
    ActionButton *m_remove = nullptr;
    ActionButton *m_up = nullptr;
    ActionButton *m_down = nullptr;
    TextLabel *m_problem = nullptr;
    TextLabel *m_outcome = nullptr;
    TextLabel *m_examples = nullptr;
    QTimer m_soon; ///< several changes are one save
};

} // namespace firstline::ui
