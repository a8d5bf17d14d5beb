// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bin_sheet.h"

#include "ui/widgets/action_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

BinSheet::BinSheet(qint64 tickets, const std::function<void()> &act, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"bin"_s);
    setWindowTitle(tr("Empty the Bin"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    const auto number = static_cast<int>(tickets);
    auto *text = new TextLabel(
        tr("%Ln ticket(s) will be deleted for good, with all that is known about them. This cannot "
           "be undone.",
           nullptr,
           number),
        TextRole::Body,
        Colour::Text,
        this);
    text->setWordWrap(true);
    auto *field = new QLineEdit(this);
    field->setObjectName(u"bin.count"_s);
    field->setAccessibleName(tr("Type %1 to confirm").arg(tickets));
    field->setPlaceholderText(field->accessibleName());
    auto *leave = new ActionButton(ButtonLook::Ghost, this);
    leave->setObjectName(u"bin.leave"_s);
    leave->setText(tr("Stay"));
    leave->setAccessibleName(leave->text());
    leave->setKeyText(u"Esc"_s);
    auto *remove = new ActionButton(ButtonLook::Normal, this);
    remove->setObjectName(u"bin.act"_s);
    remove->setText(tr("Delete for good"));
    remove->setAccessibleName(remove->text());
    remove->setEnabled(false);
    connect(field, &QLineEdit::textChanged, remove, [remove, tickets](const QString &typed) {
        remove->setEnabled(typed.trimmed() == QString::number(tickets));
    });
    connect(leave, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(remove, &QAbstractButton::clicked, this, [this, act] {
        accept();
        act();
    });
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(remove);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(field);
    layout->addLayout(foot);
    setMinimumWidth(themeOf(this).scaled(420));
}

} // namespace firstline::ui
