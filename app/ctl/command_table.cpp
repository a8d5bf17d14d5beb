// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"

#include <array>

namespace firstline::ctl {

std::span<const Command> commands()
{
    static const std::array kAll{kImportCommand,
                                 kTrainCommand,
                                 kCrossValidateCommand,
                                 kEvaluateCommand,
                                 kPredictCommand,
                                 kModelsCommand,
                                 kDbCommand,
                                 kKeysCommand};
    return kAll;
}

} // namespace firstline::ctl
