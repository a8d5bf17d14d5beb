// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/prediction_card.h"

#include "core/domain/enum_text.h"
#include "ui/support/console_actions.h"
#include "ui/support/key_text.h"
#include "ui/support/label_text.h"
#include "ui/support/record_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/choice_picker.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/fact_card.h"
#include "ui/widgets/reason_list.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

struct PriorityPlace
{
    Priority priority;
    ActionId action;
};
constexpr std::array<PriorityPlace, 3> kPriorityPlaces{{
    {Priority::High, ActionId::PriorityHigh},
    {Priority::Medium, ActionId::PriorityMedium},
    {Priority::Low, ActionId::PriorityLow},
}};

struct CategoryPlace
{
    const char *name;
    ActionId action;
};
constexpr std::array<CategoryPlace, 3> kCategoryPlaces{{
    {"first", ActionId::CategoryFirst},
    {"second", ActionId::CategorySecond},
    {"third", ActionId::CategoryThird},
}};

} // namespace

PredictionCard::PredictionCard(const ConsoleActions &actions, QWidget *parent)
    : Card(parent)
    , m_actions(actions)
{
    setObjectName(u"ticket.prediction"_s);
    buildLayout();
    connectActions();
}

void PredictionCard::buildLayout()
{
    auto *choices = new QGridLayout;
    choices->setHorizontalSpacing(16);
    choices->setVerticalSpacing(2);
    choices->setColumnStretch(0, 1);
    choices->setColumnStretch(1, 1);
    choices->addWidget(
        new TextLabel(tr("Priority"), TextRole::SmallMedium, Colour::Text3, this), 0, 0);
    choices->addWidget(
        new TextLabel(tr("Category"), TextRole::SmallMedium, Colour::Text3, this), 0, 1);
    for (int i = 0; i < kChoices; ++i) {
        const auto place = static_cast<std::size_t>(i);
        const PriorityPlace &priority = kPriorityPlaces.at(place);
        auto *row = choiceRow(priority.action);
        row->setObjectName(u"ticket.priority."_s + word(priority.priority));
        choices->addWidget(row, i + 1, 0);
        m_priorityRows.at(place) = row;
        const CategoryPlace &category = kCategoryPlaces.at(place);
        row = choiceRow(category.action);
        row->setObjectName(u"ticket.category."_s + QLatin1StringView(category.name));
        choices->addWidget(row, i + 1, 1);
        m_categoryRows.at(place) = row;
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(buildHead());
    layout->addLayout(choices);
    layout->addWidget(buildWords());
    layout->addWidget(new Separator(Qt::Horizontal, this));
    layout->addWidget(buildFoot());
}

/// A row that is named by its action until there is a ticket.
ChoiceRow *PredictionCard::choiceRow(ActionId action)
{
    const QAction &decision = *m_actions.of(action);
    auto *row = new ChoiceRow(keyText(decision.shortcut()), this);
    row->setAccessibleName(decision.text());
    connect(&decision, &QAction::changed, row, [row, &decision] {
        row->setKey(keyText(decision.shortcut()));
    });
    return row;
}

QLayout *PredictionCard::buildHead()
{
    m_doubt = new IconLabel(u"review"_s, Colour::Accent, 18, this);
    m_title = new TextLabel(QString(), TextRole::BodyStrong, Colour::Text, this);
    m_subtitle = new ElidedLabel(TextRole::Small, Colour::Text3, 1, this);
    m_record = new ElidedLabel(TextRole::Small, Colour::Text2, 1, this);
    m_record->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_record->setObjectName(u"ticket.prediction.record"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_doubt);
    head->addWidget(m_title);
    head->addWidget(m_subtitle, 1);
    head->addWidget(m_record);
    return head;
}

QWidget *PredictionCard::buildWords()
{
    m_words = new QWidget(this);
    m_toward = new ReasonList(u"ticket.words.for"_s, m_words);
    m_away = new ReasonList(u"ticket.words.against"_s, m_words);
    QAction *swap = m_actions.of(ActionId::SwapWords);
    auto *button = new IconButton(u"swap"_s, swap->text(), m_words);
    button->setObjectName(u"ticket.words.swap"_s);
    button->followName(swap);
    connect(button, &QAbstractButton::clicked, swap, &QAction::trigger);
    auto *grid = new QGridLayout(m_words);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->addWidget(new Separator(Qt::Horizontal, m_words), 0, 0, 1, 3);
    grid->addWidget(m_toward, 1, 0);
    grid->addWidget(m_away, 1, 1);
    grid->addWidget(button, 1, 2, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (ReasonList *list : {m_toward, m_away}) {
        connect(list, &ReasonList::wordChosen, this, &PredictionCard::wordChosen);
    }
    return m_words;
}

QWidget *PredictionCard::buildFoot()
{
    auto *foot = new QWidget(this);
    m_other = new ActionButton(
        ButtonLook::Normal, m_actions.of(ActionId::OtherCategory), QString(), foot);
    m_other->setObjectName(u"ticket.category.other"_s);
    auto *skip =
        new ActionButton(ButtonLook::Ghost, m_actions.of(ActionId::Skip), tr("Skip"), foot);
    skip->setObjectName(u"ticket.skip"_s);
    m_accept =
        new ActionButton(ButtonLook::Primary, m_actions.of(ActionId::Accept), tr("Accept"), foot);
    m_accept->setObjectName(u"ticket.accept"_s);
    m_accept->setIconName(u"check"_s);
    connect(&m_actions, &ConsoleActions::restingChanged, m_accept, [this] {
        // While tickets are selected the bulk bar has the primary button.
        const bool isResting = m_actions.areDecisionKeysResting();
        m_accept->setLook(isResting ? ButtonLook::Normal : ButtonLook::Primary);
        m_accept->setText(isResting ? tr("Accept this one") : tr("Accept"));
    });
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_other);
    layout->addStretch();
    layout->addWidget(skip);
    layout->addWidget(m_accept);
    return foot;
}

void PredictionCard::on(ActionId id, const std::function<void()> &act)
{
    connect(m_actions.of(id), &QAction::triggered, this, [this, act] {
        if (isVisible()) {
            act();
        }
    });
}

void PredictionCard::connectActions()
{
    for (std::size_t i = 0; i < kChoices; ++i) {
        const PriorityPlace &priority = kPriorityPlaces.at(i);
        const auto sayIt = [this, value = priority.priority] { sayPriority(value); };
        on(priority.action, sayIt);
        connect(m_priorityRows.at(i), &QAbstractButton::clicked, this, sayIt);
        const auto sayThat = [this, i] { sayCategory(static_cast<int>(i)); };
        on(kCategoryPlaces.at(i).action, sayThat);
        connect(m_categoryRows.at(i), &QAbstractButton::clicked, this, sayThat);
    }
    on(ActionId::Accept, [this] { accept(); });
    on(ActionId::OtherCategory, [this] { chooseOtherCategory(); });
    on(ActionId::ShowWords, [this] {
        m_showsWords = !m_showsWords;
        showWords();
    });
    on(ActionId::SwapWords, [this] {
        m_wordsTask = m_wordsTask == Task::Priority ? Task::Category : Task::Priority;
        m_showsWords = true;
        showWords();
    });
}

void PredictionCard::showTicket(const StoredTicket &ticket,
                                const std::vector<Reason> &reasons,
                                const std::optional<ModelCard> &card)
{
    m_ticket = ticket;
    m_view = PredictionView(ticket, card);
    m_reasons = reasons;
    m_categories = m_view.labels(Task::Category);
    showHead();
    showPriorities();
    showCategories();
    showWords();
    const PersonLabels left = m_view.acceptable();
    const bool canAccept = left.priority || left.category;
    m_accept->setVisible(canAccept);
    if (isVisible()) { // the keys belong to the card on screen
        m_actions.of(ActionId::Accept)->setEnabled(canAccept);
        m_actions.of(ActionId::OtherCategory)->setEnabled(!m_categories.isEmpty());
    }
}

void PredictionCard::setSaving(bool isSaving)
{
    if (isSaving) {
        m_record->setText(tr("Saving…"));
    } else {
        showHead();
    }
}

void PredictionCard::showHead()
{
    const bool isUnsureOfAny = m_view.isUnsure(Task::Priority) || m_view.isUnsure(Task::Category);
    const bool hasPrediction = m_ticket.prediction.has_value();
    m_doubt->setVisible(isUnsureOfAny);
    m_title->setText(isUnsureOfAny ? tr("The model is not sure") : tr("Prediction"));
    QString subtitle;
    if (!hasPrediction) {
        subtitle = tr("No model has read this ticket. Set priority and category by hand.");
    } else if (isUnsureOfAny && !m_ticket.prediction->reviewReasons.empty()) {
        subtitle = closeText(m_view, *m_ticket.prediction);
    } else {
        subtitle = tr("model %1").arg(m_ticket.prediction->modelVersion);
    }
    m_subtitle->setText(subtitle);
    showRecord(isUnsureOfAny);
}

/// What people made of priorities as sure as this one.
void PredictionCard::showRecord(bool isUnsure)
{
    const TaskPrediction *answer = m_view.answer(Task::Priority);
    const bool hasRecord = m_ticket.prediction && !isUnsure && answer != nullptr;
    m_record->setVisible(hasRecord || isUnsure);
    if (isUnsure) {
        m_record->setText(tr("model %1").arg(m_ticket.prediction->modelVersion));
        m_record->setHint(QString());
        return;
    }
    if (!hasRecord) {
        return;
    }
    const RecordText record = recordText(m_agreement.near(Task::Priority, answer->confidence));
    m_record->setText(record.text);
    m_record->setHint(record.hint);
}

void PredictionCard::showAgreement(const Agreement &agreement)
{
    m_agreement = agreement;
    if (m_ticket.ticket.rowId != 0) {
        showHead();
    }
}

void PredictionCard::showPriorities()
{
    const std::optional<Priority> effective = m_ticket.effectivePriority();
    const bool isUnsureNow = m_view.isUnsure(Task::Priority);
    for (std::size_t i = 0; i < kChoices; ++i) {
        const Priority priority = kPriorityPlaces.at(i).priority;
        ChoiceState state = ChoiceState::Open;
        if (isUnsureNow) {
            state = ChoiceState::Unsure;
        } else if (effective == priority) {
            state = m_view.isSaid(Task::Priority) ? ChoiceState::Said : ChoiceState::Proposed;
        }
        m_priorityRows.at(i)->setContent({priorityText(priority),
                                          priority,
                                          m_view.probability(Task::Priority, word(priority)),
                                          state});
    }
}

void PredictionCard::showCategories()
{
    const QString effective = m_ticket.effectiveCategory();
    const bool isSaidNow = m_view.isSaid(Task::Category);
    if (isSaidNow && !m_categories.mid(0, kChoices).contains(effective, Qt::CaseInsensitive)) {
        m_categories.removeAll(effective);
        m_categories.insert(std::min<qsizetype>(kChoices - 1, m_categories.size()), effective);
    }
    const bool isUnsureNow = m_view.isUnsure(Task::Category);
    for (std::size_t i = 0; i < kChoices; ++i) {
        const auto place = static_cast<qsizetype>(i);
        const bool isThere = place < m_categories.size();
        m_categoryRows.at(i)->setVisible(isThere);
        if (isVisible()) {
            m_actions.of(kCategoryPlaces.at(i).action)->setEnabled(isThere);
        }
        if (!isThere) {
            continue;
        }
        const QString &label = m_categories[place];
        ChoiceState state = ChoiceState::Open;
        if (isUnsureNow) {
            state = ChoiceState::Unsure;
        } else if (label.compare(effective, Qt::CaseInsensitive) == 0) {
            state = isSaidNow ? ChoiceState::Said : ChoiceState::Proposed;
        }
        m_categoryRows.at(i)->setContent(
            {label, {}, m_view.probability(Task::Category, label), state});
    }
}

void PredictionCard::showWords()
{
    const std::vector<Reason> toward =
        strongestWords(m_reasons, ReasonList::kRows, m_wordsTask, true);
    const std::vector<Reason> away =
        strongestWords(m_reasons, ReasonList::kRows, m_wordsTask, false);
    const bool isThere = m_showsWords && !m_reasons.empty();
    m_words->setVisible(isThere);
    if (isThere) {
        const TaskPrediction *answer = m_view.answer(m_wordsTask);
        const QString label = !toward.empty()     ? toward.front().label
                              : !away.empty()     ? away.front().label
                              : answer != nullptr ? answer->label
                                                  : QString();
        const double scale = std::max(largestContribution(toward), largestContribution(away));
        m_toward->setReasons(
            tr("Words that point to %1").arg(labelText(m_wordsTask, label)), toward, scale);
        m_away->setReasons(tr("Words that point away"), away, scale);
    }
    Q_EMIT wordsChanged();
}

void PredictionCard::accept()
{
    Q_EMIT said(m_view.acceptable());
}

void PredictionCard::sayPriority(Priority priority)
{
    Q_EMIT said({priority, {}});
}

void PredictionCard::sayCategory(int place)
{
    if (place < m_categories.size()) {
        Q_EMIT said({{}, m_categories[place]});
    }
}

void PredictionCard::chooseOtherCategory()
{
    QStringList labels = m_categories;
    if (const TaskCard *model = m_view.card(Task::Category)) {
        for (const QString &label : model->labels) {
            if (!labels.contains(label, Qt::CaseInsensitive)) {
                labels.append(label);
            }
        }
    }
    labels.sort(Qt::CaseInsensitive);
    auto *picker = new ChoicePicker(
        {u"ticket.category.picker"_s, tr("Category"), tr("Type to find a category"), labels, {}},
        [this](const QString &label) {
            Q_EMIT said({{}, label});
        },
        this);
    picker->openAt(m_other->mapToGlobal(QPoint(0, m_other->height() + 2)));
}

} // namespace firstline::ui
