// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/placeholder_page.h"

#include "ui/pages/page_id.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fact_card.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

PlaceholderPage::PlaceholderPage(const Content &content, QWidget *parent)
    : Page(content.objectName, content.title, parent)
{
    auto *column = new QWidget(this);
    column->setMaximumWidth(520);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(24, 0, 24, 60);
    layout->setSpacing(10);
    layout->addStretch();
    layout->addWidget(new IconLabel(content.iconName, Colour::Text3, 32, column));
    auto *headline = new TextLabel(content.headline, TextRole::Page, Colour::Text, column);
    headline->setWordWrap(true);
    layout->addWidget(headline);
    auto *text = new TextLabel(content.text, TextRole::Message, Colour::Text2, column);
    text->setWordWrap(true);
    layout->addWidget(text);
    if (!content.button.isEmpty()) {
        auto *button = new ActionButton(ButtonLook::Normal, column);
        button->setText(content.button);
        button->setAccessibleName(content.button);
        button->setObjectName(content.objectName + u".act"_s);
        connect(button, &QAbstractButton::clicked, this, &PlaceholderPage::buttonClicked);
        layout->addSpacing(6);
        layout->addWidget(button, 0, Qt::AlignLeft);
    }
    layout->addStretch();
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, 100);
    middle->addStretch(1);
    body().addLayout(middle, 1);
}

PlaceholderPage *makeDriftPage()
{
    return new PlaceholderPage(
        {u"drift"_s,
         u"drift"_s,
         pageTitle(PageId::Drift),
         PlaceholderPage::tr("Drift is not measured yet"),
         PlaceholderPage::tr("This page will compare the tickets of the last days with those the "
                             "model learned from, and tell when agents agree with it less. It "
                             "needs a model and a few weeks of tickets."),
         QString()});
}

} // namespace firstline::ui
