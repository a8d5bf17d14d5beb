// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/agreement.h"
#include "core/domain/model_card.h"
#include "core/domain/stored_ticket.h"
#include "ui/support/prediction_view.h"
#include "ui/widgets/card.h"

#include <QStringList>

#include <array>
#include <cstdint>
#include <functional>
#include <optional>

class QGridLayout;

namespace firstline::ui {

class ActionButton;
class ChoiceRow;
class ConsoleActions;
enum class ActionId : std::uint8_t;
class ElidedLabel;
class IconButton;
class IconLabel;
class ReasonList;
class TextLabel;

/// What the model says about a ticket, how sure it is and why; its rows are the buttons that
/// correct it.
class PredictionCard : public Card
{
    Q_OBJECT

public:
    static constexpr int kChoices = 3;

    explicit PredictionCard(const ConsoleActions &actions, QWidget *parent = nullptr);

    /// Shows a ticket with the reasons of its prediction. `card` tells the model's record and
    /// thresholds where there is a model.
    void showTicket(const StoredTicket &ticket,
                    const std::vector<Reason> &reasons,
                    const std::optional<ModelCard> &card);
    /// Tells how often people kept such answers, for the record at this confidence.
    void showAgreement(const Agreement &agreement);
    /// Says that a decision is on its way to the disk.
    void setSaving(bool isSaving);
    /// The task whose words are shown.
    [[nodiscard]] Task wordsTask() const { return m_wordsTask; }
    [[nodiscard]] bool showsWords() const { return m_showsWords; }

Q_SIGNALS:
    /// The person decides.
    void said(const firstline::ui::PersonLabels &labels);
    void wordChosen(const QString &text);
    /// Other words are shown, or none.
    void wordsChanged();

private:
    void buildLayout();
    void connectActions();
    QWidget *buildWords();
    QWidget *buildFoot();
    ChoiceRow *choiceRow(ActionId action);
    QLayout *buildHead();
    void showHead();
    void showRecord(bool isUnsure);
    /// Runs `act` when the command is used while this card is the one on screen.
    void on(ActionId id, const std::function<void()> &act);
    void showPriorities();
    void showCategories();
    void showWords();
    void accept();
    void chooseOtherCategory();
    void sayPriority(Priority priority);
    void sayCategory(int place);

    const ConsoleActions &m_actions;
    StoredTicket m_ticket;
    std::vector<Reason> m_reasons;
    PredictionView m_view;
    Agreement m_agreement;
    QStringList m_categories; ///< most likely first
    Task m_wordsTask = Task::Priority;
    bool m_showsWords = true;

    IconLabel *m_doubt = nullptr;
    TextLabel *m_title = nullptr;
    ElidedLabel *m_subtitle = nullptr;
    ElidedLabel *m_record = nullptr;
    std::array<ChoiceRow *, kChoices> m_priorityRows{}; ///< high, medium, low
    std::array<ChoiceRow *, kChoices> m_categoryRows{}; ///< first, second, third
    QWidget *m_words = nullptr;
    ReasonList *m_toward = nullptr;
    ReasonList *m_away = nullptr;
    ActionButton *m_accept = nullptr;
    ActionButton *m_other = nullptr;
};

} // namespace firstline::ui
