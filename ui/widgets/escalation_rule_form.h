// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/escalation.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace firstline::ui {

/// The conditions and actions of one escalation rule; every change is told at once.
class EscalationRuleForm : public QWidget
{
    Q_OBJECT

public:
    explicit EscalationRuleForm(QWidget *parent = nullptr);

    void show(const EscalationRule &rule);
    /// What the form says now; whether the rule is turned on stays as it was shown.
    [[nodiscard]] EscalationRule rule() const;

Q_SIGNALS:
    void changed();

private:
    /// A condition that can be left out, with its figure.
    template <typename Spin>
    struct Limit
    {
        QCheckBox *isGiven = nullptr;
        Spin *value = nullptr;
    };

    void addName(QFormLayout &form);
    void addPriority(QFormLayout &form);
    void addLimits(QFormLayout &form);
    void addTexts(QFormLayout &form);
    void addActions(QFormLayout &form);
    QLineEdit *addList(QFormLayout &form, const char *name, const QString &label);
    QCheckBox *box(const char *name, const QString &text);
    template <typename Spin>
    Limit<Spin> limit(QFormLayout &form, const char *name, const QString &label);

    EscalationRule m_shown;
    QLineEdit *m_name = nullptr;
    std::array<QCheckBox *, 3> m_priorities{}; ///< indexed by `Priority`
    QCheckBox *m_sure = nullptr;
    Limit<QSpinBox> m_confidence; ///< percent
    Limit<QSpinBox> m_timeLeft;   ///< minutes
    Limit<QSpinBox> m_age;        ///< minutes
    Limit<QDoubleSpinBox> m_sentiment;
    QLineEdit *m_words = nullptr;
    QLineEdit *m_categories = nullptr;
    QLineEdit *m_customers = nullptr;
    QLineEdit *m_channels = nullptr;
    QLineEdit *m_languages = nullptr;
    QCheckBox *m_banner = nullptr;
    QCheckBox *m_notification = nullptr;
    QCheckBox *m_webhook = nullptr;
};

} // namespace firstline::ui
