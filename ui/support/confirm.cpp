// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/confirm.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace firstline::ui {

void confirm(QWidget &parent,
             const QString &text,
             const QString &actText,
             const std::function<void()> &act)
{
    auto *box = new QMessageBox(
        QMessageBox::Question, u"Firstline"_s, text, QMessageBox::NoButton, &parent);
    box->setObjectName(u"question"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *stay =
        box->addButton(QCoreApplication::translate("Confirm", "Stay"), QMessageBox::RejectRole);
    stay->setObjectName(u"question.stay"_s);
    QPushButton *go = box->addButton(actText, QMessageBox::AcceptRole);
    go->setObjectName(u"question.act"_s);
    box->setDefaultButton(stay);
    QObject::connect(go, &QAbstractButton::clicked, &parent, act);
    box->open();
}

} // namespace firstline::ui
