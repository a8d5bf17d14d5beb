// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace firstline {

/// Words of the tickets at hand that fields can have.
struct QueryVocabulary
{
    QStringList categories;
    QStringList channels;
    QStringList languages;
    QStringList assignees;
    QStringList tags;
};

} // namespace firstline
