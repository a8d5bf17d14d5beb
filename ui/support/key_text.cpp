// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/key_text.h"

using namespace Qt::StringLiterals;

namespace firstline::ui {

QStringList keyCaps(const QKeySequence &sequence)
{
    QString text = sequence.toString(QKeySequence::NativeText);
    if (text.endsWith(u"++"_s)) {
        text.replace(text.size() - 2, 2, u"+ +"_s);
        return text.split(u"+ "_s);
    }
    return text.size() == 1 ? QStringList{text} : text.split(u'+', Qt::SkipEmptyParts);
}

QString keyText(const QKeySequence &sequence)
{
    return keyCaps(sequence).join(u' ');
}

} // namespace firstline::ui
