// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/server_state.h"
#include "ui/widgets/fact_grid.h"

#include <QList>
#include <QStringList>

namespace firstline::ui {

/// What is stored, logged, masked and sent, a sentence each.
[[nodiscard]] QStringList privacySentences();

/// The libraries and typefaces that the program uses, with their licences.
[[nodiscard]] QList<FactGrid::Fact> dependencyLicences();

/// What the server does now, in one sentence.
[[nodiscard]] QString serverSentence(const ServerState &state);

} // namespace firstline::ui
