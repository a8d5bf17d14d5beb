// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"

#include <array>

namespace firstline::ctl {

std::span<const Command> commands()
{
    static const std::array kAll{kGenerateCommand,
                                 kImportCommand,
                                 kTrainCommand,
                                 kCrossValidateCommand,
                                 kTuneCommand,
                                 kEvaluateCommand,
                                 kLearnabilityCommand,
                                 kPredictCommand,
                                 kExplainCommand,
                                 kModelsCommand,
                                 kEscalateCommand,
                                 kDbCommand,
                                 kKeysCommand,
                                 kBenchCommand};
    return kAll;
}

} // namespace firstline::ctl
