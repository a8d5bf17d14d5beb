// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/llm_form.h"

#include "ui/support/console_settings.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace firstline::ui {

LlmForm::LlmForm(ConsoleSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
{
    auto *isOn = new QCheckBox(tr("A language model may be asked"), this);
    isOn->setObjectName(u"settings.llm"_s);
    isOn->setAccessibleName(isOn->text());
    QLineEdit *endpoint = field(u"settings.llm.endpoint"_s, tr("Address"), u"llm_endpoint"_s);
    QLineEdit *model = field(u"settings.llm.model"_s, tr("Model"), u"llm_model"_s);
    connect(isOn, &QCheckBox::toggled, this, [this, endpoint, model](bool is) {
        m_settings.setWord(u"llm"_s, is ? u"on"_s : u"off"_s);
        endpoint->setEnabled(is);
        model->setEnabled(is);
    });
    isOn->setChecked(m_settings.word(u"llm"_s) == "on"_L1);
    endpoint->setEnabled(isOn->isChecked());
    model->setEnabled(isOn->isChecked());
    auto *note = new TextLabel(tr("Kept for later: this version asks no language model and "
                                  "connects to no address. Predictions are made on this computer."),
                               TextRole::Small,
                               Colour::Text3,
                               this);
    note->setWordWrap(true);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(10);
    layout->setHorizontalSpacing(12);
    layout->addWidget(isOn, 0, 0, 1, 2);
    layout->addWidget(
        new TextLabel(endpoint->accessibleName(), TextRole::Body, Colour::Text2), 1, 0);
    layout->addWidget(endpoint, 1, 1);
    layout->addWidget(new TextLabel(model->accessibleName(), TextRole::Body, Colour::Text2), 2, 0);
    layout->addWidget(model, 2, 1);
    layout->addWidget(note, 3, 0, 1, 2);
    layout->setColumnStretch(1, 1);
}

QLineEdit *LlmForm::field(const QString &objectName, const QString &name, const QString &word)
{
    auto *field = new QLineEdit(m_settings.word(word), this);
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setMinimumHeight(34);
    field->setTextMargins(6, 0, 6, 0);
    connect(field, &QLineEdit::textEdited, this, [this, word](const QString &text) {
        m_settings.setWord(word, text.trimmed());
    });
    return field;
}

} // namespace firstline::ui
