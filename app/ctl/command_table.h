// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

/// Each command is defined in the file of its name.
namespace firstline::ctl {

extern const Command kGenerateCommand;
extern const Command kImportCommand;
extern const Command kTrainCommand;
extern const Command kCrossValidateCommand;
extern const Command kTuneCommand;
extern const Command kEvaluateCommand;
extern const Command kLearnabilityCommand;
extern const Command kPredictCommand;
extern const Command kExplainCommand;
extern const Command kEscalateCommand;
extern const Command kModelsCommand;
extern const Command kDbCommand;
extern const Command kKeysCommand;
extern const Command kBenchCommand;

} // namespace firstline::ctl
